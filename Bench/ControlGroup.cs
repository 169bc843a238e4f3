using System.Globalization;

namespace ReviewBot.Bench;

/// <summary>
/// A control group of Linux (version 1 or 2) that limits the processor of a child process. Only where this process may create one, such as
/// root.
/// </summary>
sealed class ControlGroup : IDisposable
{
    const int Period = 100_000;

    readonly DirectoryInfo folder;

    ControlGroup(DirectoryInfo folder) => this.folder = folder;

    /// <summary>The file that a process id is written to.</summary>
    public string Procs => Path.Combine(folder.FullName, "cgroup.procs");

    /// <param name="cores">Such as 0.25.</param>
    /// <exception cref="InvalidOperationException">This machine has no control groups, or the process may not create one.</exception>
    public static ControlGroup Of(double cores)
    {
        var isFirst = Directory.Exists("/sys/fs/cgroup/cpu");
        var quota = (int)(cores * Period);
        try
        {
            var folder = Directory.CreateDirectory(
                Path.Combine(isFirst ? "/sys/fs/cgroup/cpu" : "/sys/fs/cgroup", $"bench-{Environment.ProcessId}"));
            File.WriteAllText(
                Path.Combine(folder.FullName, isFirst ? "cpu.cfs_quota_us" : "cpu.max"),
                string.Create(CultureInfo.InvariantCulture, $"{quota}{(isFirst ? "" : $" {Period}")}"));
            return new(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"No control group can be made here: {e.Message}", e);
        }
    }

    /// <summary>Only an empty group can be removed, so the process must have ended.</summary>
    public void Dispose() => folder.Delete();
}
