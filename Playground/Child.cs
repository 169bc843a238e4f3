using System.Collections.Concurrent;
using System.Diagnostics;

namespace ReviewBot.Playground;

/// <summary>
/// A Node child process that ends with this process, even if that is killed: it watches its standard input, a pipe from us.
/// </summary>
sealed class Child : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    readonly Process process;
    readonly ConcurrentQueue<string> words = [];
    readonly TaskCompletionSource<string> sign = new(TaskCreationOptions.RunContinuationsAsynchronously);

    Child(Process process, string sign)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data, sign);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, sign);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Ended = process.WaitForExitAsync();
    }

    /// <summary>Completes when the program has ended, by itself or by us.</summary>
    public Task Ended { get; }

    /// <summary>Its last lines of output, for the error message when it has ended unexpectedly.</summary>
    public string LastWords => string.Join(' ', words.TakeLast(3));

    /// <summary>Starts a script. It counts as started when it writes a line that contains <paramref name="sign"/>.</summary>
    public static Child Start(string script, IEnumerable<string> args, IEnumerable<KeyValuePair<string, string>> settings, string sign)
    {
        var start = new ProcessStartInfo(
            "node", ["--require", Path.Combine(PlaygroundFolder.Playground, "go-with-parent.cjs"), script, .. args])
        {
            WorkingDirectory = PlaygroundFolder.Playground,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new Child(Process.Start(start) ?? throw new UnreachableException(), sign);
    }

    /// <summary>Waits for that line; null: the process ended, or wrote nothing for a minute.</summary>
    public async Task<string?> Up(CancellationToken ct)
    {
        await Task.WhenAny(sign.Task, Ended, Task.Delay(TimeSpan.FromMinutes(1), TimeProvider.System, ct));
        ct.ThrowIfCancellationRequested();
        return sign.Task.IsCompleted ? await sign.Task : null;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await Task.WhenAny(Ended, Task.Delay(Patience, TimeProvider.System));
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await Ended;
        process.Dispose();
    }

    void Hear(string? line, string wanted)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        words.Enqueue(line);
        while (words.Count > 20)
            words.TryDequeue(out _);
        if (line.Contains(wanted, StringComparison.Ordinal))
            sign.TrySetResult(line);
    }
}
