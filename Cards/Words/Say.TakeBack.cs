namespace ReviewBot.Cards.Words;

/// <summary>Texts of an import that is taken back.</summary>
public partial class Say
{
    /// <summary>A button: at most 24 characters.</summary>
    public virtual string TakeThisBack() => "Undo this import";

    public virtual string TakeBackTitle() => "Undo this import?";

    public virtual string WouldGo(int added, int changed) => (added, changed) switch
    {
        (_, 0) => $"{NewDeals(added)} would be removed.",
        (0, _) => $"{Deals(changed)} would be changed back.",
        _ => $"{NewDeals(added)} would be removed, and {Number(changed)} would be changed back.",
    };

    private protected virtual string NewDeals(int deals) => deals == 1 ? "1 new deal" : $"{Number(deals)} new deals";

    public virtual string WhatWasChangedStays() => "Anything changed since then stays as it is.";

    /// <summary>A button: at most 24 characters.</summary>
    public virtual string YesTakeItBack() => "Yes, undo it";

    public virtual string TakenBack(int removed, int restored) => (removed, restored) switch
    {
        (0, 0) => "Nothing was undone",
        (_, 0) => $"{Deals(removed)} removed",
        (0, _) => $"{Deals(restored)} changed back",
        _ => $"{Deals(removed)} removed, {Number(restored)} changed back",
    };

    public virtual string Stay(int deals) => deals == 1 ? "1 deal stays. " : $"{Number(deals)} deals stay. ";

    public virtual string ChangedSince() => "Changed since the import:";

    public virtual string AsBeforeTheImport() => "Everything is as it was before the import.";

    public virtual string TheRestIsAsBefore() => "The rest is as it was before the import.";

    public virtual string TakeBackTooLate() => "I can’t undo this";

    public virtual string TakeBackFor() =>
        "You can undo an import for a day, if you imported it yourself or you’re an admin. The board shows what’s there now.";

    /// <summary>How far it has come.</summary>
    protected virtual string TakingBack(int done, int all) => $"I’m on it: {Number(done)} of {Number(all)} deals checked so far.";

    protected virtual string TakenBackPartly(int done) => done == 0
        ? "Nothing has been undone yet."
        : $"{Deals(done)} checked. The rest is as the import left it; nothing is half done.";
}
