using System.Diagnostics;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the look back that a lead gets alone after a review.</summary>
public partial class Say
{
    public virtual string MirrorTitle(string customer) => $"A look back at your review of {customer}";

    public virtual string MirrorIsYoursAlone() => "Only you get this, and it’s about the review, not about anyone in it.";

    public virtual string MirrorMinutes(int minutes) => minutes switch
    {
        0 => "under a minute",
        1 => "1 minute",
        _ => $"{Number(minutes)} minutes",
    };

    /// <summary>What it took, and how far that is from what was planned.</summary>
    public virtual string MirrorTime(int minutes, int target) => minutes > target
        ? $"{MirrorMinutes(minutes)}, {Number(minutes - target)} more than planned"
        : $"{MirrorMinutes(minutes)}, with {Number(target)} planned";

    public virtual string MirrorAnswers() => "Answers";

    /// <param name="hasOwner">False: the deal has no owner, and the reader stands in for one.</param>
    public virtual string FromOthers(int others, int all, bool hasOwner) => all is 0
        ? "None"
        : $"{Number(others)} of {Number(all)} came from someone other than {(hasOwner ? "the owner" : "you")}";

    public virtual string MirrorPrompts() => "Prompts";

    public virtual string PromptsLooked(int prompts) => prompts switch
    {
        0 => "You didn’t ask for an extra one",
        1 => "You asked for 1 extra one",
        _ => $"You asked for {Number(prompts)} extra ones",
    };

    public virtual string MirrorSkipped() => "Skipped";

    public virtual string NothingSkipped() => "Nothing";

    public virtual string NextTimeYouCould() => "Next time you could";

    /// <param name="topic">The question that took longest; null: none.</param>
    public virtual string Hint(MirrorHint hint, string? topic) => hint switch
    {
        MirrorHint.LeaveTimeForNext => "Leave two minutes for their next step: it’s what I ask about afterwards.",
        MirrorHint.AskTheOthers => "Ask someone who doesn’t own the deal what they know.",
        MirrorHint.StopTheLongest => $"Spend less time on {topic}. “We don’t know” is a fine answer.",
        MirrorHint.TryAPrompt => $"Press “{AnotherPrompt()}” when the conversation stalls.",
        MirrorHint.KeepItSo => "Keep doing it like this: on time, with answers from several people.",
        _ => throw new UnreachableException(),
    };

    public virtual string NothingToLookBackAt() => "You haven’t led a review yet";

    public virtual string WhenYouHaveLed() =>
        "Once you’ve closed a review you led, I can show you here how it went. No one else sees that.";

    /// <summary>A button.</summary>
    public virtual string StopMirror() => "Stop sending me these";

    /// <summary>A button.</summary>
    public virtual string StartMirror() => "Send me these again";

    public virtual string MirrorSwitched(bool isOn) => isOn
        ? "After a review you lead, I’ll send you a look back"
        : "I won’t send you a look back anymore";

    public virtual string MirrorIsIn() =>
        $"You can change this any time: type “{Typed(Command.Settings)}” in our chat, then “{ChangePace()}”.";

    public virtual string MyMirrorLabelShort() => "After a review you lead: ";

    public virtual string MirrorIs(bool isOn) => isOn ? "a look back, just for you" : "nothing";

    public virtual string MyMirrorLabel() => "A look back after each review you lead, just for you?";

    public virtual string MirrorChoice(bool isOn) => isOn ? "Yes" : "No";
}
