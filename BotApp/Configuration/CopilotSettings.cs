using System.ComponentModel.DataAnnotations;

namespace ReviewBot.BotApp.Configuration;

/// <summary>Settings of the Model Context Protocol server for people's assistants.</summary>
sealed class CopilotSettings
{
    public const string Section = "Copilot";

    /// <summary>False: the endpoint is not registered. True requires <see cref="SignInSettings.AppId"/>.</summary>
    public bool IsOn { get; init; }

    /// <summary>Requests of one person per minute, on each replica.</summary>
    [Range(1, 100_000, ErrorMessage = "Copilot:CallsPerMinute must be between 1 and 100000.")]
    public int CallsPerMinute { get; init; } = 60;
}
