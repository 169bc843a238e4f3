using System.ComponentModel.DataAnnotations;

namespace ReviewBot.BotApp.Configuration;

/// <summary>Webhooks. Without a secret they are disabled.</summary>
sealed class WebhookSettings
{
    public const string Section = "Webhooks";

    /// <summary>HMAC key with which events are signed, shared with the receivers. Null: nothing is sent.</summary>
    [MinLength(32, ErrorMessage = "Webhooks:Secret must have at least 32 characters: make it at random.")]
    public string? Secret { get; init; }

    /// <summary>True: http to the loopback address is allowed as well. For local testing, in Development and Playground only.</summary>
    public bool AllowLoopback { get; init; }
}
