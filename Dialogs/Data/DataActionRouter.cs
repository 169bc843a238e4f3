using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Data;

/// <summary>The buttons that take along what is kept, or erase it.</summary>
sealed class DataActionRouter(ExportDialog export, EraseDialog erase)
{
    public Task<Reply> Route(Turn turn, CardAction.OnData press, ValueList<Field> inputs, CancellationToken ct) => press switch
    {
        CardAction.Export => export.Form(turn, ct),
        CardAction.ExportList => export.List(turn, inputs.Text(Fields.Pipeline), ct),
        CardAction.ExportFile it => export.Offer(turn, it.Kind, inputs.Text(Fields.Pipeline), ct),
        CardAction.EraseForm => erase.Form(turn, null, ct),
        CardAction.EraseCheck it => erase.Check(turn, it.Target, inputs, ct),
        CardAction.EraseNow it => erase.Now(turn, it, inputs, ct),
        CardAction.EraseMe it => erase.Me(turn, it.Confirmed, ct),
        _ => throw new UnreachableException(),
    };
}
