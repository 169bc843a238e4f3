using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of work that takes longer than a press may.</summary>
public partial class Say
{
    /// <summary>How far a job has come.</summary>
    /// <param name="done">Deals, or rows.</param>
    /// <param name="total">Null: not known.</param>
    public virtual string JobSoFar(LongJobKind kind, int done, int? total) => (kind, total) switch
    {
        (LongJobKind.Export, _) => "I’m on it: your file is being written.",
        (_, null or 0) when done is 0 => "I’m on it.",
        (LongJobKind.Import, { } all) => $"I’m on it: {Number(done)} of {Number(all)} deals so far.",
        _ => $"I’m on it: {Number(done)} entries erased so far.",
    };

    public virtual string YouCanCloseThis() => "You can close this; I’ll tell you when it’s done.";

    public virtual string StopIt() => "Stop it";

    public virtual string Stopping() => "I’m stopping: what I have just begun comes to its end first.";

    public virtual string JobStopped() => "I stopped";

    public virtual string JobFailed() => "I could not finish it";

    /// <summary>What of a job is done, and what is not.</summary>
    public virtual string JobIsPartly(LongJobKind kind, int done, int? total) => kind switch
    {
        LongJobKind.Import when total is { } all && done > 0 =>
            $"{Number(done)} of {Number(all)} deals are in; the other {Number(all - done)} are not. None is half done, and none comes in twice.",
        LongJobKind.Import => "None of the deals is in. Everything stands as it was.",
        LongJobKind.Export => "No file was written. Write “export” to begin anew.",
        _ when done is 0 => "Nothing was erased. Write “erase” to begin anew.",
        _ => $"{Number(done)} entries are erased; the rest is still there. Write “erase” to go on.",
    };

    public virtual string GoOnWithIt() => "Go on with it";

    public virtual string JobIsOver() => "This is over";

    public virtual string JobIsOverSince() => "I keep what I was asked to do for a day. What came of it stands on the board.";

    public virtual string ListGone() => "I do not have this list any more. ";

    public virtual string SendItOnceMore() => "A checked list is kept for a day. Send it once more: nothing comes in twice.";

    /// <summary>The short name of a job, above its card.</summary>
    public string JobName(LongJobKind kind) => kind switch
    {
        LongJobKind.Import => ImportAList(),
        LongJobKind.Export => ExportTitle(),
        LongJobKind.Erase or LongJobKind.EraseMe => EraseTitle(),
        _ => throw new UnreachableException(),
    };
}
