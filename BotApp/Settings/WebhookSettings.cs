using System.ComponentModel.DataAnnotations;

namespace ReviewBot.BotApp.Settings;

/// <summary>Events for other systems. Without a secret no admin can have them sent.</summary>
sealed class WebhookSettings
{
    public const string Section = "Webhooks";

    /// <summary>What the events are signed with; the receivers know it, too. Null: nothing is sent.</summary>
    [MinLength(32, ErrorMessage = "Webhooks:Secret must have at least 32 characters: make it at random.")]
    public string? Secret { get; init; }

    /// <summary>True: to this computer as well, and by http. For trying it out, in Development and Playground only.</summary>
    public bool AllowLoopback { get; init; }
}
