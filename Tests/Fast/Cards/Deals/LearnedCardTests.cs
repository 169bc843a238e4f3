using System.Globalization;
using AdaptiveCards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Deals;

public sealed class LearnedCardTests
{
    static readonly CardContext German = Readers.Lee with { Say = Say.In(CultureInfo.GetCultureInfo("de-DE")) };

    static readonly Learned Twelve = new(
        12,
        7,
        [
            new(LearnedKind.JobStarted, Job.Path, 6, 7, 1, 5), new(LearnedKind.IfNothing, null, 6, 7, 1, 5),
            new(LearnedKind.SeveralPeople, null, 7, 7, 2, 5),
        ]);

    static readonly Deal[] Ended =
    [
        Closed("Adventure Works", "Their works council had to agree", Job.Path),
        Closed("Fabrikam", null, Job.Path),
        Closed("Tailspin", null, null),
        Closed("Wingtip Toys", "A second plant was to be closed", Job.Consensus),
    ];

    [Fact]
    public Task In_ones_own_chat() => Approved.Card(Card(Twelve, Ended, new(6, 4, 2, 1), Readers.Lee));

    [Fact]
    public Task In_ones_own_chat_in_German() => Approved.Card(Card(Twelve, Ended, new(6, 4, 1, 0), German));

    [Fact]
    public Task For_everybody() => Approved.Card(Card(Twelve, Ended, null, Readers.Everybody));

    [Fact]
    public Task Of_seven() => Approved.Card(Card(new(7, 4, []), Ended, null, Readers.Everybody));

    [Fact]
    public Task All_were_won() => Approved.Card(Card(new(9, 9, []), [], null, Readers.Everybody));

    [Fact]
    public Task With_those_that_were_never_reviewed() => Approved.Card(Card(
        Twelve,
        [
            .. Ended,
            Lost("Northwind", EndingReason.Indecision, "Nobody wanted to sign"), Lost("Litware", EndingReason.StatusQuo, null),
            Lost("Proseware", EndingReason.Indecision, null) with { Reviewed = 0 },
        ],
        null,
        Readers.Everybody));

    [Fact]
    public void A_list_of_closed_deals_is_learned_from_before_any_was_reviewed()
    {
        var one = Lost("Contoso", EndingReason.StatusQuo, "it was too early") with { Reviewed = 0 };
        Deal[] listed = [.. Enumerable.Range(0, 8).Select(it => one with { Id = new($"d-{it}") })];

        var card = Card(new(0, 0, []), listed, null, Readers.Everybody).ToJson();

        Assert.Contains("it was too early", card, StringComparison.Ordinal);
        Assert.Contains("8 more ended without a review", card, StringComparison.Ordinal);
    }

    /// <summary>Privacy: a person's confidence statistics appear only on a card for that person alone.</summary>
    [Fact]
    public void Nobody_reads_of_confidence_where_others_read_along() =>
        Assert.DoesNotContain("You gave", Card(Twelve, Ended, new(6, 4, 2, 1), Readers.Everybody).ToJson(), StringComparison.Ordinal);

    [Theory]
    [InlineData("en-GB", LearnedKind.JobStarted, 14, "In deals you won, Paperwork had started about 2 weeks earlier (6 of 7 won, 1 of 5 others).")]
    [InlineData("en-GB", LearnedKind.JobStarted, 3, "In deals you won, Paperwork had started by this point (6 of 7 won, 1 of 5 others).")]
    [InlineData("en-GB", LearnedKind.Champion, null, "Won deals more often had a champion (6 of 7 won, 1 of 5 others). This one doesn’t yet.")]
    [InlineData(
        "de-DE", LearnedKind.JobStarted, 8,
        "Bei gewonnenen Deals hatte der Kunde mit „Formalien“ etwa eine Woche früher begonnen (bei 6 von 7 gewonnenen, bei 1 von 5 anderen).")]
    [InlineData(
        "de-DE", LearnedKind.GoLive, null,
        "Bei gewonnenen Deals gab es öfter ein Go-live-Datum des Kunden (bei 6 von 7 gewonnenen, bei 1 von 5 anderen). "
            + "Hier noch nicht.")]
    public void A_review_says_it_in_a_sentence_or_two(string language, LearnedKind kind, int? days, string sentence) => Assert.Equal(
        sentence,
        Say.In(CultureInfo.GetCultureInfo(language)).LearnedHere(
            new(kind, kind is LearnedKind.JobStarted ? Job.Path : null, 6, 7, 1, 5) { DaysBefore = days }));

    static AdaptiveCard Card(Learned learned, Deal[] ended, OwnConfidence? own, CardContext context) =>
        LearnedCard.For("Sales, Deal reviews", learned, ended, own, context);

    static Deal Lost(string customer, EndingReason why, string? decided) => Sample.Deal(customer) with
    {
        Reviewed = 1,
        Ended = new(why, Sample.Today, Sample.Kim) { Decided = decided },
    };

    static Deal Closed(string customer, string? late, Job? longest) => Sample.Deal(customer) with
    {
        Reviewed = 1,
        Ended = new(EndingReason.Other, Sample.Today, Sample.Kim) { How = EndingKind.Bought, KnownLate = late, Longest = longest },
    };
}
