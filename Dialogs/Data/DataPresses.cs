using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Data;

/// <summary>The buttons that take along what is kept, or erase it.</summary>
sealed class DataPresses(ExportDialog export, EraseDialog erase)
{
    public Task<Reply> Answer(Turn turn, Press.OnData press, Many<Field> inputs, CancellationToken ct) => press switch
    {
        Press.Export => export.Form(turn, ct),
        Press.ExportList => export.List(turn, inputs.Text(Fields.Pipeline), ct),
        Press.ExportFile it => export.Offer(turn, it.Kind, inputs.Text(Fields.Pipeline), ct),
        Press.EraseForm => erase.Form(turn, null, ct),
        Press.EraseCheck it => erase.Check(turn, it.Target, inputs, ct),
        Press.EraseNow it => erase.Now(turn, it, inputs, ct),
        Press.EraseMe it => erase.Me(turn, it.Confirmed, ct),
        _ => throw new UnreachableException(),
    };
}
