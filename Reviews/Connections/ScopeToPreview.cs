namespace ReviewBot.Reviews.Connections;

/// <summary>The scope to preview before a connection is enabled.</summary>
public sealed record ScopeToPreview(CrmSystem System, CrmScope Scope) : ExtensibleRecord
{
    /// <summary>Why it could not be read; null: it could, or is not finished.</summary>
    public CrmTrouble? Trouble { get; init; }
}
