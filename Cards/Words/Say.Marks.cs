using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Words;

public partial class Say
{
    /// <summary>Name of a mark: "Frozen".</summary>
    public virtual string Word(Mark mark) => Word(mark.Kind);

    public virtual string Word(MarkKind kind) => kind switch
    {
        MarkKind.Frozen => "Frozen",
        MarkKind.Stuck => "Stuck",
        MarkKind.Overdue => "Overdue",
        MarkKind.Quiet => "Quiet",
        MarkKind.Blind => "Flying blind",
        MarkKind.StatusQuo => "No-decision risk: status quo",
        MarkKind.Indecision => "No-decision risk: indecision",
        MarkKind.SingleVoice => "Single voice",
        MarkKind.Slow => "Slow",
        _ => throw new UnreachableException(),
    };

    /// <summary>A shorter name where space is limited.</summary>
    public virtual string ShortWord(MarkKind kind) => kind is MarkKind.StatusQuo or MarkKind.Indecision ? "No-decision risk" : Word(kind);

    /// <summary>The numbers behind a mark, following its name: "last heard from them 54 days ago".</summary>
    public virtual string Arithmetic(Mark mark) => mark switch
    {
        Mark.Frozen { Cause: Mark.NoAct cause } => Arithmetic(cause),
        Mark.Frozen frozen => $"stuck for {Days(frozen.Days)}",
        Mark.Blocked blocked => $"blocked for {Days(blocked.Days)}",
        Mark.PastDate late => $"{WorkingDays(late.WorkingDays)} late",
        Mark.Moved moved => $"date moved {Times(moved.Step.Moves)}",
        Mark.NoAct quiet => SinceTheirLast(quiet.Clock.Start, quiet.Days),
        Mark.NothingNew dry => $"{Reviews(dry.Reviews)} in a row with no new evidence",
        Mark.Overdue overdue => WorkingDays(overdue.WorkingDays),
        Mark.Quiet quiet => SinceTheirLast(quiet.Clock.Start, quiet.Days),
        Mark.Blind blind => $"{WorkingDays(blind.WorkingDays)} without a next step",
        Mark.StatusQuo unknown => $"still unknown after {Reviews(unknown.Reviews)}",
        Mark.Indecision undecided => $"seen in {Reviews(undecided.Reviews)} in a row",
        Mark.SingleVoice single => $"only one contact for {Days(single.Days)}",
        Mark.Slow slow => $"{Days(slow.Days)} on {Name(slow.Job)}",
        _ => throw new UnreachableException(),
    };

    /// <summary>Why a mark is there, with the dates.</summary>
    public virtual string Reason(Mark mark, Deal deal, DateOnly today) => mark switch
    {
        Mark.Frozen frozen =>
            $"{Reason(frozen.Cause, deal, today)} Stuck since {Day(frozen.Cause.Since, today)}, frozen since {Day(frozen.Since, today)}.",
        Mark.Blocked { Step: var step } => step.InTheWay is { } what
            ? $"{Doing(step, deal, today)} Blocked by: {Ended(what)}"
            : $"{Doing(step, deal, today)} It’s blocked.",
        Mark.PastDate { Step: var step } => $"{Doing(step, deal, today)} Today is {Day(today, today)}.",
        Mark.Moved { Step: var step } => $"{Doing(step, deal, today)} The date has moved before.",
        Mark.NoAct quiet => Quiet(quiet.Clock, today),
        Mark.NothingNew dry =>
            $"Since the review on {Day(dry.First, today)} no one at {deal.Customer} has said, written or done anything new that we know of.",
        Mark.Overdue { Step: var step } =>
            $"{Doing(step, deal, today)} Today is {Day(today, today)}, and we don’t know what happened.",
        Mark.Quiet quiet => Quiet(quiet.Clock, today),
        Mark.Blind blind => $"Since {Day(blind.From, today)} we’ve had no next step from anyone at {deal.Customer}.",
        Mark.StatusQuo => $"We don’t know what happens if {deal.Customer} does nothing. Doing nothing may feel safe to them.",
        Mark.Indecision undecided => $"Seen: {string.Join(", ", undecided.Signs.Select(Sign))}.",
        Mark.SingleVoice single =>
            $"While they’re working on {List(single.Jobs.Select(Name))}, {single.Only.Name} is the only person we know there.",
        Mark.Slow slow => $"They’ve been working on {Name(slow.Job)} since {Day(slow.From, today)}.",
        _ => throw new UnreachableException(),
    };

    /// <summary>The one action that clears a mark.</summary>
    public virtual string Clears(Mark mark, Deal deal) => mark.Clearing switch
    {
        Clearing.AgreeOnStep => "To clear it: agree on a next step with someone.",
        Clearing.AnswerStep => "To clear it: say what happened.",
        Clearing.FinishOrMoveStep => "To clear it: mark it done, drop it or set a new date.",
        Clearing.FinishStep => "To clear it: mark it done or drop it.",
        Clearing.ClearTheWay => "To clear it: remove what’s blocking it.",
        Clearing.CustomerAct => $"To clear it: any action by {deal.Customer}.",
        Clearing.MoveJob => "To clear it: update where they are.",
        Clearing.NameSecondPerson => "To clear it: get to know a second person.",
        Clearing.SayWhatIfNothing => "To clear it: add a sentence about that, in their words.",
        Clearing.SeeThemDecide => "To clear it: a review that shows they can choose.",
        _ => throw new UnreachableException(),
    };

    /// <summary>Its threshold in the settings of a pipeline.</summary>
    public virtual string RuleName(MarkRule rule) => rule switch
    {
        MarkRule.Blind => "Flying blind",
        MarkRule.Overdue => "Overdue",
        MarkRule.PastDate => "Stuck (past its date)",
        MarkRule.Quiet => "Quiet",
        MarkRule.NoAct => "Stuck (silence)",
        MarkRule.Slow => "Slow",
        MarkRule.Moved => "Stuck (date keeps moving)",
        MarkRule.NothingNew => "Stuck (nothing new)",
        MarkRule.StatusQuo => "No-decision risk (status quo)",
        MarkRule.Indecision => "No-decision risk (indecision)",
        MarkRule.SingleVoice => "Single voice",
        MarkRule.Frozen => "Frozen",
        _ => throw new UnreachableException(),
    };

    public virtual string RuleMeans(MarkRule rule) => rule switch
    {
        MarkRule.Blind => "working days without a next step",
        MarkRule.Overdue => "working days past a step’s date, unanswered",
        MarkRule.PastDate => "working days past a step’s date",
        MarkRule.Quiet => "days without anything from them",
        MarkRule.NoAct => "days without anything from them",
        MarkRule.Slow => "days on one buying job",
        MarkRule.Moved => "times a date was moved",
        MarkRule.NothingNew => "reviews in a row with nothing new",
        MarkRule.StatusQuo => "reviews without knowing what happens if they do nothing",
        MarkRule.Indecision => "reviews in a row in which they can’t decide",
        MarkRule.SingleVoice => "days with only one contact",
        MarkRule.Frozen => "days stuck",
        _ => throw new UnreachableException(),
    };

    public virtual string MoreMarks(ValueList<string> words) => $"Also: {string.Join(" · ", words)}.";

    /// <summary>A sign of "what could pull them off course?", as part of a sentence.</summary>
    public virtual string Sign(OffCourse sign) => sign switch
    {
        OffCourse.PrioritiesShifting => "priorities shifting",
        OffCourse.ScopeRedefined => "scope being redefined",
        OffCourse.UnsureHowToBuy => "they’re unsure how to buy this",
        OffCourse.CannotChoose => "they can’t choose between options",
        OffCourse.WantMoreInformation => "they want more information",
        OffCourse.DoubtTheResult => "they doubt the outcome",
        OffCourse.InterestFading => "interest fading",
        OffCourse.PersonLeftOrArrived => "someone joined or left",
        OffCourse.NoneSeen => "none seen",
        _ => throw new UnreachableException(),
    };

    /// <summary>"last heard from them 54 days ago".</summary>
    protected virtual string SinceTheirLast(ClockStart start, int days) => start switch
    {
        ClockStart.Act => $"last heard from them {Ago(days)}",
        ClockStart.NothingKnown => $"nothing heard for {Days(days)}",
        ClockStart.Silence => $"{Days(days)} since we expected to hear from them",
        _ => throw new UnreachableException(),
    };

    protected virtual string Quiet(CustomerClock clock, DateOnly today) => clock switch
    {
        { Start: ClockStart.Silence } => $"The expected quiet period ended on {Day(clock.From, today)}. Nothing from them since.",
        { Last: { } act } => $"The last action we know of was “{act.What}”, on {Day(act.Evidence.On, today)}. Nothing since.",
        _ => $"We’ve been asking since {Day(clock.From, today)}, and haven’t heard of anything they’ve done.",
    };

    protected virtual string Doing(BuyerStep step, Deal deal, DateOnly today) =>
        $"Due {Day(step.By, today)}: {Ended(StepNamed(Who(deal.Find(step.Who)), step.What))}";
}
