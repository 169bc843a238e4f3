using System.CommandLine;
using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Dialogs.Keeping;
using ReviewBot.Reviews;

namespace ReviewBot.BotApp;

/// <summary><c>export FOLDER --tenant T --home H</c>: exports a pipeline into files without Teams, for operators.</summary>
static class ExportVerb
{
    public static System.CommandLine.Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "where the files go; it is made when it is not there" };
        var (tenant, home) = (CommandLine.Tenant(), CommandLine.Home());
        var verb = new System.CommandLine.Command("export", "Writes a pipeline into board.csv and everything.json.")
        {
            folder, tenant, home,
        };
        verb.SetAction(
            (parsed, ct) => Run(
                parsed, parsed.GetRequiredValue(folder), new(parsed.GetRequiredValue(tenant), parsed.GetRequiredValue(home)), ct));
        verb.Add(CreateAudit());
        return verb.TakesSettings();
    }

    /// <summary><c>export audit FILE --tenant T</c>: exports the audit log of all pipelines of a tenant.</summary>
    static System.CommandLine.Command CreateAudit()
    {
        var file = new Argument<string>("FILE") { Description = "the CSV to write" };
        var tenant = CommandLine.Tenant();
        var verb = new System.CommandLine.Command("audit", "Writes who allowed what, and who exported what, in all pipelines of a tenant.")
        {
            file, tenant,
        };
        verb.SetAction((parsed, ct) => RunAudit(parsed, parsed.GetRequiredValue(file), parsed.GetRequiredValue(tenant), ct));
        return verb.TakesSettings();
    }

    static async Task<int> RunAudit(ParseResult parsed, string file, string tenant, CancellationToken ct)
    {
        await using var app = Host.Build([.. parsed.UnmatchedTokens]);
        var (csv, unreadable) = await app.Services.GetRequiredService<ExportDialog>().Audit(tenant, ct);
        await File.WriteAllTextAsync(file, csv, ct);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{file}: {new FileInfo(file).Length} bytes"));
        return unreadable is 0 ? 0 : await parsed.InvocationConfiguration.Error.Complain(
            string.Create(CultureInfo.InvariantCulture, $"Not in it: {unreadable} pipelines whose settings cannot be read. The log says which."));
    }

    static async Task<int> Run(ParseResult parsed, string folder, WorkspaceId workspace, CancellationToken ct)
    {
        await using var app = Host.Build([.. parsed.UnmatchedTokens]);
        var export = app.Services.GetRequiredService<ExportDialog>();
        if (!await export.IsKept(workspace, ct))
        {
            return await parsed.InvocationConfiguration.Error.Complain(
                $"Nothing is kept of {workspace.Home} in tenant {workspace.Tenant}. A home is written as the key of its rows: team:…, channel:… or chat:….");
        }

        Directory.CreateDirectory(folder);
        foreach (var (kind, name) in new[] { (ExportKind.Board, "board.csv"), (ExportKind.Everything, "everything.json") })
        {
            var path = Path.Combine(folder, name);
            await using (var file = File.Create(path))
            {
                await app.Services.GetRequiredService<ExportWork>().Write(
                    workspace, kind, file, CultureInfo.InvariantCulture, app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), ct);
            }
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{path}: {new FileInfo(path).Length} bytes"));
        }
        return 0;
    }
}
