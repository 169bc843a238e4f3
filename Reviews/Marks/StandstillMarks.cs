namespace ReviewBot.Reviews.Marks;

/// <summary>Selects the marks on which "what holds them back?" is asked.</summary>
public static class StandstillMarks
{
    /// <summary>True for marks of a deal that stands still, or may end as no decision.</summary>
    public static bool AsksWhatHoldsThemBack(this Mark mark) =>
        mark.Kind is MarkKind.Frozen or MarkKind.Stuck or MarkKind.StatusQuo or MarkKind.Indecision;
}
