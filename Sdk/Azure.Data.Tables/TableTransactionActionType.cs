namespace Azure.Data.Tables;

/// <summary>Stands in for <c>Azure.Data.Tables.TableTransactionActionType</c>.</summary>
public enum TableTransactionActionType
{
    Add = 0,
    UpdateMerge = 1,
    UpdateReplace = 2,
    Delete = 3,
    UpsertMerge = 4,
    UpsertReplace = 5,
}
