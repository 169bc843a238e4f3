using System.Text.Json.Serialization;

namespace ReviewBot.Cards;

/// <summary>Buttons of a person's own settings, and of those of a pipeline.</summary>
public partial record CardAction
{
    /// <summary>Shows the user's own settings.</summary>
    [CardAction("mine", OpensForm = true)]
    public sealed record PersonalSettings : CardAction;

    [CardAction("mine-open", OpensForm = true)]
    public sealed record OpenPersonalSettings(PersonalSettingsPage Page) : CardAction;

    [CardAction("mine-save", TakesInputs = true, AnswersForm = true)]
    public sealed record SavePersonalSettings(PersonalSettingsPage Page) : CardAction;

    /// <summary>Ends the pause of the user's own nudges.</summary>
    [CardAction("mine-resume", AnswersForm = true)]
    public sealed record ResumeNudges : CardAction;

    /// <summary>Opts in to or out of feedback on reviews that the user leads.</summary>
    [CardAction("mirror")]
    public sealed record SwitchMirror(bool IsOn) : CardAction;

    /// <summary>Shows the settings of a pipeline.</summary>
    [CardAction("settings", OpensForm = true)]
    public sealed record Settings(string Home) : CardAction;

    [CardAction("settings-open", OpensForm = true)]
    public sealed record OpenSettings(string Home, SettingsPage Page) : CardAction;

    /// <param name="Version">Version of the settings that the page was drawn from, for optimistic concurrency.</param>
    /// <param name="Off">True: all inputs of the page are intentionally empty. Some clients omit empty inputs, others lose all
    /// inputs.</param>
    [CardAction("settings-save", TakesInputs = true, AnswersForm = true)]
    public sealed record SaveSettings(
        string Home, SettingsPage Page, [property: JsonPropertyName("v")] int Version = 0, bool? Off = null) : CardAction
    {
        protected override bool NeedsInputs => Off is not true;
    }
}

public enum PersonalSettingsPage
{
    Pace,
    Hours,
}

/// <summary>The pages of a pipeline's settings, each with at most six inputs.</summary>
public enum SettingsPage
{
    Calendar,
    FirstMarks,
    LaterMarks,
    Digest,
    Admins,
    Holidays,
    StandIn,

    /// <summary>The webhook.</summary>
    Webhook,

    /// <summary>The template of new paths.</summary>
    Paths,
}
