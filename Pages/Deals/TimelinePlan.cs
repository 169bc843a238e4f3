namespace ReviewBot.Pages.Deals;

/// <summary>Layout of the timeline: x by date, and a further lane for points that would overlap.</summary>
sealed record TimelinePlan(DateOnly From, DateOnly To, IReadOnlyList<(TimelineMark Mark, int X, int Lane)> Placed)
{
    public const int Width = 960;

    const int Edge = 14;
    const int Apart = 17;
    const int Side = 26;
    const int MonthNames = 16;
    const int MostLanes = 4;
    const int Before = 84;
    const int After = 14;
    const int Longest = 270;

    public static TimelinePlan Of(IReadOnlyList<TimelineMark> marks, DateOnly today)
    {
        var from = marks.Select(it => it.On).Append(today.AddDays(-Before)).Min();
        from = from < today.AddDays(-Longest) ? today.AddDays(-Longest) : from;
        var to = marks.Select(it => it.On.AddDays(After / 2)).Append(today.AddDays(After)).Max();
        to = to > today.AddDays(Longest / 2) ? today.AddDays(Longest / 2) : to;
        var plan = new TimelinePlan(from, to, []);
        List<(TimelineMark Mark, int X, int Lane)> placed = [];
        foreach (var mark in marks.Where(it => it.On >= from && it.On <= to))
        {
            var x = plan.X(mark.On);
            var lane = 0;
            while (lane < MostLanes - 1
                && placed.Any(it => it.Mark.IsTheirs == mark.IsTheirs && it.Lane == lane && Math.Abs(it.X - x) < Apart))
            {
                lane++;
            }
            placed.Add((mark, x, lane));
        }
        return plan with { Placed = placed };
    }

    /// <summary>Y of the axis between them and us: below their lanes.</summary>
    public int Axis => Side + (Apart * LanesOf(isTheirs: true));

    public int Height => Axis + Side + MonthNames + (Apart * LanesOf(isTheirs: false));

    public int X(DateOnly day) =>
        Edge + (int)((Width - (2 * Edge)) * (day.DayNumber - From.DayNumber) / (double)Math.Max(1, To.DayNumber - From.DayNumber));

    int LanesOf(bool isTheirs) => Placed.Where(it => it.Mark.IsTheirs == isTheirs).Select(it => it.Lane + 1).Append(1).Max();

    /// <summary>The first days of the months in the displayed period.</summary>
    public IEnumerable<DateOnly> Months()
    {
        for (var month = new DateOnly(From.Year, From.Month, 1).AddMonths(1); month <= To; month = month.AddMonths(1))
            yield return month;
    }
}
