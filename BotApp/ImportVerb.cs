using System.Globalization;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Import;

namespace ReviewBot.BotApp;

/// <summary><c>import FILE --tenant T --home H [--name N] [--culture C] [--apply]</c>: brings a pipeline in without Teams.</summary>
static class ImportVerb
{
    const string Usage =
        "Usage: import FILE --tenant TENANT --home team:TEAM [--name NAME] [--culture en-GB] [--apply] [settings such as --Storage:File PATH]";

    static readonly Person Importer = new(new("import"), "Import");

    public static async Task<int> Run(IReadOnlyList<string> args, TextWriter tell, TextWriter complain, CancellationToken ct)
    {
        if (args.Count == 0 || args.Option("--tenant") is not { } tenant || args.Option("--home") is not { } home)
            return await complain.Complain(Usage);
        if (!File.Exists(args[0]))
            return await complain.Complain($"There is no file {args[0]}.");

        if (Culture(args.Option("--culture") ?? "en-GB") is not { } culture)
        {
            return await complain.Complain(
                $"There is no culture {args.Option("--culture")}. Name one such as en-GB or de-DE: it says how the file writes its dates.");
        }

        var apply = args.Contains("--apply");
        await using var app = Host.Build([.. args.Skip(1).Where(it => it is not "--apply")]);
        await using var file = File.OpenRead(args[0]);
        var where = new PipelineHome(tenant, home, args.Option("--name") ?? home, home, "");
        var (plan, outcome) = await PipelineFile.Import(app.Services, where, file, Importer, culture, apply, ct);
        foreach (var line in Report(plan, outcome, Say.In(culture), apply))
            await tell.WriteLineAsync(line);
        return plan.Problem is null ? 0 : 1;
    }

    static IEnumerable<string> Report(ImportPlan plan, ImportOutcome outcome, Say say, bool applied)
    {
        if (plan.Problem is { } problem)
            return [say.Problem(problem)];

        var (added, changed) = (outcome.New.Count(), outcome.Changed.Count());
        return
        [
            applied ? say.Imported(added, changed) : say.WouldCome(added, changed),
            .. plan.BadLines.Select(bad => say.Line(bad.Line) + say.Problem(bad.Problem)),
            .. outcome.Unmatched.Select(owner => say.OwnersNotFound() + owner.Written),
        ];
    }

    static CultureInfo? Culture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
