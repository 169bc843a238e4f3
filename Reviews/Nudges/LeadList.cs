namespace ReviewBot.Reviews.Nudges;

/// <summary>The weekly list of a lead: which buyer steps could use help.</summary>
public static class LeadList
{
    /// <summary>When a list may come next, whatever the deals say: at that instant or later is the time to read them, and to ask <see cref="For"/>.</summary>
    /// <param name="led">The workspaces that this person leads.</param>
    /// <returns>Null: never, as things are.</returns>
    public static DateTimeOffset? Next(Nudged lead, Many<Workspace> led, DateTimeOffset now) => lead.Settings.Pace is NudgePace.Off || led.Count == 0 ? null : now.AddDays(1);

    /// <summary>A <see cref="Plan.List"/> when it is due now, else until when there is none. It takes the slot of its day, as a card does.</summary>
    public static Plan For(Nudged lead, Many<Board> led, DateTimeOffset now) => new Plan.Nothing(Next(lead, [.. led.Select(board => board.Workspace)], now));
}
