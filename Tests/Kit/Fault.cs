namespace ReviewBot.Tests.Kit;

/// <summary>A fault in one call to Teams.</summary>
abstract record Fault
{
    Fault() { }

    /// <summary>Teams answers with an error.</summary>
    /// <param name="Code">The error code in the body.</param>
    public sealed record Says(int Status, string? RetryAfter = null, string Code = "Trouble") : Fault;

    /// <summary>Teams accepts the request and never answers.</summary>
    public sealed record Hangs : Fault;

    /// <summary>The connection is closed before the answer.</summary>
    public sealed record Closes : Fault;
}
