using System.CommandLine;
using System.Globalization;
using ReviewBot.BotApp.Lists;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.BotApp;

/// <summary>
/// <c>import FILE --tenant T --home H [--name N] [--culture C] [--apply] [--keep-closed]</c>: imports a pipeline without Teams.
/// </summary>
static class ImportVerb
{
    static readonly Person Importer = new(new("import"), "Import");

    public static Command Create()
    {
        var file = CommandLine.ExistingFile("a CSV file or an Excel workbook: from Salesforce, HubSpot, Dynamics 365 or a spreadsheet");
        var (tenant, home) = (CommandLine.Tenant(), CommandLine.Home());
        var name = new Option<string>("--name")
        {
            Description = "what the pipeline is called, when it is new (its home)", HelpName = "NAME"
        };
        var culture = CommandLine.Culture("how the file writes its dates");
        var apply = new Option<bool>("--apply") { Description = "brings it in; without it is only said what would come" };
        var keep = new Option<bool>("--keep-closed")
        {
            Description = "keeps deals that are closed in the file as ended; else they are left out"
        };
        var verb = new Command("import", "Brings a list of deals into a pipeline.") { file, tenant, home, name, culture, apply, keep };
        verb.SetAction((parsed, ct) =>
        {
            var key = parsed.GetRequiredValue(home);
            var where = new PipelineHome(parsed.GetRequiredValue(tenant), key, parsed.GetValue(name) ?? key, key, "");
            return Run(parsed, where, parsed.GetRequiredValue(file), parsed.GetRequiredValue(culture), parsed.GetValue(apply),
                parsed.GetValue(keep) ? ClosedDeals.Kept : ClosedDeals.LeftOut, ct);
        });
        return verb.TakesSettings();
    }

    static async Task<int> Run(
        ParseResult parsed, PipelineHome where, string path, CultureInfo culture, bool apply, ClosedDeals closed, CancellationToken ct)
    {
        await using var app = Host.Build([.. parsed.UnmatchedTokens]);
        await using var file = File.OpenRead(path);
        var (plan, outcome) = await PipelineFile.Import(app.Services, where, file, Importer, culture, apply, ct, closed);
        if (plan.Problem is { } problem)
            return await parsed.InvocationConfiguration.Error.Complain(Say.In(culture).Problem(problem));

        foreach (var line in Report(plan, outcome, Say.In(culture), apply))
            await parsed.InvocationConfiguration.Output.WriteLineAsync(line);
        return plan.Rows.Count is 0 && plan.BadLines.Count > 0 ? 1 : 0; // not a single valid line
    }

    static IEnumerable<string> Report(ImportPlan plan, ImportOutcome outcome, Say say, bool applied)
    {
        var (added, changed) = (outcome.New.Count(), outcome.Changed.Count());
        return
        [
            applied ? say.Imported(added, changed) : say.WouldCome(added, changed),
            .. plan.BadLines.Select(bad => say.Line(bad.Line) + say.Problem(bad.Problem)),
            .. plan.LostCells.Select(cell => say.Line(cell.Line) + say.Problem(cell.Problem)),
            .. plan.Days is { IsSaid: false, Day: { } day } days
                ? [say.DaysTaken(days.Value, days.Column, day.ToString("O", CultureInfo.InvariantCulture))]
                : Array.Empty<string>(),
            .. plan.Notes.Select(say.Note),
            .. outcome.Closed.Select(it => say.ClosedInFile(1) + it.After.Customer),
            .. outcome.ClosedSomehow.Select(it => say.ClosedSomehow(1) + it.After.Customer),
            .. outcome.Unmatched.Count is 0
                ? []
                : (string[])[say.OwnersNotFound() + string.Join(", ", outcome.Unmatched.Select(owner => say.Quoted(owner.Written)))],
        ];
    }
}
