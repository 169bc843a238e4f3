using System;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Internal;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>Stands in for <c>Azure.Data.Tables.TableServiceClient</c>: the tables of an account.</summary>
public class TableServiceClient
{
    internal const string StorageScope = "https://storage.azure.com/.default";

    readonly TableRest rest;

    protected TableServiceClient()
    {
    }

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions options = null) => rest = Rest(connectionString, options);

    /// <summary>With a signature in the address.</summary>
    public TableServiceClient(Uri endpoint, TableClientOptions options = null) => rest = new(endpoint, null, options);

    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions options = null) =>
        rest = new(Safe(endpoint), new SasPolicy(credential), options);

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options = null) =>
        rest = new(endpoint, new SharedKeyPolicy(credential), options);

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null) =>
        rest = new(Safe(endpoint), new BearerTokenAuthenticationPolicy(tokenCredential, StorageScope), options);

    public virtual string AccountName => rest.Account;

    public virtual Uri Uri => rest.Endpoint;

    public static string CreateQueryFilter(FormattableString filter) => Filter.From(filter);

    public virtual TableClient GetTableClient(string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        return new(tableName, rest);
    }

    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateAsync(cancellationToken);

    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>A table that is not there is a response with 404, not an error.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new Pages<TableItem>(
            async (continuation, size, token) =>
            {
                var message = rest.Message(RequestMethod.Get, "Tables", token);
                TableClient.Ask(message.Request.Uri, filter, size, null);
                if (continuation != null)
                    message.Request.Uri.AppendQuery("NextTableName", continuation);

                var response = await rest.Send(message, token).ConfigureAwait(false);
                var next = response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var name) ? name : null;
                return TableRest.Page(response, next, row => new TableItem(row.GetProperty("TableName").GetString()));
            },
            maxPerPage,
            cancellationToken);

    internal static TableRest Rest(string connectionString, TableClientOptions options)
    {
        var account = TableConnectionString.Parse(connectionString);
        return new(account.Endpoint, account.Key != null ? new SharedKeyPolicy(account.Key) : new SasPolicy(new(account.Signature)), options);
    }

    // A signature or a token is as good as a password.
    internal static Uri Safe(Uri endpoint) => endpoint.Scheme == Uri.UriSchemeHttps || endpoint.IsLoopback
        ? endpoint
        : throw new ArgumentException("Cannot use a signature or a token without HTTPS.", nameof(endpoint));
}
