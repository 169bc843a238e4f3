using System;

namespace Azure.Data.Tables;

/// <summary>Stands in for <c>Azure.Data.Tables.ITableEntity</c>: what every entity has.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    ETag ETag { get; set; }
}
