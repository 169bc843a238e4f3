namespace ReviewBot.Reviews.Connections;

/// <summary>Which scope somebody wants to look at before it is switched on.</summary>
public sealed record CrmLook(CrmSystem System, CrmScope Scope) : Kept
{
    /// <summary>Why it could not be read; null: it could, or is not over.</summary>
    public CrmTrouble? Trouble { get; init; }
}
