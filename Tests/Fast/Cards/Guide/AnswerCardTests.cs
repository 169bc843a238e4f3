using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Guide;

public sealed class AnswerCardTests
{
    [Fact]
    public Task Not_understood() => Approved.Card(AnswerCard.NotUnderstood("what is the weather", [], Readers.Everybody));

    [Fact]
    public Task Nearly_understood() => Approved.Card(AnswerCard.NotUnderstood(
        "reviev contoso", [new("review Contoso", "review Contoso")], Readers.Everybody));

    [Fact]
    public Task No_such_deal() =>
        Approved.Card(AnswerCard.NoSuchDeal("Contosso", [("team", SampleDeals.Contoso)], toReview: true, Readers.Everybody));

    [Fact]
    public Task No_such_deal_and_none_like_it() => Approved.Card(AnswerCard.NoSuchDeal("Adatum", [], toReview: false, Readers.Everybody));

    [Fact]
    public Task Several_of_that_name() => Approved.Card(AnswerCard.WhichOf(
        "Contoso",
        [("team", SampleDeals.Contoso), ("chat", SampleDeals.Contoso with { Id = new("d-2"), Title = "Field app" })],
        toReview: false,
        Readers.Everybody));

    [Fact]
    public Task Refused() => Approved.Card(AnswerCard.Refused(new Refusal.OnlyTheLead(Sample.Sam), Readers.Lee));

    [Fact]
    public Task Owned_by_somebody() => Approved.Card(AnswerCard.TakeOver(SampleDeals.Contoso, new Refusal.HasOwner(Sample.Kim), Readers.Lee));

    [Fact]
    public Task Gone() => Approved.Card(AnswerCard.DealGone(Readers.Lee));

    [Fact]
    public Task Not_saved() => Approved.Card(AnswerCard.NotSaved(Readers.Lee));

    [Fact]
    public Task Old_button() => Approved.Card(AnswerCard.OldButton(Readers.Lee));

    [Fact]
    public Task Live_elsewhere() => Approved.Card(MovedCard.Elsewhere(
        SampleDeals.Contoso, SampleDeals.Live(SampleDeals.Contoso), new("Deal desk", Link: new("https://teams.microsoft.com/l/message/19:desk/1")),
        Readers.Lee));

    [Fact]
    public Task Live_elsewhere_for_its_lead() => Approved.Card(MovedCard.Elsewhere(
        SampleDeals.Contoso, SampleDeals.Live(SampleDeals.Contoso), new(null, "Sam Sample"), Readers.Lee with { Me = Sample.Sam }));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Gone_on(bool isHere) => Approved.Card(
        MovedCard.For(SampleDeals.Contoso, isHere ? null : new("Deal desk"), Readers.Everybody), isHere ? "below" : "elsewhere");
}
