using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

public sealed class DealingTests
{
    static readonly Ending Ending = new(EndingReason.Indecision, Some.Days(-3), Some.Lee);

    static readonly Deal Ended = Some.Deal() with { Ended = Ending, PausedUntil = Some.Days(-4) };

    [Fact]
    public void A_new_deal_knows_who_added_it_and_what_they_want_by_our_guess()
    {
        var yes = Dealing.Add(new("d-1"), "Contoso", "Renewal", "one desk", Some.Lee, Some.Kim, Some.Now);

        Assert.Equal((Some.Kim, Some.Monday, 1), (yes.Deal.AddedBy, yes.Deal.AddedAt, yes.Deal.Version));
        Assert.Equal(("one desk", Level.Guess, null), (yes.Deal.Case.Outcome?.Text, yes.Deal.Case.Outcome?.Level, yes.Deal.Case.Asked));
        Assert.Equal([new(Some.Monday, Some.Kim, Change.DealAdded, About: "Contoso", To: "Renewal")], yes.Journal);
    }

    [Fact]
    public void Of_a_new_deal_nothing_is_known_of_any_job() =>
        Assert.All(Dealing.Add(new("d-1"), "Contoso", "Renewal", null, null, Some.Kim, Some.Now).Deal.Jobs, it => Assert.Equal((JobStatus.Unknown, null), (it.Status, it.Since)));

    [Theory]
    [InlineData(null, "Lee S.", "Lee S.")]
    [InlineData("Lee Sample", null, "Lee Sample")]
    public void I_own_this_says_who_did_before(string? owner, string? written, string from)
    {
        var deal = Some.Deal() with { Owner = owner is null ? null : Some.Person(owner), OwnerAsWritten = written };

        var yes = Dealing.TakeOver(deal, null, Some.Kim, Some.Now).Yes();

        Assert.Equal((Some.Kim, null), (yes.Deal.Owner, yes.Deal.OwnerAsWritten));
        Assert.Equal((from, "Kim Example"), (yes.Journal[0].From, yes.Journal[0].To));
    }

    [Fact]
    public void A_deal_that_somebody_owns_is_not_taken_without_asking()
    {
        Assert.Equal(new Refusal.HasOwner(Some.Lee), Dealing.Own(Some.Deal(), null, Some.Kim, Some.Now).No());
        Assert.Equal(Some.Kim, Dealing.Own(Some.Deal() with { Owner = null }, null, Some.Kim, Some.Now).Yes().Deal.Owner);
    }

    [Theory]
    [InlineData(QuestionEnd.Answered, Change.QuestionAnswered)]
    [InlineData(QuestionEnd.NotNeeded, Change.QuestionDropped)]
    public void Anybody_takes_a_question_of_ours_off_the_list(QuestionEnd how, Change change)
    {
        var asked = Dealing.AskForHelp(Some.Deal(), null, "Who knows their CFO?", Some.Lee, Some.Now).Yes().Deal;

        var yes = Dealing.Settle(asked, null, asked.Questions[0].Id, how, Some.Kim, Some.Now).Yes();

        Assert.Empty(yes.Deal.Questions);
        Assert.Equal([(change, "Who knows their CFO?", Some.Kim)], yes.Journal.Select(it => (it.Change, it.About ?? "", it.By)));
    }

    [Fact]
    public void What_a_review_asks_goes_with_its_answer_only()
    {
        var deal = Some.Deal() with { Questions = [new(new("q1"), Asking.WhyChange, null, null, Some.Lee, Some.Today)] };

        Assert.IsType<Refusal.Outdated>(Dealing.Settle(deal, null, new("q1"), QuestionEnd.NotNeeded, Some.Kim, Some.Now).No());
        Assert.IsType<Refusal.Outdated>(Dealing.Settle(deal, null, new("q9"), QuestionEnd.Answered, Some.Kim, Some.Now).No());
    }

    [Fact]
    public void Who_owns_it_already_need_not_say_so() => Assert.IsType<Refusal.Outdated>(Dealing.Own(Some.Deal(), null, Some.Lee, Some.Now).No());

    [Fact]
    public void A_changed_deal_keeps_both_names_and_the_silence_that_is_expected()
    {
        var yes = Dealing.Rename(Some.Deal() with { SilentUntil = Some.Days(5) }, null, "Contoso Ltd", "Renewal", Some.Days(14), Some.Kim, Some.Now).Yes();

        Assert.Equal(("Contoso Ltd", "Renewal", Some.Days(14)), (yes.Deal.Customer, yes.Deal.Title, yes.Deal.SilentUntil));
        Assert.Equal(
            [(null, "Contoso · Service desk renewal", "Contoso Ltd · Renewal"), (nameof(Deal.SilentUntil), "2026-11-21", "2026-11-30")],
            yes.Journal.Select(it => (it.About, it.From, it.To)));
    }

    [Fact]
    public void Only_what_was_changed_is_noted()
    {
        var deal = Some.Deal();

        Assert.Empty(Dealing.Rename(deal, null, deal.Customer, deal.Title, null, Some.Kim, Some.Now).Yes().Journal);
        Assert.Equal([nameof(Deal.SilentUntil)], Dealing.Rename(deal, null, deal.Customer, deal.Title, Some.Days(14), Some.Kim, Some.Now).Yes().Journal.Select(it => it.About));
    }

    [Fact]
    public void A_pause_has_its_last_day()
    {
        var yes = Dealing.Pause(Some.Deal(), null, Some.Days(30), Some.Lee, Some.Now).Yes();

        Assert.Equal((Some.Days(30), "2026-12-16"), (yes.Deal.PausedUntil, yes.Journal[0].To));
    }

    [Fact]
    public void Asking_for_help_is_a_question_in_ones_own_words()
    {
        var yes = Dealing.AskForHelp(Some.Deal(), null, "who knows their CIO?", Some.Kim, Some.Now).Yes();

        Assert.Equal([new(new("q11"), Asking.Written, null, "who knows their CIO?", Some.Lee, Some.Today)], yes.Deal.Questions);
        Assert.Equal([Change.QuestionRaised, Change.HelpAsked], yes.Changes());
    }

    [Fact]
    public void A_deal_ends_with_its_reason()
    {
        var yes = Dealing.End(Some.Deal(), null, EndingReason.StatusQuo, Some.Lee, Some.Now).Yes();

        Assert.Equal((new(EndingReason.StatusQuo, Some.Today, Some.Lee), "StatusQuo"), (yes.Deal.Ended, yes.Journal[0].To));
    }

    [Theory]
    [InlineData(true, "ReviewIsLive")]
    [InlineData(false, "yes")]
    public void No_deal_ends_under_a_running_review(bool isRunning, string expected)
    {
        var review = Some.Review(Some.Deal()) with { StartedAt = isRunning ? Some.Monday : null };

        Assert.Equal(expected, Dealing.End(Some.Deal(), review, EndingReason.Other, Some.Lee, Some.Now).Word());
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("ask for help")]
    [InlineData("end")]
    public void What_has_ended_has_ended(string command) => Assert.Equal(new Refusal.DealHasEnded(Ending), (command switch
    {
        "pause" => Dealing.Pause(Ended, null, Some.Days(3), Some.Lee, Some.Now),
        "ask for help" => Dealing.AskForHelp(Ended, null, "who?", Some.Lee, Some.Now),
        _ => Dealing.End(Ended, null, EndingReason.Other, Some.Lee, Some.Now),
    }).No());

    [Fact]
    public void A_reopened_deal_has_all_that_was_learnt_and_no_pause()
    {
        var yes = Dealing.Reopen(Ended with { SharedGoal = "one desk" }, Some.Kim, Some.Now).Yes();

        Assert.Equal((null, null, "one desk"), (yes.Deal.Ended, yes.Deal.PausedUntil, yes.Deal.SharedGoal));
        Assert.Equal(("Indecision", null), (yes.Journal[0].From, yes.Journal[0].To));
    }

    [Fact]
    public void What_has_not_ended_is_not_reopened() => Assert.IsType<Refusal.Outdated>(Dealing.Reopen(Some.Deal(), Some.Kim, Some.Now).No());

    [Fact]
    public void Words_that_came_too_late_are_in_the_journal()
    {
        var entry = Dealing.SetAside(Some.Deal(), null, Topic.Next, "signs the order", Some.Kim, Some.Now).Yes().Journal.Single();

        Assert.Equal(new(Some.Monday, Some.Kim, Change.AnswerSetAside, Topic.Next, "Next", To: "signs the order"), entry);
    }
}
