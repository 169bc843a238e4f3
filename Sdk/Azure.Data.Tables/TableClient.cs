using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Internal;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>Stands in for <c>Azure.Data.Tables.TableClient</c>: the entities of one table.</summary>
public partial class TableClient
{
    readonly TableRest rest;

    protected TableClient()
    {
    }

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
        : this(tableName, TableServiceClient.Rest(connectionString, options))
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options = null)
        : this(tableName, new TableRest(endpoint, new SharedKeyPolicy(credential), options))
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(tableName, new TableRest(
            TableServiceClient.Safe(endpoint), new BearerTokenAuthenticationPolicy(tokenCredential, TableServiceClient.StorageScope), options))
    {
    }

    internal TableClient(string tableName, TableRest rest)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        Name = tableName;
        this.rest = rest;
    }

    public virtual string Name { get; }

    public virtual string AccountName => rest.Account;

    public virtual Uri Uri => rest.Address(Name).ToUri();

    /// <summary>Values are quoted and escaped as their types need.</summary>
    public static string CreateQueryFilter(FormattableString filter) => Filter.From(filter);

    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default)
    {
        var response = await rest.Send(Creation(cancellationToken), cancellationToken).ConfigureAwait(false);
        return Response.FromValue(new TableItem(Name), response);
    }

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        var response = await rest.Send(Creation(cancellationToken, 409), cancellationToken).ConfigureAwait(false);
        if (response.Status == 409 && TableRest.Failure(response) is var failure && failure.ErrorCode != TableErrorCode.TableAlreadyExists)
            throw failure;

        return Response.FromValue(new TableItem(Name), response);
    }

    /// <summary>A table that is not there is a response with 404, not an error.</summary>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        rest.Send(rest.Message(RequestMethod.Delete, $"Tables('{Name}')", cancellationToken, 404), cancellationToken);

    public virtual async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await rest.Send(Read(partitionKey, rowKey, select, cancellationToken), cancellationToken).ConfigureAwait(false);
        return Response.FromValue(Entity<T>(response), response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await rest.Send(Read(partitionKey, rowKey, select, cancellationToken, 404), cancellationToken).ConfigureAwait(false);
        return response.Status == 404 ? new NoEntity<T>(response) : Response.FromValue(Entity<T>(response), response);
    }

    public virtual AsyncPageable<T> QueryAsync<T>(string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => new Pages<T>(
            async (continuation, size, token) =>
            {
                var message = rest.Message(RequestMethod.Get, $"{Name}()", token);
                Ask(message.Request.Uri, filter, size, select);
                Continue(message.Request.Uri, continuation);
                var response = await rest.Send(message, token).ConfigureAwait(false);
                return TableRest.Page(response, Continuation(response), EntityJson.Read<T>);
            },
            maxPerPage,
            cancellationToken);

    internal static void Ask(RequestUriBuilder uri, string filter, int? size, IEnumerable<string> select)
    {
        if (size is { } top)
            uri.AppendQuery("$top", top.ToString(CultureInfo.InvariantCulture));

        if (select != null)
            uri.AppendQuery("$select", string.Join(',', select));

        if (!string.IsNullOrEmpty(filter))
            uri.AppendQuery("$filter", filter);
    }

    static void Continue(RequestUriBuilder uri, string continuation)
    {
        if (continuation is not { Length: > 1 })
            return;

        var keys = continuation.Split(' ', 2);
        uri.AppendQuery("NextPartitionKey", keys[0]);
        if (keys is [_, { Length: > 0 } rowKey])
            uri.AppendQuery("NextRowKey", rowKey);
    }

    // The service may name a partition to go on with, and no row.
    static string Continuation(Response response)
    {
        var has = response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partitionKey);
        return response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var rowKey) || has ? $"{partitionKey} {rowKey}" : null;
    }

    static T Entity<T>(Response response)
        where T : class, ITableEntity
    {
        using var json = TableRest.Parse(response);
        return EntityJson.Read<T>(json.RootElement);
    }

    HttpMessage Read(string partitionKey, string rowKey, IEnumerable<string> select, CancellationToken cancellationToken, params int[] fine)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var message = rest.Message(RequestMethod.Get, TableRest.Entity(Name, partitionKey, rowKey), cancellationToken, fine);
        Ask(message.Request.Uri, null, null, select);
        return message;
    }

    HttpMessage Creation(CancellationToken cancellationToken, params int[] fine)
    {
        var message = rest.Message(RequestMethod.Post, "Tables", cancellationToken, fine);
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = Name }));
        return message;
    }

    sealed class NoEntity<T>(Response response) : NullableResponse<T>
    {
        public override bool HasValue => false;

        public override T Value => throw new InvalidOperationException("The entity does not exist.");

        public override Response GetRawResponse() => response;
    }
}
