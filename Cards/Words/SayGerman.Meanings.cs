using System.Diagnostics;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string StatesOfJobs() => "Wie weit eine Aufgabe ist";

    public override string ClaimedMeans() =>
        "wir halten es für geklärt, aber der Kunde hat noch nichts geschrieben oder getan, das es zeigt";

    public override string ReopenedMeans() =>
        "es war geklärt, und der Kunde arbeitet wieder daran. Das ist normal; frag ihn, warum";

    public override string QuestionsInReviews() => "Fragen in einer Besprechung";

    public override string WhatWeWillSee() => "Woran wir es sehen";

    public override string WhereWeCouldBeWrong() => "Wo wir falschliegen könnten";

    public override string WhatWeWillSeeMeans() =>
        "was da sein wird, wenn der nächste Schritt erledigt ist, etwa ein Name oder ein Dokument. Danach frage ich später";

    public override string WouldMakeUsWrongMeans() =>
        "alle können für sich eine Antwort schreiben, bevor aufgedeckt wird. Danach sind die Antworten für alle zu sehen, ohne Namen";

    public override string QuestionForMeMeans() =>
        "eine Frage nach dem, was wir nicht wissen, an alle, die weder moderieren noch für den Deal zuständig sind. „Weiß ich nicht“ ist in Ordnung";

    public override string MarksOnDeals() => "Warnzeichen an einem Deal";

    public override string MarksNote() =>
        "Jedes Warnzeichen sagt, was gezählt wurde und womit es verschwindet. Ab wann es in dieser Pipeline erscheint, zeigt „einstellungen“.";

    public override string Means(MarkKind kind) => kind switch
    {
        MarkKind.Frozen => "seit Langem festgefahren. Es braucht eine Entscheidung: Hilfe, Pause oder beenden",
        MarkKind.Stuck =>
            "das Zieldatum ist lange vorbei oder wurde immer wieder verschoben, es hakt, oder vom Kunden kommt nichts Neues",
        MarkKind.Overdue => "das Zieldatum des nächsten Schritts ist vorbei, und wir wissen nicht, was daraus wurde",
        MarkKind.Quiet => "soweit wir wissen, hat der Kunde seit einer Weile nichts getan",
        MarkKind.Blind => "wir wissen nicht, was der Kunde als Nächstes tut",
        MarkKind.StatusQuo => "wir wissen nicht, was passiert, wenn der Kunde nichts tut",
        MarkKind.Indecision => "in mehreren Besprechungen war zu sehen, dass dem Kunden die Wahl schwerfällt",
        MarkKind.SingleVoice => "wir kennen dort nur eine Person",
        MarkKind.Slow => "der Kunde ist seit Langem bei derselben Aufgabe",
        _ => throw new UnreachableException(),
    };
}
