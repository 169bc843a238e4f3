using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Settings;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Guide;

public sealed class PlaceCardTests
{
    [Fact]
    public Task First_words_in_a_channel() =>
        Approved.Card(WelcomeCard.For("Sales, Central region", Audience.Channel, Readers.Everybody, "Sam Sample"));

    [Fact]
    public Task First_words_to_one_person() => Approved.Card(WelcomeCard.For("Lee Sample", Audience.Personal, Readers.Alone));

    [Fact]
    public Task What_can_be_written_in_a_channel() => Approved.Card(GuideCard.For(Audience.Channel, Readers.Everybody));

    [Fact]
    public Task What_can_be_written_alone_with_the_bot() => Approved.Card(GuideCard.For(Audience.Personal, Readers.Alone));

    [Fact]
    public Task Which_pipeline() =>
        Approved.Card(
            PipelineCard.Choose(
                [("team", "Sales, Central region"), ("chat", "Partners, north")],
                null,
                "Partners, north",
                Readers.Everybody with { Home = "" }));

    [Fact]
    public Task Which_pipeline_for_somebody_who_has_none() =>
        Approved.Card(PipelineCard.Choose([], null, null, Readers.Everybody with { Home = "" }));

    [Fact]
    public Task Which_pipeline_where_nobody_has_asked() => Approved.Card(PipelineCard.Offer(Readers.Everybody with { Home = "" }));

    [Fact]
    public Task Pipelines_of_somebody_alone_with_the_bot() =>
        Approved.Card(PipelineCard.Mine([("team", "Sales, Central region"), ("chat", "Partners, north")], Readers.Alone));

    [Fact]
    public Task A_deal_put_into_a_conversation() => Approved.Card(FoundCard.For("team", SampleDeals.Contoso, Readers.Everybody));

    [Fact]
    public Task Which_deal_to_review_here() =>
        Approved.Card(ChooseCard.For([("team", SampleDeals.Contoso), ("team", SampleDeals.Fabrikam)], ("team", SampleDeals.Fabrikam), Readers.Lee));

    [Fact]
    public Task The_bot_has_to_be_added_first() => Approved.Card(ChooseCard.AddMeFirst(Readers.Alone));

    [Theory]
    [InlineData(Audience.Channel)]
    [InlineData(Audience.Chat)]
    [InlineData(Audience.Personal)]
    public void Everybody_is_told_who_sees_the_deals(Audience audience) =>
        Assert.Contains(
            Readers.Everybody.Say.WhoSeesIt(audience),
            WelcomeCard.For("Sales", audience, Readers.Everybody).ToJson(),
            StringComparison.Ordinal);
}
