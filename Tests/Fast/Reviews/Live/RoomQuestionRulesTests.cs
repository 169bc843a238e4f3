using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>One question to each who neither owns nor leads, from what is unknown.</summary>
public sealed class RoomQuestionRulesTests
{
    static readonly Person Ann = Sample.Person("Ann Example");

    /// <summary>Of this deal all is known but who handles purchasing, and what Jonas cares about.</summary>
    static readonly Deal Known = Sample.Deal() with
    {
        Case = new(Said("a"), Said("b"), Said("c")),
        Buyers = [Sample.Priya with { Priority = "no surprise" }, Sample.Jonas],
        Acts = [Sample.Act(Sample.Today)],
    };

    public static TheoryData<string, RoomAsking?> FirstQuestions => new()
    {
        { "all but two", RoomAsking.Procurement },
        { "purchasing is settled", RoomAsking.Priority },
        { "somebody in legal is known", RoomAsking.Priority },
        { "Rechtsabteilung is known", RoomAsking.Priority },
        { "nothing of the case", RoomAsking.Procurement },
        { "all but if nothing", RoomAsking.IfNothing },
        { "all but why", RoomAsking.WhyChange },
        { "all but wanted", RoomAsking.WantedOutcome },
        { "one person", RoomAsking.WhoElse },
        { "no act", RoomAsking.Heard },
        { "an act before the last review", RoomAsking.Heard },
        { "all", null },
    };

    [Theory]
    [MemberData(nameof(FirstQuestions))]
    public void It_is_chosen_from_what_is_unknown(string known, RoomAsking? asking)
    {
        var all = Known with
        {
            Buyers = [Sample.Priya with { Priority = "no surprise" }, Sample.Jonas with { Priority = "calm", Function = "Procurement" }],
        };
        var deal = known switch
        {
            "all but two" or "nothing of the case" => Known,
            "purchasing is settled" => Known.With(Job.Path, JobStatus.Settled),
            "somebody in legal is known" => Known with { Buyers = Known.Buyers.Add(new(new("p9"), "Somebody in Legal", Priority: "calm")) },
            "Rechtsabteilung is known" => Known with { Buyers = Known.Buyers.Add(new(new("p9"), "Ben", "Rechtsabteilung", "Ruhe")) },
            "all but if nothing" => all with { Case = all.Case with { IfNothing = null } },
            "all but why" => all with { Case = all.Case with { Why = null } },
            "all but wanted" => all with { Case = all.Case with { Outcome = null } },
            "one person" => all with { Buyers = [all.Buyers[1]] },
            "no act" => all with { Acts = [] },
            "an act before the last review" => all with { Acts = [Sample.Act(Sample.Days(-9))] },
            _ => all,
        };
        var review = Sample.Review(deal) with { Baseline = Sample.Review(deal).Baseline with { Since = Sample.Days(-5) } };

        var ruling = RoomQuestionRules.Open(deal, review, Sample.Kim, Sample.Now);

        Assert.Equal(asking is not null, RoomQuestionRules.IsOpen(deal, review));
        Assert.Equal(asking, (ruling as Ruling.Accepted)?.Review?.Asked[0].Asking);
        Assert.Equal(asking is null, ruling is Ruling.Refused { Why: Refusal.NothingToAsk });
    }

    [Fact]
    public void Owner_and_lead_are_not_asked_and_the_short_form_asks_nobody()
    {
        var review = Sample.Review(Known);

        Assert.Equal(new Ruling.Refused(new Refusal.AskedOfOthers()), RoomQuestionRules.Open(Known, review, Sample.Lee, Sample.Now));
        Assert.Equal(new Ruling.Refused(new Refusal.AskedOfOthers()), RoomQuestionRules.Open(Known, review, Sample.Sam, Sample.Now));
        Assert.Equal(
            new Ruling.Refused(new Refusal.Outdated()),
            RoomQuestionRules.Open(Known, review with { Form = ReviewForm.Short }, Sample.Kim, Sample.Now));
        Assert.False(RoomQuestionRules.IsOpen(Known, review with { Form = ReviewForm.Short }));
    }

    [Fact]
    public void No_two_get_the_same_while_there_are_others()
    {
        Person[] people = [Sample.Kim, Ann, Sample.Person("Ben Example"), Sample.Person("Cem Example")];
        var room = people.Aggregate(Meeting.Of(Known), (so, person) => Asked(so, person));

        Assert.Equal(
            [RoomAsking.Procurement, RoomAsking.Priority, RoomAsking.Procurement, RoomAsking.Priority],
            room.Review.Asked.Select(it => it.Asking));
    }

    [Fact]
    public void Nobody_is_asked_twice()
    {
        var room = Asked(Asked(Meeting.Of(Known), Sample.Kim), Sample.Kim);
        Assert.Equal([new(Sample.Kim.Id, RoomAsking.Procurement)], room.Review.Asked);

        room = room.Do((deal, review) => Answer(deal, review, "Somebody in legal"));

        Assert.Equal(
            new Ruling.Refused(new Refusal.AskedBefore()), RoomQuestionRules.Open(room.Deal, room.Review, Sample.Kim, Sample.Now));
        Assert.Equal(new Ruling.Refused(new Refusal.Outdated()), Answer(room.Deal, room.Review, "Somebody else"));
    }

    [Fact]
    public void Not_knowing_changes_nothing()
    {
        var asked = Asked(Meeting.Of(Known), Sample.Kim);
        var left = asked.Do((deal, review) => ReviewAnswerRules.Leave(deal, review, Sample.Kim, Sample.Now));

        Assert.Equal(Known with { Version = left.Deal.Version }, left.Deal);
        Assert.Empty(left.Journal);
        Assert.Empty(left.Review.Openings);
        Assert.Equal(0, left.Review.RoomAnswers);
    }

    [Theory]
    [InlineData(RoomAsking.Procurement, Change.BuyerAdded)]
    [InlineData(RoomAsking.WhoElse, Change.BuyerAdded)]
    [InlineData(RoomAsking.Priority, Change.BuyerChanged)]
    [InlineData(RoomAsking.IfNothing, Change.CaseWritten)]
    [InlineData(RoomAsking.WhyChange, Change.CaseWritten)]
    [InlineData(RoomAsking.WantedOutcome, Change.CaseWritten)]
    [InlineData(RoomAsking.Heard, Change.ActRecorded)]
    public void An_answer_is_an_addition_and_in_the_journal_with_its_evidence(RoomAsking asking, Change change)
    {
        var deal = Sample.Deal();
        var review = Sample.Review(deal) with { Asked = [new(Sample.Kim.Id, asking, Sample.Priya.Id)] };

        var accepted = RoomQuestionRules
            .Answer(deal, review, "their words", Level.Wrote, "Priya Sample", Sample.Kim, Sample.Now)
            .Yes();

        Assert.Contains(accepted.Journal, it => it.Change == change && it.By == Sample.Kim);
        Assert.Equal(
            asking is not RoomAsking.Heard,
            accepted.Journal.Any(it => (it.Change, it.From, it.To) == (Change.RoomAnswered, "Wrote", "their words (Priya Sample)")));
        var (now, known) = (accepted.Deal, accepted.Deal.Case);
        Assert.Equal("their words", asking switch
        {
            RoomAsking.Procurement or RoomAsking.WhoElse => now.Buyers[^1].Name,
            RoomAsking.Priority => now.Buyers[0].Priority,
            RoomAsking.IfNothing => known.IfNothing?.Text,
            RoomAsking.WhyChange => known.Why?.Text,
            RoomAsking.WantedOutcome => known.Outcome?.Text,
            _ => now.Acts[0].What,
        });
        Assert.Equal(1, accepted.Review?.RoomAnswers);
    }

    [Fact]
    public void What_somebody_else_said_meanwhile_stays_beside_it()
    {
        var deal = Sample.Deal() with { Case = new(Said("tickets double")) };
        var review = Sample.Review(deal) with { Asked = [new(Sample.Kim.Id, RoomAsking.WhyChange)] };

        var accepted = Answer(deal, review, "their vendor leaves").Yes();

        Assert.Equal(("tickets double", "their vendor leaves"), (accepted.Deal.Case.Why?.Text, accepted.Deal.Case.Why?.Also));
        Assert.Equal((Level.Said, null), (accepted.Deal.Case.Why?.Level, accepted.Deal.Case.IfNothing));
    }

    [Fact]
    public void Who_was_asked_what_goes_with_the_review()
    {
        var closed = Asked(Meeting.Of(Known), Sample.Kim).Closed();

        Assert.Empty(closed.Review.Asked);
    }

    static Statement Said(string text) => new(text, null, Level.Said, Sample.Today, Sample.Today);

    static Meeting Asked(Meeting room, Person by) =>
        room.Do((deal, review) => RoomQuestionRules.Open(deal, review, by, Sample.Now));

    static Ruling Answer(Deal deal, Review review, string text) =>
        RoomQuestionRules.Answer(deal, review, text, null, null, Sample.Kim, Sample.Now);
}
