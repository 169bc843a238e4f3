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
        BoardView.Ended => "Beendete Deals",
        _ => throw new UnreachableException(),
    };

    public override string BoardHint(string day) => $"{Ended($"Nach Dringlichkeit, Stand {day}")} Wähle einen Deal, um ihn zu öffnen.";

    public override string BoardInShort(string pipeline, int deals, string names) =>
        $"{pipeline}, {Deals(deals)} nach Dringlichkeit: {names}.";

    public override string BoardCount(BoardCount count) => (count.State, count.Deals) switch
    {
        (BoardState.NeedsHelp, 1) => "1 braucht Hilfe",
        (BoardState.NeedsHelp, var deals) => $"{deals} brauchen Hilfe",
        (BoardState.WentBack, 1) => "1 einen Schritt zurück",
        (BoardState.WentBack, var deals) => $"{deals} einen Schritt zurück",
        (BoardState.OnTrack, var deals) => $"{deals} auf Kurs",
        (BoardState.LittleKnown, var deals) => $"{deals} noch unklar",
        _ => throw new UnreachableException(),
    };

    public override string WhereDealsStand() => "So steht es um diese Deals";

    public override string MovedSince(int moved, int won, string day) => (moved, won) switch
    {
        (_, 0) => $"Seit Montag, {day}: {moved} in Bewegung.",
        (0, _) => $"Seit Montag, {day}: {won} gewonnen.",
        _ => $"Seit Montag, {day}: {moved} in Bewegung, {won} gewonnen.",
    };

    public override string MovedSince(string names, string day) => $"Seit Montag, {day}, in Bewegung: {names}.";

    public override string LedTitle() => "Deine Pipelines";

    public override string LedHint(string day) => $"Das siehst nur du. Stand: {day}";

    public override string LedInShort(string names) => $"So steht es um deine Pipelines: {names}.";

    public override string NoOpenDeals() => "keine offenen Deals";

    public override string ReviewsThisWeek() => "Besprechungen in dieser Woche";

    public override string NoReviewsThisWeek() => "Keine geplant. Um eine zu planen, schreib „besprechung Contoso am Donnerstag um 10 Uhr“.";

    public override string WhoNeedsHelp() => "Braucht Hilfe";

    public override string SignsLegend(string signs, string jobs) => $"{signs}. In dieser Reihenfolge: {jobs}.";

    public override string NoDealsTitle() => "Hier gibt es noch keine Deals";

    public override string NoDealsHint() => "Leg den ersten an oder importiere eine Liste aus einer Tabelle. Kunde und Thema genügen.";

    public override string NoneOfYours() =>
        "Du bist hier noch für keinen Deal zuständig. Öffne einen und wähle „Ich bin zuständig“.";

    public override string NothingNeedsHelp() => "Im Moment ist nichts überfällig, still oder festgefahren.";

    public override string Unreadable(int deals) => deals == 1 ? "1 Deal war nicht lesbar. " : $"{Number(deals)} Deals waren nicht lesbar. ";

    public override string UnreadableWhy() => "Nichts ist verloren. Deine IT sieht den Grund.";

    public override string MoreDeals(int more, string names) =>
        $"{Capital(AndMore(more))}: {names}. Schreib „deal“ und einen Namen, um einen davon zu öffnen.";

    public override string NextLabel() => "Als Nächstes: ";

    public override string NothingNext(bool isNew) => isNew ? "noch nicht bekannt" : "noch nichts";

    public override string JobsIn(string status, IEnumerable<string> jobs) => $"{status}: {string.Join(", ", jobs)}";

    public override string DaysSinceAct(CustomerClock clock, DateOnly today) => (clock.Start, clock.Days(today)) switch
    {
        (ClockStart.Act, var days) => $"zuletzt {Ago(days)} vom Kunden gehört",
        (_, 0) => "noch nichts gehört",
        (_, var days) => $"{ForDays(days)} nichts gehört",
    };

    public override string BoardLive() => "Wird gerade besprochen";

    public override string BoardPaused(string day) => $"Pause bis {day}";

    public override string BoardReopened() => "Wieder offen";

    public override string BoardNew() => "Neu";

    public override string ProposeTitle() => "Welche Deals sollen besprochen werden?";

    public override string ProposeHint() => "Nach Dringlichkeit: still geworden, einen Schritt zurückgegangen oder zu wenig bekannt.";

    public override string ProposeInShort(string names) => $"Jetzt zu besprechen: {names}.";

    public override string NothingToReview() => "Keine offenen Deals zu besprechen";

    public override string NeedIs(Need need) => need switch
    {
        { Told: { } mark } => $"{Word(mark)} · {Arithmetic(mark)}",
        { Reason: NeedReason.Reopened } =>
            $"Wieder offen beim Kunden: {List(need.Deal.Jobs.Where(it => it.Status is JobStatus.Reopened).Select(it => Name(it.Job)))}",
        { Reason: NeedReason.ManyUnknown } => $"Beim Kunden noch unklar: {List(need.Unknown.Select(Name))}",
        { Reason: NeedReason.NeverReviewed } => "Noch nicht besprochen",
        { Reason: NeedReason.LongQuiet } => SinceTheirLast(need.Clock?.Start ?? ClockStart.NothingKnown, need.Days ?? 0),
        { Reason: NeedReason.None } => "Nichts Dringendes",
        _ => throw new UnreachableException(),
    };
}
