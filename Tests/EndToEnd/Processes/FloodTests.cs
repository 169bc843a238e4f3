using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Processes;

/// <summary>The bot as it runs in its container, with the heap that .NET takes there, and bodies that cost much to read.</summary>
public sealed class FloodTests : IDisposable
{
    /// <summary>In bytes, hexadecimal: three quarters of the half gigabyte in infra/.</summary>
    const string Heap = "18000000";

    const string AppId = "11111111-2222-3333-4444-555555555555";

    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_burst_of_large_bodies_without_a_token_is_refused_and_the_process_lives()
    {
        using var bot = await Start();
        var body = Encoding.UTF8.GetBytes($$"""{"type":"message","value":[{{string.Join(',', Enumerable.Repeat("{}", 340_000))}}]}""");

        foreach (var atOnce in new[] { 40, 100, 150 })
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Post(new(bot.Address), body)));

            Assert.Contains("HTTP/1.1 401 Unauthorized", answers);
            Assert.DoesNotContain(answers, it => it is not (null or "HTTP/1.1 401 Unauthorized"));
        }

        using var client = new HttpClient();
        using var live = await client.GetAsync(new Uri(bot.Address + "/healthz/live"));
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.InRange(bot.Megabytes, 20, 300);
    }

    /// <summary>
    /// Sends all of it whatever comes back. Null: the connection was closed under it, as it may be once the answer is sent.
    /// </summary>
    static async Task<string?> Post(Uri address, byte[] body)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        var answer = reader.ReadLineAsync();
        try
        {
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"));
            await stream.WriteAsync(body);
            return await answer;
        }
        catch (IOException)
        {
            return answer.IsCompletedSuccessfully ? await answer : null;
        }
    }

    async Task<Bot> Start()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "ReviewBot.BotApp.dll"), "--environment", "Production", "--urls",
                "http://127.0.0.1:0", "--Storage:File", folder.File("deals.db"),
                "--MicrosoftAppId", AppId, "--MicrosoftAppType", "SingleTenant", "--MicrosoftAppPassword", "secret",
                "--MicrosoftAppTenantId", TeamsConversation.Tenant, "--ReviewBot:Tenants:0", TeamsConversation.Tenant,
                "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information", "--Logging:LogLevel:ReviewBot", "Error",
            ])
        { RedirectStandardOutput = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = Heap;
        var process = Process.Start(start) ?? throw new InvalidOperationException("It did not start.");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split("Now listening on: ") is [_, var address])
                return new(process, address);
        }
        throw new InvalidOperationException("It ended before it listened.");
    }

    sealed class Bot : IDisposable
    {
        readonly Process process;
        readonly Task reading;

        public Bot(Process process, string address)
        {
            (this.process, Address) = (process, address);
            reading = process.StandardOutput.ReadToEndAsync(); // a full pipe would hold it up
        }

        public string Address { get; }

        /// <summary>The most that it ever had resident.</summary>
        public long Megabytes => File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/status"))
            .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
            .Single();

        public void Dispose()
        {
            process.Kill();
            reading.GetAwaiter().GetResult();
            process.Dispose();
        }
    }
}
