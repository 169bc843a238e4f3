using System.Text;
using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Nudges;
using ReviewBot.Cards.Settings;
using ReviewBot.Cards.Words;
using ReviewBot.Tests.Cards.Connections;
using ReviewBot.Tests.Cards.Deals;
using ReviewBot.Tests.Cards.Live;
using ReviewBot.Tests.Cards.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards;

/// <summary>
/// Table of sizes: the cards of what no other review asks and of the customer's own path are below 24 KB at their fullest, in each
/// language, with letters of one to four bytes and with those that JSON escapes. A method that draws such a card must be in the table.
/// </summary>
public sealed class FullestCardsTests
{
    const int LargestCard = 24 * 1024;

    static readonly Type[] Their =
    [
        typeof(NextCard), typeof(NextStepCard), typeof(RevealCard), typeof(RoomQuestionCard), typeof(SharedCard), typeof(LeadCard),
        typeof(MirrorCard), typeof(RecurringCard), typeof(PlannedCard), typeof(SettingsPageCard), typeof(PersonalSettingsCard),
        typeof(StartCard), typeof(SummaryCard), typeof(CopyCard), typeof(CustomerReplyCard), typeof(RemedyCard), typeof(PathCard),
        typeof(PathFormCard), typeof(PatternsCard), typeof(LearnedCard), typeof(EndCard), typeof(DealCard), typeof(BoardCard),
        typeof(HistoryCard), typeof(NudgeCard), typeof(HelpListCard), typeof(TodayCard),
    ];

    public static MatrixTheoryData<string, string> Cases { get; } =
        new([.. Say.All.Select(it => it.Culture.Name)], ["界", "\"", "\\", "\U0001F600", "<&>"]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_below_the_limit(string language, string filler) => Problems.AssertNone(
        from card in EveryCard.Of(filler, Readers.Everybody with { Say = Say.First(language) })
        let bytes = Size(card.Json)
        where bytes > LargestCard
        select $"{card.Name} has {bytes} bytes.");

    [Fact]
    public void Each_way_to_draw_one_is_among_them()
    {
        var drawn = new[] { typeof(DealCards), typeof(NudgeCards), typeof(ConnectionCards), typeof(EveryReviewCard) }
            .SelectMany(MethodCode.Of)
            .SelectMany(MethodCode.Calls)
            .Select(it => (it.DeclaringType, it.Name))
            .ToHashSet();

        Problems.AssertNone(
            from type in Their
            from method in type.GetMethods(
                System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)
            where method.ReturnType == typeof(AdaptiveCard) && !method.IsPrivate && !drawn.Contains((type, method.Name))
            select $"Draw {type.Name}.{method.Name} at its fullest.");
    }

    /// <summary>As it is sent.</summary>
    static int Size(string card) => Encoding.UTF8.GetByteCount(JsonConvert.SerializeObject(
        JsonConvert.DeserializeObject<JToken>(card, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })));
}
