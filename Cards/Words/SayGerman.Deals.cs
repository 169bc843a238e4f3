using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string OwnedBy(string owner) => $"Zuständig: {owner}";

    public override string NoOwnerYet() => "Noch niemand zuständig";

    public override string OwnerOfferTitle(string customer) => $"Wer ist für {customer} zuständig?";

    public override string OwnerOffer(string people) =>
        $"Du hast {people} erwähnt, und für diesen Deal ist noch niemand zuständig. Wer es ist, den frage ich nach den Schritten des Kunden.";

    public override string OwnsIt(string person) => $"{person} übernimmt";

    public override string OwnerIs(string person) => $"Zuständig ist jetzt {person}.";

    public override string DealHeadline(string customer, string? wanted) => wanted is null
        ? $"Was {customer} möchte, ist noch nicht bekannt"
        : $"{customer}: {wanted}";

    public override string WhatTheyDoNext() => "Was der Kunde als Nächstes tut";

    public override string NoOpenStep() => "Kein offener Kundenschritt.";

    public override string ByWhen() => ", bis zum ";

    public override string NextIs(string who, string what, string day) => Ended($"Als Nächstes: {who} {what}, bis zum {day}");

    public override string HowFirm(Agreement agreement, Job job) => $"{HowFirm(agreement)} · Aufgabe: {Name(job)}";

    public override string HowFirm(Agreement agreement) => agreement switch
    {
        Agreement.OurHope => "Unsere Hoffnung",
        Agreement.Told => "Dem Kunden gesagt",
        Agreement.Agreed => "Vereinbart",
        _ => throw new UnreachableException(),
    };

    public override string? StepIs(StepStatus status) => status switch
    {
        StepStatus.Started => "begonnen",
        StepStatus.Blocked => "etwas steht im Weg",
        _ => null,
    };

    public override string WeHelp() => "Wir helfen: ";

    public override string WhereTheyAre() => "Wo der Kunde steht";

    public override string WhyTheyMustChange() => "Warum der Kunde etwas ändern muss";

    public override string WhatIfNothing() => "Wenn nichts geschieht: ";

    public override string WhatTheyWant() => "Was der Kunde möchte: ";

    public override string CaseNotKnown() => "Noch nicht bekannt. Die nächste Besprechung fragt danach.";

    public override string InWhoseWords(string? whose, Level level, string day) => Ended((whose, level) switch
    {
        (null, Level.Guess) => $" Unsere Vermutung, {day}",
        (null, _) => $" Bestätigt am {day}",
        _ => $" Laut {whose}, bestätigt am {day}",
    });

    public override string WhatTheyHaveDone() => "Was der Kunde getan hat";

    public override string People() => "Personen beim Kunden";

    public override string NobodyKnown() => "Noch ist niemand mit Namen bekannt.";

    public override string StanceIs(Stance stance) => stance switch
    {
        Stance.NotKnown => "Haltung noch nicht bekannt",
        Stance.Champion => "treibende Kraft",
        Stance.For => "dafür",
        Stance.Open => "offen",
        Stance.Doubtful => "hat Zweifel",
        Stance.Against => "dagegen",
        _ => throw new UnreachableException(),
    };

    public override string WhatWeDoNotKnow() => "Was wir nicht wissen";

    public override string Question(Question question, Deal deal) => question.Asking switch
    {
        Asking.WhyChange => $"Warum glaubt {deal.Customer}, etwas ändern zu müssen?",
        Asking.IfNothing => $"Was passiert, wenn {deal.Customer} nichts tut?",
        Asking.WantedOutcome => $"Was möchte {deal.Customer} erreichen?",
        Asking.WhoDoesIt => About(question, deal) is { } step ? $"Wer macht das: {step}?" : "Wer macht den nächsten Schritt?",
        Asking.DidItHappen => About(question, deal) is { } step ? $"Ist es passiert: {step}?" : "Ist der letzte Schritt passiert?",
        Asking.WhoAgrees => "Wer muss zustimmen?",
        Asking.Written => question.Text ?? "",
        _ => throw new UnreachableException(),
    };

    public override string WhoAsks(string? person) => person is null ? " Noch fragt niemand nach." : $" {person} fragt nach.";

    public override string EndedBecause(EndingReason why) => why switch
    {
        EndingReason.StatusQuo => "Beim Kunden bleibt alles beim Alten",
        EndingReason.Indecision => "Der Kunde konnte sich nicht entscheiden",
        EndingReason.PrioritiesMoved => "Anderes wurde wichtiger",
        EndingReason.ScopeGone => "Das Vorhaben ist weggefallen",
        EndingReason.Other => "Etwas anderes",
        _ => throw new UnreachableException(),
    };

    public override string IsPaused(string day) => Ended($"Pause bis zum {day}");

    public override string NothingIsAsked() => " Bis dahin wird nichts gefragt.";

    public override string SilenceIsExpected(string day) => $"Bis zum {day} rechnen wir mit Funkstille.";

    public override string NoMarksForIt() => " Sie zählt nicht als Stillstand.";

    public override string InReviewNow() => "In Besprechung";

    public override string LedBy(string lead, string clock) => $", geleitet von {lead}, seit {clock}.";

    public override string ImportedOwner(string name) => $"Die importierte Liste nennt {name} als zuständig. ";

    public override string NobodyGoesByThatName() => "Hier heißt niemand so.";

    public override string Clock(CustomerClock? clock, DateOnly today) => clock switch
    {
        null => "Noch wurde nicht gefragt, was der Kunde getan hat.",
        { Start: ClockStart.Act } => $"Zuletzt vom Kunden gehört: {DaysAgo(clock.Days(today))}",
        _ => $"{Days(clock.Days(today))} nichts vom Kunden gehört.",
    };

    public override string LastReview(string? day) => day is null ? " Noch nicht besprochen." : Ended($" Zuletzt besprochen am {day}");
}
