using ReviewBot.Reviews.Marks;

namespace ReviewBot.Reviews.Nudges;

/// <summary>Plans what one person is sent, and when. A pure function of its arguments: the same on every replica.</summary>
public static class NudgePlanner
{
    /// <summary>This many unanswered cards within <see cref="TooManyDays"/> trigger the question "too many?".</summary>
    public const int TooMany = 5;

    public const int TooManyDays = 14;

    /// <inheritdoc cref="Plan(NudgeRecipient, DateTimeOffset)"/>
    public static Plan Plan(NudgeQuery query) => Plan(query.Person, query.Now);

    /// <summary>
    /// The card to send now, else a <see cref="Nudges.Plan.Nothing"/> with the earliest instant at which one could be due (null: none,
    /// until something changes). A lead gets a <see cref="LeadList"/> too; <see cref="NudgeArbiter"/> chooses between the two.
    /// </summary>
    public static Plan Plan(NudgeRecipient person, DateTimeOffset now)
    {
        var hours = person.ContactHoursWith([]);
        var today = hours.Today(now);
        var states = StepNudgeState.All(person).Where(it => it.IsAhead(today)).ToValueList();
        var promises = PromiseNudgeState.All(person).Where(it => it.IsAhead(today)).ToValueList();
        ValueList<INudgeItemState> asked = [.. states, .. promises];
        var preworks = new PreworkSchedule(person, hours, now);
        DateOnly?[] firsts = [asked.Min(it => it.Ready), preworks.First];
        if (firsts.Min() is not { } first)
            return new Plan.Nothing(null);

        var pace = person.Settings.PaceNow(person.Ledger);
        var budget = new NudgeBudget(person.Ledger, pace, hours.Zone, today);
        foreach (var window in hours.From(first > today ? first : today, now))
        {
            if (asked.Count == 0 && window.Day > preworks.Last)
                break;
            if (budget.IsTaken(window.Day))
                continue;
            if (budget.HasRoom(window.Day) && preworks.On(window) is { } prework)
                return window.Opens > now ? new Plan.Nothing(window.Opens) : prework;
            if (!budget.HasRoomForSteps(window.Day, preworks.After(window.Day)) || Earliest(asked, window, hours.Zone) is not { } at)
                continue;
            if (at > now)
                return new Plan.Nothing(at);
            return Unanswered(person, pace, today) is var unanswered and >= TooMany
                ? new Plan.TooMany(NudgeId.Of(today), today, window.Closes, unanswered)
                : Card(states, promises, window, hours.Zone, now, budget);
        }
        return new Plan.Nothing(null);
    }

    /// <summary>Earliest instant within the window at which one of these may be sent; null: none on that day.</summary>
    static DateTimeOffset? Earliest(ValueList<INudgeItemState> asked, Window window, TimeZoneInfo zone)
    {
        var quiet = asked.Where(it => it.IsDue(window.Day, zone) && it.QuietUntil < window.Closes)
            .Min(it => (DateTimeOffset?)it.QuietUntil);
        return quiet > window.Opens ? quiet : quiet is null ? null : window.Opens;
    }

    static Plan.Card Card(
        ValueList<StepNudgeState> states,
        ValueList<PromiseNudgeState> promises,
        Window window,
        TimeZoneInfo zone,
        DateTimeOffset now,
        NudgeBudget budget)
    {
        var ours = promises.Where(it => it.IsDue(window.Day, zone) && it.QuietUntil <= now)
            .OrderBy(it => it.From)
            .Select(it => it.On(window.Day))
            .ToValueList();
        var due = states.Where(it => it.IsDue(window.Day, zone) && it.QuietUntil <= now);
        var needs = Need.Order(
            due.DistinctBy(it => (it.Tracked.Workspace.Id, it.Tracked.Deal.Id))
                .Select(it => Need.Of(it.Tracked.Deal, window.Day, it.Tracked.Workspace)),
            need => need);
        var items = needs
            .SelectMany(need => due.Where(it => ReferenceEquals(it.Tracked.Deal, need.Deal)).OrderBy(it => it.Ladder.From))
            .OrderBy(it => it.Ready is { } ready && budget.IsLeftOut(ready) ? ready : DateOnly.MaxValue)
            .Select(it => it.On(window.Day))
            .ToValueList();
        var (number, most) = budget.PositionOn(window.Day);
        var steps = items.Take(Nudges.Plan.Card.MostItems - Math.Min(ours.Count, Nudges.Plan.Card.KeptForOurs));
        var ourPart = ours.Take(Nudges.Plan.Card.MostItems - steps.Count);
        return new(
            NudgeId.Of(window.Day),
            window.Day,
            window.Closes,
            steps,
            items.Count - steps.Count + ours.Count - ourPart.Count,
            number,
            most)
        {
            Promises = ourPart,
        };
    }

    /// <summary>Number of cards of the last two weeks without any answer, on the card or elsewhere. 0 once "too many?" was asked.</summary>
    static int Unanswered(NudgeRecipient person, NudgePace pace, DateOnly today)
    {
        if (pace is not NudgePace.Daily
            || person.Settings.TooManyAskedAt is not null
            || person.Ledger.Any(it => it.Kind is NudgeKind.TooMany && it.WasSent))
        {
            return 0;
        }

        var steps = person.Deals
            .Where(it => it.Deal.Ended is null)
            .SelectMany(it => it.Deal.Steps.Select(step => ((it.Workspace.Id, it.Deal.Id, step.Id), step)))
            .ToLookup(it => it.Item1, it => it.step);
        return person.Ledger.Count(card => card is { Kind: NudgeKind.Steps, State: NudgeState.Sent }
            && card.Day < today && card.Day >= today.AddDays(-TooManyDays)
            && card.Lines.All(line => line.Help is { } promise
                ? person.Deals.Any(
                    it => it.Workspace.Id == line.Workspace && it.Deal.Id == line.Deal && it.Deal.Find(promise) is { IsOpen: true } help
                        && !(help.AnsweredAt >= card.SentAt))
                : line.Step is { } id && steps[(line.Workspace, line.Deal, id)].Any(step => !IsTouched(step, card))));
    }

    static bool IsTouched(BuyerStep step, LedgerEntry card) =>
        card.SentAt is { } sent && (step.AnsweredAt >= sent || step.SetAt >= sent || step.Snoozed?.At >= sent);
}

public abstract partial record Plan
{
    /// <summary>The most urgent steps, at most <see cref="MostItems"/>; before them those that missed a week's cards.</summary>
    /// <param name="More">Number of further due steps.</param>
    /// <param name="Number">Position of the card in its week: "1 of at most 3 this week".</param>
    /// <param name="Most">3, or 1 at the weekly pace.</param>
    public sealed record Card(NudgeId Id, DateOnly Day, DateTimeOffset NotAfter, ValueList<NudgeItem> Items, int More, int Number, int Most)
        : Send(Id, NudgeKind.Steps, Day, NotAfter)
    {
        public const int MostItems = 5;

        /// <summary>Places reserved for actions of ours, if there are any.</summary>
        internal const int KeptForOurs = 1;

        /// <summary>Our own actions that are due, in the remaining places.</summary>
        public ValueList<PromiseItem> Promises { get; init; } = [];

        public override ValueList<LedgerLine> Lines => [.. Items.Select(it => it.Line), .. Promises.Select(it => it.Line)];
    }

    /// <summary>"Too many?", asked once in place of a card, after this many unanswered cards in two weeks.</summary>
    public sealed record TooMany(NudgeId Id, DateOnly Day, DateTimeOffset NotAfter, int Unanswered)
        : Send(Id, NudgeKind.TooMany, Day, NotAfter)
    {
        public override ValueList<LedgerLine> Lines => [];

        public override NudgeSettings AfterSending(NudgeSettings settings, DateTimeOffset now) => settings with { TooManyAskedAt = now };
    }
}
