namespace ReviewBot.Reviews.Nudges;

/// <summary>The weekly list of a lead: buyer steps that need help.</summary>
public static class LeadList
{
    /// <summary>
    /// Earliest time at which the list could be due. Independent of the deals, so that a change of a deal need not reschedule its lead.
    /// </summary>
    /// <param name="led">The workspaces that this person leads.</param>
    /// <returns>Null: never, with the present settings of the workspaces.</returns>
    public static DateTimeOffset? NextSlot(NudgeRecipient lead, ValueList<Workspace> led, DateTimeOffset now)
    {
        foreach (var (_, window) in Days(lead, led, now))
            return window.Opens > now ? window.Opens : now;
        return null;
    }

    /// <summary>The list, or as long as its deals need not be read, the earliest time at which it could be due.</summary>
    public static Plan Plan(NudgeQuery query) => query.Boards is { } read
        ? Plan(query.Person, read, query.Now)
        : new Plan.Nothing(NextSlot(query.Person, query.Led, query.Now));

    /// <summary>
    /// A <see cref="Nudges.Plan.List"/> if it is due now, else when to ask again: next week's slot at the latest. The list uses up the
    /// person's one message of that day.
    /// </summary>
    public static Plan Plan(NudgeRecipient lead, ValueList<PipelineDeals> led, DateTimeOffset now)
    {
        var zone = lead.ContactHoursWith(led.Select(it => it.Workspace)).Zone;
        var listing = new NeedsHelpList(led, lead.Ledger, NudgeKind.List);
        foreach (var (slot, window) in Days(lead, [.. led.Select(it => it.Workspace)], now))
        {
            if (slot.Opens > now)
                return new Plan.Nothing(window.Opens);
            var items = listing.On(slot, window.Day, zone);
            var ours = LatePromises.On(led, slot, window.Day, zone);
            if (items.Count + ours.Count == 0)
                continue;
            var (steps, ourPart, more) = LatePromises.BesideSteps(items, ours);
            return window.Opens > now
                ? new Plan.Nothing(window.Opens)
                : new Plan.List(
                    NudgeId.Of(window.Day),
                    window.Day,
                    window.Closes,
                    steps,
                    more)
                {
                    Promises = ourPart,
                };
        }
        return new Plan.Nothing(null);
    }

    static IEnumerable<(Window Slot, Window Window)> Days(NudgeRecipient lead, ValueList<Workspace> led, DateTimeOffset now)
    {
        var on = led.Where(it => it.Nudges.IsOn);
        if (on.Count == 0)
            return [];

        var hours = lead.ContactHoursWith(led);
        var budget = new NudgeBudget(lead.Ledger, lead.Settings.PaceNow(lead.Ledger), hours.Zone, hours.Today(now));
        var lists = lead.Ledger.Where(it => it.Kind is NudgeKind.List && it.WasSent);
        return WeeklyWindows.From(hours, on.Select(it => it.Nudges.DigestDay).MinBy(WeeklyWindows.AfterMonday), now).Where(it =>
            !budget.IsTaken(it.Window.Day)
                && budget.HasRoom(it.Window.Day)
                && !lists.Any(list => WeeklyWindows.IsSameWeek(list.Day, it.Window.Day)));
    }
}

public abstract partial record Plan
{
    /// <summary>The steps that need help, in all workspaces that this person leads.</summary>
    /// <param name="More">Number of further lines.</param>
    public sealed record List(NudgeId Id, DateOnly Day, DateTimeOffset NotAfter, ValueList<NudgeItem> Items, int More)
        : Send(Id, NudgeKind.List, Day, NotAfter)
    {
        /// <summary>Our own overdue actions.</summary>
        public ValueList<PromiseItem> Promises { get; init; } = [];

        public override ValueList<LedgerLine> Lines => [.. Items.Select(it => it.Line), .. Promises.Select(it => it.Line)];
    }
}
