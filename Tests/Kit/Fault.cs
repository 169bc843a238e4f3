namespace ReviewBot.Tests.Kit;

/// <summary>A fault in one call to Teams.</summary>
abstract record Fault
{
    Fault() { }

    /// <summary>Teams says no.</summary>
    public sealed record Says(int Status, string? RetryAfter = null) : Fault;

    /// <summary>Teams takes the call and never answers.</summary>
    public sealed record Hangs : Fault;

    /// <summary>The connection is closed in the middle.</summary>
    public sealed record Closes : Fault;
}
