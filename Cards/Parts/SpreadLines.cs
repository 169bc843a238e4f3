using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>Confidence ratings: before the reveal who has answered, after it the distribution. Never an average, never names.</summary>
static class SpreadLines
{
    const int Surest = 5;
    const int MostNames = 8;
    const int FarApart = 2;

    public static AdaptiveElement[] Of(Review review, CardContext context) => (review.Revealed, review.Ratings.Count) switch
    {
        (true, 0) => [Line.Text(context.Say.NobodyAnswered()).Spaced(AdaptiveSpacing.Large)],
        (_, 0) => [Line.Text(context.Say.NobodyAnswered()).Spaced(AdaptiveSpacing.Large), Line.Hint(context.Say.AnswersStayHidden())],
        (false, _) =>
            [Line.Of(Run.Text(context.Say.HaveAnswered(Names(review, context))))
                .Spaced(AdaptiveSpacing.Large), Line.Hint(context.Say.AnswersStayHidden())],
        _ => [Line.Heading(Sentence(review, context)), Picture(review, context), .. Asked(review, context)],
    };

    /// <summary>A prompt if ratings are far apart: a person who is unsure may know something.</summary>
    static AdaptiveElement[] Asked(Review review, CardContext context)
    {
        var (low, high) = (review.Ratings.Min(it => it.Value), review.Ratings.Max(it => it.Value));
        return high - low < FarApart ? [] : [Line.Text(context.Say.WhatDoesOneKnow(low, high)).Spaced(AdaptiveSpacing.Medium)];
    }

    public static string Sentence(Review review, CardContext context) => context.Say.Spread(
        review.Ratings.Count,
        review.Ratings.GroupBy(it => it.Value).OrderBy(it => it.Key).Select(it => (it.Key, it.Count())));

    /// <summary>A bar for each rating; as fallback for clients without charts, bars of characters.</summary>
    static AdaptiveUnknownElement Picture(Review review, CardContext context)
    {
        (int Value, int Times)[] bars =
            [.. Enumerable.Range(1, Surest).Reverse().Select(value => (value, review.Ratings.Count(it => it.Value == value)))];
        return Chart.Bars(
            bars.Select(it => new ChartPart(context.Say.Sure(it.Value), it.Times, Chart.Ordinary)),
            new AdaptiveContainer { Items = [.. bars.Select(it => Bar(it.Value, it.Times, context))] });
    }

    /// <summary>A text bar: one character per rating, and the number.</summary>
    static AdaptiveColumnSet Bar(int value, int times, CardContext context) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            new() { Width = "stretch", Items = [Line.Of(Run.Text(context.Say.Sure(value)))] },
            new()
            {
                Width = "stretch",
                Items =
                [
                    Line.Of(
                        Run.Sign(
                            times == 0 ? "" : string.Concat(Enumerable.Repeat("█", Math.Min(times, MostNames))) + " ",
                            AdaptiveTextColor.Accent),
                        Run.Text(context.Say.Number(times))),
                ],
            },
        ],
    };

    static string[] Names(Review review, CardContext context)
    {
        var names = review.Ratings.Select(it => it.By.Name).ToArray();
        return names.Length <= MostNames ? names : [.. names[..MostNames], context.Say.More(names.Length - MostNames)];
    }
}
