using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReviewBot.BotApp.Deals;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Manifest;

/// <summary>What Teams offers to write is what the bot understands; and the app package holds together.</summary>
public sealed partial class ManifestTests
{
    static readonly (string Name, Audience Audience)[] Scopes =
        [("personal", Audience.Personal), ("team", Audience.Channel), ("groupChat", Audience.Chat)];

    static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly NodeFolder Node = new("../../manifest");

    /// <summary>
    /// Its lists of commands are made from the commands and their words: run this test with APPROVE=1 when one has changed.
    /// </summary>
    [Fact]
    public void The_manifest_offers_the_commands_that_are_told_in_each_place()
    {
        var lists = Scopes.Select(scope => $$"""
                    {
                      "scopes": [{{Json(scope.Name)}}],
                      "commands": [
            {{string.Join(",\n", Told(scope.Audience, Say.All[0]).Select(Line))}}
                      ]
                    }
            """);

        Made("manifest.json", Lists(), $"\"commandLists\": [\n{string.Join(",\n", lists)}\n      ]");
    }

    [Fact]
    public void So_does_the_file_of_each_other_language()
    {
        foreach (var say in Say.All.Skip(1))
        {
            var texts = Scopes.SelectMany((scope, list) => Told(scope.Audience, say).SelectMany((it, at) => new[]
            {
                $"  \"bots[0].commandLists[{list}].commands[{at}].title\": {Json(it.Typed)},\n",
                $"  \"bots[0].commandLists[{list}].commands[{at}].description\": {Json(it.Meaning)},\n",
            }));

            Made($"{say.Language}.json", Texts(), string.Concat(texts));
        }
    }

    [Fact]
    public void What_is_offered_is_understood() => Same(
        [],
        Offered().Where(title => CommandParser.Read(title) is ParsedCommand.Unknown),
        "manifest/manifest.json, bots[0].commandLists, offers what Dialogs/Routing/CommandParser.cs does not understand.");

    [Fact]
    public void The_message_extension_offers_what_the_bot_answers() => Same(
        [$"{MessageExtension.FindDeal} ({MessageExtension.Name})", $"{MessageExtension.StartReview} ()"],
        Extension().Select(
            command =>
                $"{Text(command, "id")} ({(command.TryGetProperty("parameters", out var all) ? string.Join(", ", all.EnumerateArray().Select(it => Text(it, "name"))) : "")})"),
        "manifest/manifest.json, composeExtensions[0].commands, must name the commands and parameters of BotApp/Deals/MessageExtension.cs.");

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

    static IEnumerable<CommandWords> Told(Audience audience, Say say) =>
        CommandDefinitionAttribute.ToldTo(audience)
            .Where(command => !CommandDefinitionAttribute.Of(command).IsUnlisted)
            .Select(command => say.Words(command, audience));

    static IEnumerable<string> Offered() => Manifest().GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray()
        .SelectMany(list => list.GetProperty("commands").EnumerateArray())
        .Select(command => Text(command, "title"));

    /// <summary>The file has this part as it is made; the rest of it is written by hand.</summary>
    static void Made(string file, Regex part, string made)
    {
        var path = Path.Combine(Repository.Root, "manifest", file);
        Approved.MatchFile(path, part.Replace(File.ReadAllText(path).ReplaceLineEndings("\n"), _ => made, 1));
    }

    static string Line(CommandWords it) => $$"""            { "title": {{Json(it.Typed)}}, "description": {{Json(it.Meaning)}} }""";

    static string Json(string text) => JsonSerializer.Serialize(text, AsWritten);

    static JsonElement.ArrayEnumerator Extension() =>
        Manifest().GetProperty("composeExtensions")[0].GetProperty("commands").EnumerateArray();

    static string Text(JsonElement it, string name) => it.GetProperty(name).GetString() ?? "";

    static JsonElement Manifest()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "manifest", "manifest.json")));
        return manifest.RootElement.Clone();
    }

    [GeneratedRegex(@"""commandLists"": \[.*?\n      \]", RegexOptions.Singleline)]
    private static partial Regex Lists();

    [GeneratedRegex(@"(  ""bots\[0\]\.commandLists\[[^\n]*\n)+")]
    private static partial Regex Texts();
}
