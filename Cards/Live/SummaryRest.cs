using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Live;

/// <summary>The collapsed part of a summary.</summary>
static class SummaryRest
{
    const int MostOwner = 40;

    /// <summary>Characters of a goal or a conflict on a card that would be too large.</summary>
    const int MostGoal = 60;

    public static AdaptiveElement[] Of(ClosedReview closed, Workspace workspace, CardContext reader, int most)
    {
        var (say, deal, review) = (reader.Say, closed.Deal, closed.Review);
        return
        [
            Line.Heading(say.People()).Spaced(AdaptiveSpacing.None),
            Line.Of(
                Run.Text(say.PeopleKnown(deal.PresentBuyers.Count(), deal.PresentBuyers.Count(it => it.Priority is not null))),
                Run.Text(say.SharedGoalIs(most > 1 ? deal.SharedGoal : Cut(deal.SharedGoal))),
                Run.Text(say.OpenConflictIs(most > 1 ? deal.OpenConflict : Cut(deal.OpenConflict)))).Spaced(AdaptiveSpacing.Small),
            .. OffCourse(deal, review, reader),
            .. Sure(deal, review, reader),
            .. DoubtLines.Told(review, reader, most - 1),
            .. NotCovered(review, reader),
            Line.Heading(say.RemindersHeading()),
            Line.Of(Run.Text(Reminder(deal, workspace, reader))).Spaced(AdaptiveSpacing.Small),
        ];
    }

    static string? Cut(string? text) => text is null ? null : Truncate.To(text, MostGoal);

    static AdaptiveElement[] OffCourse(Deal deal, Review review, CardContext reader)
    {
        var signs = review.Signs.Where(sign => sign is not Reviews.OffCourse.NoneSeen);
        return signs.Count == 0 ? [] :
        [
            Line.Heading(reader.Say.OffCourseHeading()),
            Line.Of(
            [
                Run.Text($"{string.Join(". ", signs.Select(reader.Say.Choice))}."),
                .. signs.Remedy(deal.Standstill) is { } kind && reader.Say.Remedy(kind) is { } helps
                    ? [Run.Subtle($" {helps}")]
                    : (AdaptiveTextRun[])[],
            ])
                .Spaced(AdaptiveSpacing.Small),
        ];
    }

    static AdaptiveElement[] Sure(Deal deal, Review review, CardContext reader) => review.Ratings.Count == 0 ? [] :
    [
        Line.Heading(RevealCard.Title(deal, review, reader)),
        Line.Text(review.Revealed ? SpreadLines.Sentence(review, reader) : reader.Say.RatedNotRevealed(review.Ratings.Count)),
    ];

    static AdaptiveElement[] NotCovered(Review review, CardContext reader)
    {
        var open = Topics.NotCovered(review);
        return open.Count == 0
            ? []
            : [Line.Heading(reader.Say.NotCoveredHeading()), Line.Text(reader.Say.NotCoveredThisTime(open.Select(reader.Say.Short)))];
    }

    /// <summary>Who is reminded first of their next step and of our action: nobody on the day of the review.</summary>
    static string Reminder(Deal deal, Workspace workspace, CardContext reader)
    {
        var ours = deal.OpenHelp.Min(it => PromiseLadder.FirstDay(deal, it)) is { } first
            ? reader.Day(first > reader.Today ? first : WorkCalendar.Of(workspace).Add(reader.Today, 1))
            : null;
        return (deal.Next, deal.Owner) switch
        {
            (null, _) when ours is null => reader.Say.NoReminders(),
            _ when !workspace.Nudges.IsOn => reader.Say.NudgesAreOffHere(),
            (_, null) => reader.Say.NobodyIsAsked(),
            (null, { Name: var name }) => reader.Say.PromiseReminderOn(Short(name), ours ?? ""),
            ({ } step, { Name: var name }) =>
                (Ladder.Of(deal, step, workspace).AskedAfter(reader.Today) is { } day
                    ? reader.Say.ReminderOn(Short(name), reader.Day(day))
                    : reader.Say.NoReminderLeft())
                    + (ours is null ? "" : reader.Say.AndAboutOurPart(ours)),
        };

        static string Short(string name) => Truncate.To(name, MostOwner);
    }
}
