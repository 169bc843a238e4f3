using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>Five unanswered in 14 days: asked once, then weekly.</summary>
public sealed class TooManyTests
{
    static readonly NudgeRecipient Lee = Nudge.Lee(
        Nudge.Due(Sample.Days(-7)) with { Steps = [Nudge.Step(Sample.Days(-7)), Nudge.Step(Sample.Days(30), "s2")] });

    static readonly LedgerLine Other = new(Sample.Workspace().Id, Lee.Deals[0].Deal.Id, new("s2"), Rung.Ask, Sample.Days(-40));

    [Theory]
    [InlineData(new[] { -4, -6, -7, -11, -14 }, true)]
    [InlineData(new[] { -4, -6, -7, -11 }, false)]
    [InlineData(new[] { -4, -6, -7, -11, -15 }, false)]
    public void It_is_asked_in_place_of_a_card(int[] unanswered, bool asked) =>
        Assert.Equal(asked, NudgePlanner.Plan(Ignored(unanswered), Sample.Monday) is Plan.TooMany { Unanswered: 5, Lines.Count: 0 });

    [Theory]
    [InlineData("answered on the card", false)]
    [InlineData("answered elsewhere", false)]
    [InlineData("snoozed", false)]
    [InlineData("of a deal that is not theirs any more", false)]
    [InlineData("never sent", false)]
    [InlineData("asked before", false)]
    [InlineData("asked long before", false)]
    [InlineData("asked in vain", true)]
    [InlineData("weekly", false)]
    public void It_is_not_asked_without_need(string how, bool asked)
    {
        var person = Ignored([-4, -6, -7, -11, -14]);
        person = how switch
        {
            "answered on the card" =>
                person with { Ledger = person.Ledger.Change(it => it == person.Ledger[0], it => it with { State = NudgeState.Answered }) },
            "never sent" =>
                person with { Ledger = person.Ledger.Change(it => it == person.Ledger[0], it => it with { State = NudgeState.Failed }) },
            "answered elsewhere" =>
                person.With(
                    0,
                    it => it with
                    {
                        Steps = it.Steps.Change(
                            _ => true, step => step.Id == Other.Step ? step with { AnsweredAt = Sample.At(Sample.Days(-4)) } : step),
                    }),
            "snoozed" =>
                person.With(
                    0,
                    it => it with
                    {
                        Steps = it.Steps.Change(
                            _ => true,
                            step => step.Id == Other.Step
                                ? step with { Snoozed = new(null, Sample.Lee, Sample.At(Sample.Days(-4)), 1) }
                                : step),
                    }),
            "of a deal that is not theirs any more" =>
                person with
                {
                    Ledger = person.Ledger.Change(
                        it => it == person.Ledger[0], it => it with { Lines = [Other with { Deal = new("d-gone") }] }),
                },
            "asked before" => person.Had(Asked(Sample.Days(-60))),
            "asked long before" =>
                person with { Settings = new() { TooManyAskedAt = Sample.Monday.AddYears(-2), PaceChosenAt = Sample.Monday.AddYears(-1) } },
            "asked in vain" => person.Had(Asked(Sample.Days(-1)) with { State = NudgeState.Failed }),
            _ => person with { Settings = new() { Pace = NudgePace.Weekly } },
        };

        Assert.Equal(asked, NudgePlanner.Plan(person, Sample.Monday) is Plan.TooMany);
    }

    [Fact]
    public void Then_cards_come_weekly_until_they_choose()
    {
        var person = Lee.Had(Asked(Sample.Days(-3)));

        Assert.Equal(NudgePace.Weekly, person.Settings.PaceNow(person.Ledger));
        Assert.Equal(Sample.Days(4), person.First(Sample.Monday)?.Plan.Day);
        Assert.Equal(
            Sample.Today,
            (person with { Settings = person.Settings.Choose(NudgePace.Daily, Sample.Monday) }).First(Sample.Monday)?.Plan.Day);
        Assert.Null((person with { Settings = person.Settings.Choose(NudgePace.Off, Sample.Monday) }).First(Sample.Monday));
    }

    [Theory]
    [InlineData(null, null, NudgePace.Daily)]
    [InlineData(-3, null, NudgePace.Weekly)]
    [InlineData(-3, -4, NudgePace.Weekly)]
    [InlineData(-3, -2, NudgePace.Daily)]
    public void The_last_word_holds(int? asked, int? chosen, NudgePace pace) => Assert.Equal(pace, new NudgeSettings
    {
        TooManyAskedAt = asked is { } day ? Sample.At(Sample.Days(day)) : null,
        PaceChosenAt = chosen is { } other ? Sample.At(Sample.Days(other)) : null,
    }.PaceNow([]));

    static LedgerEntry Asked(DateOnly day) => Nudge.Sent(day) with { Kind = NudgeKind.TooMany };

    static NudgeRecipient Ignored(int[] days) => Lee.Had([.. days.Select(day => Nudge.Sent(Sample.Days(day), Other))]);
}
