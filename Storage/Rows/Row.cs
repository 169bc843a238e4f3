namespace ReviewBot.Storage.Rows;

/// <summary>
/// One row. <see cref="Version"/> is the opaque version (ETag) that the store gave it when it was last written; null in a row that was
/// never read.
/// </summary>
public sealed record Row(string Partition, string Key, Columns Columns, string? Version = null);
