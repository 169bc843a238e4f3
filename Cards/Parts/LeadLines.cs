using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Parts;

/// <summary>The lead's status lines: time, unanswered questions, changes, earlier answers.</summary>
static class LeadLines
{
    const int MostMarks = 3;

    public static int Spent(Review review, CardContext context) =>
        review.StartedAt is { } start ? Math.Max(0, (int)(context.Now.At - start).TotalMinutes) : 0;

    public static int Target(Review review) => Topics.TargetMinutes(review.Form, review.Baseline.Reviewed);

    public static AdaptiveElement[] Of(Deal deal, Review review, CardContext context, DateTimeOffset? heldUntil)
    {
        var say = context.Say;
        var togo = review.Current is { } topic ? Topics.Of(review.Form).Count(it => it >= topic) : 0;
        return
        [
            Line.Value(say.TimeLabel(), Run.Bold(say.MinutesOf(Spent(review, context), Target(review))), Run.Text(say.QuestionsToGo(togo))),
            .. QueueLine.Words(review, context) is { } queue
                ? [Line.Value(say.QueueLabel(), Run.Text(queue))]
                : Array.Empty<AdaptiveElement>(),
            .. Rows(say.StillOpenLabel(), Open(deal, review, context), review.Current is null ? null : say.NothingIsOpen()),
            .. Rows(
                say.ChangedLabel(),
                ChangedLines.OfSteps(deal, review, context).Concat(ChangedLines.Of(deal, review, context)),
                say.NothingHasChanged()),
            .. Before(review, context),
            .. Marks(deal, context),
            .. heldUntil is { } until
                ? [Line.Value(say.WritingLabel(), Run.Text(say.WaitsUntil(context.Clock(until))))]
                : Array.Empty<AdaptiveElement>(),
        ];
    }

    /// <param name="none">Text for an empty list; null: nothing, not even the label.</param>
    static IEnumerable<AdaptiveElement> Rows(string label, IEnumerable<AdaptiveTextRun[]> rows, string? none) => rows
        .Concat(none is null || rows.Any() ? [] : [[Run.Text(none)]])
        .Select((runs, i) => Line.Value(i == 0 ? label : null, runs));

    /// <summary>Open questions up to the current topic.</summary>
    static IEnumerable<AdaptiveTextRun[]> Open(Deal deal, Review review, CardContext context)
    {
        foreach (var topic in Topics.Of(review.Form))
        {
            if (review.Current < topic || review[topic] is { Skipped: false })
                continue;

            var missing = topic is Topic.Reveal ? LeadRules.NotRated(deal, review) : [];
            var what = missing.Count > 0 ? context.Say.HowSure(missing.Select(person => person.Name)) : context.Say.Short(topic);
            var where = topic == review.Current
                ? context.Say.AtThisStep()
                : context.Say.AtStep(Topics.Number(review.Form, topic), review[topic] is { Skipped: true });
            yield return [Run.Bold(what), Run.Text(where)];
        }
    }

    static IEnumerable<AdaptiveElement> Marks(Deal deal, CardContext context) => context.Marks(deal).Take(MostMarks).Select((mark, i) =>
        (AdaptiveElement)Line.Value(
            i == 0 ? context.Say.MarksLabel() : null, Run.Bold(context.Say.Word(mark)), Run.Text($" · {context.Say.Arithmetic(mark)}")));

    static AdaptiveElement[] Before(Review review, CardContext context)
    {
        var before = review.Covered.Where(it => it.Before);
        return before.Count == 0
            ? []
            : [Line.Value(
                context.Say.BeforeLabel(),
                Run.Text(context.Say.AnsweredBeforeTheMeeting(before[0].By.Name, before.Count, Topics.Of(review.Form).Count)))];
    }
}
