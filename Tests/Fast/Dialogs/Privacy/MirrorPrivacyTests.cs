using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Privacy;

/// <summary>
/// Property test with random sequences of what four people do, late and repeated presses included, with corrections, changes of the lead
/// and erasures: feedback on a review reaches only its lead, quotes and names nobody, and is stored nowhere.
/// </summary>
public sealed class MirrorPrivacyTests
{
    const int Sequences = 8;
    const int Moves = 20;

    static readonly string[] Titles = ["A look back at your review of Contoso", "Rückblick auf deine Besprechung zu Contoso"];

    /// <summary>What comes by itself, before the id of its review.</summary>
    const string Promised = $"after {nameof(PostKind.Mirror)} of ";

    int seen;
    int promised;

    [Fact]
    public async Task Nobody_but_its_lead_looks_back_at_a_review()
    {
        foreach (var moves in PropertyCases.Draw(Move.Any.ListOf(Moves), Sequences))
        {
            var room = new PrivateRoom();
            await room.Begin();
            foreach (var (at, move) in moves.Index())
            {
                Check(room, await room.Do(move));
                Check(room, await room.ReadAloud());
                foreach (var reader in PrivateRoom.ReadersAfter(at))
                    Check(room, await room.Read(reader));
                foreach (var row in await room.Rows())
                {
                    var body = row.Columns.Body() ?? "";
                    Assert.False(Titles.Any(it => body.Contains(it, StringComparison.Ordinal)), $"{row.Key}\n{room.Told}");
                }
            }
        }

        Assert.All([seen, promised], it => Assert.True(it >= Sequences, $"{seen} seen, {promised} of them by themselves."));
    }

    void Check(PrivateRoom room, IEnumerable<Reading> readings)
    {
        foreach (var it in readings.Where(it => Titles.Any(title => it.Text.Contains(title, StringComparison.Ordinal))))
        {
            seen++;
            Assert.True(it.Reader is { } reader && room.Leads.ContainsValue(reader.Id), $"{it.Name} reads {it.Where}\n{room.Told}");
            Assert.False(it.Where.StartsWith("file", StringComparison.Ordinal), $"{it.Where} of {it.Name}\n{room.Told}");
            if (it.Where.Split(Promised) is [_, var review])
            {
                promised++;
                Assert.True(room.Leads[new(review)] == it.Reader?.Id, $"{it.Name} did not lead it\n{room.Told}");
                Assert.False(room.NoMirror.Contains(it.Reader?.Id ?? default), $"{it.Name} wanted none\n{room.Told}");
            }
            var text = string.Join('\n', new CardFace(it.Text).Lines);
            Assert.DoesNotContain("zq", text, StringComparison.Ordinal);
            Assert.All(
                PrivateRoom.People, one => Assert.DoesNotContain(ConversationFixture.First(one), text, StringComparison.Ordinal));
        }
    }
}
