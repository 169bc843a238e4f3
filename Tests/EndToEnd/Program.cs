using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Processes;
using Xunit.Runner.InProc.SystemConsole;

namespace ReviewBot.Tests;

/// <summary>
/// What a test runs in a process of its own, to kill it: the whole bot, alone or as one of several; or rows written to a file, one after
/// another, with word of which are kept, until it is killed. With any other arguments: the tests.
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
