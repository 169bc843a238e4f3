namespace ReviewBot.Cards.Words;

/// <summary>Texts of the pages beside the cards. What both say is said once, with the cards.</summary>
public partial class Say
{
    public virtual string PageBoard() => "Board";

    public virtual string PageDay() => "My day";

    public virtual string SkipToPage() => "Skip to the page";

    public virtual string PageOpens() => "One moment …";

    public virtual string PageNeedsTeams() => "This page needs a browser that runs its script, and opens in Teams.";

    public virtual string PageLost() => "The connection is gone. What you see may be old; I’ll try again.";

    public virtual string PageRefused() => "I don’t know who you are";

    public virtual string PageRefusedWhy() => "Open this page in Teams, where you’re signed in.";

    public virtual string PageNoPipeline() => "No pipelines yet";

    public virtual string PageNoPipelineWhy() => "Pipelines you work in show here. Write to me once in the channel or chat where the deals are reviewed.";

    public virtual string WhoAreYouHere() => "Who are you?";

    public virtual string WhoAreYouHereWhy() => "Only for trying it out: in Teams the page knows who you are.";

    public virtual string FilterPipeline() => "Which pipeline";

    public virtual string FilterOwner() => "Owner";

    public virtual string FilterJob() => "In progress";

    public virtual string FilterAll() => "All";

    public virtual string FilterShow() => "Show";

    public virtual string NoDealFits() => "No deals match";

    public virtual string HeadDeal() => "Customer and deal";

    public virtual string HeadWeeks() => "What they’ve done in twelve weeks";

    public virtual string NoActionsInWeeks() => "Nothing known from them in twelve weeks.";

    /// <param name="weeks">The Monday of each week with an action, and how many.</param>
    public virtual string ActionsInWeeks(IEnumerable<(string Day, int Actions)> weeks) =>
        $"What they’ve done, by week: {string.Join(", ", weeks.Select(it => $"{it.Day} {Times(it.Actions)}"))}.";

    public virtual string TimelineTitle() => "What they did, and what we did";

    /// <param name="theirs">Number of the customer's known actions on it.</param>
    /// <param name="ours">Number of our parts that are done.</param>
    public virtual string TimelineSaid(int theirs, int ours) =>
        $"A line of days. Theirs above it: {Number(theirs)}. Our part below it: {Number(ours)}. The table has all of it.";

    public virtual string TimelineLegend() =>
        "Theirs: ● done · ○ our guess · ◇ expected. Our part: ■ done · □ open. The small strokes are reviews, the tall one is today.";

    public virtual string AsTable() => "As a table";

    public virtual string HeadDay() => "Day";

    public virtual string HeadThey() => "They";

    public virtual string HeadWe() => "We";

    public virtual string NotHeardYet() => "Not heard yet.";

    public virtual string SureTitle() => "How sure we were, review by review";

    public virtual string SureNone() => "No answers yet. Each one shows here as a dot, after the reveal and without names.";

    /// <summary>A button that opens the page.</summary>
    public virtual string OpenTheBoard() => "Open the board";

    public virtual string ShowOnStage() => "Share to stage";

    public virtual string YourView() => "Your view";

    public virtual string AddTheTab() => "Add the board here";

    public virtual string AddTheTabHow() => "Save adds it. In a meeting it’s also the side panel, and anyone can share it to the stage.";
}
