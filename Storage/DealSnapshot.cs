using ReviewBot.Reviews;

namespace ReviewBot.Storage;

/// <summary>A deal with its live review, as they were read, with the versions of their rows.</summary>
public sealed record DealSnapshot(Deal Deal, Review? Live)
{
    internal string? DealVersion { get; init; }

    /// <summary>Null when there is no live review.</summary>
    internal string? LiveVersion { get; init; }
}

/// <summary>What came of saving.</summary>
public abstract record SaveResult
{
    SaveResult() { }

    /// <summary>It is kept, and this is how it stands.</summary>
    public sealed record Done(DealSnapshot Now) : SaveResult;

    /// <summary>Somebody saved first: read again and decide again.</summary>
    public sealed record Conflict : SaveResult;

    /// <summary>This press has had its effect already.</summary>
    public sealed record AlreadyApplied : SaveResult;
}
