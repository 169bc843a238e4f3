namespace ReviewBot.Cards.Words;

/// <summary>Texts of what was filled in and edited, and of dates that do not fit.</summary>
public partial class Say
{
    public virtual string IsOpenStill(string what) => $"“{what}” is still open. ";

    /// <summary>Follows <see cref="IsOpenStill"/>.</summary>
    public virtual string ChangeItOrAdd() => "Are you changing it, or adding another one? Your words are below.";

    public virtual string ChangeThatOne() => "Change it";

    public virtual string AddAnother() => "Add another";

    public virtual string AfterTheirStep(string day) => $"That’s after their step, which is due {day}. ";

    public virtual string SaveAgainIfRight() => "If that’s right, save again.";
}
