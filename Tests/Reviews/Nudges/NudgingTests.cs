using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>Answers from a nudge: Lee owns the deal, Sam leads the workspace, Kim is of the team.</summary>
public sealed class NudgingTests
{
    static readonly StepId Id = new("s1");

    static readonly Deal Deal = Nudge.Due(Some.Days(-7));

    [Theory]
    [InlineData("did", StepStatus.Done, Outcome.Did, "StepAnswered ActRecorded")]
    [InlineData("not yet", StepStatus.Planned, Outcome.NotYet, "StepAnswered")]
    [InlineData("next week", StepStatus.Planned, Outcome.NotYet, "StepAnswered StepMoved")]
    [InlineData("in the way", StepStatus.Blocked, Outcome.NotYet, "StepAnswered StepBlocked")]
    [InlineData("help", StepStatus.Planned, Outcome.NotYet, "StepAnswered QuestionRaised HelpAsked")]
    [InlineData("pause", StepStatus.Planned, Outcome.NotYet, "StepAnswered Paused")]
    public void An_answer_says_who_when_and_what_and_starts_the_ladder_anew(string answer, StepStatus status, Outcome outcome, string changes)
    {
        var yes = Ask(answer, Deal with { Steps = [Deal.Steps[0] with { Snoozed = new(Some.Days(-1), Some.Lee, Some.Monday.AddDays(-2), 2) }] }, Some.Lee).Yes();

        var step = yes.Deal.Steps[0];
        Assert.Equal((status, outcome, Some.Lee, Some.Monday, Some.Today, null), (step.Status, step.LastOutcome, step.AnsweredBy, step.AnsweredAt, step.AnsweredOn, step.Snoozed));
        Assert.Equal(changes, string.Join(' ', yes.Changes()));
        Assert.Equal(Deal.Version + 1, yes.Deal.Version);
        Assert.True(Ladder.Of(yes.Deal, step, Some.Workspace()).From >= Some.Today);
    }

    [Fact]
    public void What_they_did_they_said()
    {
        var deal = Ask("did", Deal, Some.Lee).Yes().Deal;

        Assert.Equal((Level.Said, Some.Priya.Id, Some.Today), (deal.Acts[0].Evidence.Level, deal.Acts[0].Who.GetValueOrDefault(), deal.LastAct.GetValueOrDefault()));
        Assert.False(deal.Steps[0].IsClaimed);
    }

    [Fact]
    public void A_new_date_counts_as_moved_and_is_the_movers()
    {
        var step = Ask("next week", Deal, Some.Kim).Yes().Deal.Steps[0];

        Assert.Equal((Some.Days(7), Some.Today, Some.Kim, Some.Monday), (step.By, Assert.Single(step.MovedOn), step.SetBy, step.SetAt));
    }

    [Fact]
    public void The_same_date_again_is_no_move() =>
        Assert.Empty(Nudging.NotYet(Nudge.Due(Some.Today), null, Id, Some.Today, Some.Lee, Some.Now).Yes().Deal.Steps[0].MovedOn);

    [Fact]
    public void Something_in_the_way_is_a_mark_at_once_and_since_the_first_day()
    {
        var deal = Ask("in the way", Deal, Some.Lee).Yes().Deal;
        Assert.Contains(Marking.Of(deal, Some.Today, Some.Workspace()), mark => mark is Mark.Blocked);

        var step = Nudging.InTheWay(deal, null, Id, "their auditors", Some.Lee, new(Some.Monday.AddDays(1), Some.Days(1))).Yes().Deal.Steps[0];
        Assert.Equal((Some.Today, "their auditors"), (step.BlockedOn.GetValueOrDefault(), step.InTheWay));

        var anew = Nudging.InTheWay(deal with { Steps = [step with { Status = StepStatus.Started }] }, null, Id, "a strike", Some.Lee, new(Some.Monday.AddDays(3), Some.Days(3))).Yes().Deal.Steps[0];
        Assert.Equal(Some.Days(3), anew.BlockedOn);
    }

    [Theory]
    [InlineData("tomorrow", 1)]
    [InlineData("three days", 3)]
    [InlineData("Sunday", 6)]
    [InlineData("review", null)]
    public void A_snooze_is_no_answer_and_says_until_when(string how, int? until)
    {
        var step = Snooze(how, Deal, Some.Lee).Yes().Deal.Steps[0];

        Assert.Equal(new(until is { } day ? Some.Days(day) : null, Some.Lee, Some.Monday, 1), step.Snoozed);
        Assert.Equal(Deal.Steps[0] with { Snoozed = step.Snoozed }, step);
    }

    [Fact]
    public void Three_working_days_skip_holidays() => Assert.Equal(Some.Days(4), Nudging
        .Snooze(Deal, null, Id, new SnoozeFor.ThreeWorkingDays(), Some.Workspace() with { Holidays = [Some.Days(1)] }, Some.Lee, Some.Now).Yes().Deal.Steps[0].Snoozed?.Until);

    [Fact]
    public void The_third_snooze_in_a_row_is_refused_and_an_answer_begins_anew()
    {
        var twice = Snooze("tomorrow", Snooze("tomorrow", Deal, Some.Lee).Yes().Deal, Some.Lee).Yes().Deal;

        Assert.Equal(2, twice.Steps[0].Snoozed?.Times);
        Assert.IsType<Refusal.SnoozedOften>(Snooze("review", twice, Some.Sam).No());
        Assert.Equal(1, Snooze("tomorrow", Ask("not yet", twice, Some.Lee).Yes().Deal, Some.Lee).Yes().Deal.Steps[0].Snoozed?.Times);
    }

    [Theory]
    [InlineData("Lee Sample", "yes")]
    [InlineData("Sam Sample", "yes")]
    [InlineData("Kim Example", "OnlyOwnerOrLead")]
    public void Only_owner_and_lead_snooze_and_anybody_may_know_better(string who, string word)
    {
        Assert.Equal(word, Snooze("tomorrow", Deal, Some.Person(who)).Word());
        Assert.Equal("yes", Snooze("tomorrow", Deal with { Owner = null }, Some.Person(who)).Word());
        Assert.Equal("yes", Ask("did", Deal, Some.Person(who)).Word());
    }

    [Theory]
    [InlineData("did")]
    [InlineData("not yet")]
    [InlineData("next week")]
    [InlineData("in the way")]
    [InlineData("help")]
    [InlineData("pause")]
    [InlineData("end")]
    [InlineData("snooze")]
    public void An_old_card_is_refused_politely(string answer)
    {
        Assert.Equal("AlreadyAnswered", Ask(answer, Ask("did", Deal, Some.Kim).Yes().Deal, Some.Lee).Word());
        Assert.Equal("DealHasEnded", Ask(answer, Deal with { Ended = new(EndingReason.Other, Some.Today, Some.Kim) }, Some.Lee).Word());
        Assert.Equal("Outdated", Ask(answer, Some.Deal(), Some.Lee).Word());
    }

    [Theory]
    [InlineData(-1, "DayHasPassed", "DayHasPassed", "DayHasPassed")]
    [InlineData(0, "yes", "DayHasPassed", "yes")]
    [InlineData(1, "yes", "yes", "yes")]
    public void A_day_lies_ahead(int day, string date, string snooze, string pause) => Assert.Equal((date, snooze, pause), (
        Nudging.NotYet(Deal, null, Id, Some.Days(day), Some.Lee, Some.Now).Word(),
        Nudging.Snooze(Deal, null, Id, new SnoozeFor.UntilDay(Some.Days(day)), Some.Workspace(), Some.Lee, Some.Now).Word(),
        Nudging.Pause(Deal, null, Id, Some.Days(day), Some.Lee, Some.Now).Word()));

    [Theory]
    [InlineData("did")]
    [InlineData("next week")]
    [InlineData("in the way")]
    [InlineData("snooze")]
    public void It_works_while_a_review_is_live_and_leaves_the_review_alone(string answer)
    {
        var live = Some.Review(Deal);

        Assert.Equal(live, Ask(answer, Deal, Some.Lee, live).Yes().Review);
        Assert.IsType<Refusal.ReviewIsLive>(Ask("end", Deal, Some.Lee, live).No());
    }

    [Fact]
    public void Closing_as_no_decision_says_why() =>
        Assert.Equal(new(EndingReason.Indecision, Some.Today, Some.Lee), Ask("end", Deal, Some.Lee).Yes().Deal.Ended);

    static Ruling Ask(string answer, Deal deal, Person by, Review? live = null) => answer switch
    {
        "did" => Nudging.Did(deal, live, Id, by, Some.Now),
        "not yet" => Nudging.NotYet(deal, live, Id, null, by, Some.Now),
        "next week" => Nudging.NotYet(deal, live, Id, Some.Days(7), by, Some.Now),
        "in the way" => Nudging.InTheWay(deal, live, Id, "their budget round", by, Some.Now),
        "help" => Nudging.AskForHelp(deal, live, Id, "who knows their CFO?", by, Some.Now),
        "pause" => Nudging.Pause(deal, live, Id, Some.Days(14), by, Some.Now),
        "end" => Nudging.End(deal, live, Id, EndingReason.Indecision, by, Some.Now),
        _ => Snooze("tomorrow", deal, by, live),
    };

    static Ruling Snooze(string how, Deal deal, Person by, Review? live = null) => Nudging.Snooze(
        deal,
        live,
        Id,
        how switch
        {
            "tomorrow" => new SnoozeFor.Tomorrow(),
            "three days" => new SnoozeFor.ThreeWorkingDays(),
            "Sunday" => new SnoozeFor.UntilDay(Some.Days(6)),
            _ => new SnoozeFor.NextReview(),
        },
        Some.Workspace(),
        by,
        Some.Now);
}
