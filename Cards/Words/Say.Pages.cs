namespace ReviewBot.Cards.Words;

/// <summary>Texts of the pages beside the cards. What both say is said once, with the cards.</summary>
public partial class Say
{
    public virtual string PageBoard() => "Board";

    public virtual string PageDay() => "My day";

    public virtual string SkipToPage() => "Skip to the page";

    public virtual string PageOpens() => "One moment …";

    public virtual string PageNeedsTeams() => "This page only works in Teams, and it needs JavaScript.";

    public virtual string PageLost() => "I’ve lost the connection. What you see may be out of date; I’ll keep trying.";

    public virtual string PageRefused() => "I don’t know who you are";

    public virtual string PageRefusedWhy() => "Open this page in Teams, where you’re signed in.";

    public virtual string PageNoPipeline() => "No pipelines yet";

    public virtual string PageNoPipelineWhy() => "The pipelines you’re in show up here. Message me once in the channel or chat where your deals are reviewed.";

    public virtual string WhoAreYouHere() => "Who are you?";

    public virtual string WhoAreYouHereWhy() => "Just for trying it out: in Teams, the page knows who you are.";

    public virtual string FilterPipeline() => "Pipeline";

    public virtual string FilterOwner() => "Owner";

    public virtual string FilterJob() => "Job in progress";

    public virtual string FilterAll() => "All";

    public virtual string FilterShow() => "Show";

    public virtual string NoDealFits() => "No deals match";

    public virtual string HeadDeal() => "Customer and deal";

    public virtual string HeadWeeks() => "What they’ve done in the last 12 weeks";

    public virtual string NoActionsInWeeks() => "Nothing from them in the last 12 weeks that we know of.";

    /// <param name="weeks">The Monday of each week with an action, and how many.</param>
    public virtual string ActionsInWeeks(IEnumerable<(string Day, int Actions)> weeks) =>
        $"What they’ve done, by week: {string.Join(", ", weeks.Select(it => $"{it.Day} {Times(it.Actions)}"))}.";

    public virtual string TimelineTitle() => "What they did, and what we did";

    /// <param name="theirs">Number of the customer's known actions on it.</param>
    /// <param name="ours">Number of our parts that are done.</param>
    public virtual string TimelineSaid(int theirs, int ours) =>
        $"A timeline. Above the line, what they did: {Number(theirs)}. Below it, our part: {Number(ours)}. The table lists all of it.";

    public virtual string TimelineLegend() =>
        "Theirs: ● done · ○ our guess · ◇ expected. Our part: ■ done · □ open. The short lines are reviews, the tall one is today.";

    public virtual string AsTable() => "As a table";

    public virtual string HeadDay() => "Day";

    public virtual string HeadThey() => "Them";

    public virtual string HeadWe() => "Us";

    public virtual string NotHeardYet() => "Nothing heard yet.";

    public virtual string SureTitle() => "How sure we were, review by review";

    public virtual string SureNone() => "No answers yet. Each one will show here as a dot, after the reveal and without names.";

    /// <summary>A button that opens the page.</summary>
    public virtual string OpenTheBoard() => "Open the board";

    public virtual string ShowOnStage() => "Share to stage";

    public virtual string YourView() => "Your view";

    public virtual string AddTheTab() => "Add the board here";

    public virtual string AddTheTabHow() => "Press Save to add it. In a meeting it’s also the side panel, and anyone can share it to the stage.";
}
