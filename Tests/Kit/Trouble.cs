namespace ReviewBot.Tests.Kit;

/// <summary>What goes wrong with one call to Teams.</summary>
abstract record Trouble
{
    Trouble() { }

    /// <summary>Teams says no.</summary>
    public sealed record Says(int Status, string? RetryAfter = null) : Trouble;

    /// <summary>Teams takes the call and never answers.</summary>
    public sealed record Hangs : Trouble;

    /// <summary>The connection is closed in the middle.</summary>
    public sealed record Closes : Trouble;
}
