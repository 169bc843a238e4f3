using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Cards.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Deals;

public sealed class NextStepCardTests
{
    static readonly ValueList<Field> Filled =
        [new(Fields.Who, "p1"), new(Fields.Agreement, "our-hope"), new(Fields.Job, "consensus")];

    [Fact]
    public Task After_they_did() => Approved.Card(NextStepCard.For(SampleDeals.Contoso, null, new("s1"), true, Filled, null, Readers.Lee));

    [Fact]
    public Task A_new_one() => Approved.Card(NextStepCard.For(SampleDeals.Northwind, null, null, false, [], null, Readers.Lee));

    [Fact]
    public Task One_whose_date_has_passed() => Approved.Card(
        NextStepCard.For(SampleDeals.Contoso, SampleDeals.Contoso.Steps[0], null, false, Filled.Add(new(Fields.What, "names it")), null, Readers.Lee));

    [Fact]
    public Task One_of_which_we_know_what_we_will_see() => Approved.Card(
        NextStepCard.For(
            SampleDeals.Contoso, SampleDeals.Contoso.Steps[0], null, false, [.. Filled, new(Fields.What, "names it"), new(Fields.ToSee, "name")], null,
            Readers.Lee));

    [Fact]
    public Task Our_own_action() => Approved.Card(
        NextStepCard.For(
            SampleDeals.Contoso,
            null,
            null,
            false,
            [.. Filled, new(Fields.What, "Send the proposal"), new(Fields.By, "2026-11-20")],
            new Notice.Ours("Send the proposal"),
            Readers.Lee));

    [Fact]
    public Task A_sixth() => Approved.Card(
        NextStepCard.For(
            SampleDeals.Contoso, null, null, false, [.. Filled, new(Fields.What, "signs the order")], new Notice.WhichFirst(), Readers.Lee));

    [Fact]
    public Task Our_part() => Approved.Card(PromiseCard.For(SampleDeals.Contoso, SampleDeals.Contoso.Help[0], [], null, Readers.Lee));

    [Fact]
    public Task Our_part_on_a_nudge() => Approved.Card(
        NudgeCard.For(
            new NudgeCardModel(
                NudgeCards.Id,
                Sample.Monday.AddMinutes(-30),
                [Ours(new("page", "Lee Sample", Sample.Days(-1), null)), Ours(Answered)],
                0,
                1,
                3),
            Readers.Lee));

    static Help Answered => new("drafts the cost-of-waiting page", "Kim Example", Sample.Today, null, IsDone: true)
    {
        ClosedOn = Sample.Today,
        AnsweredAt = Sample.Monday,
        AnsweredBy = Sample.Lee,
    };

    static NudgeAsked Ours(Help help) =>
        new("team", Sample.Deal() with { Help = [help] }, null, Rung.Ask, NudgeRole.Owner, null) { Help = help.Key };

    [Fact]
    public Task On_a_nudge() => Approved.Card(Nudge([], new(0) { AsksNext = true }));

    [Fact]
    public Task On_a_nudge_with_what_is_next() =>
        Approved.Card(Nudge([Sample.Step("s2") with { What = "signs the order form", SetAt = Sample.Monday }], null));

    static AdaptiveCards.AdaptiveCard Nudge(ValueList<BuyerStep> more, NudgeTurn? turn)
    {
        var done = Sample.Step() with
        {
            By = Sample.Days(-4),
            Status = StepStatus.Done,
            AnsweredAt = Sample.Monday.AddMinutes(-5),
            AnsweredBy = Sample.Lee,
            AnsweredOn = Sample.Today,
            LastOutcome = Outcome.Did,
        };
        var deal = Sample.Deal() with { Steps = [done, .. more] };
        return NudgeCard.For(
            new NudgeCardModel(
                NudgeCards.Id,
                Sample.Monday.AddMinutes(-30),
                [new("team", deal, done, Rung.Ask, NudgeRole.Owner, Sample.Days(8))],
                0,
                1,
                3)
            {
                Turn = turn,
                Filled = turn is null ? [] : [.. Filled.Select(it => it with { Id = Fields.At(it.Id, 0) })],
            },
            Readers.Lee);
    }
}
