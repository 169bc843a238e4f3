using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Dialogs.Data;
using ReviewBot.Reviews;

namespace ReviewBot.BotApp;

/// <summary><c>export FOLDER --tenant T --home H</c>: writes a pipeline into files without Teams, for whoever runs the bot.</summary>
static class ExportVerb
{
    const string Usage = "Usage: export FOLDER --tenant TENANT --home team:TEAM [settings such as --Storage:File PATH]";

    public static async Task<int> Run(IReadOnlyList<string> args, TextWriter tell, TextWriter complain, CancellationToken ct)
    {
        if (args.Count == 0 || args.Option("--tenant") is not { } tenant || args.Option("--home") is not { } home)
            return await complain.Complain(Usage);

        await using var app = Host.Build([.. args.Skip(1)]);
        var export = app.Services.GetRequiredService<ExportDialog>();
        var workspace = new WorkspaceId(tenant, home);
        if (!await export.IsKept(workspace, ct))
        {
            return await complain.Complain(
                $"Nothing is kept of {home} in tenant {tenant}. A home is written as the key of its rows: team:…, channel:… or chat:….");
        }

        Directory.CreateDirectory(args[0]);
        foreach (var (kind, name) in new[] { (ExportKind.Board, "board.csv"), (ExportKind.Everything, "everything.json") })
        {
            var path = Path.Combine(args[0], name);
            await using (var file = File.Create(path))
            {
                await export.Write(
                    workspace, kind, file, CultureInfo.InvariantCulture, app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), ct);
            }
            await tell.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{path}: {new FileInfo(path).Length} bytes"));
        }
        return 0;
    }
}
