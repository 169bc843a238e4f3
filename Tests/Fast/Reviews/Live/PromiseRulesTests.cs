using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>Our part: done, not yet, or no longer needed. It never counts as progress of the customer.</summary>
public sealed class PromiseRulesTests
{
    static readonly HelpId Page = new("h1");

    static readonly Deal Contoso = Sample.Deal() with
    {
        Steps = [Sample.Step() with { By = Sample.Days(-20) }],
        Help = [new("drafts the page", "Lee Sample", Sample.Days(-3), new("s1")) { Id = Page }],
        Past = [Sample.Past(Sample.Days(-40))],
        NothingKnownSince = Sample.Days(-40),
    };

    [Fact]
    public void Done_is_ticked_with_its_day()
    {
        var accepted = Said(PromiseAnswer.Done);

        Assert.Equal(
            (true, false, Sample.Today), (accepted.Deal.Help[0].IsDone, accepted.Deal.Help[0].IsOpen, accepted.Deal.Help[0].ClosedOn));
        Assert.Equal([(Change.HelpDone, "drafts the page")], accepted.Journal.Select(it => (it.Change, it.About)));
    }

    [Fact]
    public void Not_yet_gets_another_day()
    {
        var accepted = Said(PromiseAnswer.NotYet, Sample.Days(2));

        Assert.Equal((Sample.Days(2), true), (accepted.Deal.Help[0].By, accepted.Deal.Help[0].IsOpen));
        Assert.Equal([(Change.HelpMoved, "2026-11-13", "2026-11-18")], accepted.Journal.Select(it => (it.Change, it.From, it.To)));
        Assert.IsType<Refusal.DayHasPassed>(No(Rule(Contoso, PromiseAnswer.NotYet, Sample.Days(-1))));
    }

    [Fact]
    public void No_longer_needed_closes_it_without_a_tick()
    {
        var accepted = Said(PromiseAnswer.NotNeeded);

        Assert.Equal((false, false), (accepted.Deal.Help[0].IsDone, accepted.Deal.Help[0].IsOpen));
        Assert.Equal([Change.HelpDropped], accepted.Journal.Select(it => it.Change));
    }

    [Theory]
    [InlineData(PromiseAnswer.Done)]
    [InlineData(PromiseAnswer.NotYet)]
    [InlineData(PromiseAnswer.NotNeeded)]
    public void It_is_no_act_of_the_customer(PromiseAnswer answer)
    {
        var after = Said(answer, Sample.Days(2)).Deal;

        Assert.Equal((CustomerClock.Of(Contoso), 0, Contoso.Steps), (CustomerClock.Of(after), after.Acts.Count, after.Steps));
        Assert.Equal(
            MarkCalculator.MarksOf(Contoso, Sample.Today, Sample.Workspace()),
            MarkCalculator.MarksOf(after, Sample.Today, Sample.Workspace()));
    }

    [Fact]
    public void What_is_closed_is_not_answered_again() =>
        Assert.IsType<Refusal.Outdated>(No(Rule(Said(PromiseAnswer.Done).Deal, PromiseAnswer.NotNeeded, null)));

    [Theory]
    [InlineData(PromiseAnswer.Done)]
    [InlineData(PromiseAnswer.NotYet)]
    [InlineData(PromiseAnswer.NotNeeded)]
    public void An_answer_is_taken_back(PromiseAnswer answer)
    {
        var after = Said(answer, Sample.Days(2)).Deal;

        var back = PromiseRules.TakeBack(after, null, Page, Sample.Monday.AddMinutes(-1), Sample.Kim, Sample.Minutes(1)).Yes();

        Assert.Equal((Sample.Days(-3), true, null), (back.Deal.Help[0].By, back.Deal.Help[0].IsOpen, back.Deal.Help[0].ClosedOn));
        Assert.Equal([Change.AnswerTakenBack], back.Journal.Select(it => it.Change));
        Assert.IsType<Refusal.Outdated>(No(PromiseRules.TakeBack(back.Deal, null, Page, Sample.Monday, Sample.Kim, Sample.Minutes(2))));
    }

    [Fact]
    public void One_of_before_there_were_ids_is_found_by_its_words()
    {
        var old = Contoso with { Help = [Contoso.Help[0] with { Id = null }] };

        Assert.NotEqual(default, old.Help[0].Key);
        var accepted = PromiseRules.Answer(old, null, new(old.Help[0].Key, PromiseAnswer.Done, null), Sample.Kim, Sample.Now).Yes();
        Assert.True(accepted.Deal.Help[0].IsDone);
    }

    [Fact]
    public void Closed_ones_make_room_first()
    {
        ValueList<Help> ten =
            [.. Enumerable.Range(1, 10).Select(n => new Help($"page {n}", "Lee", Sample.Days(n), null, n < 3) { Id = new($"h{n}") })];

        var more = NextAnswers.Help(new(Contoso with { Help = ten }, null, Sample.Kim, Sample.Now), Says.Help("one more")).Deal.Help;

        Assert.Equal((10, 1), (more.Count, more.Count(it => it.IsDone)));
        Assert.NotNull(more[0].Id);
    }

    static Ruling.Accepted Said(PromiseAnswer answer, DateOnly? by = null) => Rule(Contoso, answer, by).Yes();

    static Ruling Rule(Deal deal, PromiseAnswer answer, DateOnly? by) =>
        PromiseRules.Answer(deal, null, new(Page, answer, by), Sample.Kim, Sample.Now);

    static Refusal No(Ruling ruling) => Assert.IsType<Ruling.Refused>(ruling).Why;
}
