using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards;

public sealed class NudgeCardTests
{
    static readonly DateTimeOffset Sent = Some.Monday.AddMinutes(-30);

    static readonly Deal Contoso = Some.Deal() with { Steps = [Some.Step() with { By = Some.Days(-4) }] };

    static readonly Deal Wingtip = Some.Deal("Wingtip") with
    {
        Title = "Reporting",
        Steps = [Some.Step() with { Who = null, What = "returns the order form", By = Some.Days(-6), Agreement = Agreement.Told, Status = StepStatus.Done, AnsweredAt = Some.Monday.AddMinutes(-5), AnsweredBy = Some.Lee, AnsweredOn = Some.Today, LastOutcome = Outcome.Did }],
    };

    static readonly Deal Tailspin = Some.Deal("Tailspin") with
    {
        Title = "Parts catalogue",
        Steps = [Some.Step() with { Who = Some.Jonas.Id, What = "runs the test", By = Some.Days(-7), SetBy = Some.Kim, SetAt = Some.Monday.AddDays(-13), Agreement = Agreement.OurHope }],
    };

    [Fact]
    public Task One_step() => Card(Sheet([Asked(Contoso, Rung.Ask)]));

    [Fact]
    public Task Three_steps_the_second_one_answered() => Card(Sheet([Asked(Contoso, Rung.Ask), Asked(Wingtip, Rung.Ask), Asked(Tailspin, Rung.Obstacle)], more: 3));

    [Fact]
    public Task A_step_at_the_end_of_its_ladder() => Card(Sheet([Asked(Tailspin, Rung.Choose)]));

    [Fact]
    public Task The_same_for_the_lead() => Card(Sheet([Asked(Tailspin, Rung.Choose) with { Role = NudgeRole.Lead }]), Readers.Lee with { Me = Some.Sam });

    [Fact]
    public Task For_how_long_to_snooze() => Card(Sheet([Asked(Contoso, Rung.Ask), Asked(Tailspin, Rung.Ask)]) with { Turn = new(0, IsSnoozing: true), Filled = [new("way-1", "Their legal counsel is away")] });

    [Fact]
    public Task The_third_snooze() => Card(Sheet([Asked(Contoso with { Steps = [Contoso.Steps[0] with { Snoozed = new(Some.Days(-1), Some.Lee, Some.Monday.AddDays(-3), 2) }] }, Rung.Ask)]) with { Turn = new(0, IsSnoozing: true) });

    [Fact]
    public Task What_is_in_the_way_was_not_said() => Card(Sheet([Asked(Contoso, Rung.Obstacle)]) with { Turn = new(0, Notice: new Notice.Missing(["way-0"])) });

    [Fact]
    public Task All_answered() => Card(Sheet([Asked(Wingtip, Rung.Ask)]));

    [Fact]
    public Task A_step_that_is_gone() => Card(Sheet([new("team", null, null, Rung.Ask, NudgeRole.Owner, null), Asked(Contoso, Rung.Ask)]));

    [Fact]
    public Task Too_many() => Approved.Card(TooManyCard.For(5, Readers.Lee));

    [Fact]
    public Task A_pace_was_chosen() => Approved.Card(TooManyCard.Chosen(NudgePace.Weekly, Readers.Lee));

    [Fact]
    public Task The_list_of_a_lead() => Approved.Card(HelpListCard.List(new(NudgeCards.Id, Some.Today, Some.Monday, [Item(Contoso), Item(Tailspin)], 0), Readers.Lee with { Me = Some.Sam }));

    [Fact]
    public Task The_digest_of_a_channel() => Approved.Card(HelpListCard.Digest(Some.Workspace(), [Item(Contoso), Item(Tailspin)], 2, Readers.Everybody));

    [Fact]
    public Task A_digest_whose_steps_were_all_answered() => Approved.Card(HelpListCard.Digest(Some.Workspace(), [], 0, Readers.Everybody));

    [Fact]
    public Task Before_a_review() => Approved.Card(PreworkCard.For(
        new PreworkSheet(NudgeCards.Id, Some.Days(1), [new("team", Contoso), new("team", Wingtip with { Prework = new(PreworkAnswer.SameAsLastTime, Some.Lee, Some.Monday, Some.Days(1)) })], IsReminder: false), Readers.Lee));

    static Task Card(NudgeSheet sheet, Reader? reader = null, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        Approved.Card(NudgeCard.For(sheet, reader ?? Readers.Lee), name);

    static NudgeSheet Sheet(Many<NudgeAsked> items, int more = 0) => new(NudgeCards.Id, Sent, items, more, 1, 3);

    static NudgeAsked Asked(Deal deal, Rung rung) => new("team", deal, deal.Steps[0], rung, NudgeRole.Owner, Some.Days(8));

    static NudgeItem Item(Deal deal) => new(Some.Workspace().Id, deal, deal.Steps[0], Rung.Listed, NudgeRole.Owner, Some.Days(-14), 10, Some.Days(-2));
}
