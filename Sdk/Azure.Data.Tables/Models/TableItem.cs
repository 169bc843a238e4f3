namespace Azure.Data.Tables.Models;

/// <summary>Stands in for <c>Azure.Data.Tables.Models.TableItem</c>: a table of the account.</summary>
public class TableItem
{
    public TableItem(string name) => Name = name;

    public string Name { get; }
}
