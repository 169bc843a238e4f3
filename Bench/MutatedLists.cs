using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using ReviewBot.Dialogs.Lists;

namespace ReviewBot.Bench;

/// <summary>
/// Fuzzing of the import: parses the files of a folder unchanged, and then mutated (bytes changed, truncated, duplicated, cells exchanged,
/// parts of a workbook changed within their ZIP file). Reports exceptions, the slowest file, and the greatest memory use, and fails where
/// one of them exceeds its limit.
/// </summary>
static class MutatedLists
{
    static readonly DateOnly Today = new(2026, 11, 22);
    static readonly CultureInfo[] Cultures = [new("en-GB"), new("en-US"), new("de-DE")];

    const long MostMemory = 200 * 1024 * 1024;

    static readonly TimeSpan Slowest = TimeSpan.FromSeconds(2);

    /// <returns>False: something threw, or took more time or memory than a file may.</returns>
    public static async Task<bool> Run(string folder, int count, TextWriter output)
    {
        var before = Process.GetCurrentProcess().WorkingSet64;
        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToArray();
        foreach (var path in files)
        {
            var plan = await Read(await File.ReadAllBytesAsync(path), Cultures[0]);
            await output.WriteLineAsync(
                $"{Path.GetFileName(path)}: {plan.Rows.Count} deals, {plan.Rows.Count(it => it.IsClosed)} closed, {plan.BadLines.Count} bad lines, {plan.LostCells.Count} lost cells, {plan.Notes.Count} notes{(plan.Problem is { } problem ? $", refused: {problem.GetType().Name}" : "")}");
        }

        var random = new Random(7);
        var (threw, slowest, most) = (0, (Took: TimeSpan.Zero, Name: ""), (Bytes: 0L, Name: ""));
        for (var i = 0; i < count; i++)
        {
            var path = files[random.Next(files.Length)];
            var file = Mutate(await File.ReadAllBytesAsync(path), random);
            var (allocated, started) = (GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
            try
            {
                await Read(file, Cultures[random.Next(Cultures.Length)]);
            }
            catch (Exception failed) when (failed is not OutOfMemoryException)
            {
                threw++;
                await output.WriteLineAsync($"{Path.GetFileName(path)}: {failed.GetType().Name} {failed.Message}");
            }
            var took = Stopwatch.GetElapsedTime(started);
            if (took > slowest.Took)
                slowest = (took, Path.GetFileName(path));
            if (GC.GetTotalAllocatedBytes() - allocated is var bytes && bytes > most.Bytes)
                most = (bytes, Path.GetFileName(path));
        }
        var more = Process.GetCurrentProcess().PeakWorkingSet64 - before;
        await output.WriteLineAsync(
            $"{count} damaged: {threw} threw, slowest {slowest.Took.TotalMilliseconds:0} ms ({slowest.Name}), most allocated {Megabytes(most.Bytes)} ({most.Name}), most memory of the process {Megabytes(before + more)}, {Megabytes(more)} more than before the first");
        return threw is 0 && slowest.Took < Slowest && more < MostMemory;
    }

    static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0} MB");

    static async Task<Reviews.Lists.ImportPlan> Read(byte[] file, CultureInfo culture)
    {
        using var stream = new MemoryStream(file);
        return await DealListParser.Read(stream, culture, Today, CancellationToken.None);
    }

    static byte[] Mutate(byte[] file, Random random) => file.AsSpan().StartsWith("PK"u8) && random.Next(2) is 0
        ? Repacked(file, random)
        : random.Next(5) switch
        {
            0 => file[..random.Next(file.Length)],
            1 => [.. file, .. file[random.Next(file.Length)..]],
            2 => Exchanged(file, random),
            _ => Changed(file, random),
        };

    static byte[] Changed(byte[] file, Random random)
    {
        var changed = file.ToArray();
        for (var hits = random.Next(1, 30); hits > 0 && changed.Length > 0; hits--)
            changed[random.Next(changed.Length)] = random.Next(3) is 0 ? "\",;\n\t|=\0"u8[random.Next(8)] : (byte)random.Next(256);
        return changed;
    }

    /// <summary>Moves the end to the front, and repeats up to 200 bytes between two random positions, sometimes many times.</summary>
    static byte[] Exchanged(byte[] file, Random random)
    {
        var (a, b) = (random.Next(file.Length), random.Next(file.Length));
        var (from, to) = (Math.Min(a, b), Math.Max(a, b));
        var times = random.Next(10) is 0 ? random.Next(1, 2_000) : 1;
        return [.. file[to..], .. Enumerable.Repeat(file[from..Math.Min(to, from + 200)], times).SelectMany(it => it), .. file[..from]];
    }

    static byte[] Repacked(byte[] file, Random random)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var old = new ZipArchive(new MemoryStream(file));
            foreach (var part in old.Entries)
            {
                using var from = part.Open();
                using var content = new MemoryStream();
                from.CopyTo(content);
                using var to = zip.CreateEntry(part.FullName).Open();
                to.Write(random.Next(3) is 0 ? Changed(content.ToArray(), random) : content.ToArray());
            }
        }
        return bytes.ToArray();
    }
}
