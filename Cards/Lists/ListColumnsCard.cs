using System.Globalization;
using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Cards.Lists;

/// <summary>Asks what the columns of a list mean, each with sample values.</summary>
public static class ListColumnsCard
{
    /// <summary>Value of the choice "this list has no such column".</summary>
    public const string NoColumn = "-";

    /// <summary>Numbers of columns to offer, and lengths of their samples: the first size that fits is used.</summary>
    static readonly (int Columns, int Letters)[] Sizes = [(24, 60), (24, 30), (40, 0), (24, 0)];

    const int MostHeader = 40;

    /// <param name="id">Id of the stored list.</param>
    /// <param name="skip">Number of columns offered before.</param>
    public static AdaptiveCard For(
        ImportPlan plan, string id, ValueList<Field> filled, Notice? notice, CardContext context, int skip = 0) =>
        Fit.First(Sizes, size => For(plan, id, filled, notice, size, skip < plan.Columns.Count ? Math.Max(0, skip) : 0, context));

    /// <summary>Already chosen columns are offered on every page, so that they stay selected.</summary>
    static AdaptiveCard For(
        ImportPlan plan, string id, ValueList<Field> filled, Notice? notice, (int Columns, int Letters) size, int skip, CardContext context)
    {
        var say = context.Say;
        var chosen = ColumnChoices.Asked.Select(it => Chosen(it, plan, filled)).ToHashSet();
        var columns = plan.Columns.Index()
            .Where(it => (it.Index >= skip && it.Index < skip + size.Columns)
                || chosen.Contains(it.Item.Place.ToString(CultureInfo.InvariantCulture)))
            .Select(it => it.Item)
            .Select(it => (Title(it, size.Letters, say), it.Place.ToString(CultureInfo.InvariantCulture)))
            .ToArray();
        return Frame.Card(
            say,
            say.WhichColumn(),
            [
                Header.For(say.Bot(), say.ImportAList()),
                Line.Title(say.WhichColumn()),
                Line.Hint(say.WhichColumnHint()),
                .. NoticeLine.For(notice, context),
                .. TypeInstead.For(context, say.FillInElsewhere()),
                .. ColumnChoices.Asked.Select(it => Choice(it, columns, plan, filled, say)),
                .. plan.Days is { } days ? [Days(days, filled, context)] : (AdaptiveElement[])[],
            ],
            [
                Button.Main(say.ReadItSo(), new CardAction.SaveColumns(id, context.Home)),
                .. plan.Columns.Count <= size.Columns ? [] : (AdaptiveAction[])[
                    Button.Plain(say.OtherColumns(), new CardAction.ChooseColumns(id, context.Home, Next(plan, skip, size.Columns))),
                ],
                Button.Plain(say.CheckAnother(), new CardAction.Import()).Alone(),
                plan.Columns.Count <= size.Columns
                    ? Button.Plain(say.LeaveIt(), new CardAction.Board()).Alone()
                    : Button.More(say.LeaveIt(), new CardAction.Board()).Alone(),
            ]);
    }

    /// <summary>Index of the next page; after the last column it starts again.</summary>
    static int Next(ImportPlan plan, int skip, int shown) => skip + shown < plan.Columns.Count ? skip + shown : 0;

    /// <summary>Index of the column chosen for this meaning; without a choice, the value for "none".</summary>
    static string Chosen(ImportColumn column, ImportPlan plan, ValueList<Field> filled) => filled.Text(Fields.ColumnOf(column))
        ?? plan.Columns.Where(it => it.As == column).Select(it => it.Place.ToString(CultureInfo.InvariantCulture)).FirstOrDefault()
        ?? NoColumn;

    static AdaptiveChoiceSetInput Choice(
        ImportColumn column, IReadOnlyList<(string Title, string Value)> columns, ImportPlan plan, ValueList<Field> filled, Say say) =>
        Ask.Choice(
            Fields.ColumnOf(column),
            say.ColumnLabel(column),
            [(say.NoSuchColumn(), NoColumn), .. columns],
            Chosen(column, plan, filled));

    static AdaptiveChoiceSetInput Days(TwofoldDays days, ValueList<Field> filled, CardContext context) => Ask.Choice(
        Fields.DayOrder,
        context.Say.WhichDay(days.Value, days.Column),
        Enum.GetValues<DayOrder>().Select(it => (context.Day(days.In(it)), Fields.Choice(it))),
        filled.Text(Fields.DayOrder) ?? (days.Taken is { } taken ? Fields.Choice(taken) : null),
        context.Say.ChooseOne());

    /// <summary>"Kundenname: Contoso, Fabrikam"; a column without a name by its number.</summary>
    static string Title(SampledColumn column, int letters, Say say)
    {
        var name = column.Header.Length > 0 ? Truncate.To(column.Header, MostHeader) : say.ColumnNumber(column.Place + 1);
        return letters is 0 || column.Samples.Count is 0 ? name : $"{name}: {Truncate.To(string.Join(", ", column.Samples), letters)}";
    }
}
