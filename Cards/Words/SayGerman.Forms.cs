namespace ReviewBot.Cards.Words;

public partial class SayGerman
{
    public override string SentAlone() => "Ich habe es dir in unserem Chat geschickt";

    public override string OpenOurChat() => "Unseren Chat öffnen";

    public override string OpenItHere() => "Hier öffnen";

    public override string CannotWriteAlone() => "Ich kann dir noch nicht schreiben";

    public override string HowToBeReached(string command) =>
        $"Suche mich in Teams unter Apps, wähle Hinzufügen oder Öffnen und schreib mir dort „{command}“.";
}
