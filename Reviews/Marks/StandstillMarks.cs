namespace ReviewBot.Reviews.Marks;

/// <summary>Where the two questions about what holds a customer back are asked.</summary>
public static class StandstillMarks
{
    /// <summary>True for a mark of a deal that does not move, or may end as no decision.</summary>
    public static bool AsksWhatHoldsThemBack(this Mark mark) =>
        mark.Kind is MarkKind.Frozen or MarkKind.Stuck or MarkKind.StatusQuo or MarkKind.Indecision;
}
