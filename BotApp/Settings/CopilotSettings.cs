using System.ComponentModel.DataAnnotations;

namespace ReviewBot.BotApp.Settings;

/// <summary>Answers to the assistants of people, by the Model Context Protocol.</summary>
sealed class CopilotSettings
{
    public const string Section = "Copilot";

    /// <summary>False: there is no such endpoint. True needs <see cref="SignInSettings.AppId"/>.</summary>
    public bool IsOn { get; init; }

    /// <summary>Most requests of one person in a minute, on each replica.</summary>
    [Range(1, 100_000, ErrorMessage = "Copilot:CallsPerMinute must be between 1 and 100000.")]
    public int CallsPerMinute { get; init; } = 60;
}
