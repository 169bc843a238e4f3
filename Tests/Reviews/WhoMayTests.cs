using ReviewBot.Reviews;
using ReviewBot.Reviews.Answers;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

/// <summary>Who may do what, and when: Sam leads, Lee owns the deal, Kim is of the team.</summary>
public sealed class WhoMayTests
{
    static readonly Deal Deal = Some.Deal();

    static readonly Review Running = Some.Review(Deal) with { Current = Topic.Where, Ratings = [new(Some.Lee, 4)] };

    [Theory]
    [InlineData("start", "before", "yes", "OnlyTheLead", "OnlyTheLead")]
    [InlineData("start", "running", "Outdated", "Outdated", "Outdated")]
    [InlineData("start", "at the end", "Outdated", "Outdated", "Outdated")]
    [InlineData("leave out the deal", "before", "yes", "OnlyTheLead", "OnlyTheLead")]
    [InlineData("leave out the deal", "running", "Outdated", "Outdated", "Outdated")]
    [InlineData("leave out the deal", "at the end", "Outdated", "Outdated", "Outdated")]
    [InlineData("go on", "before", "NotStarted", "OnlyTheLead", "OnlyTheLead")]
    [InlineData("go on", "running", "yes", "OnlyTheLead", "OnlyTheLead")]
    [InlineData("go on", "at the end", "Outdated", "OnlyTheLead", "OnlyTheLead")]
    [InlineData("skip", "before", "NotStarted", "NotStarted", "OnlyOwnerOrLead")]
    [InlineData("skip", "running", "yes", "yes", "OnlyOwnerOrLead")]
    [InlineData("skip", "at the end", "Outdated", "Outdated", "OnlyOwnerOrLead")]
    [InlineData("back", "before", "NotStarted", "NotStarted", "OnlyOwnerOrLead")]
    [InlineData("back", "running", "yes", "yes", "OnlyOwnerOrLead")]
    [InlineData("back", "at the end", "yes", "yes", "OnlyOwnerOrLead")]
    [InlineData("another prompt", "before", "NotStarted", "OnlyTheLead", "OnlyTheLead")]
    [InlineData("another prompt", "running", "yes", "OnlyTheLead", "OnlyTheLead")]
    [InlineData("another prompt", "at the end", "yes", "OnlyTheLead", "OnlyTheLead")]
    [InlineData("reveal", "before", "NotStarted", "OnlyTheLead", "OnlyTheLead")]
    [InlineData("reveal", "running", "yes", "OnlyTheLead", "OnlyTheLead")]
    [InlineData("reveal", "at the end", "yes", "OnlyTheLead", "OnlyTheLead")]
    [InlineData("close", "before", "NotStarted", "NotStarted", "NotStarted")]
    [InlineData("close", "running", "yes", "OnlyTheLead", "OnlyTheLead")]
    [InlineData("close", "at the end", "yes", "OnlyTheLead", "OnlyTheLead")]
    [InlineData("open the inputs", "before", "NotStarted", "NotStarted", "NotStarted")]
    [InlineData("open the inputs", "running", "yes", "yes", "yes")]
    [InlineData("open the inputs", "at the end", "yes", "yes", "yes")]
    [InlineData("answer", "before", "NotStarted", "NotStarted", "NotStarted")]
    [InlineData("answer", "running", "yes", "yes", "yes")]
    [InlineData("answer", "at the end", "yes", "yes", "yes")]
    [InlineData("add a person", "before", "NotStarted", "NotStarted", "NotStarted")]
    [InlineData("add a person", "running", "yes", "yes", "yes")]
    [InlineData("say who told us", "before", "NotStarted", "NotStarted", "NotStarted")]
    [InlineData("say who told us", "running", "yes", "yes", "yes")]
    [InlineData("hold words", "before", "NotStarted", "NotStarted", "NotStarted")]
    [InlineData("hold words", "running", "yes", "yes", "yes")]
    [InlineData("make room", "before", "NotStarted", "NotStarted", "NotStarted")]
    [InlineData("make room", "running", "yes", "yes", "yes")]
    [InlineData("move to help", "before", "NotStarted", "NotStarted", "NotStarted")]
    [InlineData("move to help", "running", "yes", "yes", "yes")]
    public void Each_may_do_their_part(string command, string state, string lead, string owner, string team) =>
        Assert.Equal((lead, owner, team), (Word(command, state, Some.Sam), Word(command, state, Some.Lee), Word(command, state, Some.Kim)));

    [Theory]
    [InlineData("skip")]
    [InlineData("back")]
    public void Anybody_stands_in_for_an_owner_who_is_not_known(string command) =>
        Assert.Equal("yes", Rule(command, Deal with { Owner = null }, Running, Some.Kim).Word());

    [Theory]
    [InlineData("before")]
    [InlineData("running")]
    [InlineData("at the end")]
    public void After_ten_silent_minutes_anybody_but_the_lead_may_take_over(string state)
    {
        Assert.Equal("OnlyTheLead", Take(Some.Kim, 9));
        Assert.Equal(("Outdated", "yes", "yes"), (Take(Some.Sam, 10), Take(Some.Lee, 10), Take(Some.Kim, 10)));

        string Take(Person by, int minute) => Steering.TakeLead(Deal, In(state), by, Some.Minutes(minute)).Word();
    }

    static string Word(string command, string state, Person by) => Rule(command, Deal, In(state), by).Word();

    static Review In(string state) => state switch
    {
        "before" => Running with { StartedAt = null, Current = null },
        "running" => Running,
        _ => Running with { Current = null },
    };

    static Ruling Rule(string command, Deal deal, Review review, Person by) => command switch
    {
        "start" => Reviewing.Start(deal, review, ReviewForm.Full, by, Some.Now),
        "leave out the deal" => Reviewing.SkipDeal(deal, review, by, Some.Now),
        "go on" => Steering.GoOn(deal, review, Topic.Where, by, Some.Now),
        "skip" => Steering.Skip(deal, review, Topic.Where, by, Some.Now),
        "back" => Steering.Back(deal, review, by, Some.Now),
        "another prompt" => Steering.AnotherPrompt(deal, review, by, Some.Now),
        "reveal" => Steering.Reveal(deal, review, by, Some.Now),
        "close" => Reviewing.Close(deal, review, by, Some.Now),
        "open the inputs" => Replying.Open(deal, review, Topic.Where, by, Some.Now),
        "answer" => Replying.Answer(deal, review, Says.To(Topic.Where), deal.Version, Resolution.Ask, by, Some.Now),
        "add a person" => Replying.AddOne(deal, review, Says.Who("CFO"), by, Some.Now),
        "say who told us" => Replying.Add(deal, review, new Answer.Teller("CFO"), by, Some.Now),
        "hold words" => Replying.Hold(deal, review, Some.Draft(by, Topic.Next, "signs"), Some.Now),
        "make room" => Replying.DropFor(deal, review, new("s1"), Says.Next("signs"), by, Some.Now),
        _ => Replying.MoveToHelp(deal, review, Says.Help("we write a page"), Some.Draft(by, Topic.Next, ""), by, Some.Now),
    };
}
