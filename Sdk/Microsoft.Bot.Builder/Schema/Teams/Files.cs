using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.FileDownloadInfo: a file sent to the bot.</summary>
public partial class FileDownloadInfo
{
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    [JsonProperty("downloadUrl")] public string DownloadUrl { get; set; }
    [JsonProperty("uniqueId")] public string UniqueId { get; set; }
    [JsonProperty("fileType")] public string FileType { get; set; }
    [JsonProperty("etag")] public object Etag { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.FileConsentCard: asks a person whether to keep a file of the bot.</summary>
public partial class FileConsentCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    [JsonProperty("description")] public string Description { get; set; }
    [JsonProperty("sizeInBytes")] public long? SizeInBytes { get; set; }
    [JsonProperty("acceptContext")] public object AcceptContext { get; set; }
    [JsonProperty("declineContext")] public object DeclineContext { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.FileInfoCard: a file that is there.</summary>
public partial class FileInfoCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.info";

    [JsonProperty("uniqueId")] public string UniqueId { get; set; }
    [JsonProperty("fileType")] public string FileType { get; set; }
    [JsonProperty("etag")] public object Etag { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.FileConsentCardResponse.</summary>
public partial class FileConsentCardResponse
{
    [JsonProperty("action")] public string Action { get; set; }
    [JsonProperty("context")] public object Context { get; set; }
    [JsonProperty("uploadInfo")] public FileUploadInfo UploadInfo { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.FileUploadInfo.</summary>
public partial class FileUploadInfo
{
    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("uploadUrl")] public string UploadUrl { get; set; }
    [JsonProperty("contentUrl")] public string ContentUrl { get; set; }
    [JsonProperty("uniqueId")] public string UniqueId { get; set; }
    [JsonProperty("fileType")] public string FileType { get; set; }
}
