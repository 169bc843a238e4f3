using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Processes;
using Xunit.Runner.InProc.SystemConsole;

namespace ReviewBot.Tests;

/// <summary>
/// Entry point of the processes that tests kill: the whole bot, alone or as one of several replicas; or a writer that appends rows to a
/// file and acknowledges each, until it is killed. With any other arguments it runs the tests.
/// </summary>
static class Program
{
    static async Task<int> Main(string[] args) => args switch
    {
        ["bot", var store] => await ChildBot.Serve(store),
        ["nudge", var name, var setting, var where, var began] => await Replica.Serve(name, setting, where, began),
        ["write", var file] => await WriteRows(file),
        _ => await ConsoleRunner.Run(args),
    };

    static async Task<int> WriteRows(string file)
    {
        using var rows = EmbeddedRows.InFile(file);
        for (var at = 0; ; at++)
        {
            await rows.Commit(Table.Places, [new RowChange.Insert(new("t", $"{at:D9}", Columns.None))], CancellationToken.None);
            await Console.Out.WriteLineAsync($"{at}");
        }
    }
}
