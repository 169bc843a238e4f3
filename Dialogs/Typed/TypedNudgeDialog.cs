using ReviewBot.Cards;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.People;

namespace ReviewBot.Dialogs.Typed;

/// <summary>Handles a typed answer to a line of the last nudge: a step of the customer, or an action of ours.</summary>
sealed class TypedNudgeDialog(PersonStore people, NudgeDialog nudges, NudgePromiseDialog promises)
{
    /// <summary>Null: there is no nudge, or the text is not an answer to it.</summary>
    public async Task<Reply?> Answer(Turn turn, string typed, CancellationToken ct)
    {
        var (step, ours) = (TypedNudge.Read(typed), TypedPromise.Read(typed));
        if (step is null && ours is null)
            return null;

        var record = await people.ReadRecord(turn.Tenant, turn.By.Id, turn.At, ct);
        var last = record.Ledger.Select(it => it.Entry).Where(it => it.Kind is NudgeKind.Steps && it.WasSent).MaxBy(it => it.Day);
        if (last is null)
            return null;

        var line = (step?.Number ?? ours?.Number) is { } number ? number - 1 : last.Lines.Count is 1 ? 0 : -1;
        if (line >= 0 && line < last.Lines.Count && last.Lines[line].Help is not null)
        {
            var (answer, inputs) = ours?.ToPress(last.Id.Value, line, turn)
                ?? (new(last.Id.Value, 0, line, PromiseAnswer.NotYet), FormValues.Empty);
            return (ours is null
                ? await promises.AskAgain(turn, answer, new Notice.Unreadable(Fields.OurPart, typed), ct)
                : await promises.Answer(turn, answer, inputs, ct)).Posted();
        }
        if (step is null)
            return null;

        var (press, filled) = line < 0 ? (new CardAction.ShowNudge(last.Id.Value, 0), []) : step.ToPress(last.Id.Value, line, turn);
        return (await nudges.Answer(turn, press, filled, ct)).Posted();
    }
}
