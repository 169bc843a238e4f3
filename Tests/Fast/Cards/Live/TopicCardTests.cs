using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Live;

/// <summary>The cards with inputs, as the one who answers sees them.</summary>
public sealed class TopicCardTests
{
    static readonly ValueList<Field> Proposal =
    [
        new(Fields.Who, "p1"), new(Fields.What, "Send the proposal with the cost page"), new(Fields.By, "2026-11-20"),
        new(Fields.Agreement, "our-hope"), new(Fields.Job, "consensus"),
    ];

    static readonly ValueList<Field> CaseAsItIs =
        [new(
            Fields.Why,
            Table.Contoso.Case.Why?.Text ?? ""), new(Fields.IfNothing, Table.Contoso.Case.IfNothing?.Text ?? ""),
            new(Fields.Wanted, Table.Contoso.Case.Outcome?.Text ?? "")];

    [Fact]
    public Task Done() => Approved.Card(DoneCard.Ask(Table.Model(Topic.Done)));

    [Fact]
    public Task Done_where_we_know_what_we_will_see()
    {
        var steps = Table.Contoso.Steps.Change(it => it.Id.Value == "s1", it => it with { ToSee = ToSee.Name });

        return Approved.Card(DoneCard.Ask(Table.Model(Topic.Done, deal: Table.Contoso with { Steps = steps })));
    }

    [Fact]
    public Task Done_for_the_first_time() => Approved.Card(DoneCard.Ask(Table.Model(Topic.Done, deal: Table.New)));

    [Fact]
    public Task Done_between_reviews() =>
        Approved.Card(
            DoneCard.Ask(
                Table.Model(Topic.Done) with
                {
                    Review = null,
                    Purpose = new Purpose.Between(),
                    Notice = new Notice.Missing([Fields.Also])
                }));

    [Fact]
    public Task Done_with_an_action_of_ours() =>
        Approved.Card(DoneCard.Ask(Table.Model(Topic.Done, [new(Fields.Also, "we sent them the deck")], new Notice.Ours("we sent"))));

    [Fact]
    public Task Why_for_the_first_time() => Approved.Card(WhyCard.Ask(Table.Model(Topic.Why, deal: Table.New)));

    [Fact]
    public Task Why_later() => Approved.Card(WhyCard.Ask(Table.Model(Topic.Why, CaseAsItIs)));

    [Fact]
    public Task Why_when_it_has_shifted() => Approved.Card(WhyCard.Ask(Table.Model(Topic.Why, CaseAsItIs.Add(new(Fields.Shifted, "yes")))));

    [Fact]
    public Task Why_corrected() =>
        Approved.Card(WhyCard.Ask(Table.Model(Topic.Why, CaseAsItIs) with { Purpose = new Purpose.Correction(new("r-2")) }));

    [Fact]
    public Task Where() => Approved.Card(WhereCard.Ask(Table.Model(Topic.Where)));

    [Fact]
    public void Neither_a_correction_nor_what_was_typed_is_folded()
    {
        var typed = Enum.GetValues<Job>().Select(job => new Field(Fields.Of(job), "not-started")).ToValueList();

        Assert.Contains("others", WhereCard.Ask(Table.Model(Topic.Where)).ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "others",
            WhereCard.Ask(Table.Model(Topic.Where) with { Purpose = new Purpose.Correction(new("r-2")) }).ToJson(),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "others", WhereCard.Ask(Table.Model(Topic.Where, typed, deal: Table.New)).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void As_last_time_needs_a_last_time()
    {
        Assert.Contains("as-last-time", WhereCard.Ask(Table.Model(Topic.Where)).ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("as-last-time", WhereCard.Ask(Table.Model(Topic.Where, deal: Table.New)).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public Task Done_corrected()
    {
        var answered = Table.Contoso with
        {
            Steps = Table.Contoso.Steps.Change(
                it => it.Id.Value == "s1",
                it => it with
                {
                    Status = StepStatus.Done,
                    AnsweredAt = Sample.Monday.AddMinutes(9),
                    LastOutcome = Outcome.Did,
                    AnsweredBy = Sample.Lee
                }),
        };

        return Approved.Card(
            DoneCard.Ask(
                Table.Model(Topic.Done, [new(Fields.Outcome(new("s1")), "did")], deal: answered) with
                {
                    Purpose = new Purpose.Correction(new("r-2"))
                }));
    }

    [Fact]
    public Task Who() => Approved.Card(WhoCard.Ask(Table.Model(Topic.Who, [new(Fields.Goal, "a calm release")])));

    [Fact]
    public Task Who_when_nobody_is_known() => Approved.Card(WhoCard.Ask(Table.Model(Topic.Who, deal: Table.New)));

    [Fact]
    public Task Off_course() =>
        Approved.Card(OffCourseCard.Ask(Table.Model(Topic.OffCourse, [new(Fields.Signs, "cannot-choose,priorities-shifting")])));

    [Fact]
    public Task Next_empty() => Approved.Card(NextCard.Ask(Table.Model(Topic.Next, notice: new Notice.SavedBy(Sample.Lee, Sample.Monday))));

    [Fact]
    public Task Next_when_nobody_is_known() => Approved.Card(NextCard.Ask(Table.Model(Topic.Next, deal: Table.New)));

    [Fact]
    public Task Next_with_an_action_of_ours() =>
        Approved.Card(NextCard.Ask(Table.Model(Topic.Next, Proposal, new Notice.Ours("Send the proposal"))));

    [Fact]
    public Task Next_while_five_are_open() => Approved.Card(NextCard.Ask(Table.Model(Topic.Next, Proposal, new Notice.WhichFirst())));

    [Fact]
    public Task Help() => Approved.Card(HelpCard.Ask(Table.Model(Topic.Help, [new(Fields.OfUs, "Lee Sample")])));

    [Fact]
    public void Help_keeps_the_job_that_was_chosen() => Assert.Equal(
        "path", new CardFace(HelpCard.Ask(Table.Model(Topic.Help, [new(Fields.Job, "path")])).ToJson()).Inputs["job"]);

    [Fact]
    public Task Reveal() => Approved.Card(RevealCard.Ask(Table.Model(Topic.Reveal)));

    [Fact]
    public Task Reveal_answered_before() => Approved.Card(
        RevealCard.Ask(Table.Model(Topic.Reveal, [new(Fields.Sure, "4"), new(Fields.Doubt, "a rival is cheaper")])));

    [Fact]
    public Task Sent_back() =>
        Approved.Card(SentBackCard.Ask(Table.Model(Topic.OffCourse) with { Deal = Table.Contoso.With(Job.Select, JobStatus.Reopened) }));

    [Fact]
    public Task Who_told_us() => Approved.Card(SourceCard.Ask(Table.Model(Topic.Why) with
    {
        Deal = Table.Contoso with
        {
            Acts = [new("named the budget owner", Sample.Priya.Id, new(Level.Said, null, Sample.Today), Sample.Lee, Sample.Monday)]
        },
    }));
}
