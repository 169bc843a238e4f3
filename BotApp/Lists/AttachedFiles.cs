using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;
using ReviewBot.BotApp.Configuration;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Teams;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.BotApp.Lists;

/// <summary>
/// Downloads a CSV file that was attached in the personal chat. Guards against SSRF and large files: https only, Microsoft's file hosts
/// only, at most <see cref="BotSettings.LargestFile"/> bytes.
/// </summary>
sealed class AttachedFiles(
    IHttpClientFactory clients, TeamsFiles teams, TimeProvider time, IOptions<BotSettings> settings, ILogger<AttachedFiles> log)
{
    public const string Client = "files";

    /// <summary>Time-out of the whole download, because a user waits for the answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The first attached file; null: none.</summary>
    public static Attachment? FindFile(IMessageActivity activity) =>
        activity.Attachments?.FirstOrDefault(it => it?.ContentType == FileDownloadInfo.ContentType);

    /// <summary>
    /// Downloads and parses the file. Failures are a <see cref="Reviews.Lists.FileProblem"/> in the plan, not an exception.
    /// </summary>
    public async Task<ImportPlan> Download(Turn turn, Attachment file, CancellationToken ct)
    {
        if (Address(file) is not { } address || !teams.IsFileHost(address))
            return NotRead("its address is not one of Teams' files", new FileProblem.FromElsewhere());

        try
        {
            // HttpClient.Timeout does not cover the body after ResponseHeadersRead
            return await time.RunWithin(Patience, limited => Fetch(turn, address, limited), ct);
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or TimeoutException)
        {
            return NotRead(failed.GetType().Name, new FileProblem.NotFetched());
        }
    }

    async Task<ImportPlan> Fetch(Turn turn, Uri address, CancellationToken ct)
    {
        using var client = clients.CreateClient(Client);
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
        if ((int)answer.StatusCode is >= 300 and < 400)
            return NotRead("it leads elsewhere", new FileProblem.FromElsewhere());
        if (!answer.IsSuccessStatusCode)
            return NotRead(answer.StatusCode.ToString(), new FileProblem.NotFetched());
        if (answer.Content.Headers.ContentLength > settings.Value.LargestFile)
            return NotRead("it is too large", new FileProblem.TooBig(settings.Value.LargestFile));

        await using var content = await answer.Content.ReadAsStreamAsync(ct);
        return await DealListParser.Read(content, settings.Value.LargestFile, turn.Say.Culture, turn.Now.Today, ct);
    }

    static Uri? Address(Attachment file) =>
        Uri.TryCreate(JsonMember.FindText(file.Content?.ToString(), "downloadUrl"), UriKind.Absolute, out var address) ? address : null;

    ImportPlan NotRead(string why, FileProblem problem)
    {
        log.FileNotFetched(why);
        return new() { Problem = problem };
    }
}
