namespace ReviewBot.Storage.Rows;

/// <summary>The tables. Their partitions and keys are described in <see cref="Keys"/>.</summary>
public enum Table
{
    /// <summary>A partition is a workspace.</summary>
    Deals,

    /// <summary>A partition is a person.</summary>
    People,

    /// <summary>A partition is a tenant.</summary>
    Places,

    /// <summary>A partition is one of sixteen shards.</summary>
    Due,
}
