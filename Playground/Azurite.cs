using System.Globalization;

namespace ReviewBot.Playground;

/// <summary>The Azure Table Storage emulator as a child process, with its data in a folder.</summary>
sealed class Azurite : IAsyncDisposable
{
    // The well-known account and key of the emulator: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    const string Account = "devstoreaccount1";
    const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    readonly Child child;

    Azurite(Child child, int port)
    {
        this.child = child;
        ConnectionString =
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{port}/{Account};";
    }

    public string ConnectionString { get; }

    public Task Ended => child.Ended;

    public static async Task<Azurite> Start(string modules, string folder, CancellationToken ct)
    {
        var port = Ports.FirstFree(20002)
            ?? throw new UserException("Ports 20002 to 20011 are all taken: stop a program that uses one, or run without --azurite.");
        var child = Child.Start(
            Path.Combine(modules, "azurite", "dist", "src", "table", "main.js"),
            ["--tablePort", port.ToString(
                CultureInfo.InvariantCulture), "--location", folder, "--silent", "--disableTelemetry", "--skipApiVersionCheck"],
            [],
            "successfully started");
        try
        {
            return await child.Up(ct) is null
                ? throw new UserException($"The Table Storage emulator did not start: {child.LastWords}")
                : new Azurite(child, port);
        }
        catch
        {
            await child.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => child.DisposeAsync();
}
