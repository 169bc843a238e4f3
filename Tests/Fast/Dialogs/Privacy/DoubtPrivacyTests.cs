using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Dialogs.Privacy;

/// <summary>
/// Property test with random sequences of what four people do, late and repeated presses included, with corrections and erasures: before
/// the reveal a doubt is on no card and in no file of others, and in no row but the review's; after it no row contains its author. A doubt
/// that was erased, or not revealed when its review was closed, is in no row.
/// </summary>
public sealed partial class DoubtPrivacyTests
{
    const int Sequences = 8;
    const int Moves = 16;

    int kept;
    int revealed;
    int files;

    [Fact]
    public async Task Nobody_reads_what_another_wrote_alone()
    {
        foreach (var moves in PropertyCases.Draw(Move.Any.ListOf(Moves), Sequences))
        {
            var room = new PrivateRoom();
            await room.Begin();
            foreach (var (at, move) in moves.Index())
            {
                Check(room, await room.Do(move));
                await LookAtRows(room);
                Check(room, await room.ReadAloud());
                foreach (var reader in PrivateRoom.ReadersAfter(at))
                    await Read(room, reader);
            }
            revealed += room.Shown.Count;
        }

        Assert.All([kept, revealed, files], it => Assert.True(it >= Sequences / 2, $"{kept} kept, {revealed} revealed, {files} in files"));
    }

    async Task Read(PrivateRoom room, Person reader)
    {
        var all = await room.Read(reader);
        Check(room, all);
        var own = (await room.Live())?.Doubts.Where(it => it.By == reader.Id).Select(it => it.Text) ?? [];
        foreach (var file in all.Where(it => it.Where.StartsWith("file AboutMe", StringComparison.Ordinal)))
        {
            Assert.True(own.Order().SequenceEqual(SecretsIn(file.Text).Order()), $"The file of {reader.Name} has not theirs\n{room.Told}");
            files += own.Count();
        }
    }

    /// <summary>Each text is its writer's until it is revealed.</summary>
    static void Check(PrivateRoom room, IEnumerable<Reading> readings)
    {
        foreach (var it in readings)
        {
            foreach (var secret in SecretsIn(it.Text))
            {
                Assert.True(
                    room.Shown.Contains(secret) || room.Secrets[secret] == it.Reader,
                    $"{it.Name} reads {secret} of {room.Secrets[secret].Name} in {it.Where}\n{it.Text}\n{room.Told}");
            }
        }
    }

    async Task LookAtRows(PrivateRoom room)
    {
        var doubts = await room.Live() is { } live ? live.Doubts : [];
        Assert.All(doubts, it => Assert.True(room.Secrets[it.Text].Id == it.By, $"{it} is not theirs\n{room.Told}"));
        kept += doubts.Count;
        foreach (var row in await room.Rows())
        {
            Assert.False(room.Fingerprints.Contains(row.Key), $"{row.Key} tells who typed it\n{room.Told}");
            foreach (var secret in SecretsIn($"{row.Key} {row.Columns} {row.Columns.Body()}"))
            {
                Assert.True(
                    room.Shown.Contains(secret) || doubts.Any(it => it.Text == secret), $"{secret} is kept in {row.Key}\n{room.Told}");
            }
            if (row.Columns.Body() is { } body)
                NamesNoWriter(room, body);
        }
    }

    /// <summary>Beside the lines of the history, which say who will find out.</summary>
    static void NamesNoWriter(PrivateRoom room, string body)
    {
        using var json = JsonDocument.Parse(body);
        foreach (var one in Objects(json.RootElement))
        {
            var members = one.EnumerateObject().ToArray();
            var names = members.Select(it => it.Name).ToArray();
            if (members.Any(it => it.Value.ValueKind is JsonValueKind.String && room.Shown.Contains(it.Value.GetString() ?? "")))
                Assert.True(!names.Contains("by") || names.Contains("change"), $"{one}\n{room.Told}");
        }
    }

    static IEnumerable<JsonElement> Objects(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().SelectMany(it => Objects(it.Value)).Prepend(at),
        JsonValueKind.Array => at.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    static IEnumerable<string> SecretsIn(string text) => Secret().Matches(text).Select(it => it.Value).Distinct();

    [GeneratedRegex(@"zq\d+zq")]
    private static partial Regex Secret();
}
