using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string Word(MarkKind kind) => kind switch
    {
        MarkKind.Frozen => "Eingefroren",
        MarkKind.Stuck => "Festgefahren",
        MarkKind.Overdue => "Überfällig",
        MarkKind.Quiet => "Still",
        MarkKind.Blind => "Im Blindflug",
        MarkKind.StatusQuo => "Droht zu versanden: Status quo",
        MarkKind.Indecision => "Droht zu versanden: unentschlossen",
        MarkKind.SingleVoice => "Nur eine Stimme",
        MarkKind.Slow => "Langsam",
        _ => throw new UnreachableException(),
    };

    public override string ShortWord(MarkKind kind) =>
        kind is MarkKind.StatusQuo or MarkKind.Indecision ? "Droht zu versanden" : Word(kind);

    public override string Arithmetic(Mark mark) => mark switch
    {
        Mark.Frozen { Cause: Mark.NoAct cause } => Arithmetic(cause),
        Mark.Frozen frozen => $"{ForDays(frozen.Days)} festgefahren",
        Mark.Blocked blocked => $"hakt {ForDays(blocked.Days)}",
        Mark.PastDate late => $"{WorkingDays(late.WorkingDays)} überfällig",
        Mark.Moved moved => $"Zieldatum {Times(moved.Step.Moves)} verschoben",
        Mark.NoAct quiet => SinceTheirLast(quiet.Clock.Start, quiet.Days),
        Mark.NothingNew dry => $"{Reviews(dry.Reviews)} in Folge ohne Neues",
        Mark.Overdue overdue => WorkingDays(overdue.WorkingDays),
        Mark.Quiet quiet => SinceTheirLast(quiet.Clock.Start, quiet.Days),
        Mark.Blind blind => $"{WorkingDays(blind.WorkingDays)} ohne nächsten Schritt",
        Mark.StatusQuo unknown => $"nach {Reviews(unknown.Reviews)} noch unklar, was ohne Änderung passiert",
        Mark.Indecision undecided => $"in {Reviews(undecided.Reviews)} in Folge aufgefallen",
        Mark.SingleVoice single => $"{ForDays(single.Days)} nur eine Person bekannt",
        Mark.Slow slow => $"{Days(slow.Days)} bei {Quoted(slow.Job)}",
        _ => throw new UnreachableException(),
    };

    public override string Reason(Mark mark, Deal deal, DateOnly today) => mark switch
    {
        Mark.Frozen frozen =>
            $"{Reason(frozen.Cause, deal, today)} Seit dem {Day(frozen.Cause.Since, today)} festgefahren, seit dem {Day(frozen.Since, today)} eingefroren.",
        Mark.Blocked { Step: var step } => step.InTheWay is { } what
            ? $"{Doing(step, deal, today)} Es hakt an: {Ended(what)}"
            : $"{Doing(step, deal, today)} Es hakt.",
        Mark.PastDate { Step: var step } => Ended($"{Doing(step, deal, today)} Heute ist der {Day(today, today)}"),
        Mark.Moved { Step: var step } => $"{Doing(step, deal, today)} Das Zieldatum wurde schon verschoben.",
        Mark.NoAct quiet => Quiet(quiet.Clock, today),
        Mark.NothingNew dry =>
            $"Soweit wir wissen, hat seit der Besprechung am {Day(dry.First, today)} bei {deal.Customer} niemand etwas Neues gesagt, geschrieben oder getan.",
        Mark.Overdue { Step: var step } =>
            $"{Doing(step, deal, today)} Heute ist der {Day(today, today)}, und wir wissen nicht, was daraus wurde.",
        Mark.Quiet quiet => Quiet(quiet.Clock, today),
        Mark.Blind blind => $"Seit dem {Day(blind.From, today)} wissen wir nicht, wer bei {deal.Customer} was als Nächstes tut.",
        Mark.StatusQuo =>
            $"Wir wissen nicht, was passiert, wenn {deal.Customer} nichts tut. Nichts zu tun wirkt dort vielleicht wie die sichere Wahl.",
        Mark.Indecision undecided => $"Aufgefallen: {string.Join(", ", undecided.Signs.Select(Sign))}.",
        Mark.SingleVoice single =>
            $"Der Kunde arbeitet an {List(single.Jobs.Select(Quoted))}, und {single.Only.Name} ist dort die einzige Person, die wir kennen.",
        Mark.Slow slow => $"Der Kunde arbeitet seit dem {Day(slow.From, today)} an {Quoted(slow.Job)}.",
        _ => throw new UnreachableException(),
    };

    public override string Clears(Mark mark, Deal deal) => mark.Clearing switch
    {
        Clearing.AgreeOnStep => "Sobald ein nächster Schritt mit Namen feststeht, verschwindet das Warnzeichen.",
        Clearing.AnswerStep => "Mit jeder Antwort verschwindet das Warnzeichen.",
        Clearing.FinishOrMoveStep => "Mit „Erledigt“, „Entfällt“ oder einem neuen Zieldatum verschwindet das Warnzeichen.",
        Clearing.FinishStep => "Mit „Erledigt“ oder „Entfällt“ verschwindet das Warnzeichen.",
        Clearing.ClearTheWay => "Sobald es nicht mehr hakt, verschwindet das Warnzeichen.",
        Clearing.CustomerAct => $"Sobald {deal.Customer} etwas tut, verschwindet das Warnzeichen.",
        Clearing.MoveJob => "Sobald sich der Stand dieser Aufgabe ändert, verschwindet das Warnzeichen.",
        Clearing.NameSecondPerson => "Sobald wir eine zweite Person kennen, verschwindet das Warnzeichen.",
        Clearing.SayWhatIfNothing => "Mit einem Satz dazu in den Worten des Kunden verschwindet das Warnzeichen.",
        Clearing.SeeThemDecide => "Sobald eine Besprechung zeigt, dass sich der Kunde entscheiden kann, verschwindet das Warnzeichen.",
        _ => throw new UnreachableException(),
    };

    public override string RuleName(MarkRule rule) => rule switch
    {
        MarkRule.Blind => "Im Blindflug",
        MarkRule.Overdue => "Überfällig",
        MarkRule.PastDate => "Festgefahren (Zieldatum)",
        MarkRule.Quiet => "Still",
        MarkRule.NoAct => "Festgefahren (Stille)",
        MarkRule.Slow => "Langsam",
        MarkRule.Moved => "Festgefahren (verschoben)",
        MarkRule.NothingNew => "Festgefahren (nichts Neues)",
        MarkRule.StatusQuo => "Droht zu versanden (Status quo)",
        MarkRule.Indecision => "Droht zu versanden (unentschlossen)",
        MarkRule.SingleVoice => "Nur eine Stimme",
        MarkRule.Frozen => "Eingefroren",
        _ => throw new UnreachableException(),
    };

    public override string RuleMeans(MarkRule rule) => rule switch
    {
        MarkRule.Blind => "Arbeitstage ohne nächsten Schritt",
        MarkRule.Overdue => "Arbeitstage überfällig, ohne Antwort",
        MarkRule.PastDate => "Arbeitstage überfällig",
        MarkRule.Quiet => "Tage ohne bekannten Schritt des Kunden",
        MarkRule.NoAct => "Tage ohne bekannten Schritt des Kunden",
        MarkRule.Slow => "Tage an einer Aufgabe",
        MarkRule.Moved => "Verschiebungen eines Zieldatums",
        MarkRule.NothingNew => "Besprechungen in Folge ohne Neues",
        MarkRule.StatusQuo => "Besprechungen ohne Antwort auf „Was passiert, wenn der Kunde nichts tut?“",
        MarkRule.Indecision => "Besprechungen in Folge, in denen dem Kunden die Wahl schwerfällt",
        MarkRule.SingleVoice => "Tage mit nur einer bekannten Person",
        MarkRule.Frozen => "Tage festgefahren",
        _ => throw new UnreachableException(),
    };

    public override string MoreMarks(ValueList<string> words) => $"Außerdem: {string.Join(" · ", words)}.";

    public override string Sign(OffCourse sign) => sign switch
    {
        OffCourse.PrioritiesShifting => "Prioritäten verschieben sich",
        OffCourse.ScopeRedefined => "Umfang wird neu festgelegt",
        OffCourse.UnsureHowToBuy => "unklar, wie man das kauft",
        OffCourse.CannotChoose => "Auswahl fällt schwer",
        OffCourse.WantMoreInformation => "will mehr Informationen",
        OffCourse.DoubtTheResult => "Zweifel am Ergebnis",
        OffCourse.InterestFading => "Interesse lässt nach",
        OffCourse.PersonLeftOrArrived => "jemand ist gegangen oder dazugekommen",
        OffCourse.NoneSeen => "nichts zu sehen",
        _ => throw new UnreachableException(),
    };

    protected override string SinceTheirLast(ClockStart start, int days) => start switch
    {
        ClockStart.Act => $"zuletzt {Ago(days)} vom Kunden gehört",
        ClockStart.NothingKnown => $"{ForDays(days)} nichts gehört",
        ClockStart.Silence => $"{Days(days)} seit dem Ende der erwarteten Funkstille",
        _ => throw new UnreachableException(),
    };

    protected override string Quiet(CustomerClock clock, DateOnly today) => clock switch
    {
        { Start: ClockStart.Silence } =>
            $"{Ended($"Die erwartete Funkstille endete am {Day(clock.From, today)}")} Seitdem ist kein Schritt bekannt.",
        { Last: { } act } =>
            Ended($"Das Letzte, was wir vom Kunden wissen: „{act.What}“, am {Day(act.Evidence.On, today)}")
                + " Seitdem nichts.",
        _ => $"Wir fragen seit dem {Day(clock.From, today)}, wissen aber von keinem Schritt des Kunden.",
    };

    protected override string Doing(BuyerStep step, Deal deal, DateOnly today) =>
        $"Fällig am {Day(step.By, today)}: {Ended(StepNamed(Who(deal.Find(step.Who)), step.What))}";
}
