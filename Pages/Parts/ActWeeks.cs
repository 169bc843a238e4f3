using ReviewBot.Reviews;

namespace ReviewBot.Pages.Parts;

/// <summary>The customer's known actions in each of the last twelve weeks, oldest first, for the line of the customer clock.</summary>
sealed record ActWeeks(IReadOnlyList<ActWeeks.Week> All, DateOnly Today)
{
    public const int Count = 12;

    const int DaysInWeek = 7;

    /// <summary>The first week with an action; null: none of them has one.</summary>
    public int? Last { get; } = All.Index().Where(it => it.Item.Acts > 0).Select(it => (int?)it.Index).LastOrDefault();

    /// <summary>True when none of the weeks has one.</summary>
    public bool IsEmpty => Last is null;

    public static ActWeeks Of(Deal deal, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % DaysInWeek));
        var from = monday.AddDays(-(Count - 1) * DaysInWeek);
        var acts = new int[Count];
        foreach (var act in deal.Acts)
        {
            var week = (act.Evidence.On.DayNumber - from.DayNumber) / DaysInWeek;
            if (act.IsKnown && act.Evidence.On >= from && week < Count)
                acts[week]++;
        }
        return new([.. acts.Select((count, i) => new Week(from.AddDays(i * DaysInWeek), count))], today);
    }

    /// <param name="From">Its Monday.</param>
    public sealed record Week(DateOnly From, int Acts);
}
