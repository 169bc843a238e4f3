using System.Globalization;
using System.Text;
using ReviewBot.Cards;
using ReviewBot.Cards.Keeping;
using ReviewBot.Cards.LongJobs;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.LongJobs;

namespace ReviewBot.Dialogs.Keeping;

/// <summary>Background job that writes exported files and offers them. Does not check access.</summary>
sealed class ExportWork(
    DealStore deals, JsonExport json, PipelineAccess access, ExportLinks links, OwnDoubts doubts, InstallationPolicy policy) : ILongWork
{
    // With a byte order mark: without it Excel reads the file in the local code page.
    static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public IReadOnlyList<LongJobKind> Kinds { get; } = [LongJobKind.Export];

    /// <summary>No state to change: the file is written for the answer, and again after a restart.</summary>
    public Task<LongJob?> Run(Turn turn, LongJob job, Func<LongJob, Task> moved, CancellationToken ct) =>
        Task.FromResult<LongJob?>(job with { State = LongJobState.Done });

    public Task Stop(Turn turn, LongJob job, CancellationToken ct) => Task.CompletedTask;

    public async Task<Reply> Answer(Turn turn, LongJob job, CancellationToken ct) =>
        job.State is LongJobState.Done && Enum.TryParse<ExportKind>(job.Export, out var kind)
            ? await Offer(turn, job.Home, kind, ct)
            : new(LongJobCard.Partly(
                job.Kind, job.State is LongJobState.Stopped, 0, null, null, turn.PersonalContext(job.Home), error: job.Error));

    /// <summary>Offers a file by a consent card, and by a link if browsers can reach the bot.</summary>
    public async Task<Reply> Offer(Turn turn, string home, ExportKind kind, CancellationToken ct)
    {
        var name = await Name(turn, home, kind, ct);
        using var content = new MemoryStream();
        await Write(turn, home, kind, content, ct);
        return new(ExportCard.Offered(name, await Link(turn, home, kind, name, ct), turn.PersonalContext(home)))
        {
            File = new(name, turn.Say.FileAbout(kind), content.Length, home, kind),
        };
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
                await json.Write(workspace, to, now, ct);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public async Task Write(Turn turn, string home, ExportKind kind, Stream to, CancellationToken ct)
    {
        if (kind is ExportKind.AboutMe)
        {
            var own = await doubts.Read(turn.Tenant, turn.By.Id, ct);
            await json.Write(turn.Tenant, turn.By.Id, own, to, turn.At, ct);
        }
        else
        {
            await Write(turn.Workspace(home), kind, to, turn.Say.Culture, turn.At, ct);
        }
    }

    /// <summary>One-time link for a browser; null: browsers cannot reach the bot. The token is never part of a request line.</summary>
    async Task<Uri?> Link(Turn turn, string home, ExportKind kind, string name, CancellationToken ct) =>
        policy.PublicAddress is { } address
            ? new(address, $"exports#{await links.Create(turn.Tenant, turn.By, home, $"{kind}", name, turn.Say.Culture.Name, ct)}")
            : null;

    /// <summary>File name: letters, digits and spaces of the pipeline's name.</summary>
    async Task<string> Name(Turn turn, string home, ExportKind kind, CancellationToken ct)
    {
        var of = kind is ExportKind.AboutMe ? "ReviewBot" : (await access.FindWorkspace(turn, home, ct)).Name;
        var safe = string.Concat(of.Select(it => char.IsLetterOrDigit(it) || it is ' ' or '-' ? it : ' ')).Trim();
        var day = turn.Now.Today.ToString("O", CultureInfo.InvariantCulture);
        return kind is ExportKind.Board ? $"{safe} {day}.csv" : $"{safe} {day}.json";
    }
}
