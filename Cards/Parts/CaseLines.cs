using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>The change case as text.</summary>
static class CaseLines
{
    const int MostHeadline = 120;

    /// <summary>What they want, for the title of a card; null: not known.</summary>
    public static string? Headline(ChangeCase known) => known.Outcome is { } wanted ? Truncate.To(wanted.Text, MostHeadline) : null;

    /// <summary>Who said the headline; its full text if the title was truncated.</summary>
    public static AdaptiveElement[] BelowHeadline(ChangeCase known, CardContext reader) => known.Outcome switch
    {
        null => [],
        { Also: null, Text.Length: <= MostHeadline } it =>
            [Line.Hint(reader.Say.InWordsOf(it.Whose, it.Level, reader.Day(it.Confirmed)).TrimStart())],
        var it => [Statement(it, reader)],
    };

    public static AdaptiveElement[] Of(ChangeCase known, CardContext reader)
    {
        var say = reader.Say;
        return
        [
            Line.Heading(say.WhyTheyMustChange()), Statement(known.Why, reader),
            Line.Heading(say.IfTheyDoNothing()), Statement(known.IfNothing, reader),
            Line.Heading(say.WhereTheyWantToGetTo()), Statement(known.Outcome, reader),
        ];
    }

    public static AdaptiveRichTextBlock Statement(Statement? statement, CardContext reader) =>
        Line.Of(Runs(statement, reader)).Spaced(AdaptiveSpacing.Small);

    /// <summary>A statement, with the second one if two were kept.</summary>
    public static AdaptiveTextRun[] Words(Statement statement, CardContext reader) =>
    [
        Run.Text(reader.Say.AsSentence(statement.Text)),
        .. statement.Also is { } also ? [Run.Text(reader.Say.AlsoWritten(also))] : Array.Empty<AdaptiveTextRun>(),
    ];

    static AdaptiveTextRun[] Runs(Statement? statement, CardContext reader) => statement is null
        ? [Run.Text(reader.Say.WeDoNotKnowYet())]
        :
        [
            .. Words(statement, reader),
            Run.Subtle(reader.Say.InWordsOf(statement.Whose, statement.Level, reader.Day(statement.Confirmed))),
        ];
}
