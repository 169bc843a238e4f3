using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string BoardTitle(BoardView view) => view switch
    {
        BoardView.All => "Wo Hilfe am meisten bringt",
        BoardView.Mine => "Deine Deals, nach Dringlichkeit",
        BoardView.NeedsHelp => "Deals, die Hilfe gebrauchen können",
        BoardView.Led => LedTitle(),
        BoardView.Ended => "Deals, die zu Ende gegangen sind",
        _ => throw new UnreachableException(),
    };

    public override string BoardHint(string day) => $"{Ended($"Nach Dringlichkeit, Stand {day}")} Wähle einen Deal, um ihn zu öffnen.";

    public override string BoardInShort(string pipeline, int deals, string names) =>
        $"{pipeline}, {Deals(deals)} nach Dringlichkeit: {names}.";

    public override string BoardCount(BoardCount count) => (count.State, count.Deals) switch
    {
        (BoardState.NeedsHelp, 1) => "1 braucht Hilfe",
        (BoardState.NeedsHelp, var deals) => $"{deals} brauchen Hilfe",
        (BoardState.WentBack, 1) => "1 ging zurück",
        (BoardState.WentBack, var deals) => $"{deals} gingen zurück",
        (BoardState.OnTrack, var deals) => $"{deals} auf Kurs",
        (BoardState.LittleKnown, var deals) => $"{deals} kaum bekannt",
        _ => throw new UnreachableException(),
    };

    public override string WhereDealsStand() => "So stehen diese Deals";

    public override string MovedSince(int moved, int won, string day) => (moved, won) switch
    {
        (_, 0) => $"Seit Montag, {day}: {moved} bewegt.",
        (0, _) => $"Seit Montag, {day}: {won} gewonnen.",
        _ => $"Seit Montag, {day}: {moved} bewegt, {won} gewonnen.",
    };

    public override string MovedSince(string names, string day) => $"Bewegt seit Montag, {day}: {names}.";

    public override string LedTitle() => "Deine Pipelines";

    public override string LedHint(string day) => $"Das siehst nur du. Stand: {day}";

    public override string LedInShort(string names) => $"So stehen deine Pipelines: {names}.";

    public override string NoOpenDeals() => "keine offenen Deals";

    public override string ReviewsThisWeek() => "Besprechungen in dieser Woche";

    public override string NoReviewsThisWeek() => "Keine geplant. „besprechung Contoso am Donnerstag um 10 Uhr“ plant eine.";

    public override string WhoNeedsHelp() => "Wer Hilfe braucht";

    public override string SignsLegend(string signs, string jobs) => $"{signs}. In dieser Reihenfolge: {jobs}.";

    public override string NoDealsTitle() => "Hier gibt es noch keine Deals";

    public override string NoDealsHint() => "Leg den ersten an oder importiere eine Liste aus einer Tabelle. Kunde und Thema genügen.";

    public override string NoneOfYours() =>
        "Du bist hier für keinen Deal zuständig. Wer einen Deal öffnet, kann ihn mit „Ich bin zuständig“ übernehmen.";

    public override string NothingNeedsHelp() => "Im Moment ist nichts überfällig, still oder festgefahren.";

    public override string Unreadable(int deals) => deals == 1 ? "1 Deal war nicht lesbar. " : $"{deals} Deals waren nicht lesbar. ";

    public override string UnreadableWhy() => "Nichts ist verloren. Wer diesen Bot betreibt, sieht den Grund.";

    public override string MoreDeals(int more, string names) =>
        $"{AndMore(more)}: {names}. Schreib „deal“ und einen Namen, um einen davon zu öffnen.";

    public override string NextLabel() => "Als Nächstes: ";

    public override string NothingNext(bool isNew) => isNew ? "Noch nicht bekannt" : "Kein offener Kundenschritt";

    public override string JobsIn(string status, IEnumerable<string> jobs) => $"{status}: {string.Join(", ", jobs)}";

    public override string DaysSinceAct(CustomerClock clock, DateOnly today) => (clock.Start, clock.Days(today)) switch
    {
        (ClockStart.Act, 0) => "letzter Schritt heute",
        (ClockStart.Act, var days) => $"{Days(days)} seit dem letzten Schritt",
        (_, var days) => $"{Days(days)} ohne bekannten Schritt",
    };

    public override string BoardLive() => "In Besprechung";

    public override string BoardPaused(string day) => $"Pause bis {day}";

    public override string BoardReopened() => "Wieder offen";

    public override string BoardNew() => "Neu";

    public override string ProposeTitle() => "Welche Deals sehen wir uns an?";

    public override string ProposeHint() => "Nach Dringlichkeit: was still geworden ist, was zurückging, was wir noch nicht wissen.";

    public override string ProposeInShort(string names) => $"Jetzt zu besprechen: {names}.";

    public override string NothingToReview() => "Es gibt keinen offenen Deal zu besprechen";

    public override string NeedIs(Need need) => need switch
    {
        { Told: { } mark } => $"{Word(mark)} · {Arithmetic(mark)}",
        { Reason: NeedReason.Reopened } =>
            $"Wieder offen beim Kunden: {List(need.Deal.Jobs.Where(it => it.Status is JobStatus.Reopened).Select(it => Name(it.Job)))}",
        { Reason: NeedReason.ManyUnknown } => $"Wir wissen nicht, wie es beim Kunden steht mit: {List(need.Unknown.Select(Name))}",
        { Reason: NeedReason.NeverReviewed } => "Noch nicht besprochen",
        { Reason: NeedReason.LongQuiet } => SinceTheirLast(need.Clock?.Start ?? ClockStart.NothingKnown, need.Days ?? 0),
        { Reason: NeedReason.None } => "Nichts drängt",
        _ => throw new UnreachableException(),
    };
}
