using System.Globalization;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Playground;

/// <summary>Builds the history of one deal from rulings.</summary>
sealed class SampleStory(DateTimeOffset today, SampleWords words, Ruling.Accepted added)
{
    const string Conversation = "19:deal-reviews@thread.tacv2";

    (Person Who, string Text, string Told)? asked;

    public List<Ruling.Accepted> Told { get; } = [added];

    /// <summary>9:00 on a day relative to today.</summary>
    public static Moment At(
        DateTimeOffset today,
        int days) =>
            new(
                new(today.UtcDateTime.Date.AddDays(days).AddHours(9), TimeSpan.Zero),
                DateOnly.FromDateTime(today.UtcDateTime.AddDays(days)));

    /// <summary>Adds an answered room question to the next review.</summary>
    /// <param name="who">Neither the deal's owner nor the lead.</param>
    public SampleStory Asked(Person who, string text, string told)
    {
        asked = (who, words.In(text), words.In(told));
        return this;
    }

    /// <summary>
    /// Adds a review on that day, from start to close. If there are doubts, they are revealed, and the lead takes on the first one.
    /// </summary>
    /// <param name="days">Relative to today, like all days here.</param>
    public SampleStory Reviewed(int days, Person lead, params Answer[] answers)
    {
        var now = At(today, days);
        var deal = Told[^1].Deal;
        var id = string.Create(CultureInfo.InvariantCulture, $"sample-{deal.Id.Value}-{Told.Count}");
        var accepted = Yes(ReviewLifecycle.Open(deal, null, ReviewLifecycle.For(deal, new(id), lead, Conversation, [], now), now));
        accepted = Then(accepted, (it, review) => ReviewLifecycle.Start(it, review, ReviewForm.Full, lead, now));
        if (asked is var (who, text, told))
        {
            accepted = Then(accepted, (it, review) => RoomQuestionRules.Open(it, review, who, now));
            accepted = Then(accepted, (it, review) => RoomQuestionRules.Answer(it, review, text, Level.Said, told, who, now));
            asked = null;
        }
        foreach (var answer in answers)
        {
            accepted = Then(
                accepted, (it, review) => ReviewAnswerRules.Answer(it, review, words.In(answer), it.Version, Resolution.Mine, lead, now));
        }

        if (accepted.Review is { Doubts.Count: > 0 })
        {
            accepted = Then(accepted, (it, review) => LeadRules.Reveal(it, review, lead, now));
            accepted = Then(accepted, (it, review) => DoubtRules.FindOut(it, review, 0, lead, now));
        }
        Told.Add(Then(accepted, (it, review) => ReviewLifecycle.Close(it, review, lead, now)));
        return this;
    }

    /// <summary>The note to the customer was copied from the last review, for this person at the customer.</summary>
    public SampleStory Copied(int days, Person by, string to)
    {
        var (deal, now) = (Told[^1].Deal, At(today, days));
        var review = Told[^1].Closed?.Review.Id ?? throw new UserException("A sample note was told before its review was closed.");
        Told.Add(Yes(CustomerNoteRules.Copy(deal, null, review, deal, Buyer(deal, to), by, now)));
        return this;
    }

    /// <summary>Somebody at the customer answered that note in writing.</summary>
    public SampleStory Answered(int days, Person by, string who, params LineAnswer[] said)
    {
        var (deal, now) = (Told[^1].Deal, At(today, days));
        Told.Add(Yes(CustomerNoteRules.Answer(
            deal, null, deal.Copied?.At ?? default, [.. said.Select(In)], Buyer(deal, who), Level.Wrote, by, now)));
        return this;
    }

    /// <summary>Adds the two answers on what holds the customer back.</summary>
    public SampleStory HeldBack(int days, Person by, YesNo agree, YesNo afraid)
    {
        var (deal, now) = (Told[^1].Deal, At(today, days));
        Told.Add(Yes(StandstillRules.Answer(deal, null, agree, afraid, by, now)));
        return this;
    }

    LineAnswer In(LineAnswer said) => said with { Theirs = said.Theirs is { } theirs ? words.In(theirs) : null };

    BuyerId? Buyer(Deal deal, string name) => deal.Buyers.FirstOrDefault(it => it.Name == words.In(name))?.Id;

    /// <summary>A review is planned for that day, 10:00.</summary>
    public SampleStory Planned(int days, Person lead)
    {
        var at = At(today, days).At.AddHours(1);
        Told.Add(Yes(PlannedReviewRules.Plan(
            Told[^1].Deal, null, new(at, DateOnly.FromDateTime(at.UtcDateTime), lead, Conversation), At(today, -2))));
        return this;
    }

    /// <summary>Prework of the owner for the planned review: what the customer did.</summary>
    public SampleStory Prepared(int days, Person owner, string did)
    {
        var (deal, now) = (Told[^1].Deal, At(today, days));
        Told.Add(Yes(PreworkRules.MarkAsPrework(
            CorrectionRules.Answer(deal, null, new([], words.In(did), Level.Said, null), owner, now), owner, now)));
        return this;
    }

    /// <summary>Adds a path with all usual steps, planned back from the go-live date.</summary>
    public SampleStory Pathed(int days, Person by, int goLive, string whose)
    {
        var (deal, now) = (Told[^1].Deal, At(today, days));
        Told.Add(Yes(PathRules.Plan(
            deal,
            null,
            now.Today.AddDays(goLive - days),
            Buyer(deal, whose),
            along: true,
            [.. Enum.GetValues<UsualStep>().Select(it => new PathItem(it, words.Say.Does(it), PathRules.DaysOf(it)))],
            WorkCalendar.Default,
            by,
            now)));
        return this;
    }

    public SampleStory Ended(int days, Person by, EndingKind how, string decided)
    {
        var now = At(today, days);
        var deal = Told[^1].Deal;
        Told.Add(Yes(DealRules.End(deal, null, new(EndingReason.Other, now.Today, by) { How = how, Decided = words.In(decided) }, now)));
        return this;
    }

    /// <summary>Applies a rule to the result of a ruling, and joins their journals.</summary>
    static Ruling.Accepted Then(
        Ruling.Accepted before,
        Func<Deal, Review, Ruling> rule) => before.Review is { } review && Yes(rule(before.Deal, review)) is var next
        ? next with { Journal = [.. before.Journal, .. next.Journal] }
        : throw new UserException("A sample deal was told in an order that the rules do not know.");

    static Ruling.Accepted Yes(Ruling ruling) =>
        ruling as Ruling.Accepted ?? throw new UserException($"A sample deal does something that the rules refuse: {ruling}.");
}
