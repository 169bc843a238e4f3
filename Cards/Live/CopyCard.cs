using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>
/// A text to send to the customer. It contains only what the customer knows: no stances, marks, guesses or doubts of ours.
/// </summary>
public static class CopyCard
{
    const int MostText = 4000;
    const int MostSteps = 3;
    const int MostHelp = 3;

    public static AdaptiveCard For(ClosedReview closed, CardContext reader)
    {
        var (say, deal) = (reader.Say, closed.Deal);
        return Frame.Card(
            say,
            say.CopyTitle(),
            [
                Header.For(deal.Customer, deal.Title, say.ReviewedOn(reader.Day(closed.ClosedAt.Today))),
                Line.Title(say.CopyTitle()),
                Line.Hint(say.CopyHint()),
                Block.Group(Paragraphs(Text(deal, reader))).Spaced(AdaptiveSpacing.Medium),
                Parts.Ask.Text("copy", say.CopyLabel(), MostText, Text(deal, reader)),
            ],
            [Button.Plain(say.BackToTheSummary(), new CardAction.ShowSummary(reader.On(deal), closed.Review.Id)).Alone()]);
    }

    /// <summary>Uses only facts that the customer said, wrote or did, and steps that the customer knows.</summary>
    internal static string Text(Deal deal, CardContext reader)
    {
        var say = reader.Say;
        string?[] understood =
        [
            deal.Case.Why is { Level: > Level.Guess } why ? say.CopyWhy(why.Text) : null,
            deal.Case.Outcome is { Level: > Level.Guess } wanted ? say.CopyWanted(wanted.Text) : null,
        ];
        var steps = deal.OpenSteps.Where(step => step.Agreement is not Agreement.OurHope).Take(MostSteps).ToArray();
        var help = deal.OpenHelp.Where(it => it.For is null || steps.Any(step => step.Id == it.For)).Take(MostHelp);
        return say.CopyText(
            Lines(understood.OfType<string>(), say.CopyNotUnderstoodYet()),
            Lines(steps.Select(step => say.CopyStep(deal.Find(step.Who)?.Name, step.What, reader.Day(step.By))), say.CopyNoSteps()),
            Lines(help.Select(it => say.CopyHelp(it.OfUs, it.What, it.By is { } day ? reader.Day(day) : null)), say.CopyNoHelp()));
    }

    /// <summary>Shows the text as paragraphs as well, because some clients draw the text input only three lines high.</summary>
    static IEnumerable<AdaptiveElement> Paragraphs(string text) =>
        from paragraph in text.Split("\n\n")
        from line in paragraph.Split('\n').Select((words, i) => (Words: words, IsFirst: i == 0))
        select (AdaptiveElement)Line.Of(Run.Text(line.Words)).Spaced(line.IsFirst ? AdaptiveSpacing.Medium : AdaptiveSpacing.None);

    static string Lines(IEnumerable<string> lines, string none) => string.Join('\n', lines.DefaultIfEmpty(none));
}
