using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Bench;

/// <summary>The built bot in a process of its own, so that its processor time is not that of the load.</summary>
sealed class BotProcess : IAsyncDisposable
{
    static readonly TimeSpan longestStart = TimeSpan.FromSeconds(60);

    readonly Process process;

    BotProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public long Memory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <param name="assembly">Path of ReviewBot.BotApp.dll.</param>
    /// <param name="group">Limit of processor time; null: none.</param>
    public static async Task<BotProcess> Start(string assembly, string setting, string store, ControlGroup? group, params string[] more)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        string[] bot =
        [
            "dotnet", assembly, "--environment", BotApp.Host.Playground, "--urls", address.ToString(), setting, store,
            "--ReviewBot:TurnsPerMinute", "100000", "--ReviewBot:RequestsPerMinute", "1000000",
            "--Logging:LogLevel:Default", "Critical", .. more,
        ];
        var started = new BotProcess(
            Run(
                group is null ? new(bot[0], bot[1..]) : new("sh", ["-c", $"echo $$ > {group.Procs} && exec \"$@\"", "sh", .. bot]),
                assembly),
            address);
        try
        {
            await started.IsReady();
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the store of such a process while it is not running.</summary>
    /// <param name="azure">Connection string of the emulator; null: the file.</param>
    public static async Task UseStore(string? azure, string file, Func<IRows, Task> use)
    {
        if (azure is not null)
        {
            await use(new AzureRows(new TableServiceClient(azure)));
            return;
        }
        using var rows = EmbeddedRows.InFile(file);
        await use(rows);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    static Process Run(ProcessStartInfo start, string assembly)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.WorkingDirectory = Path.GetDirectoryName(assembly);
        var process = Process.Start(start) ?? throw new InvalidOperationException("It did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    async Task IsReady()
    {
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(longestStart);
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Address, "healthz/ready"), patience.Token);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            if (process.HasExited)
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"It ended with {process.ExitCode}."));
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token);
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
