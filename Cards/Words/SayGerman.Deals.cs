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
        $"Du hast {people} erwähnt, und für diesen Deal ist noch niemand zuständig. Wer zuständig ist, bekommt meine Fragen zu den Schritten des Kunden.";

    public override string OwnsIt(string person) => $"{person} übernimmt";

    public override string OwnerIs(string person) => $"Zuständig ist jetzt {person}.";

    public override string DealHeadline(string customer, string? wanted) => wanted is null
        ? $"Wir wissen noch nicht, was {customer} möchte"
        : $"{customer}: {wanted}";

    public override string WhatTheyDoNext() => "Der nächste Schritt des Kunden";

    public override string NoOpenStep() => "Noch kein nächster Schritt.";

    public override string ByWhen() => ", bis zum ";

    public override string NextIs(string who, string what, string day) => Ended($"Als Nächstes: {StepNamed(who, what)}, bis zum {day}");

    public override string HowFirm(Agreement agreement, Job job) => $"{HowFirm(agreement)} · Aufgabe: {Name(job)}";

    public override string HowFirm(Agreement agreement) => agreement switch
    {
        Agreement.OurHope => "Bisher nur unser Wunsch",
        Agreement.Told => "Der Kunde weiß davon",
        Agreement.Agreed => "Vereinbart",
        _ => throw new UnreachableException(),
    };

    public override string? StepIs(StepStatus status) => status switch
    {
        StepStatus.Started => "begonnen",
        StepStatus.Blocked => "es hakt",
        _ => null,
    };

    public override string WeHelp() => "Unser Teil: ";

    public override string WhereTheyAre() => "Wo der Kunde steht";

    public override string WhyTheyMustChange() => "Warum der Kunde etwas ändern muss";

    public override string WhatIfNothing() => "Wenn der Kunde nichts tut: ";

    public override string WhatTheyWant() => "Was der Kunde möchte: ";

    public override string CaseNotKnown() => "Noch nicht bekannt. In der nächsten Besprechung wird danach gefragt.";

    public override string InWhoseWords(string? whose, Level level, string day) => Ended((whose, level) switch
    {
        (null, Level.Guess) => $" Unsere Vermutung, {day}",
        (null, _) => $" Bestätigt am {day}",
        _ => $" Laut {whose}, {day}",
    });

    public override string WhatTheyHaveDone() => "Was der Kunde getan hat";

    public override string People() => "Personen beim Kunden";

    public override string NobodyKnown() => "Noch keine Namen.";

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

    public override string WhatWeDoNotKnow() => "Offene Fragen";

    public override string Question(Question question, Deal deal) => question.Asking switch
    {
        Asking.WhyChange => $"Warum muss {deal.Customer} etwas ändern?",
        Asking.IfNothing => $"Was passiert, wenn {deal.Customer} nichts tut?",
        Asking.WantedOutcome => $"Was möchte {deal.Customer} erreichen?",
        Asking.WhoDoesIt => About(question, deal) is { } step ? $"Wer macht das beim Kunden: {Quoted(step)}?" : "Wer macht den nächsten Schritt?",
        Asking.DidItHappen => About(question, deal) is { } step ? $"Ist es erledigt: {step}?" : "Ist der letzte Schritt erledigt?",
        Asking.WhoAgrees => "Wer muss zustimmen?",
        Asking.Written => question.Text ?? "",
        Asking.Doubt => CouldItBe(question.Text ?? ""),
        _ => throw new UnreachableException(),
    };

    public override string WhoAsks(string? person) => person is null ? " Noch kümmert sich niemand darum." : $" {person} findet es heraus.";

    public override string EndedBecause(EndingReason why) => why switch
    {
        EndingReason.StatusQuo => "Beim Kunden bleibt alles beim Alten",
        EndingReason.Indecision => "Der Kunde konnte sich nicht entscheiden",
        EndingReason.PrioritiesMoved => "Anderes wurde wichtiger",
        EndingReason.ScopeGone => "Das Vorhaben ist weggefallen",
        EndingReason.Other => "Ein anderer Grund",
        _ => throw new UnreachableException(),
    };

    public override string IsPaused(string day) => Ended($"Pause bis zum {day}");

    public override string NothingIsAsked() => " Bis dahin frage ich nicht.";

    public override string SilenceIsExpected(string day) => $"Bis zum {day} rechnen wir mit Funkstille.";

    public override string NoMarksForIt() => " Bis dahin gilt der Kunde nicht als still.";

    public override string InReviewNow() => "Wird gerade besprochen";

    public override string LedBy(string lead, string clock) => $", moderiert von {lead}, seit {clock}.";

    public override string ImportedOwner(string name) => $"Laut Import ist {name} zuständig, ";

    public override string NobodyGoesByThatName() => "aber hier heißt niemand so.";

    public override string Clock(CustomerClock? clock, DateOnly today) => clock switch
    {
        null => "Was der Kunde getan hat, haben wir noch nicht gefragt.",
        { Start: ClockStart.Act } => $"Zuletzt vom Kunden gehört: {DaysAgo(clock.Days(today))}",
        _ when clock.Days(today) is 0 => "Noch nichts vom Kunden gehört.",
        _ => $"{Capital(ForDays(clock.Days(today)))} nichts vom Kunden gehört.",
    };

    public override string LastReview(string? day) => day is null ? " Noch nicht besprochen." : Ended($" Zuletzt besprochen am {day}");
}
