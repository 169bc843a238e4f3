using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

public sealed class CorrectionRulesTests
{
    static readonly ClosedReview Closed = Meeting.Of(Sample.Deal() with { Steps = [Sample.Step()] })
        .Said(Sample.Lee, Says.Done(new("s1"), Outcome.Did, Level.Wrote))
        .Said(Sample.Lee, Says.Why("costs rise", "they fall behind", "one desk"))
        .Said(Sample.Lee, Says.Signs(OffCourse.NoneSeen))
        .Said(Sample.Lee, Says.Next("signs the order"))
        .Closed();

    static readonly Deal Deal = Closed.Deal;

    static readonly Moment Later = Sample.Minutes(120);

    [Theory]
    [InlineData("Sam Sample", "yes")]
    [InlineData("Lee Sample", "yes")]
    [InlineData("Kim Example", "OnlyOwnerOrLead")]
    public void Only_its_lead_or_the_owner_may_correct_a_review(string who, string expected) =>
        Assert.Equal(expected, CorrectionRules.Correct(Deal, null, Closed, Says.Why("a new law"), Sample.Person(who), Later).Word());

    [Fact]
    public void Corrected_help_replaces_what_was_said_there()
    {
        var closed = Meeting.Of(Sample.Deal() with { Steps = [Sample.Step()] }).Said(Sample.Lee, Says.Help("drafts the page")).Closed();

        var accepted = CorrectionRules.Correct(closed.Deal, null, closed, Says.Help("drafts two pages"), Sample.Lee, Later).Yes();

        Assert.Equal(["drafts two pages"], accepted.Deal.Help.Select(it => it.What));
        Assert.Equal(closed.Deal.Help[0].Id, accepted.Deal.Help[0].Id);
        Assert.Equal(accepted.Deal.Help, accepted.Closed?.Deal.Help);
    }

    [Fact]
    public void A_corrected_next_step_is_changed_though_it_is_from_before()
    {
        var closed = Meeting.Of(Sample.Deal() with { Steps = [Sample.Step()] })
            .Said(Sample.Lee, Says.Next("names the budget owner"))
            .Closed();

        var accepted = CorrectionRules.Correct(closed.Deal, null, closed, Says.Next("names who signs"), Sample.Lee, Later).Yes();

        Assert.Equal(["names who signs"], accepted.Deal.Steps.Select(it => it.What));
    }

    [Fact]
    public void The_refusal_says_who_can() =>
        Assert.Equal(
            new Refusal.OnlyOwnerOrLead(Sample.Lee, Sample.Sam),
            CorrectionRules.Correct(Deal, null, Closed, Says.Why("a new law"), Sample.Kim, Later).No());

    [Fact]
    public void Whoever_owns_the_deal_now_may() =>
        Assert.Equal(
            "yes",
            CorrectionRules.Correct(Deal with { Owner = Sample.Kim }, null, Closed, Says.Why("a new law"), Sample.Kim, Later).Word());

    [Fact]
    public void A_second_snapshot_says_who_corrected_what_and_when()
    {
        var accepted = Corrected(Says.Why("a new law", "they fall behind", "one desk"));

        Assert.Equal(new Correction(Sample.Sam, Later, Topic.Why), accepted.Closed?.Correction);
        Assert.Equal(
            (Closed.Review.Id, Closed.ClosedBy, Closed.ClosedAt),
                (accepted.Closed?.Review.Id, accepted.Closed?.ClosedBy, accepted.Closed?.ClosedAt));
        Assert.Equal((accepted.Deal, "a new law"), (accepted.Closed?.Deal, accepted.Deal.Case.Why?.Text));
        Assert.Equal((Sample.Sam, Later.At), (accepted.Closed?.Review[Topic.Why]?.By, accepted.Closed?.Review[Topic.Why]?.At));
    }

    [Fact]
    public void The_first_snapshot_stays_as_it_was()
    {
        Corrected(Says.Why("a new law"));

        Assert.Equal(("costs rise", null), (Closed.Deal.Case.Why?.Text, Closed.Correction));
    }

    [Fact]
    public void What_was_learnt_after_an_older_review_is_not_put_into_it()
    {
        var since = Deal.With(Job.Select, JobStatus.Settled) with { Version = Deal.Version + 5, LastNumber = Deal.LastNumber + 3 };

        var accepted = CorrectionRules.Correct(since, null, Closed, Says.Next("names the pilot group"), Sample.Lee, Later).Yes();

        Assert.Equal(JobStatus.Unknown, accepted.Closed?.Deal[Job.Select].Status);
        Assert.Equal("names the pilot group", accepted.Closed?.Deal.Find(accepted.Closed.Review.NextStep)?.What);
        Assert.Equal(
            (JobStatus.Settled, true), (accepted.Deal[Job.Select].Status, accepted.Deal.Steps.Any(
                it => it.What == "names the pilot group")));
    }

    [Fact]
    public void The_journal_keeps_both_versions_of_the_case() =>
        Assert.Equal(
            ("costs rise", "a new law"), Both(Corrected(Says.Why("a new law", "they fall behind", "one desk")), Change.CaseWritten));

    [Fact]
    public void The_journal_keeps_both_versions_of_a_job() =>
        Assert.Equal(("Unknown", "Working"), Both(Corrected(Says.Where(Job.Select, JobStatus.Working)), Change.JobChanged));

    [Fact]
    public void The_journal_keeps_both_versions_of_the_signs()
    {
        var accepted = Corrected(Says.Signs(OffCourse.CannotChoose));

        Assert.Equal(("NoneSeen", "CannotChoose"), Both(accepted, Change.SignsTicked));
        Assert.Equal([OffCourse.CannotChoose], accepted.Deal.LastReview?.Signs);
    }

    [Fact]
    public void A_corrected_next_step_is_still_one_step()
    {
        var accepted = Corrected(Says.Next("signs the contract"));

        Assert.Equal(["signs the contract"], accepted.Deal.OpenSteps.Select(it => it.What));
        Assert.Equal(
            ("Jonas Example · signs the order · Require · Told", "Jonas Example · signs the contract · Require · Told"),
            Both(accepted, Change.StepChanged));
    }

    [Fact]
    public void What_became_of_a_step_can_be_corrected()
    {
        var accepted = Corrected(Says.Done(new("s1"), Outcome.NotYet));

        Assert.Equal((StepStatus.Planned, 0), (accepted.Deal.Steps[0].Status, accepted.Deal.Acts.Count));
        Assert.Equal(("Done", "Planned"), Both(accepted, Change.StepChanged));
        Assert.Equal(("Planned", "NotYet"), Both(accepted, Change.StepAnswered));
        Assert.Null(accepted.Deal[Job.Consensus].Proof);
    }

    [Fact]
    public void How_we_know_can_be_corrected()
    {
        var accepted = Corrected(Says.Done(new("s1"), Outcome.Did, Level.Guess));

        Assert.Equal(
            (true, Level.Guess, Level.Guess),
            (accepted.Deal.Steps[0].IsClaimed, accepted.Deal.Acts.Single().Evidence.Level, accepted.Deal[Job.Consensus].Proof));
    }

    [Fact]
    public void What_is_sent_as_it_was_filled_in_changes_nothing()
    {
        var accepted = Corrected(Says.Done(new("s1"), Outcome.Did));

        Assert.Equal((Level.Wrote, Level.Wrote), (accepted.Deal.Steps[0].Evidence?.Level, accepted.Deal.Acts.Single().Evidence.Level));
        Assert.Empty(accepted.Journal);
    }

    [Fact]
    public void It_asks_about_the_steps_that_it_answered_and_then_about_the_open_ones() =>
        Assert.Equal(["names the budget owner", "signs the order"], CorrectionRules.Asked(Deal, Closed.Review).Select(step => step.What));

    [Fact]
    public void A_step_that_would_come_back_needs_room()
    {
        var full = Deal with { Steps = [.. Deal.Steps, .. Enumerable.Range(20, 4).Select(at => Sample.Step($"s{at}"))] };

        Assert.Equal(
            new Refusal.Full(5), CorrectionRules.Correct(full, null, Closed, Says.Done(new("s1"), Outcome.NotYet), Sample.Sam, Later).No());
    }

    [Fact]
    public void A_live_review_goes_on_as_it_is()
    {
        var live = Sample.Review(Deal) with { Id = new("r2") };

        Assert.Same(live, CorrectionRules.Correct(Deal, live, Closed, Says.Signs(OffCourse.CannotChoose), Sample.Sam, Later).Yes().Review);
    }

    [Fact]
    public void A_correction_comes_through_its_topic() =>
        Assert.All(Corrected(Says.Why(null)).Journal, it => Assert.Equal((Topic.Why, Sample.Sam, Later.At), (it.Through, it.By, it.At)));

    [Fact]
    public void A_deal_that_has_ended_is_not_corrected()
    {
        var ending = new Ending(EndingReason.Other, Sample.Today, Sample.Lee);

        Assert.Equal(
            new Refusal.DealHasEnded(ending),
            CorrectionRules.Correct(Deal with { Ended = ending }, null, Closed, Says.Why(null), Sample.Sam, Later).No());
    }

    [Fact]
    public void Anybody_may_say_between_reviews_what_became_of_an_open_step()
    {
        var accepted = CorrectionRules.Answer(
            Sample.Deal() with { Steps = [Sample.Step()] }, null, Says.Done(new("s1"), Outcome.Did, Level.Said), Sample.Kim, Sample.Now)
            .Yes();

        Assert.Equal((StepStatus.Done, null), (accepted.Deal.Steps[0].Status, accepted.Review));
        Assert.Equal([Change.StepAnswered, Change.ActRecorded], accepted.Changes());
    }

    [Fact]
    public void Between_reviews_what_is_over_stays_over() =>
        Assert.Equal(
            Deal.Steps, CorrectionRules.Answer(Deal, null, Says.Done(new("s1"), Outcome.NotYet), Sample.Kim, Later).Yes().Deal.Steps);

    [Theory]
    [InlineData(Outcome.NotYet, true)]
    [InlineData(Outcome.Did, false)]
    public void Somebody_who_says_something_else_of_a_closed_step_is_late(Outcome outcome, bool isLate) =>
        Assert.Equal(isLate ? "s1" : null, AnswerEffects.FindClosedMeanwhile(Deal, Says.Done(new("s1"), outcome))?.Id.Value);

    static Ruling.Accepted Corrected(Answer answer) => CorrectionRules.Correct(Deal, null, Closed, answer, Sample.Sam, Later).Yes();

    static (string?, string?) Both(Ruling.Accepted accepted, Change change) =>
        accepted.Journal.Where(it => it.Change == change).Select(it => (it.From, it.To)).Single();
}
