using System.Security.Cryptography;
using System.Text;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Keeping;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.LongJobs;

namespace ReviewBot.Dialogs.Keeping;

/// <summary>Exports data, after checking access.</summary>
sealed class ExportDialog(
    DealStore deals, PlaceStore places, PipelineAccess access, ExportWork work, LongJobDialog longJobs, InstallationPolicy policy)
    : ICardActionHandler, ICommandHandler
{
    /// <summary>Most deals of a pipeline to export during a press: about a second. More become a background job.</summary>
    const int MostAtOnce = 200;

    public void Register(CardActionRoutes actions)
    {
        actions.InPipeline<CardAction.Export>((turn, _, _, ct) => ShowForm(turn, ct));
        actions.InPipeline<CardAction.ExportList>((turn, _, inputs, ct) => List(turn, inputs.Text(Fields.Pipeline), ct));
        actions.InPipeline<CardAction.ExportFile>((turn, it, inputs, ct) => Offer(turn, it.Kind, inputs.Text(Fields.Pipeline), ct));
    }

    public void Register(CommandRoutes commands) =>
        commands.OnForm(Command.Export, new CardAction.Export(), async (turn, _, ct) => (await ShowForm(turn, ct)).Posted());

    public async Task<Reply> ShowForm(Turn turn, CancellationToken ct) =>
        new(ExportCard.For(
            await access.ListTargets(turn, ct), turn.Audience, policy.AllowFullExport, turn.PersonalContext(turn.Place.Home ?? "")));

    public async Task<Reply> List(Turn turn, string? chosen, CancellationToken ct)
    {
        if (await Home(turn, chosen, ct) is not { } home)
            return await ShowForm(turn, ct);

        if (!await Write(turn, home, AuditKind.TookList, ct))
            return new(AnswerCard.NotSaved(turn.PersonalContext(home)));

        var board = await deals.ReadBoard(turn.Workspace(home), ct);
        var name = (await access.FindWorkspace(turn, home, ct)).Name;
        return new(ExportCard.List(
            name, BoardCsv.Of(board.Select(it => it.Deal), turn.Say.Culture), board.Unreadable, turn.PersonalContext(home)));
    }

    /// <summary>Offers a file by a consent card, which Teams supports only in the personal chat.</summary>
    public async Task<Reply> Offer(Turn turn, ExportKind kind, string? chosen, CancellationToken ct)
    {
        if (!turn.IsPersonal)
            return new(ExportCard.Elsewhere(turn.PersonalContext(turn.Place.Home ?? "")));
        if (kind is ExportKind.Everything && !policy.AllowFullExport)
            return new(ExportCard.NotAllowed(turn.PersonalContext(turn.Place.Home ?? "")));
        if (await Home(turn, kind is ExportKind.AboutMe ? "" : chosen, ct) is not { } home)
            return await ShowForm(turn, ct);

        if (kind is ExportKind.AboutMe)
            return await work.Offer(turn, home, kind, ct);

        var job = new LongJob(JobOf(turn.By.Id, kind), LongJobKind.Export, home, turn.By, turn.At) { Export = $"{kind}" };
        return (await deals.ReadBoard(turn.Workspace(home), ct)).Count > MostAtOnce
            ? await longJobs.StartOnce(turn, job, PressFingerprint.Lasts, ct)
            : await longJobs.RecordDone(turn, job, PressFingerprint.Lasts, ct)
                ? await work.Offer(turn, home, kind, ct)
                : (await work.Offer(turn, home, kind, ct)).WithoutFile;
    }

    /// <summary>Deterministic id per person and kind: a repeated press with a new activity id finds the job of the first.</summary>
    static string JobOf(PersonId by, ExportKind kind) =>
        $"export-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{by.Value}")), 0, 16)}";

    /// <summary>Creates the content of a file; null: the user may not see it (any more).</summary>
    public async Task<byte[]?> File(Turn turn, string home, ExportKind kind, CancellationToken ct)
    {
        if (!turn.IsPersonal || (kind is not ExportKind.AboutMe && !await access.MaySee(turn, home, ct)))
            return null;
        if (kind is ExportKind.Everything && !policy.AllowFullExport)
            return null;
        if (kind is not ExportKind.AboutMe
            && !await Write(turn, home, kind is ExportKind.Board ? AuditKind.TookList : AuditKind.TookEverything, ct))
        {
            return null;
        }

        using var content = new MemoryStream();
        await work.Write(turn, home, kind, content, ct);
        return content.ToArray();
    }

    /// <summary>Exports the audit logs of all pipelines of a tenant: one line per entry, oldest first.</summary>
    /// <returns>The CSV, and the number of pipelines left out because their settings cannot be read. Those are logged.</returns>
    public async Task<(string Csv, int Unreadable)> Audit(string tenant, CancellationToken ct)
    {
        var homes = (await places.ReadAll(tenant, ct)).Select(it => it.Home).OfType<string>().Distinct();
        var (lines, unreadable) = (new List<(Workspace Workspace, AuditEntry Entry)>(), 0);
        foreach (var home in homes)
        {
            try
            {
                if (await deals.FindWorkspace(new(tenant, home), ct) is { } workspace)
                    lines.AddRange(workspace.Audit.Select(entry => (workspace, entry)));
            }
            catch (UnreadableRowException)
            {
                unreadable++;
            }
        }
        return (AuditCsv.Of(lines.OrderBy(it => it.Entry.At)), unreadable);
    }

    /// <summary>True if any data of the pipeline is stored.</summary>
    public async Task<bool> IsKept(WorkspaceId workspace, CancellationToken ct) =>
        await deals.FindWorkspace(workspace, ct) is not null
            || await deals.ReadBoard(workspace, ct) is { Count: > 0 } or { Unreadable: > 0 };

    /// <summary>
    /// Writes the export to the audit log before the file is delivered; once for a press that Teams repeats. False: every attempt met a
    /// conflict.
    /// </summary>
    Task<bool> Write(Turn turn, string home, AuditKind what, CancellationToken ct) => access.TryChange(turn, home, pipeline =>
        pipeline.Audit.Any(it => it.What == what && it.By.Id == turn.By.Id && turn.At - it.At < PressFingerprint.Lasts)
            ? pipeline
            : pipeline.With(new AuditEntry(turn.At, turn.By, what)), ct);

    /// <summary>The chosen pipeline; null: none, or the user may not see it.</summary>
    async Task<string?> Home(Turn turn, string? chosen, CancellationToken ct)
    {
        if (chosen is "")
            return "";

        var home = chosen ?? (await access.ListTargets(turn, ct) is [var only] ? only.Home : null);
        return home is not null && await access.MaySee(turn, home, ct) ? home : null;
    }
}
