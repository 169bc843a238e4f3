using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Tests.Cards.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Deals;

/// <summary>What the customer said to our note: asked line by line, shown on the deal, first in the next review.</summary>
public sealed class CustomerReplyCardTests
{
    static readonly CardContext German = Readers.Lee with { Say = Say.All[1] };

    static readonly Deal Copied = Ruled(CustomerNoteRules.Copy(
        Table.Contoso with { Help = [new("drafts a page on the cost of waiting", "Lee Sample", Sample.Days(2), null) { Id = new("h1") }] },
        null, Table.Closed.Review.Id, Table.Contoso with
        {
            Help = [new("drafts a page on the cost of waiting", "Lee Sample", Sample.Days(2), null) { Id = new("h1") }],
        },
        Sample.Priya.Id, Sample.Lee, Sample.Now));

    static readonly CustomerNote Note = Copied.Copied ?? throw new InvalidOperationException();

    static readonly Deal Answered = Ruled(CustomerNoteRules.Answer(
        Copied,
        null,
        Note.At,
        [
            new("Why", CustomerReply.Corrected, "the spring release triples their tickets"),
            new("Wanted", CustomerReply.Confirmed),
            new("Step-s1", CustomerReply.Confirmed),
        ],
        Sample.Priya.Id,
        Level.Wrote,
        Sample.Lee,
        Sample.Minutes(60)));

    static readonly Deal Changed = Answered with
    {
        Steps = Answered.Steps.Change(it => it.Id.Value is "s2", it => it with { What = "sends us this quarter’s numbers" }),
        Help = [],
    };

    [Fact]
    public Task What_did_they_say() => Approved.Card(CustomerReplyCard.For(Copied, Note, [], null, Readers.Lee));

    [Fact]
    public Task What_did_they_say_with_answers_and_changes() =>
        Approved.Card(CustomerReplyCard.For(Changed, Changed.Copied ?? Note, [], new Notice.UpToDate(), Readers.Lee));

    [Fact]
    public Task What_did_they_say_in_German() =>
        Approved.Card(CustomerReplyCard.For(Changed, Changed.Copied ?? Note, [], null, German, isEmpty: true));

    [Fact]
    public Task Their_words() => Approved.Card(CustomerReplyCard.Instead(
        Copied,
        Note.Lines.Where(it => it.Kind is NoteLineKind.Why or NoteLineKind.Step),
        [],
        new(Readers.Lee.On(Copied), Note.At, ["Why", "Step-s1", "Step-s2"], Level.Wrote, "p1"),
        null,
        Readers.Lee));

    [Fact]
    public Task No_note_yet() => Approved.Card(CustomerReplyCard.None(Table.Contoso, Readers.Lee));

    [Fact]
    public Task The_note_that_is_kept() => Approved.Card(CopyCard.For(Table.Closed, null, Table.Lee, isKept: true));

    [Theory]
    [InlineData("EN")]
    [InlineData("DE")]
    public Task On_the_deal(string language) => Approved.Card(
        DealCard.For(Answered, null, [], null, language is "DE" ? German : Readers.Lee), $"On_the_deal.{language}");

    [Theory]
    [InlineData("EN")]
    [InlineData("DE")]
    public Task First_in_the_next_review(string language) => Approved.Card(
        StartCard.For(Answered, Table.Opened(Answered), language is "DE" ? German : Readers.Lee), $"First_in_the_next_review.{language}");

    [Fact]
    public void In_the_summary_of_its_review()
    {
        var summary = SummaryCard.For(Table.Closed with { Deal = Answered }, [], null, Sample.Workspace(), Table.Lee).ToJson();

        Assert.Contains("2 of 5 lines confirmed and 1 corrected by Priya Sample, 16 Nov", summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 0, "4 of 6 lines confirmed by Priya, 12 Nov", "4 von 6 Punkten bestätigt von Priya, 12 Nov")]
    [InlineData(0, 1, "1 of 6 lines corrected by Priya, 12 Nov", "1 von 6 Punkten korrigiert von Priya, 12 Nov")]
    [InlineData(
        4, 2, "4 of 6 lines confirmed and 2 corrected by Priya, 12 Nov", "4 von 6 Punkten bestätigt und 2 korrigiert von Priya, 12 Nov")]
    public void How_much_is_confirmed(int confirmed, int corrected, string english, string german) => Assert.Equal(
        [english, german],
        Say.All.Select(say => say.LinesAnswered(confirmed, corrected, 6) + say.AnsweredByOn(["Priya"], "12 Nov")));

    static Deal Ruled(Ruling ruling) => Assert.IsType<Ruling.Accepted>(ruling).Deal;
}
