using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Keeping;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>
/// What ended deals have taught: asked when one ends, said in a review and on a card; one's own confidence to oneself alone.
/// </summary>
public sealed class LearnedTalkTests
{
    const string Sure = "You gave 4 or 5 to";
    const string Fared = "How your own ratings turned out";

    static readonly Person[] People = [Sample.Sam, Sample.Lee, Sample.Kim];

    readonly ConversationFixture room = new();

    [Fact]
    public async Task A_deal_that_ends_is_asked_three_things()
    {
        var deal = await room.Has(Sample.Deal());
        var kim = room.Seat(Sample.Kim);

        await kim.Types("end Contoso");
        await kim.Presses(
            "They bought", (Fields.Decided, "one desk"), (Fields.Late, "the works council had to agree"), (Fields.Longest, "path"));

        var ended = (await room.Now(deal)).Deal.Ended;
        Assert.Equal(("one desk", "the works council had to agree", Job.Path), (ended?.Decided, ended?.KnownLate, ended?.Longest));
        Assert.True(kim.Card.Says("Found out too late: the works council had to agree. Paperwork took longest."));
        await kim.Presses("History");
        Assert.True(kim.Card.Says("Found out too late: the works council had to agree. Paperwork took longest."));
    }

    [Fact]
    public async Task A_review_says_what_those_that_were_won_had()
    {
        await Ended(won: 6, lost: 3);
        await room.Has(Sample.Deal());
        var kim = room.Seat(Sample.Kim);

        await kim.Types("review Contoso");

        Assert.True(kim.Card.Says("Won deals more often had a champion (6 of 6 won, 0 of 3 others). This one doesn’t yet."));
    }

    [Theory]
    [InlineData(4, 3)]
    [InlineData(9, 1)]
    public async Task A_review_says_nothing_of_too_few(int won, int lost)
    {
        await Ended(won, lost);
        await room.Has(Sample.Deal());
        var kim = room.Seat(Sample.Kim);

        await kim.Types("review Contoso");
        Assert.False(kim.Card.Says("Won deals more often had"));
        await kim.Types("learned");

        Assert.False(kim.Card.Says("A champion:"));
    }

    /// <summary>
    /// Any pipeline, in both languages: of fewer than eight ended deals that were reviewed, or where all but one went the same way, neither
    /// the card nor a review claims anything; and nobody hears of their own ratings.
    /// </summary>
    [Fact]
    public async Task Of_fewer_than_eight_nothing_is_claimed_in_any_pipeline()
    {
        var any =
            from won in Gen.Choose(0, 9)
            from lost in Gen.Choose(0, 9)
            from unreviewed in Gen.Choose(0, 9)
            from open in Gen.Choose(1, 4)
            select (won, lost, unreviewed, open);
        var (claimed, silent) = (0, 0);
        foreach (var (at, it) in PropertyCases.Draw(any, 40).Index())
        {
            var isClaimed = await new LearnedTalkTests().Claims(it.won, it.lost, it.unreviewed, it.open, at % 2 is 0 ? "en-GB" : "de-DE");
            var enough = it.won + it.lost >= 8 && it.won >= 2 && it.lost >= 2;
            Assert.True(isClaimed == enough, $"{it}");
            (claimed, silent) = isClaimed ? (claimed + 1, silent) : (claimed, silent + 1);
        }

        Assert.All([claimed, silent], it => Assert.InRange(it, 5, int.MaxValue));
    }

    /// <summary>True: on the card, aloud and alone, and in a review. False: nowhere. Anything else is a fault.</summary>
    async Task<bool> Claims(int won, int lost, int unreviewed, int open, string language)
    {
        foreach (var person in People)
            room.Speaks[person.Id] = language;
        await room.Deals.Save(new Workspace(room.Workspace, "Sales", [Sample.Sam], Language: language), default);
        await Ended(won, lost);
        for (var at = 0; at < unreviewed; at++)
        {
            await room.Has(Sample.Deal($"Never{at}") with
            {
                Buyers = [Sample.Priya with { Stance = Stance.Champion }],
                Ended = new(EndingReason.Other, Sample.Today, Sample.Kim) { How = EndingKind.Bought },
            });
        }
        for (var at = 0; at < open; at++)
            await room.Has(Sample.Deal($"Open{at}") with { Reviewed = 3, Buyers = [Sample.Jonas] });
        var (say, lee) = (Say.First(language), room.Seat(Sample.Lee));
        await lee.Types("learned");
        var aloud = lee.Card;
        await lee.TypesAlone("learned");
        var alone = lee.Card;
        await room.Seat(Sample.Sam).Types("review Open0");
        var champion = new LearnedFinding(LearnedKind.Champion, null, won, won, 0, lost);
        bool[] said =
        [
            aloud.Says(say.WonAndLost(champion)), alone.Says(say.WonAndLost(champion)),
            room.Live?.Says(say.LearnedHere(champion)) is true,
        ];

        Assert.True(said.All(it => it == said[0]), $"{won} {lost}: {string.Join(' ', said)}");
        Assert.Equal((false, won + lost >= 8), (aloud.Says(say.OwnConfidenceTitle()), alone.Says(say.OwnConfidenceTitle())));
        return said[0];
    }

    [Fact]
    public async Task The_card_names_counts_and_confidence_is_for_ones_own_chat()
    {
        await Ended(won: 6, lost: 3);
        var (kim, lee) = (room.Seat(Sample.Kim), room.Seat(Sample.Lee));
        await kim.Types("help");
        await lee.Types("help");

        await kim.Types("learned");
        Assert.True(kim.Card.Says("6 of 6 won, 0 of 3 others"));
        Assert.False(kim.Card.Says(Fared));
        await lee.TypesAlone("learned");
        Assert.True(lee.Card.Says($"{Sure} 9 deals: 6 were won."));
        await kim.TypesAlone("gelernt");
        Assert.False(kim.Card.Says(Fared));
    }

    /// <summary>
    /// Property test with random sequences of actions: everybody reads statistics of their own ratings only, in their personal chat, and no
    /// row, file, journal or card of others contains them.
    /// </summary>
    [Fact]
    public async Task Nobody_reads_how_anothers_confidence_fared()
    {
        var any = Gen.Choose(0, 99).Two().Select(it => (Who: People[it.Item1 % People.Length], What: it.Item2));
        var seen = 0;
        foreach (var presses in PropertyCases.Draw(any.ListOf(20), 12))
            seen += await new LearnedTalkTests().Run([.. presses]);

        Assert.InRange(seen, 1, int.MaxValue);
    }

    async Task<int> Run((Person Who, int What)[] presses)
    {
        var (given, seen) = (new Dictionary<(PersonId, DealId), int>(), 0);
        var ended = await Ended(won: 5, lost: 4, Sample.Lee);
        foreach (var deal in ended)
            given[(Sample.Lee.Id, deal.Id)] = 5;
        foreach (var person in People)
            await room.Seat(person).Types("help");
        foreach (var (who, what) in presses)
        {
            room.Time.Advance(TimeSpan.FromMinutes(2));
            var deal = ended[what % ended.Length];
            switch (what % 4)
            {
                case 0: // reopened, rated, closed, ended: the last rating counts
                    await Press(who, new { press = "deal-reopen", on = await On(deal) });
                    await room.Dispatcher.HandleText(room.Turn(who), $"review {deal.Customer}", default);
                    await Press(who, new { press = "review-start", on = await On(deal), form = "Full" });
                    await Press(who, new { press = "step-rate", on = await On(deal), sure = 1 + (what % 5) });
                    var live = (await room.Now(deal)).Live;
                    if (live?.Ratings.FirstOrDefault(it => it.By.Id == who.Id) is { } rating)
                        given[(who.Id, deal.Id)] = rating.Value;
                    await Press(live?.Lead ?? who, new { press = "lead-close", on = await On(deal) });
                    await Press(who, new { press = "frozen-close", on = await On(deal), how = what % 3 is 0 ? "Bought" : "ChoseOther" });
                    break;
                case 1:
                    await room.Seat(who).Types("learned");
                    break;
                case 2:
                    await Press(who, new { press = "history", on = await On(deal) });
                    break;
                default:
                    await Press(who, new { press = "typed", words = "learned" });
                    break;
            }
            seen += await Look(ended, given);
        }
        foreach (var reader in People)
            Assert.DoesNotContain(Fared, await File(reader, "", ExportKind.AboutMe), StringComparison.Ordinal);
        Assert.DoesNotContain(Fared, await File(Sample.Sam, "team:sales", ExportKind.Everything), StringComparison.Ordinal);
        return seen;
    }

    /// <summary>The person's own statistics are right; shared posts and rows contain none.</summary>
    async Task<int> Look(Deal[] ended, Dictionary<(PersonId Who, DealId Deal), int> given)
    {
        var (seen, now) = (0, new List<Deal>());
        foreach (var deal in ended)
            now.Add((await room.Now(deal)).Deal);
        foreach (var reader in People)
        {
            var card = new CardFace((await room.Dispatcher.HandleText(room.Alone(reader), "learned", default)).Posts[0].ToJson());
            var counted = now.Where(deal => deal.Ended is not null).ToArray();
            var sure = counted.Where(deal => given.TryGetValue((reader.Id, deal.Id), out var value) && value >= 4).ToArray();
            var won = sure.Count(deal => deal.Ended?.How is EndingKind.Bought);
            var isSaid = counted.Length >= 8 && sure.Length > 0;
            Assert.Equal(isSaid, card.Lines.Any(line => line.Contains(Sure, StringComparison.Ordinal)));
            if (isSaid && sure.Length > 1)
            {
                seen++;
                var told = $"{Sure} {sure.Length} deals: {won} {(won is 1 ? "was" : "were")} won.";
                Assert.Contains(card.Lines, line => line.Contains(told, StringComparison.Ordinal));
            }
            var aloud = (await room.Dispatcher.HandleText(room.Turn(reader), "learned", default)).Posts[0].ToJson();
            Assert.DoesNotContain(Sure, aloud, StringComparison.Ordinal);
            Assert.DoesNotContain(Fared, aloud, StringComparison.Ordinal);
        }
        Assert.All(room.Posts, post => Assert.False(post.Says(Fared)));
        var rows = await room.Rows.Read(Table.Deals, Keys.Partition(room.Workspace), Keys.Everything, int.MaxValue, default);
        Assert.DoesNotContain(rows, row => row.Columns.Body()?.Contains("confidence", StringComparison.OrdinalIgnoreCase) is true);
        return seen;
    }

    /// <summary>Ended deals that were reviewed once; those won had a champion. Lee gave all of them a 5.</summary>
    async Task<Deal[]> Ended(int won, int lost, Person? rates = null)
    {
        List<Deal> all = [];
        for (var at = 0; at < won + lost; at++)
        {
            var deal = Sample.Deal($"Customer{at}") with
            {
                Reviewed = 1,
                Buyers = at < won ? [Sample.Priya with { Stance = Stance.Champion }] : [Sample.Priya],
                Ended = new(EndingReason.Other, Sample.Days(-1), Sample.Kim) { How = at < won ? EndingKind.Bought : EndingKind.ChoseOther },
            };
            var review = Sample.Review(deal) with { Id = new($"r-{at}"), Ratings = [new(rates ?? Sample.Lee, 5)], Revealed = true };
            await room.Deals.Save(
                room.Workspace,
                null,
                new(deal, null, [])
                {
                    Closed = new(review, deal, Sample.Sam, new(Sample.Monday.AddDays(-2), Sample.Days(-2))),
                },
                null,
                default);
            all.Add(deal);
        }
        return [.. all];
    }

    async Task Press(Person who, object press)
    {
        var turn = room.Turn(who);
        await room.Hear(who, turn, await room.Presses.Handle(turn, JsonSerializer.Serialize(press), default) with { ForPresser = null });
    }

    async Task<object> On(Deal deal) => new { w = "team:sales", d = deal.Id.Value, v = (await room.Now(deal)).Deal.Version };

    async Task<string> File(Person by, string home, ExportKind kind) => Encoding.UTF8.GetString(
        await room.Services.GetRequiredService<ExportDialog>().File(room.Alone(by), home, kind, default) ?? []);
}
