namespace ReviewBot.Cards.Words;

/// <summary>Titles of buttons for deals and pipelines: what happens, in at most 24 characters.</summary>
public partial class Say
{
    public virtual string AddADeal() => "Add a deal";

    public virtual string StartAReview() => "Start a review";

    public virtual string HowItWorks() => "How it works";

    public virtual string WhatTheWordsMean() => "What the words mean";

    public virtual string SeeAllDeals() => "See all deals";

    public virtual string SeeLed() => "Pipelines you lead";

    public virtual string SeeMyDeals() => "Only my deals";

    public virtual string SeeNeedsHelp() => "Could use help";

    public virtual string ImportAList() => "Import a list";

    public virtual string ReviewTheFirst(int deals) => deals switch
    {
        1 => "Review the first one",
        2 => "Review the first two",
        3 => "Review the first three",
        _ => $"Review the first {deals}",
    };

    public virtual string ReviewAll() => "Review all";

    public virtual string ReviewIt(string customer) => $"Review {customer}";

    /// <summary>A button in the row that names the deal.</summary>
    public virtual string ReviewWord() => "Review";

    public virtual string ChooseWhich() => "Choose which ones";

    public virtual string WhichToReview() => "Which of them? (required)";

    public virtual string ReviewThese() => "Review these";

    public virtual string OpenIt(string customer) => $"Open {customer}";

    /// <summary>A button in the row that names the deal.</summary>
    public virtual string OpenWord() => "Open";

    public virtual string ReviewNow() => "Review now";

    public virtual string GoToLive() => "Go to the live review";

    public virtual string AnswerAStep() => "Update a step";

    public virtual string ChangeIt() => "Edit";

    public virtual string SeeHistory() => "History";

    public virtual string HonestNext() => "Help, pause or end it";

    public virtual string IOwnThis() => "I own this";

    public virtual string QuestionIsAnswered() => "Answered";

    public virtual string QuestionIsNotNeeded() => "No longer needed";

    public virtual string ShowCommercial() => "Imported values";

    public virtual string TakeItOver() => "Take over";

    public virtual string ReopenIt() => "Reopen the deal";

    public virtual string SaveTheDeal() => "Add the deal";

    public virtual string SaveTheChange() => "Save changes";

    public virtual string BackToDeal() => "Back to the deal";

    public virtual string AskForHelp() => "Ask for help";

    public virtual string AskTheLead() => "Ask the team lead";

    public virtual string PauseUntil() => "Pause until …";

    public virtual string PauseIt() => "Pause the deal";

    public virtual string CloseIt() => "End the deal";

    public virtual string CheckIt() => "Check the list";

    public virtual string ImportThem(int deals) => $"Import {Deals(deals)}";

    public virtual string CheckAnother() => "Check another list";

    public virtual string LeaveIt() => "Cancel";

    public virtual string UseThisPipeline() => "Review these deals";

    public virtual string ChooseAPipeline() => "Choose a pipeline";

    public virtual string StartOneHere() => "Start a pipeline here";

    public virtual string WhatIUnderstand() => "What can you do?";
}
