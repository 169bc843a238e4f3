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

    public static AdaptiveElement[] Of(Topic topic, Deal deal, Review review, CardContext reader) => topic switch
    {
        Topic.Done => Done(deal, review, reader),
        Topic.Why => [.. CaseLines.Of(deal.Case, reader)],
        Topic.Where => Headed(reader, [Chips.For(reader.Say, deal.Jobs), .. JobLines.SentBack(deal.Jobs, reader)]),
        Topic.Who => Headed(reader, Who(deal, reader)),
        Topic.OffCourse => Signs(deal, review, reader),
        Topic.Next => Headed(reader, Steps(deal, reader)),
        Topic.Help => Help(deal, review, reader),
        Topic.Reveal => [.. SpreadLines.Of(review, reader), .. DoubtLines.Of(deal, review, reader, isLead: false)],
        _ => throw new UnreachableException(),
    };

    static AdaptiveElement[] Done(Deal deal, Review review, CardContext reader)
    {
        var say = reader.Say;
        var steps = deal.Steps
            .Where(step => step.IsOpen || step.AnsweredAt >= review.StartedAt)
            .OrderBy(step => step.By)
            .Take(Limits.OpenSteps)
            .ToArray();
        AdaptiveElement[] lines =
        [
            .. steps.Select(step => Line.Bullet(
            [
                .. StepLine.Runs(deal, step, reader),
                Run.Text(say.Stop(reader.Day(step.By))),
                Run.Subtle(Became(deal, step, review.StartedAt, reader)
                    ?? $"{(step.ToSee is { } it ? $" {say.DidItHappen(it, step.ToSeeWords)}" : "")}{say.NotAnsweredYet()}"),
            ])),
            .. Ours(deal, review, reader),
            .. ActLines.Of(deal, SaidBefore.Acts(deal).Where(act => steps.All(step => step.Id != act.Step)), reader),
        ];
        return Headed(
            reader,
            lines.Length > 0 ? lines : [Line.Text(review[Topic.Done] is { Skipped: false } ? say.NothingKnownOfThem() : say.NothingYet())]);
    }

    /// <summary>Our own actions that are open, or were answered in this review.</summary>
    static IEnumerable<AdaptiveElement> Ours(Deal deal, Review review, CardContext reader) => deal.Help
        .Where(it => it.IsOpen || it.AnsweredAt >= review.StartedAt)
        .OrderBy(it => it.By ?? DateOnly.MaxValue)
        .Take(MostOurs)
        .Select(help => Line.Bullet(
        [
            Run.Bold(reader.Say.WeHelp()),
            .. HelpLines.Runs(help, reader),
            Run.Subtle(!help.IsOpen ? ""
                : help is { AnsweredBy: { } by, AnsweredAt: { } at } && at >= review.StartedAt
                    ? reader.Say.Stop("") + reader.Say.Became(Outcome.NotYet, by.Name, reader.Clock(at))
                    : reader.Say.Stop("") + reader.Say.NotAnsweredYet()),
        ]));

    /// <summary>Answers about a step since the last review; null: none.</summary>
    /// <param name="started">Start of the review: answers in it are shown with their time, earlier ones with their date.</param>
    public static string? Became(Deal deal, BuyerStep step, DateTimeOffset? started, CardContext reader) =>
        SaidBefore.IsAnswered(deal, step) && step is { LastOutcome: { } outcome, AnsweredBy: { } by, AnsweredAt: { } at }
            ? reader.Say.Became(outcome, by.Name, at >= started ? reader.Clock(at) : reader.Day(at))
            : null;

    static AdaptiveElement[] Who(Deal deal, CardContext reader) => deal.Buyers.Count == 0
        ? [Line.Text(reader.Say.NobodyKnownYet())]
        :
        [
            .. PeopleLines.Of(deal, reader),
            .. deal.SharedGoal is { } goal
                ? [Line.Value(reader.Say.SharedGoal(), Run.Text(goal)).Spaced(AdaptiveSpacing.Medium)]
                : Array.Empty<AdaptiveElement>(),
            .. deal.OpenConflict is { } open ? [Line.Value(reader.Say.OpenConflict(), Run.Text(open))] : Array.Empty<AdaptiveElement>(),
        ];

    /// <summary>The signs of this review, or those of the last review until somebody has answered.</summary>
    static AdaptiveElement[] Signs(Deal deal, Review review, CardContext reader)
    {
        var isNew = review.Signs.Count > 0;
        var signs = isNew ? review.Signs : deal.LastReview?.Signs ?? [];
        return
        [
            Line.Heading(
                isNew || deal.LastReview is null ? reader.Say.WhatWeKnow() : reader.Say.AsOfLastTime(reader.Day(deal.LastReview.On))),
            .. signs.Count == 0
                ? [Line.Text(reader.Say.NothingYet())]
                : signs.Select(sign => (AdaptiveElement)Line.Bullet(Run.Text(reader.Say.Choice(sign)))),
        ];
    }

    static AdaptiveElement[] Steps(Deal deal, CardContext reader) => deal.Next is null
        ? [Line.Text(reader.Say.NoStepYet())]
        : [.. deal.OpenSteps
            .Take(Limits.OpenSteps)
            .Select(step => Line.Bullet(
            [
                .. StepLine.Runs(deal, step, reader),
                Run.Subtle($" · {reader.Say.Word(step.Agreement)}"),
                .. StepLine.ToSee(step, reader),
            ]))];

    static AdaptiveElement[] Help(Deal deal, Review review, CardContext reader)
    {
        var step = deal.Find(review.NextStep) ?? deal.Next;
        ValueList<Help> help = [.. deal.HelpFor(step?.Id)];
        return
        [
            StepLine.Named(deal, step, reader).Spaced(AdaptiveSpacing.Medium),
            .. Headed(
                reader,
                help.Count > 0
                    ? HelpLines.Of(help, reader)
                    : [Line.Text(review[Topic.Help] is { Skipped: false } ? reader.Say.NoHelpNeeded() : reader.Say.NoHelpYet())]),
        ];
    }

    static AdaptiveElement[] Headed(CardContext reader, params AdaptiveElement[] lines) =>
        [Line.Heading(reader.Say.WhatWeKnow()), .. lines];
}
