using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>Before a planned review. Day 0 is a Monday, and reviews are at ten.</summary>
public sealed class PreworkTests
{
    static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(3, 2)]
    [InlineData(1, 0)]
    [InlineData(7, 4)]
    [InlineData(6, 4)]
    public void It_comes_the_working_day_before(int review, int day) => Assert.Equal(
        [(NudgeKind.Prework, Sample.Days(day))],
        Week(Nudge.Lee(Planned(review)).Had(), answers: true).Select(it => (it.Plan.Kind, it.Plan.Day)));

    [Fact]
    public void One_card_is_for_all_deals_of_that_day_and_says_nothing_of_others()
    {
        var person = Nudge.Lee(
            Planned(3, "Fabrikam", hour: 14), Planned(3), Planned(4, "Tailspin"), Planned(3, "Wingtip") with { Owner = Sample.Kim });

        var card = Assert.IsType<Plan.Prework>(person.First(Sample.Monday)?.Plan);

        Assert.Equal(["Contoso", "Fabrikam"], card.Items.Select(it => it.Deal.Customer));
        Assert.Equal((Sample.Days(2), Sample.Days(3), false), (card.Day, card.On, card.IsReminder));
    }

    [Fact]
    public void Who_has_not_answered_is_reminded_once_on_the_day()
    {
        Assert.Equal(
            [(NudgeKind.Prework, Sample.Days(2)), (NudgeKind.PreworkReminder, Sample.Days(3))],
            Week(Nudge.Lee(Planned(3, hour: 15)), answers: false).Select(it => (it.Plan.Kind, it.Plan.Day)));
    }

    [Fact]
    public void Who_has_answered_one_deal_of_two_is_reminded_of_the_other()
    {
        var said = Planned(0, hour: 15) with { Prework = new(PreworkAnswer.Answered, Sample.Lee, Sample.Monday.AddDays(-3), Sample.Today) };
        var person = Nudge.Lee(said, Planned(0, "Fabrikam", hour: 15)).Had(
            Nudge.Sent(
                Sample.Days(-3),
                new LedgerLine(Sample.Workspace().Id, new("d-Contoso"), null, null, Sample.Today),
                new LedgerLine(Sample.Workspace().Id, new("d-Fabrikam"), null, null, Sample.Today)) with
            {
                Kind = NudgeKind.Prework,
                State = NudgeState.Answered,
            });

        var card = Assert.IsType<Plan.Prework>(person.First(Sample.Monday)?.Plan);

        Assert.Equal((Sample.Today, true, "Fabrikam"), (card.Day, card.IsReminder, Assert.Single(card.Items).Deal.Customer));
    }

    /// <summary>Answered on the deal's own card, which the ledger does not know of.</summary>
    [Fact]
    public void Who_has_answered_elsewhere_is_not_reminded()
    {
        var said = Planned(0, hour: 15) with { Prework = new(PreworkAnswer.Answered, Sample.Lee, Sample.Monday.AddDays(-3), Sample.Today) };
        var person = Nudge.Lee(said).Had(
            Nudge.Sent(Sample.Days(-3), new LedgerLine(Sample.Workspace().Id, new("d-Contoso"), null, null, Sample.Today)) with
            {
                Kind = NudgeKind.Prework,
                State = NudgeState.Sent,
            });

        Assert.Null(person.First(Sample.Monday));
    }

    [Theory]
    [InlineData(9, 30, false)]
    [InlineData(10, 30, true)]
    public void Nothing_comes_in_the_last_hour(int hour, int minute, bool comes)
    {
        var person = Nudge.Lee(
            Planned(0) with
            {
                Planned = new(Sample.Monday.Date.AddHours(hour).AddMinutes(minute), Sample.Today, Sample.Sam, "19:channel")
            });

        Assert.Equal(comes, NudgePlanner.Plan(person, Sample.Monday.AddMinutes(10)) is Plan.Prework { IsReminder: false });
    }

    [Fact]
    public void Planned_late_it_comes_at_once_or_in_the_morning()
    {
        Assert.Equal(Sample.Monday.AddHours(5), Nudge.Lee(Planned(1)).First(Sample.Monday.AddHours(5))?.At);
        Assert.Equal(
            Sample.Days(1), Nudge.Lee(Planned(1, hour: 14)).Had(Nudge.Sent(Sample.Today)).First(Sample.Monday.AddHours(5))?.Plan.Day);
    }

    [Fact]
    public void It_takes_the_slot_of_its_day_and_room_is_kept_for_it()
    {
        var person = Nudge.Lee(
            Planned(4),
            Nudge.Due(Sample.Days(-2), "Fabrikam"),
            Nudge.Due(Sample.Days(-1), "Tailspin"),
            Nudge.Due(Sample.Today, "Wingtip"),
            Nudge.Due(Sample.Days(1), "Litware"));

        Assert.Equal(
            [(NudgeKind.Steps, Sample.Days(
                1)), (NudgeKind.Steps, Sample.Days(2)), (NudgeKind.Prework, Sample.Days(3)), (NudgeKind.Steps, Sample.Days(8))],
            Week(person, answers: true, days: 9).Select(it => (it.Plan.Kind, it.Plan.Day)));
    }

    [Fact]
    public void On_the_day_of_its_review_nobody_is_nudged_about_a_deal()
    {
        var person = Nudge.Lee(Planned(0, hour: 16) with { Steps = [Nudge.Step(Sample.Days(-7))] })
            .Had(
                Nudge.Sent(Sample.Days(-3), new LedgerLine(Sample.Workspace().Id, new("d-Contoso"), null, null, Sample.Today)) with
                {
                    Kind = NudgeKind.Prework,
                })
            .Answered(Sample.Monday.AddDays(-3));

        Assert.Equal(Sample.Days(1), person.First(Sample.Monday)?.Plan.Day);
    }

    [Theory]
    [InlineData("off")]
    [InlineData("on leave")]
    [InlineData("ended")]
    [InlineData("live already")]
    [InlineData("called off")]
    public void It_does_not_come(string why)
    {
        var person = Nudge.Lee(Planned(3));
        person = why switch
        {
            "off" => person with { Settings = new() { Pace = NudgePace.Off } },
            "on leave" => person with { Settings = new() { PausedUntil = Sample.Days(3) } },
            "ended" => person.With(0, it => it with { Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) }),
            "live already" => person with { Deals = person.Deals.Change(_ => true, it => it with { Live = Sample.Review(it.Deal) }) },
            _ => person.Rule(0, Sample.Monday, (deal, now) => PlannedReviewRules.Cancel(deal, null, Sample.Sam, now)),
        };

        Assert.Null(person.First(Sample.Monday));
    }

    [Fact]
    public void A_review_that_is_moved_is_another_one()
    {
        var moved = new Happening(
            Sample.Monday.AddDays(2).AddHours(3), "moved", (it, now) => it.With(0, deal => deal with { Planned = Planned(8).Planned }));

        Assert.Equal(
            [Sample.Days(2), Sample.Days(7)],
            new Life(Nudge.Lee(Planned(3)), [moved]).Waiting(Sample.Monday, Sample.Monday.AddDays(8).AddHours(-12), Tick).Cards.Select(
                it => it.Plan.Day));
    }

    [Fact]
    public void Who_moves_to_where_it_is_on_another_day_has_heard_of_it_all_the_same()
    {
        var moves = new Happening(
            Sample.Monday.AddDays(2), "moves", (it, _) => it with { Settings = it.Settings with { Zone = "Pacific/Kiritimati" } });

        Assert.Equal(
            [(NudgeKind.Prework, Sample.Days(2)), (NudgeKind.PreworkReminder, Sample.Days(4))],
            new Life(Nudge.Lee(Planned(3, hour: 20)), [moves]).Waiting(Sample.Monday, Sample.Monday.AddDays(5), Tick).Cards.Select(
                it => (it.Plan.Kind, it.Plan.Day)));
    }

    [Fact]
    public void The_leads_list_waits_for_it()
    {
        var sam = Nudge.Sam(Planned(1, "Fabrikam", hour: 15) with { Owner = Sample.Sam }, Nudge.Due(Sample.Days(-14)));

        Assert.Equal(
            [(NudgeKind.Prework, Sample.Days(0)), (NudgeKind.PreworkReminder, Sample.Days(1)), (NudgeKind.List, Sample.Days(2))],
            new Life(sam.In(it => it with { Nudges = new() { Lead = Sample.Sam } }), []).Waiting(
                Sample.Monday.AddHours(-9), Sample.Monday.AddDays(3).AddHours(-9), Tick).Cards.Select(
                it => (it.Plan.Kind, it.Plan.Day)));
    }

    static List<Came> Week(NudgeRecipient person, bool answers, int days = 7)
    {
        var answer = Enumerable.Range(0, days)
            .Select(day => new Happening(Sample.Monday.AddDays(day).AddHours(5), "answers", (it, now) => it.Answered(now)));
        return new Life(person, answers ? answer : []).Waiting(Sample.Monday.AddHours(-9), Sample.Monday.AddDays(days), Tick).Cards;
    }

    static Deal Planned(int day, string customer = "Contoso", int hour = 10) =>
        Sample.Deal(customer) with
        {
            Planned = new(Sample.At(Sample.Days(day)).AddHours(hour - 9), Sample.Days(day), Sample.Sam, "19:channel")
        };
}
