using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string JobSoFar(LongJobKind kind, int done, int? total) => (kind, total) switch
    {
        (LongJobKind.Export, _) => "Ich bin dran: Deine Datei wird gerade erstellt.",
        (_, null or 0) when done is 0 => "Ich bin dran.",
        (LongJobKind.TakeBack, { } all) => TakingBack(done, all),
        (LongJobKind.Import, { } all) => $"Ich bin dran: {Number(done)} von {Number(all)} Deals bis jetzt.",
        (LongJobKind.CrmLook, { } all) => $"Ich bin dran: {Number(done)} von {Number(all)} Deals bis jetzt angesehen.",
        _ => $"Ich bin dran: {Number(done)} Einträge bis jetzt gelöscht.",
    };

    public override string YouCanCloseThis() => "Du kannst das hier schließen; ich sage Bescheid, wenn ich fertig bin.";

    public override string StopIt() => "Anhalten";

    public override string Stopping() => "Ich halte an: Was ich gerade angefangen habe, bringe ich noch zu Ende.";

    public override string JobStopped() => "Ich habe angehalten";

    public override string JobFailed() => "Ich konnte es nicht zu Ende bringen";

    public override string JobIsPartly(LongJobKind kind, int done, int? total) => kind switch
    {
        LongJobKind.Import when total is { } all && done > 0 =>
            $"{Number(done)} von {Number(all)} Deals sind da; die anderen {Number(all - done)} nicht. Keiner ist halb fertig, und keiner wird doppelt importiert.",
        LongJobKind.Import => "Kein Deal wurde übernommen. Alles ist, wie es war.",
        LongJobKind.TakeBack => TakenBackPartly(done),
        LongJobKind.CrmLook => "Ich habe nur nachgesehen, geändert ist nichts. Schreib „verbinden“, um neu anzufangen.",
        LongJobKind.Export => "Es wurde keine Datei erstellt. Schreib „exportieren“, um neu anzufangen.",
        _ when done is 0 => "Nichts wurde gelöscht. Schreib „löschen“, um neu anzufangen.",
        _ => $"{Number(done)} Einträge sind gelöscht; der Rest ist noch da. Schreib „löschen“, um weiterzumachen.",
    };

    public override string GoOnWithIt() => "Weitermachen";

    public override string JobIsOver() => "Das geht nicht mehr";

    public override string JobIsOverSince() => "So einen Auftrag merke ich mir nur einen Tag. Was daraus wurde, steht auf dem Board.";

    public override string ListGone() => "Diese Liste habe ich nicht mehr. ";

    public override string SendItOnceMore() =>
        "Eine geprüfte Liste merke ich mir nur einen Tag. Schick sie noch einmal: Kein Deal wird doppelt importiert.";
}
