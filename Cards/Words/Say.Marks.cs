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
        MarkKind.Blind => "Blind",
        MarkKind.StatusQuo => "No-decision risk: status quo",
        MarkKind.Indecision => "No-decision risk: indecision",
        MarkKind.SingleVoice => "Single voice",
        MarkKind.Slow => "Slow",
        _ => throw new UnreachableException(),
    };

    /// <summary>A shorter name where space is limited.</summary>
    public virtual string ShortWord(MarkKind kind) => kind is MarkKind.StatusQuo or MarkKind.Indecision ? "No-decision risk" : Word(kind);

    /// <summary>The numbers behind a mark, following its name: "54 days since their last known act".</summary>
    public virtual string Arithmetic(Mark mark) => mark switch
    {
        Mark.Frozen { Cause: Mark.NoAct cause } => Arithmetic(cause),
        Mark.Frozen frozen => $"stuck for {Days(frozen.Days)}",
        Mark.Blocked blocked => $"in the way for {Days(blocked.Days)}",
        Mark.PastDate late => $"{WorkingDays(late.WorkingDays)} past the date",
        Mark.Moved moved => $"date moved {Times(moved.Step.Moves)}",
        Mark.NoAct quiet => SinceTheirLast(quiet.Clock.Start, quiet.Days),
        Mark.NothingNew dry => $"{Reviews(dry.Reviews)} running without new evidence",
        Mark.Overdue overdue => WorkingDays(overdue.WorkingDays),
        Mark.Quiet quiet => SinceTheirLast(quiet.Clock.Start, quiet.Days),
        Mark.Blind blind => $"{WorkingDays(blind.WorkingDays)} without a next step",
        Mark.StatusQuo unknown => $"not known after {Reviews(unknown.Reviews)}",
        Mark.Indecision undecided => $"seen in {Reviews(undecided.Reviews)} running",
        Mark.SingleVoice single => $"one person known for {Days(single.Days)}",
        Mark.Slow slow => $"{Days(slow.Days)} at {Name(slow.Job)}",
        _ => throw new UnreachableException(),
    };

    /// <summary>Why a mark is there, with the dates.</summary>
    public virtual string Reason(Mark mark, Deal deal, DateOnly today) => mark switch
    {
        Mark.Frozen frozen =>
            $"{Reason(frozen.Cause, deal, today)} Stuck since {Day(frozen.Cause.Since, today)}, frozen since {Day(frozen.Since, today)}.",
        Mark.Blocked { Step: var step } => step.InTheWay is { } what
            ? $"{Doing(step, deal, today)} In the way: {Ended(what)}"
            : $"{Doing(step, deal, today)} Something is in the way.",
        Mark.PastDate { Step: var step } => $"{Doing(step, deal, today)} Today is {Day(today, today)}.",
        Mark.Moved { Step: var step } => $"{Doing(step, deal, today)} It had other dates before.",
        Mark.NoAct quiet => Quiet(quiet.Clock, today),
        Mark.NothingNew dry =>
            $"Since the review on {Day(dry.First, today)} nobody at {deal.Customer} has said, written or done anything new that we know of.",
        Mark.Overdue { Step: var step } =>
            $"{Doing(step, deal, today)} Today is {Day(today, today)}, and nobody has said yet what happened.",
        Mark.Quiet quiet => Quiet(quiet.Clock, today),
        Mark.Blind blind => $"Since {Day(blind.From, today)} we do not know what somebody at {deal.Customer} will do next.",
        Mark.StatusQuo => $"We do not know what happens if {deal.Customer} do nothing. Staying as they are may look safe to them.",
        Mark.Indecision undecided => $"Seen: {string.Join(", ", undecided.Signs.Select(Sign))}.",
        Mark.SingleVoice single =>
            $"While they work on {List(single.Jobs.Select(Name))}, {single.Only.Name} is the only person there whom we know.",
        Mark.Slow slow => $"They have been working on {Name(slow.Job)} since {Day(slow.From, today)}.",
        _ => throw new UnreachableException(),
    };

    /// <summary>The one action that clears a mark.</summary>
    public virtual string Clears(Mark mark, Deal deal) => mark.Clearing switch
    {
        Clearing.AgreeOnStep => "A next step with a name clears this.",
        Clearing.AnswerStep => "Any answer clears this.",
        Clearing.FinishOrMoveStep => "Done, dropped or a new date clears this.",
        Clearing.FinishStep => "Done or dropped clears this.",
        Clearing.ClearTheWay => "It clears when nothing is in the way any more.",
        Clearing.CustomerAct => $"One act by {deal.Customer} would clear this.",
        Clearing.MoveJob => "Settled, or said to be elsewhere, clears this.",
        Clearing.NameSecondPerson => "A second name clears this.",
        Clearing.SayWhatIfNothing => "One sentence in their words clears this.",
        Clearing.SeeThemDecide => "A review that sees them choosing clears this.",
        _ => throw new UnreachableException(),
    };

    /// <summary>Its threshold in the settings of a pipeline.</summary>
    public virtual string RuleName(MarkRule rule) => rule switch
    {
        MarkRule.Blind => "Blind",
        MarkRule.Overdue => "Overdue",
        MarkRule.PastDate => "Stuck by its date",
        MarkRule.Quiet => "Quiet",
        MarkRule.NoAct => "Stuck by silence",
        MarkRule.Slow => "Slow",
        MarkRule.Moved => "Stuck by moving",
        MarkRule.NothingNew => "Stuck in reviews",
        MarkRule.StatusQuo => "Risk: status quo",
        MarkRule.Indecision => "Risk: indecision",
        MarkRule.SingleVoice => "Single voice",
        MarkRule.Frozen => "Frozen",
        _ => throw new UnreachableException(),
    };

    public virtual string RuleMeans(MarkRule rule) => rule switch
    {
        MarkRule.Blind => "working days without a next step",
        MarkRule.Overdue => "working days past a step’s date, unanswered",
        MarkRule.PastDate => "working days past a step’s date",
        MarkRule.Quiet => "days without a known act",
        MarkRule.NoAct => "days without a known act",
        MarkRule.Slow => "days at one buying job",
        MarkRule.Moved => "times that a date was moved",
        MarkRule.NothingNew => "reviews running with nothing new",
        MarkRule.StatusQuo => "reviews, and “if they do nothing” is not known",
        MarkRule.Indecision => "reviews running in which they cannot decide",
        MarkRule.SingleVoice => "days with one person known",
        MarkRule.Frozen => "days of being stuck",
        _ => throw new UnreachableException(),
    };

    public virtual string MoreMarks(ValueList<string> words) => $"Also: {string.Join(" · ", words)}.";

    /// <summary>A sign of "what could pull them off course?", as part of a sentence.</summary>
    public virtual string Sign(OffCourse sign) => sign switch
    {
        OffCourse.PrioritiesShifting => "priorities shifting",
        OffCourse.ScopeRedefined => "scope redefined",
        OffCourse.UnsureHowToBuy => "unsure how to buy this",
        OffCourse.CannotChoose => "cannot choose between options",
        OffCourse.WantMoreInformation => "want more information",
        OffCourse.DoubtTheResult => "doubt the result",
        OffCourse.InterestFading => "interest fading",
        OffCourse.PersonLeftOrArrived => "a person left or arrived",
        OffCourse.NoneSeen => "none seen",
        _ => throw new UnreachableException(),
    };

    /// <summary>"54 days since their last known act".</summary>
    protected virtual string SinceTheirLast(ClockStart start, int days) => start switch
    {
        ClockStart.Act => $"{Days(days)} since their last known act",
        ClockStart.NothingKnown => $"{Days(days)} without a known act",
        ClockStart.Silence => $"{Days(days)} since the expected silence ended",
        _ => throw new UnreachableException(),
    };

    protected virtual string Quiet(CustomerClock clock, DateOnly today) => clock switch
    {
        { Start: ClockStart.Silence } => $"The silence that was expected ended on {Day(clock.From, today)}. We have known of no act since.",
        { Last: { } act } => $"The last act we know of: “{act.What}”, on {Day(act.Evidence.On, today)}. We have known of none since.",
        _ => $"Asked since {Day(clock.From, today)}, and no act is known.",
    };

    protected virtual string Doing(BuyerStep step, Deal deal, DateOnly today) =>
        $"Due {Day(step.By, today)}: {Who(deal.Find(step.Who))} {Ended(step.What)}";
}
