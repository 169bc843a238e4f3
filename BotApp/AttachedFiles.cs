using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Import;
using ReviewBot.Reviews.Import;

namespace ReviewBot.BotApp;

/// <summary>Fetches a CSV file that somebody attached in the personal chat: https only, Microsoft's file hosts only, at most 5 MB.</summary>
sealed class AttachedFiles(IHttpClientFactory clients, IOptions<Settings> settings, ILogger<AttachedFiles> log)
{
    public const string Client = "files";

    /// <summary>Where the first attached file can be fetched; null: no file is attached.</summary>
    public static Uri? In(IMessageActivity activity)
    {
        var file = activity.Attachments?.FirstOrDefault(it => it.ContentType == FileDownloadInfo.ContentType);
        if (file?.Content?.ToString() is not { } text)
            return null;

        try
        {
            using var content = JsonDocument.Parse(text);
            return content.RootElement.TryGetProperty("downloadUrl", out var url) && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var address) ? address : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null when the file is not to be had: from elsewhere, too large, or gone.</summary>
    public async Task<ImportPlan?> Read(Turn turn, Uri address, CancellationToken ct)
    {
        if (address.Scheme != Uri.UriSchemeHttps || !settings.Value.FileHosts.Any(host => address.Host == host || address.Host.EndsWith($".{host}", StringComparison.OrdinalIgnoreCase)))
        {
            log.FileNotFetched("its host is not one of Microsoft's");
            return null;
        }
        try
        {
            using var client = clients.CreateClient(Client);
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
            answer.EnsureSuccessStatusCode();
            await using var file = await answer.Content.ReadAsStreamAsync(ct);
            return await CsvPipeline.Read(file, turn.Say.Culture, turn.Now.Today, ct);
        }
        catch (HttpRequestException failed)
        {
            log.FileNotFetched(failed.StatusCode?.ToString() ?? failed.HttpRequestError.ToString());
            return null;
        }
    }
}
