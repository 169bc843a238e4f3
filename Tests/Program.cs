using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests;

/// <summary>
/// What a test runs in a process of its own, to kill it: the whole bot, alone or as one of several; or rows written to a file, one after
/// another, with word of which are kept, until it is killed.
/// </summary>
static class Program
{
    static async Task<int> Main(string[] args)
    {
        if (args is ["bot", var store])
            return await Kit.ChildBot.Serve(store);
        if (args is ["nudge", var name, var setting, var where, var began])
            return await Kit.Replica.Serve(name, setting, where, began);
        if (args is not ["write", var file])
            return 1;

        using var rows = EmbeddedRows.InFile(file);
        for (var at = 0; ; at++)
        {
            await rows.Commit(Table.Places, [new RowChange.Insert(new("t", $"{at:D9}", Columns.None))], CancellationToken.None);
            await Console.Out.WriteLineAsync($"{at}");
        }
    }
}
