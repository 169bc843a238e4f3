namespace ReviewBot.Tests.Processes;

/// <summary>
/// For tests whose processes must keep their leases: they run after all others, one at a time. Beside a browser a job may take longer than
/// its lease, and another process then does it again.
/// </summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class RunsAlone;
