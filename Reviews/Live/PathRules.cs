using System.Globalization;

namespace ReviewBot.Reviews.Live;

/// <summary>
/// The path: backward scheduling of buyer steps from the customer's go-live date over working days. Its steps have a limit of their own;
/// otherwise they are like other steps.
/// </summary>
public static class PathRules
{
    /// <summary>Most working days that one step can be planned with.</summary>
    public const int MostDays = 60;

    /// <summary>Working days planned for a step in the user's own words.</summary>
    public const int OwnDays = 5;

    static readonly Dictionary<UsualStep, string[]> Functions = new()
    {
        [UsualStep.SuccessCriteria] = [], // the sponsor, whom no function identifies
        [UsualStep.Security] = ["security", "ciso", "sicherheit", "risk", "data protection", "datenschutz"],
        [UsualStep.Legal] = ["legal", "counsel", "lawyer", "recht", "jurist", "contract", "vertrag"],
        [UsualStep.Budget] = ["cfo", "finance", "finanz", "controlling", "controller"],
        [UsualStep.Signature] = ["ceo", "managing director", "geschäftsführ", "chief executive", "vorstand", "cfo", "owner", "inhaber"],
        [UsualStep.PurchaseOrder] = ["procurement", "purchas", "buyer", "einkauf", "beschaffung"],
        [UsualStep.Data] = ["data", "daten", "head of it", "it lead", "cio", "it-leit", "leiter it", "admin"],
        [UsualStep.Training] = ["training", "schulung", "hr", "human resources", "personal", "operations", "betrieb"],
    };

    /// <summary>Proposed steps of a first path: what nearly every purchase needs, and steps for which a likely doer is known.</summary>
    public static IEnumerable<UsualStep> Proposed(Deal deal) => Enum.GetValues<UsualStep>()
        .Where(usual => usual is UsualStep.Legal or UsualStep.Signature or UsualStep.PurchaseOrder || Likely(deal, usual) is not null);

    /// <summary>Default duration of a usual step, in working days.</summary>
    public static int DaysOf(UsualStep usual) => usual switch
    {
        UsualStep.Signature => 3,
        UsualStep.SuccessCriteria or UsualStep.Legal or UsualStep.Budget or UsualStep.Training => 5,
        _ => 10,
    };

    /// <summary>
    /// Sets the go-live date and adds steps, each scheduled back from the one after it. Steps that the path already has are left out.
    /// </summary>
    /// <param name="along">True: when the date moves, open steps move by the same number of working days.</param>
    public static Ruling Plan(
        Deal deal, Review? live, DateOnly on, BuyerId? whose, bool along, ValueList<PathItem> items, WorkCalendar calendar, Person by,
        Moment now)
    {
        if (deal.Ended is { } ending)
            return new Ruling.Refused(new Refusal.DealHasEnded(ending));
        if (on < now.Today)
            return new Ruling.Refused(new Refusal.DayHasPassed(on));

        var news = News(deal, items);
        if (deal.PathSteps.Count() + news.Length > Limits.PathSteps)
            return new Ruling.Refused(new Refusal.Full(Limits.PathSteps));

        var edit = new Edit(deal, null, by, now);
        if (deal.GoLive is { } was && was.On != on && along)
            edit = Shift(edit, _ => true, Days(calendar, was.On, on), on, calendar);
        if ((deal.GoLive?.On, deal.GoLive?.Whose) != (on, whose) || deal.GoLive is null)
        {
            edit = edit.Set(it => it with { GoLive = new(on, it.Find(whose)?.Id, by, now.At) })
                .Note(Change.GoLiveSet, edit.Deal.Find(whose)?.Name, Day(deal.GoLive?.On), Day(on));
        }
        return Ruling.Beside(live, Add(edit, news, on, calendar));
    }

    /// <summary>Adds steps in the user's own words, scheduled back from a step of the path; the others stay where they are.</summary>
    /// <param name="before">The step that they precede; null: the go-live date.</param>
    public static Ruling AddOwn(
        Deal deal, Review? live, ValueList<PathItem> items, StepId? before, WorkCalendar calendar, Person by, Moment now)
    {
        if (deal.Ended is { } ending)
            return new Ruling.Refused(new Refusal.DealHasEnded(ending));
        if (deal.GoLive is not { On: var goLive })
            return new Ruling.Refused(new Refusal.Outdated());
        if (goLive < now.Today)
            return new Ruling.Refused(new Refusal.DayHasPassed(goLive));

        var news = News(deal, items);
        if (deal.PathSteps.Count() + news.Length > Limits.PathSteps)
            return new Ruling.Refused(new Refusal.Full(Limits.PathSteps));

        var next = deal.PathSteps.FirstOrDefault(step => step.IsOpen && step.Id == before)?.By ?? goLive;
        next = next < now.Today ? now.Today : Earlier(next, goLive); // never plan a date in the past
        return Ruling.Beside(live, Add(new Edit(deal, null, by, now), news, next, calendar));
    }

    /// <summary>Deletes the path: open steps are dropped, done ones stay done.</summary>
    public static Ruling Remove(Deal deal, Review? live, Person by, Moment now)
    {
        if (deal.Ended is { } ending)
            return new Ruling.Refused(new Refusal.DealHasEnded(ending));
        if (deal.GoLive is not { On: var was })
            return new Ruling.Refused(new Refusal.Outdated());

        var edit = deal.PathSteps.Where(step => step.IsOpen)
            .Aggregate(new Edit(deal, null, by, now), (all, step) => NextAnswers.Drop(all, step.Id));
        return Ruling.Beside(live, edit
            .Set(it => it with
            {
                GoLive = null,
                Steps = NextAnswers.Kept(it.Steps.Change(step => step.OnPath is not null, step => step with { OnPath = null })),
            })
            .Note(Change.GoLiveSet, from: Day(was)));
    }

    /// <summary>Number of working days by which the path does not fit; 0: it fits.</summary>
    /// <param name="takes">Working days planned for its open steps.</param>
    public static int Short(DateOnly goLive, int takes, WorkCalendar calendar, DateOnly today)
    {
        var (first, soonest) = (calendar.Back(goLive, takes), calendar.OnOrAfter(today));
        return goLive < today ? Math.Max(1, calendar.Between(first, today)) : calendar.Between(first, soonest);
    }

    /// <summary>Converts the path to a template: without people and dates, in order.</summary>
    public static ValueList<PathItem> Template(Deal deal) =>
        [.. deal.PathSteps.Select(step => new PathItem(step.OnPath?.Usual, step.What, step.OnPath?.Days ?? OwnDays))];

    /// <summary>
    /// Changes the planned working days of a step: reschedules it, and moves the open steps before it by the same amount.
    /// </summary>
    internal static Edit Count(Edit edit, StepId id, int days, WorkCalendar calendar)
    {
        if (edit.Deal.Find(id) is not { IsOpen: true, OnPath: { } part } step || part.Days == days || edit.Deal.GoLive is not { } goLive)
            return edit;

        var path = edit.Deal.PathSteps.Where(it => it.IsOpen).ToArray();
        var at = Array.FindIndex(path, it => it.Id == id);
        var before = path.Take(at + 1).Select(it => it.Id).ToHashSet();
        var day = calendar.Back(at + 1 < path.Length ? path[at + 1].By : goLive.On, days);
        return Shift(edit, it => before.Contains(it.Id), Days(calendar, step.By, day), goLive.On, calendar)
            .Set(deal => deal with
            {
                Steps = deal.Steps.Change(it => it.Id == id, it => it with { OnPath = part with { Days = days } }),
            })
            .Note(Change.PathCounted, step.What, Number(part.Days), Number(days));
    }

    /// <summary>Steps that the path does not have yet, in the usual order; those in the user's own words last.</summary>
    static PathItem[] News(Deal deal, ValueList<PathItem> items) =>
    [
        .. items
            .Where(item => !deal.PathSteps.Any(step => item.Usual is { } usual
                ? step.OnPath?.Usual == usual
                : string.Equals(step.What, item.What, StringComparison.OrdinalIgnoreCase)))
            .DistinctBy(item => (item.Usual, item.Usual is null ? item.What.ToUpperInvariant() : "")),
    ];

    /// <summary>Adds from the last to the first: each is scheduled back from the earliest step after it.</summary>
    static Edit Add(Edit edit, PathItem[] items, DateOnly goLive, WorkCalendar calendar)
    {
        var there = edit.Deal.PathSteps.Where(step => step.IsOpen).ToArray();
        var days = new DateOnly[items.Length];
        for (var at = items.Length - 1; at >= 0; at--)
        {
            var next = there.Where(step => items[at].Usual < (step.OnPath?.Usual ?? (UsualStep)int.MaxValue)).Select(step => step.By)
                .Concat(days.Skip(at + 1))
                .Append(goLive)
                .Min();
            days[at] = Bounded(calendar.Back(next, items[at].Days), goLive, calendar, edit.Now.Today);
        }
        return items.Index().Aggregate(edit, (all, it) => Added(all, it.Item, days[it.Index]));
    }

    static Edit Added(Edit edit, PathItem item, DateOnly day)
    {
        var id = new StepId($"s{edit.Deal.LastNumber + 1}");
        var step = new BuyerStep
        {
            Id = id,
            Who = item.Usual is { } usual ? Likely(edit.Deal, usual) : null,
            What = item.What,
            By = day,
            Job = Job.Path,
            Agreement = Agreement.OurHope,
            OnPath = new(item.Usual, item.Days),
            SetBy = edit.By,
            SetAt = edit.Now.At,
        };
        edit = edit.Number(out _)
            .Set(deal => deal with { Steps = NextAnswers.Kept(deal.Steps).Add(step) })
            .Note(Change.StepAdded, step.What);
        return step.Who is null ? edit.Ask(Asking.WhoDoesIt, id) : edit;
    }

    /// <summary>The only person whose function matches; null: nobody, or several.</summary>
    static BuyerId? Likely(Deal deal, UsualStep usual)
    {
        foreach (var word in Functions[usual])
        {
            var there = deal.PresentBuyers.Where(it => Says(it.Function, word) || Says(it.Name, word)).ToArray();
            if (there is [var only])
                return only.Id;
        }
        return null;
    }

    /// <summary>A word of up to three letters must match a whole word: "hr" is not in "through".</summary>
    static bool Says(string? function, string word) => function is not null && (word.Length > 3
        ? function.Contains(word, StringComparison.OrdinalIgnoreCase)
        : function.Split([' ', ',', '/', '-', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// Moves open steps by working days. Moving back never makes a date later: overdue steps, and those for today on a day off, stay.
    /// </summary>
    static Edit Shift(Edit edit, Func<BuyerStep, bool> which, int days, DateOnly goLive, WorkCalendar calendar) => edit.Deal.Steps
        .Where(step => step is { IsOpen: true, OnPath: not null } && which(step))
        .Select(step => (Step: step, By: Moved(step.By, days, goLive, calendar, edit.Now.Today)))
        .Where(it => it.By != it.Step.By)
        .Aggregate(edit, (all, it) => all
            .Set(deal => deal with { Steps = deal.Steps.Change(step => step.Id == it.Step.Id, step => step with { By = it.By }) })
            .Note(Change.StepMoved, it.Step.What, Day(it.Step.By), Day(it.By)));

    static DateOnly Moved(DateOnly day, int days, DateOnly goLive, WorkCalendar calendar, DateOnly today) => days switch
    {
        0 => day,
        > 0 => calendar.Add(day, days),
        _ => Earlier(day, Bounded(calendar.Back(day, -days), goLive, calendar, today)),
    };

    static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>Clamps to today: never plan a date in the past.</summary>
    static DateOnly Bounded(DateOnly day, DateOnly goLive, WorkCalendar calendar, DateOnly today)
    {
        var soonest = calendar.OnOrAfter(today);
        soonest = Earlier(soonest, goLive);
        return day < soonest ? soonest : day;
    }

    /// <summary>Signed number of working days between two days.</summary>
    static int Days(WorkCalendar calendar, DateOnly from, DateOnly to) =>
        from <= to ? calendar.Between(from, to) : -calendar.Between(to, from);

    static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    static string Number(int days) => days.ToString(CultureInfo.InvariantCulture);
}
