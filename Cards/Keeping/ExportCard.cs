using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;

namespace ReviewBot.Cards.Keeping;

/// <summary>
/// Exports as text to copy or as a file. Files are offered in the personal chat only, because Teams supports file consent only there.
/// </summary>
public static class ExportCard
{
    public static AdaptiveCard For(
        IReadOnlyList<(string Home, string Name)> pipelines, Audience audience, bool allowsAll, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.ExportHint(),
            [
                Header.For(pipelines is [var only] ? only.Name : say.Bot()),
                Line.Title(say.ExportTitle()),
                Line.Hint(say.ExportHint()),
                .. audience is Audience.Personal ? PipelineChoice.Of(pipelines, [], context) : [],
                Line.Text(audience is Audience.Personal ? say.ExportFiles() : say.ExportFilesElsewhere()).Spaced(AdaptiveSpacing.Medium),
                Line.Footer(say.ExportCare()),
            ],
            [
                .. pipelines.Count is 0 ? (AdaptiveAction[])[] : [Button.Main(say.ShowTheList(), new CardAction.ExportList())],
                .. audience is Audience.Personal && pipelines.Count > 0 ? Files(allowsAll, context) : [],
                .. audience is Audience.Personal
                    ? [Button.More(say.AllAboutMe(), new CardAction.ExportFile(ExportKind.AboutMe)).Alone()]
                    : (AdaptiveAction[])[],
                Button.More(say.SeeAllDeals(), new CardAction.Board()).Alone(),
            ]);
    }

    /// <summary>A list to copy. One that does not fit on a card is offered as a file.</summary>
    public static AdaptiveCard List(string name, string csv, int unreadable, CardContext context) =>
        Fit.Card(2, most => List(name, csv, most > 1, unreadable, context));

    /// <summary>After a file was offered: Teams asks for consent in a separate message.</summary>
    /// <param name="link">One-time download link; null: none.</param>
    public static AdaptiveCard Offered(string file, Uri? link, CardContext context) => Frame.Card(
        context.Say,
        context.Say.FileOffered(),
        [
            Header.For(context.Say.Bot()),
            Line.Title(Truncate.To(file, DealRow.MostName)),
            Line.Text(context.Say.FileOffered()),
            .. link is null ? [] : (AdaptiveElement[])[Line.Hint(context.Say.LinkOffered())],
        ],
        [
            .. link is null ? (AdaptiveAction[])[] : [new AdaptiveOpenUrlAction { Title = context.Say.Download(), Url = link }],
            Button.Plain(context.Say.SeeAllDeals(), new CardAction.Board()).Alone(),
        ]);

    /// <summary>Refers to the personal chat, when a file was asked for elsewhere.</summary>
    public static AdaptiveCard Elsewhere(CardContext context) => Frame.Card(
        context.Say,
        context.Say.ExportFilesElsewhere(),
        [Header.For(context.Say.Bot()), Line.Title(context.Say.ExportTitle()), Line.Text(context.Say.ExportFilesElsewhere())],
        [Button.Plain(context.Say.SeeAllDeals(), new CardAction.Board()).Alone()]);

    /// <summary>The operator has disabled it.</summary>
    public static AdaptiveCard NotAllowed(CardContext context) => Frame.Card(
        context.Say,
        context.Say.NoFullExport(),
        [Header.For(context.Say.Bot()), Line.Title(context.Say.ExportTitle()), Line.Text(context.Say.NoFullExport())],
        [Button.Plain(context.Say.SeeAllDeals(), new CardAction.Board()).Alone()]);

    static AdaptiveCard List(string name, string csv, bool fits, int unreadable, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            fits ? say.CopyTheList() : say.ListTooLong(),
            [
                Header.For(Truncate.To(name, DealRow.MostName)),
                Line.Title(say.TheList()),
                .. unreadable is 0 ? [] : (AdaptiveElement[])[Note.Missing(say.Unreadable(unreadable), say.UnreadableWhy())],
                .. fits
                    ? [Line.Hint(say.CopyTheList()), Ask.Text(Fields.Csv, say.ListLabel(), csv.Length, csv)]
                    : (AdaptiveElement[])[Line.Text(say.ListTooLong())],
            ],
            [Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone()]);
    }

    static IEnumerable<AdaptiveAction> Files(bool allowsAll, CardContext context)
    {
        yield return Button.Plain(context.Say.ListAsFile(), new CardAction.ExportFile(ExportKind.Board));
        if (allowsAll)
            yield return Button.Plain(context.Say.EverythingAsFile(), new CardAction.ExportFile(ExportKind.Everything));
    }
}
