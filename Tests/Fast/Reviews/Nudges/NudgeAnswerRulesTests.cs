using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>Answers from a nudge: Lee owns the deal, Sam leads the workspace, Kim is of the team.</summary>
public sealed class NudgeAnswerRulesTests
{
    static readonly StepId Id = new("s1");

    static readonly Deal Deal = Nudge.Due(Sample.Days(-7));

    [Theory]
    [InlineData("did", StepStatus.Done, Outcome.Did, "StepAnswered ActRecorded")]
    [InlineData("not yet", StepStatus.Planned, Outcome.NotYet, "StepAnswered")]
    [InlineData("next week", StepStatus.Planned, Outcome.NotYet, "StepAnswered StepMoved")]
    [InlineData("in the way", StepStatus.Blocked, Outcome.NotYet, "StepAnswered StepBlocked")]
    [InlineData("help", StepStatus.Planned, Outcome.NotYet, "StepAnswered HelpAsked")]
    [InlineData("pause", StepStatus.Planned, Outcome.NotYet, "StepAnswered Paused")]
    public void An_answer_says_who_when_and_what_and_starts_the_ladder_anew(
        string answer, StepStatus status, Outcome outcome, string changes)
    {
        var accepted = Ask(
            answer,
            Deal with { Steps = [Deal.Steps[0] with { Snoozed = new(Sample.Days(-1), Sample.Lee, Sample.Monday.AddDays(-2), 2) }] },
            Sample.Lee).Yes();

        var step = accepted.Deal.Steps[0];
        Assert.Equal(
            (status, outcome, Sample.Lee, Sample.Monday, Sample.Today, null),
            (step.Status, step.LastOutcome, step.AnsweredBy, step.AnsweredAt, step.AnsweredOn, step.Snoozed));
        Assert.Equal(changes, string.Join(' ', accepted.Changes()));
        Assert.Equal(Deal.Version + 1, accepted.Deal.Version);
        Assert.True(Ladder.Of(accepted.Deal, step, Sample.Workspace()).From >= Sample.Today);
    }

    [Fact]
    public void What_they_did_they_said()
    {
        var deal = Ask("did", Deal, Sample.Lee).Yes().Deal;

        Assert.Equal(
            (Level.Said, Sample.Priya.Id, Sample.Today),
            (deal.Acts[0].Evidence.Level, deal.Acts[0].Who.GetValueOrDefault(), deal.LastAct.GetValueOrDefault()));
        Assert.False(deal.Steps[0].IsClaimed);
    }

    [Fact]
    public void A_new_date_counts_as_moved_and_is_the_movers()
    {
        var step = Ask("next week", Deal, Sample.Kim).Yes().Deal.Steps[0];

        Assert.Equal(
            (Sample.Days(7), Sample.Today, Sample.Kim, Sample.Monday), (step.By, Assert.Single(step.MovedOn), step.SetBy, step.SetAt));
    }

    [Fact]
    public void The_same_date_again_is_no_move() =>
        Assert.Empty(
            NudgeAnswerRules.NotYet(Nudge.Due(Sample.Today), null, Id, Sample.Today, Sample.Lee, Sample.Now).Yes().Deal.Steps[0].MovedOn);

    [Fact]
    public void Something_in_the_way_is_a_mark_at_once_and_since_the_first_day()
    {
        var deal = Ask("in the way", Deal, Sample.Lee).Yes().Deal;
        Assert.Contains(MarkCalculator.MarksOf(deal, Sample.Today, Sample.Workspace()), mark => mark is Mark.Blocked);

        var step = NudgeAnswerRules.InTheWay(deal, null, Id, "their auditors", Sample.Lee, new(Sample.Monday.AddDays(1), Sample.Days(1)))
            .Yes().Deal.Steps[0];
        Assert.Equal((Sample.Today, "their auditors"), (step.BlockedOn.GetValueOrDefault(), step.InTheWay));

        var anew =
            NudgeAnswerRules.InTheWay(
                deal with { Steps = [step with { Status = StepStatus.Started }] },
                null,
                Id,
                "a strike",
                Sample.Lee,
                new(Sample.Monday.AddDays(3), Sample.Days(3)))
            .Yes().Deal.Steps[0];
        Assert.Equal(Sample.Days(3), anew.BlockedOn);
    }

    [Theory]
    [InlineData("tomorrow", 1)]
    [InlineData("three days", 3)]
    [InlineData("Sunday", 6)]
    [InlineData("review", null)]
    public void A_snooze_is_no_answer_and_says_until_when(string how, int? until)
    {
        var step = Snooze(how, Deal, Sample.Lee).Yes().Deal.Steps[0];

        Assert.Equal(new(until is { } day ? Sample.Days(day) : null, Sample.Lee, Sample.Monday, 1), step.Snoozed);
        Assert.Equal(Deal.Steps[0] with { Snoozed = step.Snoozed }, step);
    }

    [Fact]
    public void Three_working_days_skip_holidays() => Assert.Equal(Sample.Days(4), NudgeAnswerRules
        .Snooze(
            Deal,
            null,
            Id,
            new SnoozeFor.ThreeWorkingDays(),
            Sample.Workspace() with { Holidays = [Sample.Days(1)] },
            Sample.Lee,
            Sample.Now)
            .Yes().Deal.Steps[0].Snoozed?.Until);

    [Fact]
    public void The_third_snooze_in_a_row_is_refused_and_an_answer_begins_anew()
    {
        var twice = Snooze("tomorrow", Snooze("tomorrow", Deal, Sample.Lee).Yes().Deal, Sample.Lee).Yes().Deal;

        Assert.Equal(2, twice.Steps[0].Snoozed?.Times);
        Assert.IsType<Refusal.SnoozedOften>(Snooze("review", twice, Sample.Sam).No());
        Assert.Equal(1, Snooze("tomorrow", Ask("not yet", twice, Sample.Lee).Yes().Deal, Sample.Lee).Yes().Deal.Steps[0].Snoozed?.Times);
    }

    [Theory]
    [InlineData("Lee Sample", "yes")]
    [InlineData("Sam Sample", "yes")]
    [InlineData("Kim Example", "OnlyOwnerOrLead")]
    public void Only_owner_and_lead_snooze_and_anybody_may_know_better(string who, string word)
    {
        Assert.Equal(word, Snooze("tomorrow", Deal, Sample.Person(who)).Word());
        Assert.Equal("yes", Snooze("tomorrow", Deal with { Owner = null }, Sample.Person(who)).Word());
        Assert.Equal("yes", Ask("did", Deal, Sample.Person(who)).Word());
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
        Assert.Equal("AlreadyAnswered", Ask(answer, Ask("did", Deal, Sample.Kim).Yes().Deal, Sample.Lee).Word());
        Assert.Equal(
            "DealHasEnded", Ask(answer, Deal with { Ended = new(EndingReason.Other, Sample.Today, Sample.Kim) }, Sample.Lee).Word());
        Assert.Equal("Outdated", Ask(answer, Sample.Deal(), Sample.Lee).Word());
    }

    [Theory]
    [InlineData(-1, "DayHasPassed", "DayHasPassed", "DayHasPassed")]
    [InlineData(0, "yes", "DayHasPassed", "yes")]
    [InlineData(1, "yes", "yes", "yes")]
    public void A_day_lies_ahead(int day, string date, string snooze, string pause) => Assert.Equal((date, snooze, pause), (
        NudgeAnswerRules.NotYet(Deal, null, Id, Sample.Days(day), Sample.Lee, Sample.Now).Word(),
        NudgeAnswerRules.Snooze(Deal, null, Id, new SnoozeFor.UntilDay(Sample.Days(day)), Sample.Workspace(), Sample.Lee, Sample.Now)
            .Word(),
        NudgeAnswerRules.Pause(Deal, null, Id, Sample.Days(day), Sample.Lee, Sample.Now).Word()));

    [Theory]
    [InlineData("did")]
    [InlineData("next week")]
    [InlineData("in the way")]
    [InlineData("snooze")]
    public void It_works_while_a_review_is_live_and_leaves_the_review_alone(string answer)
    {
        var live = Sample.Review(Deal);

        Assert.Equal(live, Ask(answer, Deal, Sample.Lee, live).Yes().Review);
        Assert.IsType<Refusal.ReviewIsLive>(Ask("end", Deal, Sample.Lee, live).No());
    }

    [Fact]
    public void Closing_as_no_decision_says_why() =>
        Assert.Equal(new(EndingReason.Indecision, Sample.Today, Sample.Lee), Ask("end", Deal, Sample.Lee).Yes().Deal.Ended);

    static Ruling Ask(string answer, Deal deal, Person by, Review? live = null) => answer switch
    {
        "did" => NudgeAnswerRules.Did(deal, live, Id, by, Sample.Now),
        "not yet" => NudgeAnswerRules.NotYet(deal, live, Id, null, by, Sample.Now),
        "next week" => NudgeAnswerRules.NotYet(deal, live, Id, Sample.Days(7), by, Sample.Now),
        "in the way" => NudgeAnswerRules.InTheWay(deal, live, Id, "their budget round", by, Sample.Now),
        "help" => NudgeAnswerRules.AskForHelp(deal, live, Id, "who knows their CFO?", by, Sample.Now),
        "pause" => NudgeAnswerRules.Pause(deal, live, Id, Sample.Days(14), by, Sample.Now),
        "end" => NudgeAnswerRules.End(deal, live, Id, new(EndingReason.Indecision, Sample.Today, by), Sample.Now),
        _ => Snooze("tomorrow", deal, by, live),
    };

    static Ruling Snooze(string how, Deal deal, Person by, Review? live = null) => NudgeAnswerRules.Snooze(
        deal,
        live,
        Id,
        how switch
        {
            "tomorrow" => new SnoozeFor.Tomorrow(),
            "three days" => new SnoozeFor.ThreeWorkingDays(),
            "Sunday" => new SnoozeFor.UntilDay(Sample.Days(6)),
            _ => new SnoozeFor.NextReview(),
        },
        Sample.Workspace(),
        by,
        Sample.Now);
}
