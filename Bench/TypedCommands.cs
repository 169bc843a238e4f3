using ReviewBot.Tests.Kit;

namespace ReviewBot.Bench;

/// <summary>Parses a file of test phrases, and prints totals and deviations.</summary>
static class TypedCommands
{
    public static void Run(string file, TextWriter to)
    {
        var lines = TypedLine.ReadAll(file);
        var known = TypedLine.Known(lines);
        var tried = lines.Select(line => (Line: line, Result: line.Try(known))).ToArray();
        foreach (var (line, (outcome, got)) in tried.Where(it => it.Result.Outcome is not TypedOutcome.Meant))
            to.WriteLine($"{outcome}\t{line.Language}\t{line.Place}\t{line.Text}\t{line.Intent} {line.Arguments}\t{got}");

        to.WriteLine();
        to.WriteLine("language\tall\tas meant\tone press\tasked\tnot understood\twrong\tdone or one press");
        foreach (var some in tried.GroupBy(it => it.Line.Language).Append(tried.GroupBy(_ => "all").Single()))
        {
            var counts = Enum.GetValues<TypedOutcome>().Select(outcome => some.Count(it => it.Result.Outcome == outcome)).ToArray();
            to.WriteLine(
                $"{some.Key}\t{some.Count()}\t{string.Join('\t', counts)}\t{(counts[0] + counts[1]) * 100.0 / some.Count():0.0} %");
        }
    }
}
