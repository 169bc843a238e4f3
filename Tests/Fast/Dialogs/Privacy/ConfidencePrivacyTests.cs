using FsCheck.Fluent;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Dialogs.Privacy;

/// <summary>
/// Noninterference test with random sequences of what four people do: each is run twice, the second time with other ratings of everybody
/// but one person. Until the reveal every card and file that this person gets is the same in both runs.
/// </summary>
public sealed class ConfidencePrivacyTests
{
    const int Sequences = 16;
    const int Moves = 14;

    [Fact]
    public async Task Nobody_can_tell_how_sure_another_is_before_the_reveal()
    {
        var told = 0;
        foreach (var (at, moves) in PropertyCases.Draw(Move.Any.ListOf(Moves), Sequences).Index())
            told += await Try([.. moves], PrivateRoom.People[at % PrivateRoom.People.Length]);

        Assert.True(told >= Sequences, $"Others had rated at {told} moves only.");
    }

    /// <summary>Returns after how many moves somebody else had a rating that is not revealed.</summary>
    static async Task<int> Try(Move[] moves, Person reader)
    {
        var (one, other) = (new PrivateRoom(), new PrivateRoom((who, sure) => who == reader ? sure : (sure % 5) + 1));
        await one.Begin();
        await other.Begin();
        var rated = 0;
        foreach (var move in moves)
        {
            var (sent, otherwise) = (await one.Do(move), await other.Do(move));
            if (await IsRevealed(one))
                break;

            AreSame(one, reader, sent, otherwise);
            AreSame(one, reader, await one.Read(reader), await other.Read(reader));
            AreSame(one, reader, await one.ReadAloud(), await other.ReadAloud());
            rated += await HasRatingOfOthers(one, reader) ? 1 : 0;
        }
        return rated;
    }

    /// <summary>In the present review, or in one that is over.</summary>
    static async Task<bool> IsRevealed(PrivateRoom room) =>
        await room.Live() is { Revealed: true } || (await room.Closed()).Any(it => it.Review.Revealed);

    static async Task<bool> HasRatingOfOthers(PrivateRoom room, Person reader) =>
        (await room.Closed()).Select(it => it.Review).Append(await room.Live())
            .Any(it => it?.Ratings.Any(rating => rating.By.Id != reader.Id) is true);

    static void AreSame(PrivateRoom room, Person reader, IEnumerable<Reading> one, IEnumerable<Reading> other)
    {
        var (mine, otherwise) = (Seen(one, reader), Seen(other, reader));
        foreach (var (it, that) in mine.Zip(otherwise))
            Assert.True(it.Text == that.Text, $"{reader.Name} can tell by {it.Where}\n{it.Text}\n{that.Text}\n{room.Told}");
        Assert.Equal(mine.Length, otherwise.Length);
    }

    static Reading[] Seen(IEnumerable<Reading> all, Person reader) => [.. all.Where(it => it.Reader is null || it.Reader == reader)];
}
