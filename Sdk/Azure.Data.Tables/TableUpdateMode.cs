namespace Azure.Data.Tables;

/// <summary>Stands in for <c>Azure.Data.Tables.TableUpdateMode</c>.</summary>
public enum TableUpdateMode
{
    Merge = 0,
    Replace = 1,
}
