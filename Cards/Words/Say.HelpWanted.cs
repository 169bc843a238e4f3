namespace ReviewBot.Cards.Words;

/// <summary>Help that colleagues ask each other for.</summary>
public partial class Say
{
    public virtual string HelpWanted() => "Help wanted";

    /// <summary>Follows the words.</summary>
    public virtual string WantedBy(string? person, string day) => person is null ? $" Asked {day}." : $" {person} asked, {day}.";

    public virtual string AskTheTeam() => "Ask the team";

    /// <summary>A button on a nudge, where the lead or the team is asked.</summary>
    public virtual string AskNow() => "Ask now";

    public virtual string HelpIsAsked(string words) => $"Asked for help: {Quoted(words)}{Stop(words)} ";

    /// <param name="who">A person, or the conversation of the team.</param>
    public virtual string SeesItNow(string who, bool isTeam) => isTeam ? $"Everyone in {who} can see it now." : $"{who} can see it now.";

    public virtual string NobodyReadIt() => "It’s on the deal, but I couldn’t reach anyone. It’s best to ask your team directly. ";

    public virtual string NudgeHelpAsked(string words, string said) => $"Asked for help: {Quoted(words)} {said}.";

    public virtual string CanSomebodyHelp(string customer) => $"Can anyone help with {customer}?";

    public virtual string AsksForHelp(string person) => $"{person} asks:";
}
