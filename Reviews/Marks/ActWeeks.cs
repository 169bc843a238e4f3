namespace ReviewBot.Reviews.Marks;

/// <summary>The customer's known acts in each of the last twelve weeks, oldest first: the data of the sparkline.</summary>
public sealed record ActWeeks(ValueList<ActWeeks.Week> All)
{
    public const int Count = 12;

    const int DaysInWeek = 7;

    /// <summary>Index of the latest week with an act; null: none.</summary>
    public int? Last { get; } = All.Index().Where(it => it.Item.Acts > 0).Select(it => (int?)it.Index).LastOrDefault();

    public int Acts { get; } = All.Sum(it => it.Acts);

    /// <summary>True when no week has an act.</summary>
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
        return new([.. acts.Select((count, i) => new Week(from.AddDays(i * DaysInWeek), count))]);
    }

    /// <param name="From">Its Monday.</param>
    public sealed record Week(DateOnly From, int Acts);
}
