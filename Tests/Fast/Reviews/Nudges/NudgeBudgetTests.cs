using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>One card a day, three in any seven days, and what counts. Day 0 is a Monday.</summary>
public sealed class NudgeBudgetTests
{
    static readonly NudgeRecipient Lee = Nudge.Lee(Nudge.Due(Sample.Days(-7)));

    [Theory]
    [InlineData(new int[0], 0)]
    [InlineData(new[] { 0 }, 1)]
    [InlineData(new[] { -3 }, 0)]
    [InlineData(new[] { -3, -4 }, 0)]
    [InlineData(new[] { -3, -4, -5 }, 2)]
    [InlineData(new[] { -3, -4, -6 }, 1)]
    [InlineData(new[] { -3, -4, -7 }, 0)]
    [InlineData(new[] { 0, -3, -4 }, 3)]
    [InlineData(new[] { 0, -3, -6 }, 1)]
    public void The_next_card_comes_when_there_is_room(int[] had, int next)
    {
        Assert.Equal(Sample.Days(next), Next(Lee.Had([.. had.Select(day => Nudge.Sent(Sample.Days(day)))])));
        Assert.Equal(
            Sample.Days(next),
            Next(
                Lee.Had(
                    [.. had.Select(day => Nudge.Sent(Sample.Days(day)) with { Kind = NudgeKind.Prework, State = NudgeState.Answered })])));
    }

    [Theory]
    [InlineData(new[] { -3 }, 4)]
    [InlineData(new[] { -6 }, 1)]
    [InlineData(new[] { -7 }, 0)]
    [InlineData(new[] { 0 }, 7)]
    public void At_the_weekly_pace_there_is_room_for_one(int[] had, int next)
    {
        var weekly = Lee with { Settings = new() { Pace = NudgePace.Weekly } };

        Assert.Equal(Sample.Days(next), Next(weekly.Had([.. had.Select(day => Nudge.Sent(Sample.Days(day)))])));
        Assert.Equal(Sample.Today, Next(weekly.Had(Nudge.Sent(Sample.Days(-3)) with { Kind = NudgeKind.List })));
    }

    [Fact]
    public void The_card_counts_itself_and_those_of_the_last_seven_days()
    {
        var person = Lee.Had(
            Nudge.Sent(Sample.Days(-3)), Nudge.Sent(Sample.Days(-6)) with { State = NudgeState.Failed }, Nudge.Sent(Sample.Days(-7)));

        Assert.Equal((2, 3), NudgePlanner.Plan(person, Sample.Monday) is Plan.Card card ? (card.Number, card.Most) : default);
        Assert.Equal(
            (1, 1),
            NudgePlanner.Plan(person with { Settings = new() { Pace = NudgePace.Weekly }, Ledger = [] }, Sample.Monday) is Plan.Card weekly
                ? (weekly.Number, weekly.Most)
                : default);
    }

    /// <summary>The card says the same when it is drawn again.</summary>
    [Theory]
    [InlineData(NudgeState.Sent, null, 1)]
    [InlineData(NudgeState.Planned, null, 1)]
    [InlineData(NudgeState.Failed, SendFailure.TooLate, 1)]
    [InlineData(NudgeState.Failed, SendFailure.Broken, 4)]
    public void The_position_of_a_card_stays(NudgeState state, SendFailure? failure, int tries)
    {
        var person = Lee.Had(
            Nudge.Sent(Sample.Days(-3)) with { State = state, Failure = failure, Tries = tries, SentAt = null },
            Nudge.Sent(Sample.Days(-7)) with { SentAt = Sample.At(Sample.Days(-6)) });
        var card = Assert.IsType<Plan.Card>(NudgePlanner.Plan(person, Sample.Monday));
        var entry = card.Entry(Sample.Monday) with { State = NudgeState.Sent, SentAt = Sample.Monday };

        Assert.Equal(
            (card.Number, card.Most), NudgeBudget.PositionOf(entry, [.. person.Ledger, entry], NudgePace.Daily, TimeZoneInfo.Utc));
        Assert.Equal((1, 1), NudgeBudget.PositionOf(entry, [.. person.Ledger, entry], NudgePace.Weekly, TimeZoneInfo.Utc));
    }

    [Theory]
    [InlineData(NudgeState.Planned, 0)]
    [InlineData(NudgeState.Sent, 1)]
    [InlineData(NudgeState.Answered, 1)]
    [InlineData(NudgeState.Failed, 1)]
    public void What_was_planned_for_today_and_not_sent_is_sent_again(NudgeState state, int next) =>
        Assert.Equal(Sample.Days(next), Next(Lee.Had(Nudge.Sent(Sample.Today) with { State = state, SentAt = null })));

    [Theory]
    [InlineData(NudgeState.Planned, null, 1, 2)]
    [InlineData(NudgeState.Failed, SendFailure.TooLate, 1, 2)]
    [InlineData(NudgeState.Planned, null, 0, 0)]
    [InlineData(NudgeState.Failed, SendFailure.TooLate, 0, 0)]
    [InlineData(NudgeState.Failed, SendFailure.Broken, 4, 0)]
    [InlineData(NudgeState.Failed, SendFailure.Unreachable, 1, 0)]
    public void What_may_have_arrived_before_today_counts(NudgeState state, SendFailure? failure, int tries, int next) =>
        Assert.Equal(
            Sample.Days(next),
            Next(
                Lee.Had(
                    [.. new[] { -3, -4, -5 }.Select(
                        day => Nudge.Sent(Sample.Days(day)) with { State = state, Failure = failure, Tries = tries, SentAt = null })])));

    [Theory]
    [InlineData(NudgeState.Planned, true)]
    [InlineData(NudgeState.Failed, true)]
    [InlineData(NudgeState.Sent, false)]
    [InlineData(NudgeState.Answered, false)]
    public void What_did_not_arrive_is_said_again(NudgeState state, bool again)
    {
        var line = ((Plan.Card)NudgePlanner.Plan(Lee, Sample.Monday)).Lines[0];

        Assert.Equal(
            again,
            NudgePlanner.Plan(
                Lee.Had(Nudge.Sent(Sample.Days(-3), line) with { State = state, SentAt = null }), Sample.Monday) is Plan.Card);
    }

    [Fact]
    public void Who_travels_has_still_one_card_a_day()
    {
        // half past eight on Monday in Auckland is Sunday in Honolulu, where Monday comes a day later
        var monday = new LedgerEntry(
            NudgeId.Of(Sample.Today),
            NudgeKind.Steps,
            Sample.Today,
            [],
            NudgeState.Sent,
            Sample.Monday)
        { SentAt = new(2026, 11, 15, 19, 30, 0, TimeSpan.Zero) };
        var person = Lee.Had(monday) with { Settings = new() { Zone = "Pacific/Honolulu" } };

        Assert.Equal(Sample.Days(1), Next(person));
    }

    [Fact]
    public void A_clock_that_was_a_day_ahead_and_comes_back_sends_no_second_card_for_that_day() =>
        Assert.Equal(
            [Sample.Today, Sample.Days(2)],
            new Life(
                Nudge.Lee(Nudge.Due(Sample.Days(-7)), Nudge.Due(Sample.Days(-1), "Fabrikam"), Nudge.Due(Sample.Today, "Tailspin"))
                    .Had(Nudge.Sent(Sample.Days(1))),
                [])
            .Waiting(Sample.Monday, Sample.Monday.AddDays(3), TimeSpan.FromMinutes(1)).Cards.Select(it => it.Plan.Day));

    static DateOnly? Next(NudgeRecipient person) => person.First(new(Sample.Today.ToDateTime(default), TimeSpan.Zero))?.Plan.Day;
}
