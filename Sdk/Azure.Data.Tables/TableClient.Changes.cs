using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Data.Tables.Internal;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>A 409 when there is such an entity; also when the answer to a first try was lost and the second meets its own row.</summary>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => rest.Send(Change(RequestMethod.Post, Name, entity, null, cancellationToken), cancellationToken);

    /// <summary>A 412 when the entity has another ETag by now, a 404 when it is gone.</summary>
    public virtual Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => ifMatch == default
            ? throw new ArgumentException("Value cannot be empty.", nameof(ifMatch))
            : rest.Send(Change(Method(mode), At(entity), entity, ifMatch.ToString(), cancellationToken), cancellationToken);

    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => rest.Send(Change(Method(mode), At(entity), entity, null, cancellationToken), cancellationToken);

    /// <summary>A default ETag deletes unconditionally. An entity that is not there is a response with 404, not an error.</summary>
    public virtual Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var message = rest.Message(RequestMethod.Delete, TableRest.Entity(Name, partitionKey, rowKey), cancellationToken, 404);
        message.Request.Headers.SetValue("If-Match", ifMatch == default ? ETag.All.ToString() : ifMatch.ToString());
        return rest.Send(message, cancellationToken);
    }

    /// <summary>All or none; the responses stand in the order of the actions.</summary>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        List<TableTransactionAction> actions = [.. transactionActions];
        if (actions.Count == 0)
            throw new InvalidOperationException("Transaction batch is empty.");

        var message = rest.Message(RequestMethod.Post, "$batch", cancellationToken);
        var (body, contentType) = Transaction.Write(rest, Name, actions);
        message.Request.Headers.SetValue("Content-Type", contentType);
        message.Request.Content = RequestContent.Create(body);
        var response = await rest.Send(message, cancellationToken).ConfigureAwait(false);
        var parts = TransactionAnswer.Read(response);
        return parts.FirstOrDefault(part => part.IsError) is { } failed
            ? throw new TableTransactionFailedException(TableRest.Failure(failed))
            : Response.FromValue<IReadOnlyList<Response>>(parts, response);
    }

    static RequestMethod Method(TableUpdateMode mode) => mode switch
    {
        TableUpdateMode.Merge => RequestMethod.Patch,
        TableUpdateMode.Replace => RequestMethod.Put,
        _ => throw new ArgumentException($"Unexpected value for {nameof(mode)}: {mode}"),
    };

    string At(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey);
        ArgumentNullException.ThrowIfNull(entity.RowKey);
        return TableRest.Entity(Name, entity.PartitionKey, entity.RowKey);
    }

    HttpMessage Change(RequestMethod method, string path, ITableEntity entity, string ifMatch, CancellationToken cancellationToken)
    {
        _ = At(entity);
        var message = rest.Message(method, path, cancellationToken);
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        if (ifMatch != null)
            message.Request.Headers.SetValue("If-Match", ifMatch);

        message.Request.Content = RequestContent.Create(EntityJson.Write(entity));
        return message;
    }
}
