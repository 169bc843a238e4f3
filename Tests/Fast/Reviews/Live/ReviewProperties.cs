using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Cards.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>Property test: invariants after random presses by anybody.</summary>
public sealed class ReviewProperties
{
    /// <summary>Parts of what others are called and say in <see cref="Commands"/>.</summary>
    static readonly string[] Others = ["Lee", "Kim", "known ", "doubt-", "step "];

    static readonly Config Thorough = PropertyCases.Of(150);

    [Fact]
    public void Every_yes_is_one_version() => Always((before, accepted, _) => accepted.Deal.Version == before.Deal.Version + 1);

    [Fact]
    public void The_room_is_at_a_topic_of_its_form_or_at_none() =>
        Always((_, accepted, _) => accepted.Review?.Current is not { } topic || Topics.Of(accepted.Review.Form).Contains(topic));

    [Fact]
    public void At_most_five_steps_are_open() => Always((_, accepted, _) => accepted.Deal.OpenSteps.Count() <= Limits.OpenSteps);

    [Fact]
    public void A_deal_never_holds_more_than_its_limits() => Always((_, accepted, _) => accepted.Deal is var deal
        && deal.Buyers.Count <= Limits.Buyers
        && deal.Questions.Count <= Limits.OpenQuestions
        && deal.Help.Count <= Limits.Help
        && deal.Acts.Count <= Limits.Acts
        && deal.Past.Count <= Limits.PastReviews
        && deal.Steps.Count <= Limits.ClosedSteps + (2 * Limits.OpenSteps));

    [Fact]
    public void Nothing_shares_its_number() => Always((_, accepted, _) => accepted.Deal is var deal
        && deal.Steps
            .Select(it => it.Id.Value)
            .Concat(deal.Buyers.Select(it => it.Id.Value))
            .Concat(deal.Questions.Select(it => it.Id.Value))
            .ToArray() is var ids
        && ids.Distinct().Count() == ids.Length);

    [Fact]
    public void The_seven_jobs_stay_in_their_order_and_some_are_always_on() => Always((_, accepted, _) =>
        accepted.Deal.Jobs.Select(it => it.Job).SequenceEqual(Jobs.All)
        && !accepted.Deal.Jobs.Any(it => it.Job.IsAlwaysOn() && it.Status is JobStatus.NotNeeded));

    [Fact]
    public void No_deal_changes_without_an_entry() =>
        Always((before, accepted, _) => Known(before.Deal) == Known(accepted.Deal) || accepted.Journal.Count > 0);

    [Fact]
    public void Every_entry_says_who_and_when(
        ) => Always((_, accepted, now) => accepted.Journal.All(it => it.At == now.At && it.By.Name.Length > 0));

    [Fact]
    public void Held_words_are_held_until_they_are_decided_or_in_the_journal() => Always((before, accepted, _) =>
        before.Live is not { } live
            || accepted.Review?.Id == live.Id
            || live.Drafts.All(draft => draft.Topic.IsPrivate() != accepted.Journal.Any(it => IsSetAside(it, draft))));

    [Fact]
    public void What_is_closed_is_kept_and_not_live_any_more() => Always((before, accepted, _) =>
        accepted.Closed is null
            || accepted.Closed.Correction is not null
            || (accepted.Review is null && accepted.Closed.Review.Id == before.Live?.Id && accepted.Closed.Deal == accepted.Deal));

    [Fact]
    public void What_is_written_alone_is_nowhere_before_the_reveal_and_nobodys_after_it() => Always((before, accepted, _) =>
    {
        var read = before.Live?.RevealedDoubts ?? [];
        return accepted.Journal.All(it => !$"{it.About}{it.From}{it.To}".Contains("doubt-", StringComparison.Ordinal)
                || read.Any(doubt => doubt.Text == it.About))
            && accepted.Deal.Questions.All(it => it.Asking is not Asking.Doubt || before.Deal.Questions.Contains(it)
                || read.Any(doubt => doubt.Text == it.Text))
            && (accepted.Review is not { Revealed: true } live || live.Doubts.Count is 0)
            && (accepted.Review is not { Revealed: false } hidden || hidden.RevealedDoubts.Count is 0)
            && accepted.Closed?.Review.Doubts.Count is null or 0;
    });

    [Fact]
    public void What_is_revealed_is_in_an_order_that_says_nothing() => Always((before, accepted, _) =>
        accepted.Review is not { } live || before.Live is not { Revealed: false } was || !live.Revealed
            || live.RevealedDoubts.Select(it => it.Text).SequenceEqual(was.Doubts.Select(it => it.Text).Order(StringComparer.Ordinal)));

    [Fact]
    public void Nobody_is_asked_twice_in_a_review() => Always((_, accepted, _) =>
        accepted.Review is not { } live || live.Asked.Select(it => it.Participant).Distinct().Count() == live.Asked.Count);

    [Fact]
    public void The_mirror_names_nobody_and_says_nothing_that_was_said() => Always((_, accepted, _) =>
    {
        if (accepted.Closed is not { } closed)
            return true;

        var mirror = LeadMirror.Of(closed);
        var card = MirrorCard.For(closed, Table.Sam).ToJson();
        return Others.All(it => !card.Contains(it, StringComparison.Ordinal))
            && mirror.FromOthers >= 0 && mirror.FromOthers <= mirror.Answers
            && mirror.Each.All(it => it.Minutes >= 0 && it.Minutes <= mirror.Minutes);
    });

    static bool IsSetAside(JournalEntry entry, Draft draft) =>
        (entry.By, entry.To, entry.Change, entry.Through) == (draft.By, draft.Words, Change.AnswerSetAside, draft.Topic);

    static void Always(Func<State, Ruling.Accepted, Moment, bool> holds) => Prop.ForAll(Commands.Any.ListOf(60).ToArbitrary(), commands =>
    {
        var state = new State(Sample.Deal(), null, null);
        var at = Sample.Monday;
        foreach (var command in commands)
        {
            at = at.AddMinutes(command.Minutes);
            var now = new Moment(at, DateOnly.FromDateTime(at.UtcDateTime));
            if (command.Press(state, now) is not Ruling.Accepted accepted)
                continue;
            if (!holds(state, accepted, now))
                return false.Label(command.ToString());
            state = new(accepted.Deal, accepted.Review, accepted.Closed ?? state.Closed);
        }
        return true.ToProperty();
    }).Check(Thorough);

    /// <summary>The observable state of a deal. The date of a status may change without a journal entry.</summary>
    static Deal Known(Deal deal) => deal with { Version = 0, Jobs = deal.Jobs.Change(_ => true, it => it with { Since = null }) };
}
