using System.Diagnostics;
using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Parts;

/// <summary>Present knowledge about a topic, shown to everybody in a live review.</summary>
static class KnownLines
{
    const int MostOurs = 4;

    public static AdaptiveElement[] Of(Topic topic, Deal deal, Review review, CardContext context) => topic switch
    {
        Topic.Done => Done(deal, review, context),
        Topic.Why => [.. CaseLines.Of(deal.Case, context)],
        Topic.Where => Headed(context, [Chips.For(context.Say, deal.Jobs), .. JobLines.SentBack(deal.Jobs, context)]),
        Topic.Who => Headed(context, Who(deal, context)),
        Topic.OffCourse => Signs(deal, review, context),
        Topic.Next => Headed(context, Steps(deal, context)),
        Topic.Help => Help(deal, review, context),
        Topic.Reveal => [.. SpreadLines.Of(review, context), .. DoubtLines.Of(deal, review, context, isLead: false)],
        _ => throw new UnreachableException(),
    };

    static AdaptiveElement[] Done(Deal deal, Review review, CardContext context)
    {
        var say = context.Say;
        var steps = deal.Steps
            .Where(step => step.IsOpen || step.AnsweredAt >= review.StartedAt)
            .OrderBy(step => step.By)
            .Take(Limits.OpenSteps)
            .ToArray();
        AdaptiveElement[] lines =
        [
            .. steps.Select(step => Line.Bullet(
            [
                .. StepLine.Runs(deal, step, context),
                Run.Text(say.Stop(context.Day(step.By))),
                Run.Subtle(Became(deal, step, review.StartedAt, context)
                    ?? $"{(step.ToSee is { } it ? $" {say.DidItHappen(it, step.ToSeeWords)}" : "")}{say.NotAnsweredYet()}"),
            ])),
            .. Ours(deal, review, context),
            .. ActLines.Of(deal, ReportedSinceReview.Acts(deal).Where(act => steps.All(step => step.Id != act.Step)), context),
        ];
        return Headed(
            context,
            lines.Length > 0 ? lines : [Line.Text(review[Topic.Done] is { Skipped: false } ? say.NothingKnownOfThem() : say.NothingYet())]);
    }

    /// <summary>Our own actions that are open, or were answered in this review.</summary>
    static IEnumerable<AdaptiveElement> Ours(Deal deal, Review review, CardContext context) => deal.Help
        .Where(it => it.IsOpen || it.AnsweredAt >= review.StartedAt)
        .OrderBy(it => it.By ?? DateOnly.MaxValue)
        .Take(MostOurs)
        .Select(help => Line.Bullet(
        [
            Run.Bold(context.Say.WeHelp()),
            .. HelpLines.Runs(help, context),
            Run.Subtle(!help.IsOpen ? ""
                : help is { AnsweredBy: { } by, AnsweredAt: { } at } && at >= review.StartedAt
                    ? context.Say.Stop("") + context.Say.Became(Outcome.NotYet, by.Name, context.Clock(at))
                    : context.Say.Stop("") + context.Say.NotAnsweredYet()),
        ]));

    /// <summary>Answers about a step since the last review; null: none.</summary>
    /// <param name="started">Start of the review: answers in it are shown with their time, earlier ones with their date.</param>
    public static string? Became(Deal deal, BuyerStep step, DateTimeOffset? started, CardContext context) =>
        ReportedSinceReview.IsAnswered(deal, step) && step is { LastOutcome: { } outcome, AnsweredBy: { } by, AnsweredAt: { } at }
            ? context.Say.Became(outcome, by.Name, at >= started ? context.Clock(at) : context.Day(at))
            : null;

    static AdaptiveElement[] Who(Deal deal, CardContext context) => deal.Buyers.Count == 0
        ? [Line.Text(context.Say.NobodyKnownYet())]
        :
        [
            .. PeopleLines.Of(deal, context),
            .. deal.SharedGoal is { } goal
                ? [Line.Value(context.Say.SharedGoal(), Run.Text(goal)).Spaced(AdaptiveSpacing.Medium)]
                : Array.Empty<AdaptiveElement>(),
            .. deal.OpenConflict is { } open ? [Line.Value(context.Say.OpenConflict(), Run.Text(open))] : Array.Empty<AdaptiveElement>(),
        ];

    /// <summary>The signs of this review, or those of the last review until somebody has answered.</summary>
    static AdaptiveElement[] Signs(Deal deal, Review review, CardContext context)
    {
        var isNew = review.Signs.Count > 0;
        var signs = isNew ? review.Signs : deal.LastReview?.Signs ?? [];
        return
        [
            Line.Heading(
                isNew || deal.LastReview is null ? context.Say.WhatWeKnow() : context.Say.AsOfLastTime(context.Day(deal.LastReview.On))),
            .. signs.Count == 0
                ? [Line.Text(context.Say.NothingYet())]
                : signs.Select(sign => (AdaptiveElement)Line.Bullet(Run.Text(context.Say.Choice(sign)))),
        ];
    }

    static AdaptiveElement[] Steps(Deal deal, CardContext context) => deal.Next is null
        ? [Line.Text(context.Say.NoStepYet())]
        : [.. deal.OpenSteps
            .Take(Limits.OpenSteps)
            .Select(step => Line.Bullet(
            [
                .. StepLine.Runs(deal, step, context),
                Run.Subtle($" · {context.Say.Word(step.Agreement)}"),
                .. StepLine.ToSee(step, context),
            ]))];

    static AdaptiveElement[] Help(Deal deal, Review review, CardContext context)
    {
        var step = deal.Find(review.NextStep) ?? deal.Next;
        ValueList<Help> help = [.. deal.HelpFor(step?.Id)];
        return
        [
            StepLine.Named(deal, step, context).Spaced(AdaptiveSpacing.Medium),
            .. Headed(
                context,
                help.Count > 0
                    ? HelpLines.Of(help, context)
                    : [Line.Text(review[Topic.Help] is { Skipped: false } ? context.Say.NoHelpNeeded() : context.Say.NoHelpYet())]),
        ];
    }

    static AdaptiveElement[] Headed(CardContext context, params AdaptiveElement[] lines) =>
        [Line.Heading(context.Say.WhatWeKnow()), .. lines];
}
