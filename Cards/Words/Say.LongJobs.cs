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
        (LongJobKind.TakeBack, { } all) => TakingBack(done, all),
        (LongJobKind.Import, { } all) => $"I’m on it: {Number(done)} of {Number(all)} deals so far.",
        (LongJobKind.CrmLook, { } all) => $"I’m on it: I’ve looked at {Number(done)} of {Number(all)} deals so far.",
        _ => $"I’m on it: {Number(done)} entries erased so far.",
    };

    public virtual string YouCanCloseThis() => "You can close this; I’ll tell you when it’s done.";

    public virtual string StopIt() => "Stop";

    public virtual string Stopping() => "I’m stopping. I’ll just finish what I’ve already started.";

    public virtual string JobStopped() => "I’ve stopped";

    public virtual string JobFailed() => "I couldn’t finish";

    /// <summary>What of a job is done, and what is not.</summary>
    public virtual string JobIsPartly(LongJobKind kind, int done, int? total) => kind switch
    {
        LongJobKind.Import when total is { } all && done > 0 =>
            $"{Number(done)} of {Number(all)} deals are in. I left out the other {Number(all - done)}. No deal is half imported, and none will be imported twice.",
        LongJobKind.Import => "No deals came in. Nothing has changed.",
        LongJobKind.TakeBack => TakenBackPartly(done),
        LongJobKind.Export => "No file was written. Type “export” to start over.",
        LongJobKind.CrmLook => "I only looked; nothing has changed. Type “connect” to start over.",
        _ when done is 0 => "Nothing was erased. Type “erase” to start over.",
        _ => $"{Number(done)} entries are erased; the rest is still there. Type “erase” to continue.",
    };

    public virtual string GoOnWithIt() => "Continue";

    public virtual string JobIsOver() => "This has finished";

    public virtual string JobIsOverSince() => "I only keep these cards going for a day. The board shows the result.";

    public virtual string ListGone() => "I don’t have this list anymore. ";

    public virtual string SendItOnceMore() => "I keep a checked list for a day. Send it again: no deal is imported twice.";

    /// <summary>The short name of a job, above its card.</summary>
    public string JobName(LongJobKind kind) => kind switch
    {
        LongJobKind.Import or LongJobKind.TakeBack => ImportAList(),
        LongJobKind.Export => ExportTitle(),
        LongJobKind.CrmLook => ConnectACrm(),
        LongJobKind.Erase or LongJobKind.EraseMe => EraseTitle(),
        _ => throw new UnreachableException(),
    };
}
