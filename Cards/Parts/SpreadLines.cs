using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>
/// Confidence ratings: before the reveal who has answered, after it the distribution. Never an average, never whose rating is whose.
/// </summary>
static class SpreadLines
{
    const int Surest = 5;
    const int MostNames = 8;

    public static AdaptiveElement[] Of(Review review, CardContext reader) => (review.Revealed, review.Ratings.Count) switch
    {
        (_, 0) => [Line.Text(reader.Say.NobodyAnswered()).Spaced(AdaptiveSpacing.Large), Line.Hint(reader.Say.AnswersStayHidden())],
        (false, _) =>
            [Line.Of(Run.Text(reader.Say.HaveAnswered(Names(review, reader))))
                .Spaced(AdaptiveSpacing.Large), Line.Hint(reader.Say.AnswersStayHidden())],
        _ =>
            [Line.Heading(reader.Say.Answers(review.Ratings.Count)), .. Enumerable.Range(1, Surest)
                .Reverse()
                .Select(value => Bar(value, review, reader))],
    };

    public static string Sentence(Review review, CardContext reader) => reader.Say.Spread(
        review.Ratings.Count,
        review.Ratings.GroupBy(it => it.Value).OrderBy(it => it.Key).Select(it => (it.Key, it.Count())));

    /// <summary>A text bar: one character per rating, and the number.</summary>
    static AdaptiveColumnSet Bar(int value, Review review, CardContext reader)
    {
        var times = review.Ratings.Count(it => it.Value == value);
        return new()
        {
            Spacing = AdaptiveSpacing.Small,
            Columns =
            [
                new() { Width = "stretch", Items = [Line.Of(Run.Text(reader.Say.Sure(value)))] },
                new()
                {
                    Width = "stretch",
                    Items = [
                        Line.Of(
                            Run.Sign(
                                times == 0 ? "" : string.Concat(Enumerable.Repeat("█", Math.Min(times, MostNames))) + " ",
                                AdaptiveTextColor.Accent),
                            Run.Text(reader.Say.Number(times))),
                    ],
                },
            ],
        };
    }

    static string[] Names(Review review, CardContext reader)
    {
        var names = review.Ratings.Select(it => it.By.Name).ToArray();
        return names.Length <= MostNames ? names : [.. names[..MostNames], reader.Say.More(names.Length - MostNames)];
    }
}
