namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string IsOpenStill(string what) => $"„{what}“ ist noch offen. ";

    public override string ChangeItOrAdd() => "Ist das eine Änderung daran oder etwas Weiteres? Deine Worte stehen unten.";

    public override string ChangeThatOne() => "Das ändern";

    public override string AddAnother() => "Etwas Weiteres";

    public override string AfterTheirStep(string day) => $"{Ended($"Der Schritt des Kunden ist vorher fällig: {day}")} ";

    public override string SaveAgainIfRight() => "Wenn es so stimmt, speichere noch einmal.";
}
