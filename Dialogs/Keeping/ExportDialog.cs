using System.Globalization;
using System.Text;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Keeping;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Nudges;

namespace ReviewBot.Dialogs.Keeping;

/// <summary>Exports data, for users who may see it.</summary>
sealed class ExportDialog(DealStore deals, People people, Places places, PipelineAccess access, InstallationPolicy policy)
    : ICardActionHandler
{
    // With a byte order mark: without it Excel reads the file in the local code page.
    static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public void Register(CardActionTable actions)
    {
        actions.InPipeline<CardAction.Export>((turn, _, _, ct) => Form(turn, ct));
        actions.InPipeline<CardAction.ExportList>((turn, _, inputs, ct) => List(turn, inputs.Text(Fields.Pipeline), ct));
        actions.InPipeline<CardAction.ExportFile>((turn, it, inputs, ct) => Offer(turn, it.Kind, inputs.Text(Fields.Pipeline), ct));
    }

    public async Task<Reply> Form(Turn turn, CancellationToken ct) =>
        new(ExportCard.For(
            await access.ListTargets(turn, ct), AudienceExtensions.Of(turn), policy.AllowFullExport, turn.Mine(turn.Place.Home ?? "")));

    public async Task<Reply> List(Turn turn, string? chosen, CancellationToken ct)
    {
        if (await Home(turn, chosen, ct) is not { } home)
            return await Form(turn, ct);

        if (!await Write(turn, home, AuditKind.TookList, ct))
            return new(AnswerCard.NotSaved(turn.Mine(home)));

        var board = await deals.ReadBoard(turn.Workspace(home), ct);
        var name = (await access.FindWorkspace(turn, home, ct)).Name;
        return new(ExportCard.List(name, BoardCsv.Of(board.Select(it => it.Deal), turn.Say.Culture), board.Unreadable, turn.Mine(home)));
    }

    /// <summary>Offers a file by a consent card, which Teams supports only in the personal chat.</summary>
    public async Task<Reply> Offer(Turn turn, ExportKind kind, string? chosen, CancellationToken ct)
    {
        if (!turn.IsPersonal)
            return new(ExportCard.Elsewhere(turn.Mine(turn.Place.Home ?? "")));
        if (kind is ExportKind.Everything && !policy.AllowFullExport)
            return new(ExportCard.NotAllowed(turn.Mine(turn.Place.Home ?? "")));
        if (await Home(turn, kind is ExportKind.AboutMe ? "" : chosen, ct) is not { } home)
            return await Form(turn, ct);

        var name = await Name(turn, home, kind, ct);
        using var content = new MemoryStream();
        await Write(turn, home, kind, content, ct);
        return new(ExportCard.Offered(name, turn.Mine(home))) { File = new(name, turn.Say.FileAbout(kind), content.Length, home, kind) };
    }

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
        await Write(turn, home, kind, content, ct);
        return content.ToArray();
    }

    /// <summary>Writes an export of one pipeline, without checking access.</summary>
    /// <param name="reader">Culture of the spreadsheet.</param>
    public async Task Write(WorkspaceId workspace, ExportKind kind, Stream to, CultureInfo reader, DateTimeOffset now, CancellationToken ct)
    {
        switch (kind)
        {
            case ExportKind.Board:
                var board = await deals.ReadBoard(workspace, ct);
                await to.WriteAsync(WithMark.GetPreamble(), ct);
                await to.WriteAsync(WithMark.GetBytes(BoardCsv.Of(board.Select(it => it.Deal), reader)), ct);
                break;
            case ExportKind.Everything:
                await deals.ArchiveReader.Write(workspace, to, now, ct);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Writes what was allowed in all pipelines of a tenant, and who took which along: one line each, oldest first.</summary>
    public async Task<string> Audit(string tenant, CancellationToken ct)
    {
        var homes = (await places.ReadAll(tenant, ct)).Select(it => it.Home).OfType<string>().Distinct();
        var lines = new List<(Workspace Workspace, AuditEntry Entry)>();
        foreach (var home in homes)
        {
            if (await deals.FindWorkspace(new(tenant, home), ct) is { } workspace)
                lines.AddRange(workspace.Audit.Select(entry => (workspace, entry)));
        }
        return AuditCsv.Of(lines.OrderBy(it => it.Entry.At));
    }

    /// <summary>True if any data of the pipeline is stored.</summary>
    public async Task<bool> IsKept(WorkspaceId workspace, CancellationToken ct) =>
        await deals.FindWorkspace(workspace, ct) is not null
            || await deals.ReadBoard(workspace, ct) is { Count: > 0 } or { Unreadable: > 0 };

    /// <summary>Notes who takes it along, before they have it. False: others write the settings all the time.</summary>
    Task<bool> Write(Turn turn, string home, AuditKind what, CancellationToken ct) => OptimisticRetry.TryRun(
        async () => await deals.Save(
            (await access.RefreshWorkspace(turn, home, ct)).With(new AuditEntry(turn.At, turn.By, what)), ct));

    Task Write(Turn turn, string home, ExportKind kind, Stream to, CancellationToken ct) => kind is ExportKind.AboutMe
        ? people.Archive.Write(turn.Tenant, turn.By.Id, to, turn.At, ct)
        : Write(turn.Workspace(home), kind, to, turn.Say.Culture, turn.At, ct);

    /// <summary>Name of the file: letters, digits and spaces of the pipeline's name.</summary>
    async Task<string> Name(Turn turn, string home, ExportKind kind, CancellationToken ct)
    {
        var of = kind is ExportKind.AboutMe ? "ReviewBot" : (await access.FindWorkspace(turn, home, ct)).Name;
        var safe = string.Concat(of.Select(it => char.IsLetterOrDigit(it) || it is ' ' or '-' ? it : ' ')).Trim();
        var day = turn.Now.Today.ToString("O", CultureInfo.InvariantCulture);
        return kind is ExportKind.Board ? $"{safe} {day}.csv" : $"{safe} {day}.json";
    }

    /// <summary>The chosen pipeline; null: none, or the user may not see it.</summary>
    async Task<string?> Home(Turn turn, string? chosen, CancellationToken ct)
    {
        if (chosen is "")
            return "";

        var home = chosen ?? (await access.ListTargets(turn, ct) is [var only] ? only.Home : null);
        return home is not null && await access.MaySee(turn, home, ct) ? home : null;
    }
}
