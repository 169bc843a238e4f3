using System.Net.Http.Headers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Lists;
using ReviewBot.BotApp.Teams;
using ReviewBot.Cards;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Keeping;

namespace ReviewBot.BotApp.Keeping;

/// <summary>Sends files by Teams' file consent: Teams asks the user, then gives an upload URL in their OneDrive.</summary>
sealed class SentFiles(TurnFactory turns, ExportDialog export, IHttpClientFactory clients, TeamsFiles teams, ILogger<SentFiles> log)
{
    public static Activity Offer(FileOffer file) => (Activity)MessageFactory.Attachment(new Attachment
    {
        ContentType = FileConsentCard.ContentType,
        Name = file.Name,
        Content = new FileConsentCard
        {
            Description = file.About,
            SizeInBytes = file.Bytes,
            AcceptContext = new Dictionary<string, string> { ["home"] = file.Home, ["kind"] = file.Kind.ToString() },
            DeclineContext = new Dictionary<string, string>(),
        },
    });

    /// <summary>Uploads the file after consent. Its content is created now, after access is checked again.</summary>
    public async Task HandleConsent(ITurnContext context, FileConsentCardResponse yes, CancellationToken ct)
    {
        if (await turns.Create(context, ct) is not var (turn, _) || turn.Room is { Withholds: true }
            || Asked(yes.Context) is not var (home, kind))
        {
            return;
        }

        var sent = yes.UploadInfo is { } place
            && await export.File(turn, home, kind, ct) is { } content
            && await Upload(place.UploadUrl, content, ct);
        await context.SendActivityAsync(sent ? There(yes.UploadInfo) : MessageFactory.Text(turn.Say.FileNotSent()), ct);
    }

    async Task<bool> Upload(string? address, byte[] content, CancellationToken ct)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var to) || !teams.IsFileHost(to))
            return NotUploaded("its address is not one of Teams' files");

        try
        {
            using var client = clients.CreateClient(AttachedFiles.Client);
            using var body = new ByteArrayContent(content);
            body.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
            using var answer = await client.PutAsync(to, body, ct);
            return answer.IsSuccessStatusCode || NotUploaded(answer.StatusCode.ToString());
        }
        catch (Exception failed)
            when (failed is HttpRequestException or IOException || (failed is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return NotUploaded(failed.GetType().Name);
        }
    }

    bool NotUploaded(string why)
    {
        log.FileNotUploaded(why);
        return false;
    }

    static IMessageActivity There(FileUploadInfo place) => MessageFactory.Attachment(new Attachment
    {
        ContentType = FileInfoCard.ContentType,
        Name = place.Name,
        ContentUrl = place.ContentUrl,
        Content = new FileInfoCard { UniqueId = place.UniqueId, FileType = place.FileType },
    });

    /// <summary>Parses the context of the consent card; null: not ours.</summary>
    static (string Home, ExportKind Kind)? Asked(object? context)
    {
        var asked = context?.ToString();
        return JsonMember.FindText(asked, "home") is { } home
            && Enum.TryParse<ExportKind>(JsonMember.FindText(asked, "kind"), out var kind) && Enum.IsDefined(kind)
            ? (home, kind)
            : null;
    }
}
