using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the board and of proposals.</summary>
public partial class Say
{
    public virtual string BoardTitle(BoardView view) => view switch
    {
        BoardView.All => "Where help is needed most",
        BoardView.Mine => "Your deals, most urgent first",
        BoardView.NeedsHelp => "Deals that could use help",
        BoardView.Led => LedTitle(),
        BoardView.Ended => "Deals that have ended",
        _ => throw new UnreachableException(),
    };

    public virtual string BoardHint(string day) => $"Most urgent first, as of {day}. Tap a deal to open it.";

    public virtual string BoardInShort(string pipeline, int deals, string names) => $"{pipeline}, {Deals(deals)}, most urgent first: {names}.";

    /// <summary>One state in the picture above the board: "3 need help".</summary>
    public virtual string BoardCount(BoardCount count) => (count.State, count.Deals) switch
    {
        (BoardState.NeedsHelp, 1) => "1 needs help",
        (BoardState.NeedsHelp, var deals) => $"{deals} need help",
        (BoardState.WentBack, var deals) => $"{deals} went back",
        (BoardState.OnTrack, var deals) => $"{deals} on track",
        (BoardState.LittleKnown, var deals) => $"{deals} we know little about",
        _ => throw new UnreachableException(),
    };

    public virtual string WhereDealsStand() => "Where these deals stand";

    public virtual string MovedSince(int moved, int won, string day) => (moved, won) switch
    {
        (_, 0) => $"Since Monday {day}: {moved} moved.",
        (0, _) => $"Since Monday {day}: {won} won.",
        _ => $"Since Monday {day}: {moved} moved, {won} won.",
    };

    /// <param name="names">Customers whose deals moved.</param>
    public virtual string MovedSince(string names, string day) => $"Moved since Monday {day}: {names}.";

    public virtual string LedTitle() => "Your pipelines";

    public virtual string LedHint(string day) => $"As of {day}. Only you see this.";

    public virtual string LedInShort(string names) => $"How your pipelines are doing: {names}.";

    public virtual string NoOpenDeals() => "no open deals";

    public virtual string ReviewsThisWeek() => "Reviews this week";

    public virtual string NoReviewsThisWeek() => "None planned. To plan one, type “review Contoso on Thursday 10:00”.";

    public virtual string WhoNeedsHelp() => "Needs help";

    public virtual string SignsLegend(string signs, string jobs) => $"{signs}. Buying jobs, in this order: {jobs}.";

    public virtual string NoDealsTitle() => "No deals here yet";

    public virtual string NoDealsHint() => "Add the first one, or import a list from a spreadsheet. A customer and a deal name are enough.";

    public virtual string NoneOfYours() => "You don’t own any deals here yet. Open one and choose “I own this”.";

    public virtual string NothingNeedsHelp() => "Nothing is overdue, quiet or stuck right now.";

    public virtual string Unreadable(int deals) => deals == 1 ? "1 deal couldn’t be read. " : $"{Number(deals)} deals couldn’t be read. ";

    public virtual string UnreadableWhy() => "Nothing is lost. Your IT team can see why.";

    public virtual string MoreDeals(int more, string names) => $"{Capital(AndMore(more))}: {names}. Type “deal” and a name to open one.";

    public virtual string NextLabel() => "Next: ";

    public static string StepOn(string who, string what) => $"{who}{AfterName(what)}";

    /// <summary>What follows the name of who does it: " signs the plan", or ": sign the plan" where the words are no predicate.</summary>
    public static string AfterName(string what) => GermanGrammar.FollowsName(what) ? $" {EnglishGrammar.Small(what)}" : $": {what}";

    /// <summary>The step before or behind a colon: "Priya Sample signs the plan", or "Priya Sample, “sign the plan”".</summary>
    public string StepNamed(string who, string what) =>
        GermanGrammar.FollowsName(what) ? StepOn(who, what) : $"{who}, {Quoted(what.TrimEnd('.', ' '))}";

    public virtual string NothingNext(bool isNew) => isNew ? "not known yet" : "none yet";

    /// <summary>"in progress: Needs, Agreement".</summary>
    public virtual string JobsIn(string status, IEnumerable<string> jobs) => $"{status}: {string.Join(", ", jobs)}";

    public virtual string DaysSinceAct(CustomerClock clock, DateOnly today) => (clock.Start, clock.Days(today)) switch
    {
        (ClockStart.Act, var days) => $"last heard from them {Ago(days)}",
        (_, 0) => "nothing heard yet",
        (_, var days) => $"nothing heard for {Days(days)}",
    };

    public virtual string BoardLive() => "In review now";

    public virtual string BoardPaused(string day) => $"Paused until {day}";

    public virtual string BoardReopened() => "Reopened";

    public virtual string BoardNew() => "Not reviewed yet";

    public virtual string ProposeTitle() => "Which deals should we review?";

    public virtual string ProposeHint() => "Most urgent first: they’ve gone quiet or gone back a step, or we know too little.";

    public virtual string ProposeInShort(string names) => $"To review now: {names}.";

    public virtual string NothingToReview() => "No open deals to review";

    /// <summary>Why a deal should be reviewed now.</summary>
    public virtual string NeedIs(Need need) => need switch
    {
        { Told: { } mark } => $"{Word(mark)} · {Arithmetic(mark)}",
        { Reason: NeedReason.Reopened } =>
            $"They went back to {List(need.Deal.Jobs.Where(it => it.Status is JobStatus.Reopened).Select(it => Name(it.Job)))}",
        { Reason: NeedReason.ManyUnknown } => $"We don’t know where they are with {List(need.Unknown.Select(Name))}",
        { Reason: NeedReason.NeverReviewed } => "Not reviewed yet",
        { Reason: NeedReason.LongQuiet } => SinceTheirLast(need.Clock?.Start ?? ClockStart.NothingKnown, need.Days ?? 0),
        { Reason: NeedReason.None } => "Nothing urgent",
        _ => throw new UnreachableException(),
    };
}
