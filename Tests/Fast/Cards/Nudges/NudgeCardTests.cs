using ReviewBot.Cards;
using ReviewBot.Cards.Nudges;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Nudges;

public sealed class NudgeCardTests
{
    static readonly DateTimeOffset Sent = Sample.Monday.AddMinutes(-30);

    static readonly Deal Contoso = Sample.Deal() with { Steps = [Sample.Step() with { By = Sample.Days(-4) }] };

    static readonly Deal Wingtip = Sample.Deal("Wingtip") with
    {
        Title = "Reporting",
        Steps = [
            Sample.Step() with
            {
                Who = null,
                What = "returns the order form",
                By = Sample.Days(-6),
                Agreement = Agreement.Told,
                Status = StepStatus.Done,
                AnsweredAt = Sample.Monday.AddMinutes(-5),
                AnsweredBy = Sample.Lee,
                AnsweredOn = Sample.Today,
                LastOutcome = Outcome.Did,
            },
        ],
    };

    static readonly Deal Tailspin = Sample.Deal("Tailspin") with
    {
        Title = "Parts catalogue",
        Steps = [
            Sample.Step() with
            {
                Who = Sample.Jonas.Id,
                What = "runs the test",
                By = Sample.Days(-7),
                SetBy = Sample.Kim,
                SetAt = Sample.Monday.AddDays(-13),
                Agreement = Agreement.OurHope,
            },
        ],
    };

    [Fact]
    public Task One_step() => Card(Sheet([Asked(Contoso, Rung.Ask)]));

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public Task One_step_on_each_rung_asks_for_what_we_will_see(string language) => Approved.Card(
        NudgeCard.For(
            Sheet([.. Enum.GetValues<Rung>().Select(rung => Asked(Seen(rung), rung))]), Readers.Lee with { Say = Say.First(language) }),
        $"to-see.{language}");

    static Deal Seen(Rung rung) => Contoso with
    {
        Steps = [Contoso.Steps[0] with { ToSee = rung is Rung.Ask ? ToSee.Name : ToSee.Document }],
    };

    [Fact]
    public Task Three_steps_the_second_one_answered() =>
        Card(Sheet([Asked(Contoso, Rung.Ask), Asked(Wingtip, Rung.Ask), Asked(Tailspin, Rung.Obstacle)], more: 3));

    [Fact]
    public Task A_step_at_the_end_of_its_ladder() => Card(Sheet([Asked(Tailspin, Rung.Choose)]));

    [Fact]
    public Task The_same_for_the_lead() =>
        Card(Sheet([Asked(Tailspin, Rung.Choose) with { Role = NudgeRole.Lead }]), Readers.Lee with { Me = Sample.Sam });

    [Fact]
    public Task For_how_long_to_snooze() =>
        Card(
            Sheet([Asked(Contoso, Rung.Ask), Asked(Tailspin, Rung.Ask)]) with
            {
                Turn = new(0, IsSnoozing: true),
                Filled = [new("way-1", "Their legal counsel is away")]
            });

    [Fact]
    public Task The_third_snooze() =>
        Card(
            Sheet(
                [Asked(
                    Contoso with
                    {
                        Steps = [Contoso.Steps[0] with { Snoozed = new(Sample.Days(-1), Sample.Lee, Sample.Monday.AddDays(-3), 2) }]
                    },
                    Rung.Ask)]) with
            {
                Turn = new(0, IsSnoozing: true)
            });

    [Fact]
    public Task What_is_in_the_way_was_not_said() =>
        Card(Sheet([Asked(Contoso, Rung.Obstacle)]) with { Turn = new(0, Notice: new Notice.Missing(["way-0"])) });

    [Fact]
    public Task All_answered() => Card(Sheet([Asked(Wingtip, Rung.Ask)]));

    [Fact]
    public Task A_step_that_is_gone() => Card(Sheet([new("team", null, null, Rung.Ask, NudgeRole.Owner, null), Asked(Contoso, Rung.Ask)]));

    [Fact]
    public Task Too_many() => Approved.Card(TooManyCard.For(5, Readers.Lee));

    [Fact]
    public Task A_pace_was_chosen() => Approved.Card(TooManyCard.Chosen(NudgePace.Weekly, Readers.Lee));

    [Fact]
    public Task The_list_of_a_lead() =>
        Approved.Card(
            HelpListCard.List(
                new(NudgeCards.Id, Sample.Today, Sample.Monday, [Item(Contoso), Item(Tailspin)], 0), Readers.Lee with { Me = Sample.Sam }));

    [Fact]
    public Task The_digest_of_a_channel() =>
        Approved.Card(HelpListCard.Digest(Sample.Workspace(), [Item(Contoso), Item(Tailspin)], [], 2, Readers.Everybody));

    [Fact]
    public void A_deal_with_several_late_steps_is_named_once()
    {
        var face = new CardFace(HelpListCard.List(
            new(NudgeCards.Id, Sample.Today, Sample.Monday, [Item(Contoso), Item(Contoso), Item(Tailspin)], 0)
            {
                Promises = [Promise(Contoso)],
            },
            Readers.Lee with { Me = Sample.Sam }).ToJson());

        Assert.Single(face.Lines, it => it.StartsWith("Contoso ·", StringComparison.Ordinal));
        Assert.Equal(2, face.Lines.Count(it => it.Contains(Item(Contoso).Step.What, StringComparison.Ordinal)));
    }

    /// <summary>What it is, and how late; not whose.</summary>
    [Fact]
    public Task The_digest_of_a_channel_says_how_late_our_part_is() =>
        Approved.Card(HelpListCard.Digest(Sample.Workspace(), [Item(Contoso)], [Promise(Tailspin)], 0, Readers.Everybody));

    [Fact]
    public Task The_digest_of_a_channel_of_our_part_alone_in_German() =>
        Approved.Card(
            HelpListCard.Digest(Sample.Workspace(), [], [Promise(Tailspin)], 0, Readers.Everybody with { Say = Say.First("de") }));

    [Theory]
    [InlineData(1, 0, "a card about 1 step", "eine Karte zu 1 Schritt")]
    [InlineData(2, 1, "a card about 3 steps, 1 of them ours", "eine Karte zu 3 Schritten, davon 1 von uns")]
    [InlineData(0, 2, "a card about 2 steps of ours", "eine Karte zu 2 Schritten von uns")]
    public void Our_part_is_among_the_steps_of_a_card_and_is_called_ours(int theirs, int ours, string english, string german)
    {
        var line = new LedgerLine(Sample.Workspace().Id, Contoso.Id, null, Rung.Ask, Sample.Today);
        ValueList<LedgerLine> lines =
        [
            .. Enumerable.Repeat(line with { Step = new("s1") }, theirs),
            .. Enumerable.Repeat(line with { Help = new("h1") }, ours),
        ];
        var face = NudgePresenter.Of(NudgeKind.Steps);

        Assert.Equal(english, face.Name(NudgeKind.Steps, lines, Say.First("en")));
        Assert.Equal(german, face.Name(NudgeKind.Steps, lines, Say.First("de")));
    }

    [Theory]
    [InlineData("en", "A customer’s next step is past its date, and our part is due (2 things)")]
    [InlineData("de", "Bei einem Kunden ist ein Schritt überfällig, und unser Teil ist fällig (2 Punkte)")]
    public void The_title_counts_the_customers_steps_and_ours(string language, string title)
    {
        var promised = Tailspin with
        {
            Help = [
                new("draft the page", "Lee Sample", Sample.Today, null) { Id = new("h1") },
                new("send the list", "Lee Sample", Sample.Today, null) { Id = new("h2") },
            ],
        };
        var plan = new Plan.Card(NudgeCards.Id, Sample.Today, Sample.Monday, [Item(Contoso)], 0, 1, 3)
        {
            Promises = [.. promised.Help.Select(it => Promise(promised) with { Help = it })],
        };

        Assert.Equal(title, new CardFace(NudgeCard.For(plan, Readers.Lee with { Say = Say.First(language) }).ToJson()).Title);
    }

    [Fact]
    public Task A_digest_whose_steps_were_all_answered() =>
        Approved.Card(HelpListCard.Digest(Sample.Workspace(), [], [], 0, Readers.Everybody));

    [Fact]
    public Task Before_a_review() => Approved.Card(PreworkCard.For(
        new PreworkSheet(
            NudgeCards.Id,
            Sample.Days(1),
            [new(
                "team",
                Contoso),
                new("team", Wingtip with { Prework = new(PreworkAnswer.SameAsLastTime, Sample.Lee, Sample.Monday, Sample.Days(1)) })],
            IsReminder: false), Readers.Lee));

    static Task Card(
        NudgeCardModel model, CardContext? context = null, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        Approved.Card(NudgeCard.For(model, context ?? Readers.Lee), name);

    static NudgeCardModel Sheet(ValueList<NudgeAsked> items, int more = 0) => new(NudgeCards.Id, Sent, items, more, 1, 3);

    static NudgeAsked Asked(Deal deal, Rung rung) => new("team", deal, deal.Steps[0], rung, NudgeRole.Owner, Sample.Days(8));

    static PromiseItem Promise(Deal deal) =>
        new(Sample.Workspace().Id, deal, new("draft the page", "Lee Sample", Sample.Days(-6), null), Rung.Listed, Sample.Days(-6), 4);

    static NudgeItem Item(Deal deal) =>
        new(Sample.Workspace().Id, deal, deal.Steps[0], Rung.Listed, NudgeRole.Owner, Sample.Days(-14), 10, Sample.Days(-2));
}
