namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string WebhooksAreOff() => "Das muss deine IT erst einrichten.";

    public override string WebhookGoesTo(string host) => $"Geht an {host}";

    public override string WebhookDelivered(string day, string clock) => Ended($"Zuletzt zugestellt: {day}, {clock}");

    public override string WebhookNotYet() => "Bisher wurde nichts zugestellt.";

    public override string WebhookFailed(int times, string day, string clock, int? status) =>
        $"{(times == 1 ? "Der letzte Versuch schlug fehl:" : $"Die letzten {Number(times)} Versuche schlugen fehl, zuletzt")} "
        + $"{day}, {clock} "
        + $"({(status is { } said ? $"Antwort {said}" : "keine Antwort")}).";

    public override string WebhookTellsLabel() => "Was wird gemeldet?";

    public override string WebhookTellsNothing() => "Nichts";

    public override string WebhookTellsNames() => "Ereignis, Kunde und Deal";

    public override string WebhookTellsContent() => "Ereignis, Kunde, Deal und wer was geschrieben hat";

    public override string WebhookAddressLabel() => "Die Adresse (https)";

    public override string WebhookOtherAddressLabel() => "Neue Adresse (leer: bleibt, wie sie ist)";
}
