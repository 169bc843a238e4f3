using System.Globalization;
using System.Text.Json;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Commands;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Manifest;

/// <summary>What Teams offers to write is what the bot understands; and the app package holds together.</summary>
public sealed class ManifestTests
{
    static readonly string[] Scopes = ["personal", "team", "groupChat"];

    static readonly NodeFolder Node = new("../../manifest", "@microsoft/app-manifest");

    [Theory]
    [InlineData("personal", Audience.Personal)]
    [InlineData("team", Audience.Channel)]
    [InlineData("groupChat", Audience.Chat)]
    public void Each_place_offers_the_commands_that_its_guide_names(string scope, Audience audience)
    {
        var guide = Say.In(CultureInfo.GetCultureInfo("en")).Commands(audience).Select(line => CommandOf(line.Typed)).Distinct();

        Assert.Equal(guide, Offered(scope));
    }

    [Fact]
    public void All_places_together_offer_every_command_and_no_other() => Assert.Equal(
        Words().Order(StringComparer.Ordinal),
        Scopes.SelectMany(Offered).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_offered_is_understood() =>
        Assert.DoesNotContain(Scopes.SelectMany(Offered), title => CommandTable.Read(title) is Intent.Unknown);

    [Fact]
    public async Task A_good_package_passes_and_what_is_broken_is_named_by_its_field()
    {
        using var node = await Node.Start("../Tests/Manifest/package.test.mjs");
        node.StandardInput.Close();
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode is 0, said);
    }

    /// <summary>"review Contoso" is the command "review".</summary>
    static string CommandOf(string typed) => Words()
        .Where(words => typed == words || typed.StartsWith($"{words} ", StringComparison.Ordinal))
        .MaxBy(words => words.Length) ?? typed;

    static IEnumerable<string> Words() => Enum.GetValues<Command>().Select(Say.All[0].Typed);

    static IEnumerable<string> Offered(string scope)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "manifest", "manifest.json")));
        var lists = manifest.RootElement.GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray();
        var list = Assert.Single(lists, list => list.GetProperty("scopes").EnumerateArray().Any(it => it.GetString() == scope));
        return [.. list.GetProperty("commands").EnumerateArray().Select(command => command.GetProperty("title").GetString() ?? "")];
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReviewBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run from the repository.");
    }
}
