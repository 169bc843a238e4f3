using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

public partial class SayGerman
{
    public override string InputsAreLost() => "Dein Teams überträgt nicht, was du ausfüllst. ";

    public override string TypeInstead(string example) => $"Schreib es stattdessen: {Quoted(example)}";

    public override string TypeItAlone(string example) => $"Schreib es in unserem Chat, wo es sonst niemand sieht: {Quoted(example)}";

    public override string TypeRatingOrDoubt() =>
        $"Schreib es in unserem Chat, wo es sonst niemand sieht: {Quoted(TypedRatingWithDoubt())}, oder ohne Zahl {Quoted(TypedDoubt())}";

    public override string FillInElsewhere() => "Füll es mit Teams am Computer aus.";

    public override string NothingCame() => "Was du ausgefüllt hast, kam nicht an. ";

    public override string PressOnceMore() => "Es wurde nichts geändert. Versuch es noch einmal.";

    public override string WhichQuestion() => "Ich weiß nicht, welche Frage du meinst";

    public override string HowToAnswer(string example) =>
        $"Öffne erst die Frage einer Besprechung, oder schreib es dort, wo ich dich gefragt habe. Zum Beispiel: {Quoted(example)}";

    public override string AnswerExample(Topic topic) => topic switch
    {
        Topic.Done => "sie haben den Piloten mit zwei Teams getestet",
        Topic.Why =>
            "das neue Release verdoppelt ihre Tickets; sie müssen sechs Leute einstellen; bis Juni halb so viele offene Tickets",
        Topic.Who => $"jemand aus der Rechtsabteilung; Verträge; kurze Laufzeiten; {Choice(Stance.Open)}",
        Topic.Next =>
            $"jemand aus der Rechtsabteilung; schickt ihre Änderungen; Freitag; {Choice(Agreement.Agreed)}; {Name(Job.Path)}",
        Topic.Help => "ein Vergleich auf einer Seite; ich; Donnerstag",
        _ => base.AnswerExample(topic),
    };

    public override string Verb(NudgeVerb verb) => verb switch
    {
        NudgeVerb.Did => "erledigt",
        NudgeVerb.NotYet => "noch nicht",
        NudgeVerb.InTheWay => "es hakt",
        NudgeVerb.Snooze => "später",
        NudgeVerb.Help => "hilfe",
        NudgeVerb.Pause => "pausieren",
        NudgeVerb.End => "beenden",
        _ => throw new UnreachableException(),
    };

    public override string NudgeExample(NudgeVerb verb) => verb switch
    {
        NudgeVerb.Did => "",
        NudgeVerb.NotYet or NudgeVerb.Snooze or NudgeVerb.Pause => "Freitag",
        NudgeVerb.InTheWay => "ihr Betriebsrat will es erst sehen",
        NudgeVerb.Help => "wer kennt ihren Betriebsrat?",
        NudgeVerb.End => EndedBecause(EndingReason.PrioritiesMoved),
        _ => throw new UnreachableException(),
    };

    public override string PromiseWords() =>
        $"{Quoted(Choice(PromiseAnswer.Done))}, {Quoted(NotYetWords())} oder {Quoted(Choice(PromiseAnswer.NotNeeded))}";

    public override string DoubtWord() => "Zweifel";

    public override string DoubtExample() => "das Budget ist bis zum Frühjahr gesperrt";

    public override string RoomAnswerExample(RoomAsking asking) => asking is RoomAsking.Procurement or RoomAsking.WhoElse
        ? "jemand aus der Rechtsabteilung"
        : "sie müssen sechs Leute einstellen";

    public override string DealExample() => "Contoso; Service-Desk verlängern; bis Juni halb so viele offene Tickets";

    public override string Myself() => "ich";
}
