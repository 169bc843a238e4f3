namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string HelpWanted() => "Hilfe gesucht";

    public override string WantedBy(string? person, string day) =>
        Ended(person is null ? $" Seit {day}" : $" {person} fragt, {day}");

    public override string AskTheTeam() => "Das Team fragen";

    public override string AskNow() => "Jetzt fragen";

    public override string HelpIsAsked(string words) => $"Um Hilfe gebeten: {Quoted(words)}. ";

    public override string SeesItNow(string who, bool isTeam) => isTeam ? $"Alle in {who} sehen es jetzt." : $"{who} sieht es jetzt.";

    public override string NobodyReadIt() => "Es steht beim Deal, aber ich habe niemanden erreicht. Sag es am besten selbst weiter. ";

    public override string NudgeHelpAsked(string words, string said) => Ended($"um Hilfe gebeten, {Quoted(words)} {said}");

    public override string CanSomebodyHelp(string customer) => $"Wer kann bei {customer} helfen?";

    public override string AsksForHelp(string person) => $"{person} fragt:";
}
