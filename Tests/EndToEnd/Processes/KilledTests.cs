using System.Diagnostics;
using System.Globalization;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Processes;

public sealed class KilledTests : IDisposable
{
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_acknowledged_is_kept_when_the_process_is_killed_in_the_middle_of_writing()
    {
        var file = folder.File("rows.db");
        using var writer = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "write", file]) { RedirectStandardOutput = true });
        Assert.NotNull(writer);
        while (await writer.StandardOutput.ReadLineAsync() is { } line && line != "20")
        {
        }

        writer.Kill();
        var rest = await writer.StandardOutput.ReadToEndAsync();
        var last = rest.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(at => int.Parse(at, CultureInfo.InvariantCulture))
            .Append(20)
            .Max();

        using var rows = EmbeddedRows.InFile(file);
        var kept = await rows.Read(Table.Places, "t", new("0", ":"), int.MaxValue, CancellationToken.None);
        Assert.InRange(kept.Count, last + 1, last + 2);
        Assert.Equal(Enumerable.Range(0, kept.Count).Select(at => $"{at:D9}"), kept.Select(row => row.Key));
    }
}
