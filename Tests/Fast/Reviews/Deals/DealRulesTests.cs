using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Deals;

public sealed class DealRulesTests
{
    static readonly Ending Ending = new(EndingReason.Indecision, Sample.Days(-3), Sample.Lee);

    static readonly Deal Ended = Sample.Deal() with { Ended = Ending, PausedUntil = Sample.Days(-4) };

    [Fact]
    public void A_new_deal_knows_who_added_it_and_what_they_want_by_our_guess()
    {
        var accepted = DealRules.Add(new("d-1"), "Contoso", "Renewal", "one desk", Sample.Lee, Sample.Kim, Sample.Now);

        Assert.Equal((Sample.Kim, Sample.Monday, 1), (accepted.Deal.AddedBy, accepted.Deal.AddedAt, accepted.Deal.Version));
        Assert.Equal(("one desk", Level.Guess, null),
            (accepted.Deal.Case.Outcome?.Text, accepted.Deal.Case.Outcome?.Level, accepted.Deal.Case.Asked));
        Assert.Equal(
            [
                new(Sample.Monday, Sample.Kim, Change.DealAdded, About: "Contoso", To: "Renewal"),
                new(Sample.Monday, Sample.Kim, Change.OwnerSet, To: "Lee Sample"),
            ],
            accepted.Journal);
    }

    [Fact]
    public void Of_a_new_deal_nothing_is_known_of_any_job() =>
        Assert.All(
            DealRules.Add(new("d-1"), "Contoso", "Renewal", null, null, Sample.Kim, Sample.Now).Deal.Jobs,
            it => Assert.Equal((JobStatus.Unknown, null), (it.Status, it.Since)));

    [Theory]
    [InlineData(null, "Lee S.", "Lee S.")]
    [InlineData("Lee Sample", null, "Lee Sample")]
    public void I_own_this_says_who_did_before(string? owner, string? written, string from)
    {
        var deal = Sample.Deal() with { Owner = owner is null ? null : Sample.Person(owner), OwnerAsWritten = written };

        var accepted = DealRules.TakeOver(deal, null, Sample.Kim, Sample.Now).Yes();

        Assert.Equal((Sample.Kim, null), (accepted.Deal.Owner, accepted.Deal.OwnerAsWritten));
        Assert.Equal((from, "Kim Example"), (accepted.Journal[0].From, accepted.Journal[0].To));
    }

    [Fact]
    public void A_deal_that_somebody_owns_is_not_taken_without_asking()
    {
        Assert.Equal(new Refusal.HasOwner(Sample.Lee), DealRules.Own(Sample.Deal(), null, Sample.Kim, Sample.Now).No());
        Assert.Equal(Sample.Kim, DealRules.Own(Sample.Deal() with { Owner = null }, null, Sample.Kim, Sample.Now).Yes().Deal.Owner);
    }

    [Theory]
    [InlineData(QuestionEnd.Answered, Change.QuestionAnswered)]
    [InlineData(QuestionEnd.NotNeeded, Change.QuestionDropped)]
    public void Anybody_takes_a_question_of_ours_off_the_list(QuestionEnd how, Change change)
    {
        var asked = DealRules.AskForHelp(Sample.Deal(), null, "Who knows their CFO?", Sample.Lee, Sample.Now).Yes().Deal;

        var accepted = DealRules.Settle(asked, null, asked.Questions[0].Id, how, Sample.Kim, Sample.Now).Yes();

        Assert.Empty(accepted.Deal.Questions);
        Assert.Equal([(change, "Who knows their CFO?", Sample.Kim)], accepted.Journal.Select(it => (it.Change, it.About ?? "", it.By)));
    }

    [Fact]
    public void What_a_review_asks_goes_with_its_answer_only()
    {
        var deal = Sample.Deal() with { Questions = [new(new("q1"), Asking.WhyChange, null, null, Sample.Lee, Sample.Today)] };

        Assert.IsType<Refusal.Outdated>(DealRules.Settle(deal, null, new("q1"), QuestionEnd.NotNeeded, Sample.Kim, Sample.Now).No());
        Assert.IsType<Refusal.Outdated>(DealRules.Settle(deal, null, new("q9"), QuestionEnd.Answered, Sample.Kim, Sample.Now).No());
    }

    [Fact]
    public void Only_a_deal_without_an_owner_is_given_to_somebody()
    {
        var given = DealRules.Give(Sample.Deal() with { Owner = null, OwnerAsWritten = "K." }, null, Sample.Kim, Sample.Sam, Sample.Now)
            .Yes();

        Assert.Equal((Sample.Kim, (string?)null), (given.Deal.Owner, given.Deal.OwnerAsWritten));
        Assert.Equal(
            (Change.OwnerSet, Sample.Sam, "K.", Sample.Kim.Name), given.Journal.Select(it => (it.Change, it.By, it.From, it.To)).Single());
        Assert.Equal(new Refusal.HasOwner(Sample.Lee), DealRules.Give(Sample.Deal(), null, Sample.Kim, Sample.Sam, Sample.Now).No());
        Assert.IsType<Refusal.Outdated>(DealRules.Give(Sample.Deal(), null, Sample.Lee, Sample.Sam, Sample.Now).No());
    }

    [Fact]
    public void Who_owns_it_already_need_not_say_so() =>
        Assert.IsType<Refusal.Outdated>(DealRules.Own(Sample.Deal(), null, Sample.Lee, Sample.Now).No());

    [Fact]
    public void A_changed_deal_keeps_both_names_and_the_silence_that_is_expected()
    {
        var accepted = DealRules.Rename(
            Sample.Deal() with { SilentUntil = Sample.Days(5) }, null, "Contoso Ltd", "Renewal", Sample.Days(14), Sample.Kim, Sample.Now)
            .Yes();

        Assert.Equal(("Contoso Ltd", "Renewal", Sample.Days(14)), (accepted.Deal.Customer, accepted.Deal.Title, accepted.Deal.SilentUntil));
        Assert.Equal(
            [(null, "Contoso · Service desk renewal", "Contoso Ltd · Renewal"), (nameof(Deal.SilentUntil), "2026-11-21", "2026-11-30")],
            accepted.Journal.Select(it => (it.About, it.From, it.To)));
    }

    [Fact]
    public void Only_what_was_changed_is_noted()
    {
        var deal = Sample.Deal();

        Assert.Empty(DealRules.Rename(deal, null, deal.Customer, deal.Title, null, Sample.Kim, Sample.Now).Yes().Journal);
        Assert.Equal(
            [nameof(Deal.SilentUntil)],
            DealRules.Rename(deal, null, deal.Customer, deal.Title, Sample.Days(14), Sample.Kim, Sample.Now).Yes().Journal.Select(
                it => it.About));
    }

    [Fact]
    public void A_pause_has_its_last_day()
    {
        var accepted = DealRules.Pause(Sample.Deal(), null, Sample.Days(30), Sample.Lee, Sample.Now).Yes();

        Assert.Equal((Sample.Days(30), "2026-12-16"), (accepted.Deal.PausedUntil, accepted.Journal[0].To));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void What_is_paused_until_today_or_later_is_resumed(int until, bool isResumed)
    {
        var ruling = DealRules.Resume(Sample.Deal() with { PausedUntil = Sample.Days(until) }, null, Sample.Kim, Sample.Now);

        Assert.Equal(isResumed ? null : (Refusal)new Refusal.Outdated(), (ruling as Ruling.Refused)?.Why);
        Assert.Equal(isResumed ? [(Change.Paused, (string?)"2026-11-16", (string?)null)] : [],
            ((ruling as Ruling.Accepted)?.Journal ?? []).Select(it => (it.Change, it.From, it.To)));
    }

    [Fact]
    public void Asking_for_help_names_who_wants_it_in_their_own_words()
    {
        var accepted = DealRules.AskForHelp(Sample.Deal(), null, "who knows their CIO?", Sample.Kim, Sample.Now).Yes();

        Assert.Equal([new(new("q11"), Asking.Written, null, "who knows their CIO?", Sample.Kim, Sample.Today)], accepted.Deal.Questions);
        Assert.Equal([Change.HelpAsked], accepted.Changes());
    }

    [Fact]
    public void A_deal_ends_with_its_reason()
    {
        var accepted = DealRules.End(Sample.Deal(), null, new(EndingReason.StatusQuo, Sample.Today, Sample.Lee), Sample.Now).Yes();

        Assert.Equal((new(EndingReason.StatusQuo, Sample.Today, Sample.Lee), "StatusQuo"), (accepted.Deal.Ended, accepted.Journal[0].To));
    }

    [Theory]
    [InlineData(EndingKind.Bought, "Bought")]
    [InlineData(EndingKind.ChoseOther, "ChoseOther")]
    [InlineData(EndingKind.NoDecision, "Indecision")]
    public void The_journal_says_how_and_what_decided_it(EndingKind how, string word)
    {
        var accepted = DealRules.End(Sample.Deal(), null, Ending with { How = how, Decided = "the pilot" }, Sample.Now).Yes();

        Assert.Equal(
            (Change.DealEnded, "the pilot", word), (accepted.Journal[0].Change, accepted.Journal[0].About, accepted.Journal[0].To));
        Assert.Equal(word, DealRules.Reopen(accepted.Deal, Sample.Kim, Sample.Now).Yes().Journal[0].From);
    }

    [Fact]
    public void What_was_learned_is_added_to_an_ending_without_reopening_it()
    {
        var accepted = DealRules.Explain(Ended, "the works council", Job.Consensus, Sample.Kim, Sample.Now).Yes();

        Assert.Equal(("the works council", Job.Consensus), (accepted.Deal.Ended?.KnownLate, accepted.Deal.Ended?.Longest));
        Assert.Equal([Change.EndingExplained], accepted.Changes());
        Assert.IsType<Refusal.Outdated>(DealRules.Explain(accepted.Deal, "the works council", Job.Consensus, Sample.Kim, Sample.Now).No());
        Assert.IsType<Refusal.Outdated>(DealRules.Explain(Ended, null, null, Sample.Kim, Sample.Now).No());
        Assert.IsType<Refusal.Outdated>(DealRules.Explain(Sample.Deal(), "x", null, Sample.Kim, Sample.Now).No());
    }

    [Fact]
    public void Only_a_deal_that_was_bought_is_told_and_once()
    {
        var won = Ended with { Ended = Ending with { How = EndingKind.Bought } };
        var told = DealRules.TellWon(won, Sample.Kim, Sample.Now).Yes();

        Assert.Equal([Change.WonTold], told.Changes());
        Assert.IsType<Refusal.Outdated>(DealRules.TellWon(told.Deal, Sample.Kim, Sample.Now).No());
        Assert.IsType<Refusal.Outdated>(DealRules.TellWon(Ended, Sample.Kim, Sample.Now).No());
        Assert.False(DealRules.NotTold(told.Deal, Sample.Kim, Sample.Now).Yes().Deal.Ended?.IsTold);
    }

    [Theory]
    [InlineData(true, "ReviewIsLive")]
    [InlineData(false, "yes")]
    public void No_deal_ends_under_a_running_review(bool isRunning, string expected)
    {
        var review = Sample.Review(Sample.Deal()) with { StartedAt = isRunning ? Sample.Monday : null };

        Assert.Equal(expected, DealRules.End(Sample.Deal(), review, Ending, Sample.Now).Word());
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("ask for help")]
    [InlineData("end")]
    public void What_has_ended_has_ended(string command) => Assert.Equal(new Refusal.DealHasEnded(Ending), (command switch
    {
        "pause" => DealRules.Pause(Ended, null, Sample.Days(3), Sample.Lee, Sample.Now),
        "ask for help" => DealRules.AskForHelp(Ended, null, "who?", Sample.Lee, Sample.Now),
        _ => DealRules.End(Ended, null, Ending, Sample.Now),
    }).No());

    [Fact]
    public void A_reopened_deal_has_all_that_was_learnt_and_no_pause()
    {
        var accepted = DealRules.Reopen(Ended with { SharedGoal = "one desk" }, Sample.Kim, Sample.Now).Yes();

        Assert.Equal((null, null, "one desk"), (accepted.Deal.Ended, accepted.Deal.PausedUntil, accepted.Deal.SharedGoal));
        Assert.Equal(("Indecision", null), (accepted.Journal[0].From, accepted.Journal[0].To));
    }

    [Fact]
    public void What_has_not_ended_is_not_reopened() =>
        Assert.IsType<Refusal.Outdated>(DealRules.Reopen(Sample.Deal(), Sample.Kim, Sample.Now).No());

    [Fact]
    public void Words_that_came_too_late_are_in_the_journal()
    {
        var entry = DealRules.SetAside(Sample.Deal(), null, Topic.Next, "signs the order", Sample.Kim, Sample.Now).Yes().Journal.Single();

        Assert.Equal(new(Sample.Monday, Sample.Kim, Change.AnswerSetAside, Topic.Next, "Next", To: "signs the order"), entry);
    }

    [Fact]
    public void What_nobody_but_its_writer_may_see_is_in_no_journal() =>
        Assert.IsType<Refusal.NoReview>(DealRules.SetAside(Sample.Deal(), null, Topic.Reveal, "2", Sample.Kim, Sample.Now).No());
}
