using System;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Internal;

/// <summary>
/// Signs each try anew, in the short form for tables: the date, and the path as it is on the wire.
/// https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key
/// </summary>
sealed class SharedKeyPolicy(TableSharedKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = TimeProvider.System.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        var resource = $"/{credential.AccountName}{message.Request.Uri.ToUri().AbsolutePath}";
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{credential.Sign($"{date}\n{resource}")}");
    }
}
