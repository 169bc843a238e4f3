using System.Globalization;
using System.Text.Json;
using ReviewBot.BotApp;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Commands;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Manifest;

/// <summary>What Teams offers to write is what the bot understands; and the app package holds together.</summary>
public sealed class ManifestTests
{
    static readonly string[] Scopes = ["personal", "team", "groupChat"];

    static readonly NodeFolder Node = new("../../manifest");

    [Theory]
    [InlineData("personal", Audience.Personal)]
    [InlineData("team", Audience.Channel)]
    [InlineData("groupChat", Audience.Chat)]
    public void Each_place_offers_the_commands_that_its_guide_names(string scope, Audience audience)
    {
        var guide = Say.In(CultureInfo.GetCultureInfo("en")).Commands(audience).Select(line => CommandOf(line.Typed)).Distinct().ToArray();

        Same(
            guide,
            Offered(scope),
            $"The guide (Say.Commands in Cards/Words/Say.Guide.cs, for Audience.{audience}) and manifest/manifest.json (bots[0].commandLists, scope {scope}) must name the same commands in the same order.");
    }

    /// <summary>In every language of the cards, and in the same order.</summary>
    [Theory]
    [InlineData("personal", Audience.Personal)]
    [InlineData("team", Audience.Channel)]
    [InlineData("groupChat", Audience.Chat)]
    public void Each_place_offers_them_in_every_language(string scope, Audience audience)
    {
        foreach (var say in Say.All.Skip(1))
        {
            var guide = say.Commands(audience).Select(line => CommandOf(line.Typed, say)).Distinct();
            Same(
                guide,
                Offered(scope, say.Language),
                $"manifest/{say.Language}.json, bots[0].commandLists, must name what Say.Commands tells in that language, in the order of manifest/manifest.json.");
        }
    }

    [Fact]
    public void All_places_together_offer_every_command_and_no_other() => Same(
        Words().Order(StringComparer.Ordinal),
        Scopes.SelectMany(Offered).Distinct().Order(StringComparer.Ordinal),
        "A command stands in three places: Say.Typed in Cards/Words/Say.Commands.cs (what is understood), Say.Commands in Cards/Words/Say.Guide.cs (what is told), and manifest/manifest.json, bots[0].commandLists (what Teams offers).");

    [Fact]
    public void What_is_offered_is_understood() => Same(
        [],
        Scopes.SelectMany(Offered).Where(title => CommandTable.Read(title) is CommandReading.Unknown),
        "manifest/manifest.json, bots[0].commandLists, offers what Dialogs/Commands/CommandTable.cs does not understand.");

    [Fact]
    public void The_message_extension_offers_what_the_bot_answers() => Same(
        [$"{MessageExtension.FindDeal} ({MessageExtension.Name})", $"{MessageExtension.StartReview} ()"],
        Extension().Select(
            command =>
                $"{Text(command, "id")} ({(command.TryGetProperty("parameters", out var all) ? string.Join(", ", all.EnumerateArray().Select(it => Text(it, "name"))) : "")})"),
        "manifest/manifest.json, composeExtensions[0].commands, must name the commands and parameters of BotApp/MessageExtension.cs.");

    [Fact]
    public async Task A_good_package_passes_and_what_is_broken_is_named_by_its_field()
    {
        using var node = await Node.Start("../Tests/EndToEnd/Manifest/package.test.mjs");
        node.StandardInput.Close();
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode is 0, said);
    }

    /// <summary>When they are not, the message says where to add what.</summary>
    static void Same(IEnumerable<string> expected, IEnumerable<string> actual, string where)
    {
        var (all, others) = (expected.ToArray(), actual.ToArray());
        Assert.True(
            all.SequenceEqual(others),
            $"{where}\n  missing: {Listed(all.Except(others))}\n  too many: {Listed(others.Except(all))}\n  wanted: {Listed(all)}\n  is:     {Listed(others)}");
    }

    static string Listed(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } list ? list : "–";

    /// <summary>"review Contoso" is the command "review".</summary>
    static string CommandOf(string typed, Say? say = null) => Enum.GetValues<Command>().Select((say ?? Say.All[0]).Typed)
        .Where(words => typed == words || typed.StartsWith($"{words} ", StringComparison.Ordinal))
        .MaxBy(words => words.Length) ?? typed;

    static IEnumerable<string> Words() => Enum.GetValues<Command>().Select(Say.All[0].Typed);

    static IEnumerable<string> Offered(string scope)
    {
        var lists = Manifest().GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray();
        var list = Assert.Single(lists, list => list.GetProperty("scopes").EnumerateArray().Any(it => it.GetString() == scope));
        return [.. list.GetProperty("commands").EnumerateArray().Select(command => Text(command, "title"))];
    }

    /// <summary>The same list in another language: a file of texts, each under the place where the manifest has it in English.</summary>
    static IEnumerable<string> Offered(string scope, string language)
    {
        using var texts = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "manifest", $"{language}.json")));
        var lists = Manifest().GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray().ToArray();
        var list = Array.FindIndex(lists, it => it.GetProperty("scopes").EnumerateArray().Any(one => one.GetString() == scope));
        return [.. Offered(scope).Select((_, at) => Text(texts.RootElement, $"bots[0].commandLists[{list}].commands[{at}].title"))];
    }

    static JsonElement.ArrayEnumerator Extension() =>
        Manifest().GetProperty("composeExtensions")[0].GetProperty("commands").EnumerateArray();

    static string Text(JsonElement it, string name) => it.GetProperty(name).GetString() ?? "";

    static JsonElement Manifest()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "manifest", "manifest.json")));
        return manifest.RootElement.Clone();
    }
}
