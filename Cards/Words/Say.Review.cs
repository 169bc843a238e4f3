using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the questions of a review, and of their common buttons.</summary>
public partial class Say
{
    /// <summary>The question of a topic. The one about confidence is <see cref="WillTheyDoIt"/>.</summary>
    /// <param name="since">Day of the previous review; null for a deal's first.</param>
    public virtual string Question(Topic topic, string customer, string? since) => topic switch
    {
        Topic.Done when since is null => $"What has {customer} done so far?",
        Topic.Done => $"What has {customer} done since {since}?",
        Topic.Why => $"Why does {customer} have to change?",
        Topic.Where => $"Where is {customer} in the buying process?",
        Topic.Who => $"Who at {customer} has to agree, and what does each of them care about?",
        Topic.OffCourse => $"What could pull {customer} off course?",
        Topic.Next => $"What does {customer} need to do next?",
        Topic.Help => $"What can we do to help {customer} do it?",
        Topic.Reveal => WillTheyDoIt(null, null),
        _ => throw new UnreachableException(),
    };

    public virtual string WillTheyDoIt(string? who, string? day) => (who, day) switch
    {
        (_, null) => "Will they do it?",
        (null, _) => $"Will they do it by {day}?",
        _ => $"Will {who} do it by {day}?",
    };

    /// <summary>Short name of a topic, for lists.</summary>
    public virtual string Short(Topic topic) => topic switch
    {
        Topic.Done => "what they’ve done",
        Topic.Why => "why they have to change",
        Topic.Where => "where they are in the buying process",
        Topic.Who => "who has to agree",
        Topic.OffCourse => "what could pull them off course",
        Topic.Next => "what they need to do next",
        Topic.Help => "how we help",
        Topic.Reveal => "how sure we are",
        _ => throw new UnreachableException(),
    };

    public virtual string StepOf(int number, int all) => $"Question {Number(number)} of {Number(all)}";

    public virtual string Correction() => "Correction";

    public virtual string BetweenReviews() => "Between reviews";

    /// <summary>Fallback text for clients that cannot show the card.</summary>
    public virtual string AskedInTeams(string place, string question) =>
        $"{place}: {question} Please answer in Teams on desktop or mobile.";

    public virtual string SaveAndGoOn() => "Save and continue";

    public virtual string Save() => "Save";

    public virtual string SaveAndAddAnother() => "Save and add another";

    public virtual string SaveTheCorrection() => "Save the correction";

    public virtual string SkipThisStep() => "Skip this question";

    public virtual string Back() => "Back one question";

    public virtual string LeadsView() => "Lead’s view";

    public virtual string BackToTheReview() => "Back to the review";

    public virtual string BackToTheSummary() => "Back to the summary";

    public virtual string BackToTheDeal() => "Back to the deal";

    public virtual string GoOnWithout() => "Continue without it";

    public virtual string Quick(QuickAnswer answer) => answer switch
    {
        QuickAnswer.NothingKnown => "Nothing we know of",
        QuickAnswer.CaseNotKnown => "We don’t know yet",
        QuickAnswer.StillTrue => "Still true",
        QuickAnswer.CaseShifted => "It’s changed",
        QuickAnswer.CaseInDoubt => "We don’t know",
        QuickAnswer.AsLastTime => "Nothing has changed",
        QuickAnswer.NoneSeen => "None seen",
        QuickAnswer.NoHelpNeeded => "Nothing needed",
        _ => throw new UnreachableException(),
    };

    /// <summary>Makes a sentence of a typed text.</summary>
    public virtual string AsSentence(string words) =>
        words.TrimEnd() is var all && all.Length > 0 && ".!?…".Contains(all[^1], StringComparison.Ordinal)
            ? Capital(all)
            : $"{Capital(all)}.";
}
