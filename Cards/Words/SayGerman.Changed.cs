namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string IsOpenStill(string what) => $"„{what}“ ist noch offen. ";

    public override string ChangeItOrAdd() => "Willst du das ändern oder deinen Eintrag zusätzlich speichern? Dein Text steht unten.";

    public override string ChangeThatOne() => "Das ändern";

    public override string AddAnother() => "Zusätzlich speichern";

    public override string AfterTheirStep(string day) => $"{Ended($"Der Schritt des Kunden ist vorher fällig: {day}")} ";

    public override string SaveAgainIfRight() => "Wenn das so stimmt, speichere noch einmal.";
}
