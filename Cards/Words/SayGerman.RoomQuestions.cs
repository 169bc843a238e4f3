using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string QuestionForMe() => "Meine Frage zeigen";

    public override string QuestionForYou() => "Eine Frage an dich";

    public override string RoomQuestion(RoomAsking asking, string customer, string? buyer, string? since) => asking switch
    {
        RoomAsking.Procurement => $"Kennst du bei {customer} jemanden aus Einkauf oder Rechtsabteilung? Wen?",
        RoomAsking.IfNothing => $"Weißt du, was passiert, wenn {customer} nichts tut?",
        RoomAsking.WhyChange => $"Weißt du, warum {customer} etwas ändern muss?",
        RoomAsking.WantedOutcome => $"Weißt du, was {customer} erreichen möchte?",
        RoomAsking.Priority => $"Weißt du, was {buyer ?? customer} am wichtigsten ist?",
        RoomAsking.WhoElse => $"Weißt du, wer bei {customer} noch mitentscheidet?",
        RoomAsking.Heard when since is null => $"Hast du in letzter Zeit etwas von {customer} gehört oder gesehen?",
        RoomAsking.Heard => $"Hast du seit dem {since} etwas von {customer} gehört oder gesehen?",
        _ => throw new UnreachableException(),
    };

    public override string NotKnowingIsFine() =>
        "Ich stelle dir pro Besprechung eine Frage. Was du speicherst, steht beim Deal. „Weiß ich nicht“ ist in Ordnung: Dann wird nichts gespeichert.";

    public override string WhatYouKnow(RoomAsking asking) => asking switch
    {
        RoomAsking.Procurement or RoomAsking.WhoElse => "Name oder Rolle (erforderlich)",
        RoomAsking.Heard => "Was der Kunde getan oder gesagt hat (erforderlich)",
        _ => "Was du weißt (erforderlich)",
    };

    public override string AFewWords() => "Ein paar Worte genügen.";

    public override string IDoNotKnow() => "Weiß ich nicht";

    public override string RoomAnswered(string? words, string? level) =>
        $"Auf Nachfrage in der Besprechung geantwortet: {words} ({(Enum.TryParse<Level>(level, out var it) ? Choice(it) : level)}).";
}
