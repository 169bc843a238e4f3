namespace ReviewBot.Tests.Kit;

/// <summary>A fault in one call to Teams.</summary>
abstract record Fault
{
    Fault() { }

    /// <summary>Teams says no.</summary>
    /// <param name="Code">The sub-code in the body.</param>
    public sealed record Says(int Status, string? RetryAfter = null, string Code = "Trouble") : Fault;

    /// <summary>Teams takes the call and never answers.</summary>
    public sealed record Hangs : Fault;

    /// <summary>The connection is closed in the middle.</summary>
    public sealed record Closes : Fault;
}
