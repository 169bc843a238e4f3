namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string TakeThisBack() => "Zurücknehmen";

    public override string TakeBackTitle() => "Diesen Import zurücknehmen?";

    public override string WouldGo(int added, int changed) => (added, changed) switch
    {
        (_, 0) => $"{NewDeals(added)} wieder.",
        (0, 1) => "1 Deal wird zurückgesetzt.",
        (0, _) => $"{Number(changed)} Deals werden zurückgesetzt.",
        _ => $"{NewDeals(added)} wieder, {Number(changed)} {(changed == 1 ? "wird" : "werden")} zurückgesetzt.",
    };

    private protected override string NewDeals(int deals) => deals == 1 ? "1 neuer Deal verschwindet" : $"{Number(deals)} neue Deals verschwinden";

    public override string WhatWasChangedStays() => "Was seitdem jemand geändert hat, bleibt.";

    public override string YesTakeItBack() => "Ja, zurücknehmen";

    public override string TakenBack(int removed, int restored) => (removed, restored) switch
    {
        (0, 0) => "Nichts wurde zurückgenommen",
        (_, 0) => $"{Deals(removed)} entfernt",
        (0, _) => $"{Deals(restored)} zurückgesetzt",
        _ => $"{Deals(removed)} entfernt, {Number(restored)} zurückgesetzt",
    };

    public override string Stay(int deals) => deals == 1 ? "1 Deal bleibt. " : $"{Number(deals)} Deals bleiben. ";

    public override string ChangedSince() => "Seit dem Import geändert:";

    public override string AsBeforeTheImport() => "Alles ist wie vor dem Import.";

    public override string TheRestIsAsBefore() => "Der Rest ist wie vor dem Import.";

    public override string TakeBackTooLate() => "Das kann ich nicht zurücknehmen";

    public override string TakeBackFor() =>
        "Das geht einen Tag lang, für die Person, die importiert hat, und für Admins. Was jetzt da ist, steht auf dem Board.";

    protected override string TakingBack(int done, int all) => $"Ich bin dran: {Number(done)} von {Number(all)} Deals bis jetzt geprüft.";

    protected override string TakenBackPartly(int done) => done == 0
        ? "Noch ist nichts zurückgenommen."
        : $"{Deals(done)} geprüft. Der Rest ist so, wie ihn der Import hinterlassen hat; nichts ist halb fertig.";
}
