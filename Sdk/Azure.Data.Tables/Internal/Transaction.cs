using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Internal;

/// <summary>
/// A transaction on the wire: requests within a change set within a batch.
/// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions
/// </summary>
static class Transaction
{
    /// <summary>The body, and the content type that says where its parts end.</summary>
    public static (BinaryData Body, string ContentType) Write(TableRest rest, string table, IEnumerable<TableTransactionAction> actions)
    {
        string batch = $"batch_{Unique()}", changes = $"changeset_{Unique()}";
        using MemoryStream body = new();
        Line(body, $"--{batch}", $"Content-Type: multipart/mixed; boundary={changes}", "");
        foreach (var action in actions)
        {
            Line(body, $"--{changes}", "Content-Type: application/http", "Content-Transfer-Encoding: binary", "");
            Write(body, rest, table, action);
        }

        Line(body, $"--{changes}--", $"--{batch}--");
        return (BinaryData.FromBytes(body.ToArray()), $"multipart/mixed; boundary={batch}");
    }

    static void Write(Stream body, TableRest rest, string table, TableTransactionAction action)
    {
        var isAdd = action.ActionType == TableTransactionActionType.Add;
        var path = isAdd ? table : TableRest.Entity(table, action.Entity.PartitionKey, action.Entity.RowKey);
        Line(body, $"{Method(action.ActionType)} {rest.Address(path).ToUri().AbsoluteUri} HTTP/1.1");
        Line(body, $"Accept: {TableRest.Json}", "DataServiceVersion: 3.0");
        if (isAdd)
            Line(body, "Prefer: return-no-content");

        if (IfMatch(action) is { } match)
            Line(body, $"If-Match: {match}");

        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Line(body, "", "");
            return;
        }

        var entity = EntityJson.Write(action.Entity);
        Line(body, "Content-Type: application/json", string.Create(CultureInfo.InvariantCulture, $"Content-Length: {entity.ToMemory().Length}"), "");
        body.Write(entity);
        Line(body, "");
    }

    static Guid Unique() => new(RandomNumberGenerator.GetBytes(16));

    static RequestMethod Method(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => RequestMethod.Post,
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => RequestMethod.Put,
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => RequestMethod.Patch,
        TableTransactionActionType.Delete => RequestMethod.Delete,
        _ => throw new InvalidOperationException("Unknown request type."),
    };

    static string IfMatch(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Delete => action.ETag == default ? ETag.All.ToString() : action.ETag.ToString(),
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpdateMerge when action.ETag != default => action.ETag.ToString(),
        _ => null,
    };

    static void Line(Stream body, params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
            body.Write(Encoding.UTF8.GetBytes(line + "\r\n"));
    }
}
