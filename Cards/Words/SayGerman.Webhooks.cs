namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string WebhooksAreOff() => "Deine IT hat das noch nicht eingerichtet.";

    public override string WebhookGoesTo(string host) => $"Geht an {host}";

    public override string WebhookDelivered(string day, string clock) => Ended($"Zuletzt angenommen: {day}, {clock}");

    public override string WebhookNotYet() => "Bisher wurde nichts angenommen.";

    public override string WebhookFailed(int times, string day, string clock, int? status) =>
        $"Seitdem {Number(times)}× nicht angenommen, zuletzt {day}, {clock} ({(status is { } said ? $"Antwort {said}" : "keine Antwort")}).";

    public override string WebhookTellsLabel() => "Was wird gemeldet?";

    public override string WebhookTellsNothing() => "Nichts";

    public override string WebhookTellsNames() => "Was geschah, Kunde und Deal";

    public override string WebhookTellsContent() => "Das, und wer was geschrieben hat";

    public override string WebhookAddressLabel() => "Die Adresse (https)";

    public override string WebhookOtherAddressLabel() => "Eine andere Adresse (leer: dieselbe)";
}
