using System;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Internal;

/// <summary>Puts the signature into each request's query, once however often it is tried.</summary>
sealed class SasPolicy(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var signature = credential.Signature.TrimStart('?');
        var query = message.Request.Uri.Query ?? "";
        if (!query.Contains(signature, StringComparison.Ordinal))
            message.Request.Uri.Query = query.Length > 1 ? $"{query}&{signature}" : $"?{signature}";
    }
}
