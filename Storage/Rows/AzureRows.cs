using System.Diagnostics;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace ReviewBot.Storage.Rows;

/// <summary>
/// Adapter of Azure Table Storage. A table is created at the first write to it. Errors of the service reach the caller as
/// <see cref="RequestFailedException"/>; if every attempt remained without an answer, as an <see cref="AggregateException"/>.
/// </summary>
public sealed class AzureRows(TableServiceClient service) : IRows
{
    const int PageSize = 1000;

    public async Task<Row?> Get(Table table, string partition, string key, CancellationToken ct)
    {
        var found = await Client(table).GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: ct);
        return found is { HasValue: true, Value: { } entity } ? AzureEntity.ToRow(entity) : null;
    }

    public async Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {range.From} and RowKey lt {range.To}");
        List<Row> rows = [];
        try
        {
            await foreach (var entity in Client(table).QueryAsync<TableEntity>(filter, Math.Min(most, PageSize), cancellationToken: ct))
            {
                rows.Add(AzureEntity.ToRow(entity));
                if (rows.Count == most)
                    break;
            }
        }
        catch (RequestFailedException e) when (Is(e, TableErrorCode.TableNotFound))
        {
            return [];
        }

        return rows;
    }

    public async Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        RowLimits.Check(changes);
        if (changes.Count == 0)
            return new CommitResult.Committed([]);

        try
        {
            return await Submit(table, changes, ct);
        }
        catch (RequestFailedException e) when (Is(e, TableErrorCode.TableNotFound))
        {
            await Client(table).CreateIfNotExistsAsync(ct);
            return await Submit(table, changes, ct);
        }
    }

    async Task<CommitResult> Submit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        var token = RandomNumberGenerator.GetHexString(16);
        try
        {
            var answer = await Client(table).SubmitTransactionAsync(changes.Select(change => Action(change, token)), ct);
            return new CommitResult.Committed([.. answer.Value.Select(part => part.Headers.ETag?.ToString())]);
        }
        catch (TableTransactionFailedException e) when (IsConflict(e))
        {
            return await FindOwnCommit(table, changes, token, ct) ?? new CommitResult.Conflict(e.FailedTransactionActionIndex ?? 0);
        }
    }

    /// <summary>
    /// The Azure client retries a commit whose response was lost, and then gets 409 or 412 for its own write. That is detected by a token
    /// column: a row that carries this commit's token was written by it, and with it the whole transaction. Costs one read per conflict.
    /// Null: the conflict is real, or the transaction consisted of deletions only, which leave no token behind.
    /// </summary>
    async Task<CommitResult?> FindOwnCommit(Table table, IReadOnlyList<RowChange> changes, string token, CancellationToken ct)
    {
        var witness = changes.FirstOrDefault(change => change is RowChange.Insert)
            ?? changes.FirstOrDefault(change => change is not RowChange.Delete);
        if (witness is null || await Written(table, witness.Row, token, ct) is null)
            return null;

        List<string?> versions = [];
        foreach (var change in changes)
            versions.Add(change is RowChange.Delete ? null : await Written(table, change.Row, token, ct) ?? Outdated);

        return new CommitResult.Committed(versions);
    }

    // The row was changed again after our commit: a version that no row has, so that the caller's next write conflicts and reads again.
    const string Outdated = "W/\"datetime'1601-01-01T00%3A00%3A00.0000000Z'\"";

    /// <summary>The version (ETag) of the row; null if another commit wrote it last.</summary>
    async Task<string?> Written(Table table, Row row, string token, CancellationToken ct)
    {
        var found = await Client(table).GetEntityIfExistsAsync<TableEntity>(row.Partition, row.Key, [AzureEntity.Token], ct);
        return found is { HasValue: true, Value: { } entity } && entity.GetString(AzureEntity.Token) == token
            ? entity.ETag.ToString()
            : null;
    }

    static TableTransactionAction Action(RowChange change, string token) => change switch
    {
        RowChange.Insert => new(TableTransactionActionType.Add, AzureEntity.From(change.Row, token)),
        RowChange.Upsert => new(TableTransactionActionType.UpsertReplace, AzureEntity.From(change.Row, token)),
        RowChange.Replace => new(TableTransactionActionType.UpdateReplace, AzureEntity.From(change.Row, token), Version(change)),
        RowChange.Delete => new(TableTransactionActionType.Delete, new TableEntity(change.Row.Partition, change.Row.Key), Version(change)),
        _ => throw new UnreachableException(),
    };

    static ETag Version(RowChange change) => new(change.Row.Version ?? throw new UnreachableException());

    static bool IsConflict(RequestFailedException e) => Is(e, TableErrorCode.EntityAlreadyExists)
        || Is(e, TableErrorCode.UpdateConditionNotSatisfied)
            || Is(e, TableErrorCode.ResourceNotFound)
            || Is(e, TableErrorCode.EntityNotFound);

    // ErrorCode is null when the connection failed.
    static bool Is(RequestFailedException e, TableErrorCode code) => e.ErrorCode is { } its && its == code;

    TableClient Client(Table table) => service.GetTableClient($"{table}");
}
