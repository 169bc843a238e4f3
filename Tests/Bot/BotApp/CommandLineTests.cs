using System.Text.Json;
using ReviewBot.BotApp;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp;

/// <summary>What is written behind "dotnet ReviewBot.BotApp.dll".</summary>
public sealed class CommandLineTests : IDisposable
{
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true, "export", "x")]
    [InlineData(true, "exprot")]
    [InlineData(true, "--help")]
    [InlineData(false)]
    [InlineData(false, "")]
    [InlineData(false, "--environment", "Production")]
    [InlineData(false, "--Storage:File=x")]
    [InlineData(false, "Storage:File=x")]
    [InlineData(false, "/Storage:File", "x")]
    public void A_plain_word_in_front_is_a_verb_and_all_else_starts_the_host(bool isVerb, params string[] args) =>
        Assert.Equal(isVerb, CommandLine.NamesVerb(args));

    [Fact]
    public async Task Help_names_every_verb()
    {
        var (code, told, complained) = await Run("--help");

        Assert.Equal((0, ""), (code, complained));
        Assert.All(["import <FILE>", "export <FOLDER>", "words"], verb => Assert.Contains(verb, told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("'exprot'", "exprot")]
    [InlineData("'FOLDER'", "export", "--tenant", "t", "--home", "team:t")]
    [InlineData("'--tenant'", "export", "out", "--home", "team:t")]
    [InlineData("Write FOLDER right behind export", "export", "--Storage:File", "x.db", "--tenant", "t", "--home", "team:t")]
    [InlineData("“--aply”", "import", "ReviewBot.Tests.dll", "--tenant", "t", "--home", "team:t", "--aply")]
    [InlineData("“--aply”", "import", "ReviewBot.Tests.dll", "--tenant", "t", "--home", "team:t", "--aply", "--Storage:File", "x.db")]
    [InlineData("There is no file lost.csv.", "import", "lost.csv", "--tenant", "t", "--home", "team:t")]
    public async Task What_is_wrong_is_said_with_where_to_read_on(string sentence, params string[] args)
    {
        var (code, told, complained) = await Run([.. args.Select(it => it is "ReviewBot.Tests.dll" ? GetType().Assembly.Location : it)]);

        Assert.Equal((1, ""), (code, told));
        Assert.Contains(sentence, complained, StringComparison.Ordinal);
        Assert.EndsWith("--help” says how it is written.\n", complained.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_imported_can_be_exported()
    {
        await Import("Customer,Deal\nContoso,=1+1\nFabrikam,Warehouse scanners\n");

        var (code, told, complained) = await Run(["export", folder.File("out"), "--tenant", "t", "--home", "team:sales", .. Settings]);

        Assert.Equal((0, ""), (code, complained));
        var list = await File.ReadAllBytesAsync(folder.File("out/board.csv"));
        Assert.Contains($"board.csv: {list.Length} bytes", told, StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], list[..3]);
        var lines = (await File.ReadAllTextAsync(folder.File("out/board.csv"))).Split("\r\n");
        Assert.StartsWith("Contoso,'=1+1,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Fabrikam,Warehouse scanners,", lines[2], StringComparison.Ordinal);
        using var all = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("out/everything.json")));
        Assert.Contains("Fabrikam", all.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipeline_that_there_is_not_writes_no_file()
    {
        var (code, _, complained) = await Run(["export", folder.File("out"), "--tenant", "t", "--home", "team:other", .. Settings]);

        Assert.Equal(1, code);
        Assert.StartsWith("Nothing is kept of team:other in tenant t.", complained, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task What_was_allowed_and_taken_along_can_be_read_of_a_whole_tenant()
    {
        using (var rows = EmbeddedRows.InFile(folder.File("deals.db")))
        {
            var (deals, places) = (rows.OpenDeals(TimeProvider.System), new PlaceStore(rows));
            foreach (var (home, by, what, at) in new[]
            {
                ("team:sales", Sample.Sam, AuditKind.AdminNamed, 2), ("chat:1", Sample.Lee, AuditKind.ShownAnyway, 1),
            })
            {
                var entry = new AuditEntry(Sample.Monday.AddDays(at), by, what, what is AuditKind.ShownAnyway ? "=Call, Fabrikam" : null)
                {
                    Whom = what is AuditKind.AdminNamed ? Sample.Kim : null,
                };
                Assert.True(await deals.Save(new Workspace(new("t", home), "Sales", []) { Audit = [entry] }, default));
                Assert.True(await places.Save("t", new(home, PlaceKind.Group, null, null, home, "{}", Sample.Monday), default));
                Assert.True(await places.Save("other", new(home, PlaceKind.Group, null, null, home, "{}", Sample.Monday), default));
            }
        }

        var (code, told, complained) = await Run(["export", "audit", folder.File("audit.csv"), "--tenant", "t", .. Settings]);

        Assert.Equal((0, ""), (code, complained));
        Assert.StartsWith(folder.File("audit.csv"), told, StringComparison.Ordinal);
        Assert.Equal(
            """
            When,Pipeline,Key,Person,Person id,What,Where,Whom,Whom id
            2026-11-17T09:00:00Z,Sales,chat:1,Lee Sample,LEE-SAMPLE,ShownAnyway,"'=Call, Fabrikam",,
            2026-11-18T09:00:00Z,Sales,team:sales,Sam Sample,SAM-SAMPLE,AdminNamed,,Kim Example,KIM-EXAMPLE

            """,
            (await File.ReadAllTextAsync(folder.File("audit.csv"))).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        await Import("Customer,Deal\nContoso,Seats\n");
        await File.WriteAllTextAsync(folder.File("out"), "a file");

        var (code, _, complained) = await Run(["export", folder.File("out"), "--tenant", "t", "--home", "team:sales", .. Settings]);

        Assert.Equal(1, code);
        Assert.Contains(folder.File("out"), complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_is_complained_of()
    {
        await File.WriteAllTextAsync(folder.File("list.csv"), "Name\nContoso\n");

        var (code, told, complained) = await Run(
            ["import", folder.File("list.csv"), "--tenant", "t", "--home", "team:sales", "--apply", .. Settings]);

        Assert.Equal((1, ""), (code, told));
        Assert.Contains("Customer", complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_which_not_one_line_can_be_read_ends_with_1()
    {
        await File.WriteAllTextAsync(folder.File("list.csv"), "Customer,Deal\n,Service desk\n");

        var (code, told, _) = await Run(
            ["import", folder.File("list.csv"), "--tenant", "t", "--home", "team:sales", "--apply", .. Settings]);

        Assert.Equal(1, code);
        Assert.Contains("Line 2", told, StringComparison.Ordinal);
    }

    string[] Settings =>
        ["--environment", Host.Playground, "--Logging:LogLevel:Default", "None", "--Storage:File", folder.File("deals.db")];

    async Task Import(string list)
    {
        await File.WriteAllTextAsync(folder.File("list.csv"), list);
        var (code, _, complained) = await Run(
            ["import", folder.File("list.csv"), "--tenant", "t", "--home", "team:sales", "--apply", .. Settings]);
        Assert.Equal((0, ""), (code, complained));
    }

    static async Task<(int Code, string Told, string Complained)> Run(params string[] args)
    {
        using StringWriter told = new(), complained = new();
        var code = await CommandLine.Run(args, told, complained, default);
        return (code, $"{told}", $"{complained}");
    }
}
