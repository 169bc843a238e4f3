using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Cards.Lists;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Reviews.Settings;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Asks how to read a checked list: the meaning of its columns, and the order of day and month. The answer is stored with the pipeline, and
/// the list is checked again.
/// </summary>
sealed class ListColumnsDialog(ImportDialog import, PipelineAccess access) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.InPipeline<CardAction.ChooseColumns>(
            (turn, it, inputs, ct) => WithList(
                turn, it.Plan, it.Home, plan => Ask(turn, it.Plan, it.Home, plan, it.Skip is null ? [] : inputs, null, it.Skip ?? 0), ct));
        actions.InPipeline<CardAction.SaveColumns>(
            (turn, it, inputs, ct) => WithList(turn, it.Plan, it.Home, plan => Read(turn, it, plan, inputs, ct), ct));
        actions.InPipeline<CardAction.SaveDayOrder>((turn, it, _, ct) => WithList(
            turn, it.Plan, it.Home, plan => Check(turn, it.Plan, it.Home, plan, said => said with { Days = it.Days }, [], ct), ct));
    }

    async Task<Reply> WithList(Turn turn, string id, string home, Func<ImportPlan, Task<Reply>> go, CancellationToken ct) =>
        await import.ReadAgain(turn, id, home, ct) is { } plan
            ? await go(plan)
            : await import.ShowForm(turn, [], new Notice.ListGone(), ct);

    static Task<Reply> Ask(
        Turn turn, string id, string home, ImportPlan plan, ValueList<Field> filled, Notice? notice, int skip = 0) =>
        Task.FromResult(new Reply(ListColumnsCard.For(plan, id, filled, notice, turn.PersonalContext(home), skip)));

    Task<Reply> Read(Turn turn, CardAction.SaveColumns press, ImportPlan plan, ValueList<Field> inputs, CancellationToken ct)
    {
        var (customer, title) = (Place(ImportColumn.Customer), Place(ImportColumn.Title));
        if (customer is null && title is null)
            return Ask(turn, press.Plan, press.Home, plan, inputs, new Notice.NoColumnChosen());

        ValueList<ChosenColumn> columns = [
            new(ImportColumn.Customer, customer ?? title),
            new(ImportColumn.Title, title ?? customer),
            .. ColumnChoices.Asked.Skip(2).Select(it => new ChosenColumn(it, Place(it))),
        ];
        var days = Enum.TryParse<DayOrder>(inputs.Text(Fields.DayOrder), out var order) && Enum.IsDefined(order) ? order : (DayOrder?)null;
        return Check(
            turn, press.Plan, press.Home, plan, said => said with { Columns = columns, Days = days ?? said.Days }, inputs, ct);

        int? Place(ImportColumn column) =>
            int.TryParse(inputs.Text(Fields.ColumnOf(column)), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                && plan.Columns.Any(it => it.Place == place)
                ? place
                : null;
    }

    async Task<Reply> Check(
        Turn turn, string id, string home, ImportPlan plan, Func<ColumnChoices, ColumnChoices> change, ValueList<Field> filled,
        CancellationToken ct)
    {
        if (plan.Header is not { } header || !await Remember(turn, home, header, change, ct))
            return await Ask(turn, id, home, plan, filled, new Notice.NotSaved());

        return await import.Check(turn, plan, home, ct);
    }

    Task<bool> Remember(Turn turn, string home, string header, Func<ColumnChoices, ColumnChoices> change, CancellationToken ct) =>
        access.TryChange(turn, home, workspace =>
        {
            var before = workspace.ListColumns.FirstOrDefault(it => it.Header == header) ?? new(header, [], turn.Now.Today);
            return workspace.With(change(before) with { On = turn.Now.Today }, turn.By, turn.At);
        }, ct);
}
