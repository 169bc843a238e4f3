using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Deals;

/// <summary>Statistics of a pipeline's open deals, and which of them to review next because of them.</summary>
public static class PatternsCard
{
    const int MostStops = 3;
    const int MostMoved = 5;
    const int MostDeals = 6;
    const int MostNames = 160;
    const int MostStep = 80;

    /// <param name="rows">In the order of the board.</param>
    public static AdaptiveCard For(string pipeline, IReadOnlyList<BoardRow> rows, CardContext context)
    {
        var patterns = PipelinePatterns.Of(rows.Select(row => row.Need));
        return patterns.Deals < PipelinePatterns.FewestDeals || patterns.IsEmpty
            ? Empty(pipeline, patterns, context)
            : Fit.Card(MostDeals, most => Card(pipeline, patterns, [.. Shared(patterns, rows).Take(most)], context));
    }

    static AdaptiveCard Empty(string pipeline, PipelinePatterns patterns, CardContext context) => Frame.Card(
        context.Say,
        context.Say.PatternsTitle(),
        [
            Header.For(pipeline, right: context.Say.Deals(patterns.Deals)),
            Line.Title(context.Say.PatternsTitle()),
            Line.Text(patterns.Deals < PipelinePatterns.FewestDeals ? context.Say.PatternsTooFew() : context.Say.PatternsNone()),
        ],
        [Button.Plain(context.Say.SeeAllDeals(), new CardAction.Board()).Alone()]);

    static AdaptiveCard Card(string pipeline, PipelinePatterns patterns, SharedDeal[] deals, CardContext context)
    {
        var say = context.Say;
        AdaptiveElement[] parts =
        [
            .. Stops(patterns, say),
            .. Part(say.DatesThatMove(), patterns.Moved.Take(MostMoved).Select(it => Run.Text(Moved(it, say)))),
            .. Part(say.WhatWeGuess(), Names(patterns.Guesses, say.WeOnlyGuess)),
            .. Part(say.OneVoiceTitle(), Names(patterns.OneVoice, say.WeKnowOne)),
        ];
        return Frame.Card(
            say,
            say.PatternsTitle(),
            [
                Header.For(pipeline, right: say.Deals(patterns.Deals)),
                Line.Title(say.PatternsTitle()),
                Line.Hint(say.PatternsHint(patterns.Deals, context.Day(context.Today))),
                .. WorkingOn(patterns, say),
                .. parts.Length > 0 ? parts : [Line.Text(say.NothingInCommon())],
                Line.Heading(say.WorthAReview()),
                .. deals.Select(it => Entry(it, context)),
            ],
            [
                Button.Plain(say.StartAReview(), new CardAction.Propose()).Alone(),
                Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone(),
            ]);
    }

    /// <summary>The open deals by job in progress, as a chart and in words; nothing if none is known.</summary>
    static AdaptiveElement[] WorkingOn(PipelinePatterns patterns, Say say) => patterns.WorkingOn.All(it => it is 0)
        ? []
        :
        [
            Line.Heading(say.WorkingOnTitle()),
            Chart.Bars(Jobs.All.Select(job => new ChartPart(say.Name(job), patterns.WorkingOn[(int)job], Chart.Ordinary))),
            Line.Hint(string.Join(
                " · ",
                Jobs.All.Where(job => patterns.WorkingOn[(int)job] > 0)
                    .Select(job => $"{say.Name(job)} {say.Number(patterns.WorkingOn[(int)job])}"))),
        ];

    /// <summary>The jobs that hold up several deals.</summary>
    static IEnumerable<AdaptiveElement> Stops(PipelinePatterns patterns, Say say)
    {
        var lines = patterns.Stops.Where(it => it.Deals.Count > 1).Take(MostStops)
            .Select(it => Run.Text(say.StopsAt(it.Job, it.Deals.Count, Names(it.Deals))))
            .ToArray();
        return lines.Length is 0
            ? []
            :
            [
                Line.Heading(say.WhereDealsStop()),
                .. lines.Select(it => Line.Bullet(it)),
            ];
    }

    static IEnumerable<AdaptiveElement> Part(string heading, IEnumerable<AdaptiveTextRun> lines)
    {
        var all = lines.ToArray();
        return all.Length is 0 ? [] : [Line.Heading(heading), .. all.Select(it => Line.Bullet(it))];
    }

    static IEnumerable<AdaptiveTextRun> Names(ValueList<Deal> deals, Func<int, string, string> words) =>
        deals.Count is 0 ? [] : [Run.Text(words(deals.Count, Names(deals)))];

    static string Names(ValueList<Deal> deals) => Truncate.Names(deals.Select(deal => deal.Customer), MostNames);

    static string Moved(MovedStep it, Say say)
    {
        var step = Say.StepOn(say.Who(it.Deal.Find(it.Step.Who)), it.Step.What);
        return string.Join(
            " · ", Truncate.To(it.Deal.Customer, DealRow.MostName), Truncate.To(step, MostStep), say.MovedTimes(it.Step.Moves));
    }

    /// <summary>The deals that occur in the statistics, most often first, then in the order of the board.</summary>
    static IEnumerable<SharedDeal> Shared(PipelinePatterns patterns, IReadOnlyList<BoardRow> rows) => rows
        .Select(row => new SharedDeal(
            row,
            [.. patterns.Stops.Where(stop => stop.Deals.Contains(row.Deal)).Select(stop => stop.Job)],
            patterns.Moved.Where(it => it.Deal == row.Deal).Select(it => it.Step.Moves).DefaultIfEmpty().Max(),
            patterns.Guesses.Contains(row.Deal),
            patterns.OneVoice.Contains(row.Deal)))
        .Where(it => it.Weight > 0)
        .OrderByDescending(it => it.Weight);

    static AdaptiveContainer Entry(SharedDeal it, CardContext context)
    {
        var (say, deal) = (context.Say, it.Row.Deal);
        string[] why =
        [
            .. it.Stops.Count > 0 ? [say.StopsAtShort(it.Stops)] : Array.Empty<string>(),
            .. it.Moves > 0 ? [say.DateMoved(it.Moves)] : Array.Empty<string>(),
            .. it.IsGuess ? [say.GuessShort()] : Array.Empty<string>(),
            .. it.HasOneVoice ? [say.OneVoiceShort()] : Array.Empty<string>(),
        ];
        return Block.Entry(
            DealRow.Names(deal),
            Line.Hint(say.Capital(string.Join(" · ", why))).Spaced(AdaptiveSpacing.None),
            deal.Listed is { } listed
                ? Line.Hint(say.IsOnList(Truncate.To(listed.By.Name, DealRow.MostName), context.Day(listed.On)))
                : Block.Buttons(Button.Plain(say.PutOnList(), new CardAction.PutOnList(context.On(it.Row.Home, deal))).Alone()));
    }

    sealed record SharedDeal(BoardRow Row, ValueList<Job> Stops, int Moves, bool IsGuess, bool HasOneVoice)
    {
        public int Weight => Stops.Count + (Moves > 0 ? 1 : 0) + (IsGuess ? 1 : 0) + (HasOneVoice ? 1 : 0);
    }
}
