namespace ReviewBot.Cards.Words;

/// <summary>Texts of the message extension: finding a deal from any conversation.</summary>
public partial class Say
{
    public virtual string DealNamed(string customer, string title) => $"{customer}, {title}";

    public virtual string OpensForItsPeople() => "Only people in its pipeline can open this deal.";

    public virtual string OnlyYouSeeThis() =>
        "Only you can see this. To change something, open the deal in its pipeline or in our chat.";

    public virtual string NotHere() => "Not everyone here can see this deal";

    public virtual string OpenItAlone() => "If you’re in its pipeline, open it there or in our chat: type “deal” and its name.";

    public virtual string NothingToFind() =>
        "I haven’t seen you in a pipeline yet. Message me once in your team’s channel or chat.";

    public virtual string NoDealFound(string name) => $"I can’t find a deal called “{name}” in your pipelines.";

    public virtual string UnknownCommand() =>
        "I don’t know this command. The Teams app and the bot may be on different versions.";

    public virtual string ChooseDealTitle() => "Which deal do you want to review?";

    public virtual string ChooseDealHint() => "The review opens in this conversation, where everyone can see it.";

    public virtual string ChooseDealLabel() => "Deal (required)";

    public virtual string ChooseDealMissing() => "Please choose a deal.";

    public virtual string ChooseDealMore(int deals) =>
        $"{(deals == 1 ? "1 more deal isn’t" : $"{Number(deals)} more deals aren’t")} listed. To review one, type “review” and the customer’s name.";

    public virtual string OpenTheReview() => "Open the review";

    public virtual string NoPipelineHere() =>
        "No pipeline has been chosen for this chat yet. Type “@ReviewBot pipeline” to choose one, then start again.";

    public virtual string NoDealHere() => "There are no deals to review here yet. Type “@ReviewBot add deal” to add the first one.";

    public virtual string NotPostedHere() =>
        "Teams didn’t post the review card. Has ReviewBot been added to this conversation? If it has, please try again.";

    public virtual string AddMeTitle() => "ReviewBot isn’t in this conversation yet";

    public virtual string AddMeWhy() => "To review a deal here, add it to the conversation first.";

    public virtual string AddMe() => "Add it";
}
