using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>Who may do what, and when: Sam leads, Lee owns the deal, Kim is of the team.</summary>
public sealed class WhoMayTests
{
    static readonly Deal Deal = Sample.Deal();

    static readonly Review Running = Sample.Review(Deal) with { Current = Topic.Where, Ratings = [new(Sample.Lee, 4)] };

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
    [InlineData("reveal", "before", "NotStarted", "NotStarted", "OnlyOwnerOrLead")]
    [InlineData("reveal", "running", "yes", "yes", "OnlyOwnerOrLead")]
    [InlineData("reveal", "at the end", "yes", "yes", "OnlyOwnerOrLead")]
    [InlineData("close", "before", "NotStarted", "NotStarted", "NotStarted")]
    [InlineData("close", "running", "yes", "OnlyTheLead", "OnlyTheLead")]
    [InlineData("close", "at the end", "yes", "yes", "OnlyOwnerOrLead")]
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
        Assert.Equal(
            (lead, owner, team), (Word(command, state, Sample.Sam), Word(command, state, Sample.Lee), Word(command, state, Sample.Kim)));

    [Theory]
    [InlineData("skip")]
    [InlineData("back")]
    public void Anybody_stands_in_for_an_owner_who_is_not_known(string command) =>
        Assert.Equal("yes", Rule(command, Deal with { Owner = null }, Running, Sample.Kim).Word());

    [Theory]
    [InlineData("before")]
    [InlineData("running")]
    [InlineData("at the end")]
    public void After_ten_silent_minutes_anybody_but_the_lead_may_take_over(string state)
    {
        Assert.Equal("OnlyTheLead", Take(Sample.Kim, 9));
        Assert.Equal(("Outdated", "yes", "yes"), (Take(Sample.Sam, 10), Take(Sample.Lee, 10), Take(Sample.Kim, 10)));

        string Take(Person by, int minute) => LeadRules.TakeLead(Deal, In(state), by, Sample.Minutes(minute)).Word();
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
        "start" => ReviewLifecycle.Start(deal, review, ReviewForm.Full, by, Sample.Now),
        "leave out the deal" => ReviewLifecycle.SkipDeal(deal, review, by, Sample.Now),
        "go on" => LeadRules.NextTopic(deal, review, Topic.Where, by, Sample.Now),
        "skip" => LeadRules.Skip(deal, review, Topic.Where, by, Sample.Now),
        "back" => LeadRules.Back(deal, review, by, Sample.Now),
        "another prompt" => LeadRules.AnotherPrompt(deal, review, by, Sample.Now),
        "reveal" => LeadRules.Reveal(deal, review, by, Sample.Now),
        "close" => ReviewLifecycle.Close(deal, review, by, Sample.Now),
        "open the inputs" => ReviewAnswerRules.Open(deal, review, Topic.Where, by, Sample.Now),
        "answer" => ReviewAnswerRules.Answer(deal, review, Says.To(Topic.Where), deal.Version, Resolution.Ask, by, Sample.Now),
        "add a person" => ReviewAnswerRules.AddOne(deal, review, Says.Who("CFO"), by, Sample.Now),
        "say who told us" => ReviewAnswerRules.Add(deal, review, new Answer.Source("CFO"), by, Sample.Now),
        "hold words" => ReviewAnswerRules.Hold(deal, review, Sample.Draft(by, Topic.Next, "signs"), Sample.Now),
        "make room" => ReviewAnswerRules.DropFor(deal, review, new("s1"), Says.Next("signs"), by, Sample.Now),
        _ => ReviewAnswerRules.MoveToHelp(deal, review, Says.Help("we write a page"), Sample.Draft(by, Topic.Next, ""), by, Sample.Now),
    };
}
