using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Live;

/// <summary>Every card of a review about one deal, with every input filled as told.</summary>
static class EveryReviewCard
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Deal deal, Review review, Func<int, string> text, CardContext context)
    {
        var closed = new ClosedReview(
            review with { Current = null }, deal, review.Lead, Sample.Now, new(review.Lead, Sample.Now, Topic.Where));
        foreach (var (topic, ask) in Questions())
        {
            foreach (var notice in Notices(text))
                yield return ($"{topic} {notice?.GetType().Name}", ask(Sheet(notice, new Purpose.Live(), topic)));
            yield return ($"{topic} corrected", ask(Sheet(new Notice.NotSaved(), new Purpose.Correction(review.Id), topic)));
            foreach (var covered in new[] { review.Covered, [] })
            {
                yield return ($"Shared {topic}", SharedCard.For(
                    deal,
                    review with { Current = topic, Covered = covered },
                    context,
                    new Notice.Refused(new Refusal.OnlyTheLead(review.Lead))));
            }
            yield return ($"Lead {topic}", LeadCard.For(deal, review with { Current = topic }, context, Sample.Monday));
        }
        foreach (var topic in new Topic?[] { Topic.Reveal, null })
        {
            var revealed = review with { Current = topic, Revealed = true };
            yield return ($"Shared {topic}, revealed", SharedCard.For(
                deal, revealed, context, new Notice.DoubtTooLate(text(Limits.Doubt))));
            yield return ($"Lead {topic}, revealed", LeadCard.For(deal, revealed, context, Sample.Monday));
        }
        var told = closed with { Review = closed.Review with { Revealed = true } };
        yield return ("Closed, revealed", ClosedCard.For(told, context));
        yield return ("Summary, revealed", SummaryCard.For(told, [], null, Sample.Workspace(), context));
        yield return ("Mirror, revealed", MirrorCard.For(told, context, isOn: false));
        yield return ("Mirror on", MirrorCard.Switched(true, context));
        yield return ("Sent back", SentBackCard.Ask(Sheet(null, new Purpose.Live(), Topic.Where)));
        yield return ("Source", SourceCard.Ask(Sheet(null, new Purpose.Live(), Topic.Done)));
        foreach (var asking in Enum.GetValues<RoomAsking>())
        {
            yield return ($"Room {asking}", RoomQuestionCard.Ask(
                Sheet(new Notice.TooLong(Fields.Also, 4000, 160), new Purpose.Live(), Topic.Who),
                new(Sample.Kim.Id, asking, deal.Buyers.Count > 0 ? deal.Buyers[0].Id : null)));
        }
        yield return ("Between", DoneCard.Ask(Sheet(null, new Purpose.Between(), Topic.Done) with { Review = null }));
        yield return ("Start", StartCard.For(deal, review, context, new Notice.UpToDate()));
        yield return ("Through", SharedCard.For(
            deal, review with { Current = null }, context, new Notice.SavedBy(review.Lead, Sample.Monday)));
        yield return ("Lead at the end", LeadCard.For(deal, review with { Current = null }, context, null));
        yield return ("Closed", ClosedCard.For(closed, context));
        yield return ("Left out", ClosedCard.LeftOut(deal, review.Lead, context));
        yield return ("Not reached", ClosedCard.NotReached(deal, context));
        yield return ("Closed with its meeting", ClosedCard.For(closed with { WithMeeting = true }, context));
        yield return ("Summary with its meeting", SummaryCard.For(
            closed with { WithMeeting = true }, [], null, Sample.Workspace(), context));
        yield return ("Summary", SummaryCard.For(
            closed,
            MarkCalculator.MarksOf(deal with { Ended = null, PausedUntil = null, SilentUntil = null }, Sample.Days(90), Sample.Workspace()),
            deal with { Id = new("d-next") },
            Sample.Workspace(),
            context));
        yield return ("Copy", CopyCard.For(closed, null, context));
        yield return ("Reminders", RemindersCard.For(closed, Sample.Workspace(), context));
        yield return ("Mirror", MirrorCard.For(closed, context));
        yield return ("Mirror off", MirrorCard.Switched(false, context));
        yield return ("Correct", CorrectCard.For(closed, context));
        yield return ("History", HistoryCard.For(
            deal,
            [.. Enum.GetValues<Change>()
                .Select(it => new JournalEntry(Sample.Monday, review.Lead, it, Topic.Done, text(200), text(240), text(240)))],
            [.. Enumerable.Repeat(closed, 10)],
            context));

        StepCardModel Sheet(
            Notice? notice,
            Purpose purpose,
            Topic topic) => new(deal, review with { Current = topic }, Filled(deal, text), notice, purpose, context);
    }

    static IEnumerable<(Topic, Func<StepCardModel, AdaptiveCard>)> Questions() =>
    [
        (Topic.Done, DoneCard.Ask), (Topic.Why, WhyCard.Ask), (Topic.Where, WhereCard.Ask), (Topic.Who, WhoCard.Ask),
        (Topic.OffCourse, OffCourseCard.Ask), (Topic.Next, NextCard.Ask), (Topic.Help, HelpCard.Ask), (Topic.Reveal, RevealCard.Ask),
    ];

    static Notice?[] Notices(Func<int, string> text) =>
    [
        null, new Notice.Ours(text(160)), new Notice.Conflict(Sample.Person(text(80))), new Notice.WhichFirst(),
        new Notice.Moved(text(200)), new Notice.TooLong(Fields.What, 4000, 160),
    ];

    static ValueList<Field> Filled(Deal deal, Func<int, string> text) =>
    [
        .. deal.Steps.Select(step => new Field(Fields.Outcome(step.Id), "not-yet")),
        new(Fields.Also, text(200)), new(Fields.Evidence, "wrote"), new(Fields.ToldBy, text(80)),
        new(Fields.Why, text(240)), new(Fields.IfNothing, text(240)), new(Fields.Wanted, text(240)), new(Fields.Whose, text(80)),
        new(Fields.Name, text(80)), new(Fields.Function, text(60)), new(Fields.Priority, text(120)), new(Fields.Stance, "open"),
        new(Fields.Goal, text(160)), new(Fields.Conflict, text(160)),
        new(Fields.Signs, "cannot-choose,doubt-the-result"),
        new(Fields.Who, "p1"), new(Fields.NewWho, text(80)), new(Fields.What, text(160)), new(Fields.By, "2026-12-01"),
        new(Fields.Agreement, "agreed"), new(Fields.Job, "consensus"), new(Fields.ToSee, "other"),
        new(Fields.ToSeeWords, text(Limits.ToSee)),
        new(Fields.OfUs, text(80)), new(Fields.Sure, "4"), new(Fields.Doubt, text(Limits.Doubt)),
    ];
}
