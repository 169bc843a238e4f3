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
    public static AdaptiveElement[] BelowHeadline(ChangeCase known, CardContext context) => known.Outcome switch
    {
        null => [],
        { Also: null, Text.Length: <= MostHeadline } it =>
            [Line.Hint(context.Say.InWordsOf(it.Whose, it.Level, context.Day(it.Confirmed)).TrimStart())],
        var it => [Statement(it, context)],
    };

    public static AdaptiveElement[] Of(ChangeCase known, CardContext context)
    {
        var say = context.Say;
        return
        [
            Line.Heading(say.WhyTheyMustChange()), Statement(known.Why, context),
            Line.Heading(say.IfTheyDoNothing()), Statement(known.IfNothing, context),
            Line.Heading(say.WhereTheyWantToGetTo()), Statement(known.Outcome, context),
        ];
    }

    public static AdaptiveRichTextBlock Statement(Statement? statement, CardContext context) =>
        Line.Of(Runs(statement, context)).Spaced(AdaptiveSpacing.Small);

    /// <summary>A statement, with the second one if two were kept.</summary>
    public static AdaptiveTextRun[] Words(Statement statement, CardContext context) =>
    [
        Run.Text(context.Say.AsSentence(statement.Text)),
        .. statement.Also is { } also ? [Run.Text(context.Say.AlsoWritten(also))] : Array.Empty<AdaptiveTextRun>(),
    ];

    static AdaptiveTextRun[] Runs(Statement? statement, CardContext context) => statement is null
        ? [Run.Text(context.Say.WeDoNotKnowYet())]
        :
        [
            .. Words(statement, context),
            Run.Subtle(context.Say.InWordsOf(statement.Whose, statement.Level, context.Day(statement.Confirmed))),
        ];
}
