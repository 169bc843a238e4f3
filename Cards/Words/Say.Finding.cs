namespace ReviewBot.Cards.Words;

/// <summary>Texts of the message extension: finding a deal from any conversation.</summary>
public partial class Say
{
    public virtual string DealNamed(string customer, string title) => $"{customer}, {title}";

    public virtual string OpensForItsPeople() => "It opens for those who work in its pipeline, and only they see what is in it.";

    public virtual string OnlyYouSeeThis() =>
        "Only you see this, because you work in its pipeline. To change something, open it there or in your chat with me.";

    public virtual string NotHere() => "This deal is not for everyone here";

    public virtual string OpenItAlone() => "If you work in its pipeline, open it there or in your chat with me: write “deal” and its name.";

    public virtual string NothingToFind() =>
        "I have not seen you in a pipeline with deals yet. Write to me once in the channel or chat of yours.";

    public virtual string NoDealFound(string name) => $"I know no deal named “{name}” in your pipelines.";

    public virtual string UnknownCommand() =>
        "I do not know this command. The app in Teams and the bot behind it may be of different versions.";

    public virtual string ChooseDealTitle() => "Which deal do you review?";

    public virtual string ChooseDealHint() => "The review opens in this conversation, where everyone sees it.";

    public virtual string ChooseDealLabel() => "Deal (required)";

    public virtual string ChooseDealMissing() => "Please choose a deal.";

    public virtual string ChooseDealMore(int deals) =>
        $"Not in the list: {Deals(deals)}. Write “review” and the customer’s name for one of them.";

    public virtual string OpenTheReview() => "Open the review";

    public virtual string NoPipelineHere() =>
        "This chat reviews no pipeline yet. Write “@ReviewBot pipeline” here to choose one, then start again.";

    public virtual string NoDealHere() => "No deal can be reviewed here yet. Write “@ReviewBot add deal” to add the first one.";

    public virtual string NotPostedHere() =>
        "Teams did not take the card of this review. Is ReviewBot part of this conversation? If it is, please try again.";

    public virtual string AddMeTitle() => "ReviewBot is not in this conversation yet";

    public virtual string AddMeWhy() => "To hold a review here, it has to be added to the conversation first.";

    public virtual string AddMe() => "Add it";
}
