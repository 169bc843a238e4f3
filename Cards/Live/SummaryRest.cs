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

    public static AdaptiveElement[] Of(ClosedReview closed, Workspace workspace, CardContext context, int most)
    {
        var (say, deal, review) = (context.Say, closed.Deal, closed.Review);
        return
        [
            Line.Heading(say.People()).Spaced(AdaptiveSpacing.None),
            Line.Of(
                Run.Text(say.PeopleKnown(deal.PresentBuyers.Count(), deal.PresentBuyers.Count(it => it.Priority is not null))),
                Run.Text(say.SharedGoalIs(most > 1 ? deal.SharedGoal : Cut(deal.SharedGoal))),
                Run.Text(say.OpenConflictIs(most > 1 ? deal.OpenConflict : Cut(deal.OpenConflict)))).Spaced(AdaptiveSpacing.Small),
            .. OffCourse(deal, review, context),
            .. Sure(deal, review, context),
            .. DoubtLines.Told(review, context, most - 1),
            .. NotCovered(review, context),
            Line.Heading(say.RemindersHeading()),
            Line.Of(Run.Text(Reminder(deal, workspace, context))).Spaced(AdaptiveSpacing.Small),
        ];
    }

    static string? Cut(string? text) => text is null ? null : Truncate.To(text, MostGoal);

    static AdaptiveElement[] OffCourse(Deal deal, Review review, CardContext context)
    {
        var signs = review.Signs.Where(sign => sign is not Reviews.OffCourse.NoneSeen);
        return signs.Count == 0 ? [] :
        [
            Line.Heading(context.Say.OffCourseHeading()),
            Line.Of(
            [
                Run.Text($"{string.Join(". ", signs.Select(context.Say.Choice))}."),
                .. signs.Remedy(deal.Standstill) is { } kind && context.Say.Remedy(kind) is { } helps
                    ? [Run.Subtle($" {helps}")]
                    : (AdaptiveTextRun[])[],
            ])
                .Spaced(AdaptiveSpacing.Small),
        ];
    }

    static AdaptiveElement[] Sure(Deal deal, Review review, CardContext context) => review.Ratings.Count == 0 ? [] :
    [
        Line.Heading(RevealCard.Title(deal, review, context)),
        Line.Text(review.Revealed ? SpreadLines.Sentence(review, context) : context.Say.RatedNotRevealed(review.Ratings.Count)),
    ];

    static AdaptiveElement[] NotCovered(Review review, CardContext context)
    {
        var open = Topics.NotCovered(review);
        return open.Count == 0
            ? []
            : [Line.Heading(context.Say.NotCoveredHeading()), Line.Text(context.Say.NotCoveredThisTime(open.Select(context.Say.Short)))];
    }

    /// <summary>Who is reminded first of their next step and of our action: nobody on the day of the review.</summary>
    static string Reminder(Deal deal, Workspace workspace, CardContext context)
    {
        var ours = deal.OpenHelp.Min(it => PromiseLadder.FirstDay(deal, it)) is { } first
            ? context.Day(first > context.Today ? first : WorkCalendar.Of(workspace).Add(context.Today, 1))
            : null;
        return (deal.Next, deal.Owner) switch
        {
            (null, _) when ours is null => context.Say.NoReminders(),
            _ when !workspace.Nudges.IsOn => context.Say.NudgesAreOffHere(),
            (_, null) => context.Say.NobodyIsAsked(),
            (null, { Name: var name }) => context.Say.PromiseReminderOn(Short(name), ours ?? ""),
            ({ } step, { Name: var name }) =>
                (Ladder.Of(deal, step, workspace).AskedAfter(context.Today) is { } day
                    ? context.Say.ReminderOn(Short(name), context.Day(day))
                    : context.Say.NoReminderLeft())
                    + (ours is null ? "" : context.Say.AndAboutOurPart(ours)),
        };

        static string Short(string name) => Truncate.To(name, MostOwner);
    }
}
