using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string WhatWillWeSee() => "Woran sehen wir, dass es erledigt ist? (optional)";

    public override string WhatElseToSee() => "Wenn an etwas anderem: woran? (optional)";

    public override string Choice(ToSee it) => it switch
    {
        ToSee.NotSaid => "Keine Angabe",
        ToSee.Mail => "An einer E-Mail",
        ToSee.CalendarDate => "An einem Datum im Kalender des Kunden",
        ToSee.Name => "An einem Namen",
        ToSee.Document => "An einem Dokument",
        ToSee.Other => "An etwas anderem",
        _ => throw new UnreachableException(),
    };

    public override string DidItHappen(ToSee? it, string? words = null) => it switch
    {
        ToSee.Other when words is not null => $"Gibt es das schon: {Quoted(words)}?",
        null or ToSee.NotSaid => "Ist es erledigt?",
        ToSee.Mail => "Gibt es eine E-Mail?",
        ToSee.CalendarDate => "Steht das Datum im Kalender des Kunden?",
        ToSee.Name => "Gibt es einen Namen?",
        ToSee.Document => "Haben wir das Dokument?",
        ToSee.Other => "Sehen wir schon etwas davon?",
        _ => throw new UnreachableException(),
    };

    public override string WhatIsInTheWay(ToSee? it, string? words = null) =>
        it is null ? "Woran hakt es?" : $"{DidItHappen(it, words)} Wenn nicht: Woran hakt es?";

    public override string WillSee(ToSee it, string? words = null) => $"erkennbar an {Seen(it, words)}";

    public override string ToSeeIs(ToSee it, string? words = null) => $" Erkennbar an {Seen(it, words)}.";

    public override string Perhaps(Level level) => $"Vielleicht: {Choice(level)}";

    public override string ToSeeSet(string? about, string? from, string? to) =>
        (to is null ? "Woran wir es sehen, ist nicht mehr angegeben" : $"Erkennbar an {SeenOf(to)}")
        + $"{(from is null ? "" : $" (vorher: {SeenOf(from)})")}: {about}.";

    protected override string Seen(ToSee it, string? words) => it switch
    {
        ToSee.Other when words is not null => Quoted(words),
        ToSee.NotSaid or ToSee.Other => "etwas anderem",
        ToSee.Mail => "einer E-Mail",
        ToSee.CalendarDate => "einem Datum im Kalender des Kunden",
        ToSee.Name => "einem Namen",
        ToSee.Document => "einem Dokument",
        _ => throw new UnreachableException(),
    };
}
