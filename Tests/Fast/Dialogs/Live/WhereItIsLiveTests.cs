using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Live;

/// <summary>A live review stays in its room, and a card that was left says where it went.</summary>
public sealed class WhereItIsLiveTests
{
    readonly ConversationFixture desk = new();

    [Fact]
    public async Task It_does_not_leave_its_room_unasked()
    {
        var (sam, alone) = await Running();

        await sam.Types("review Contoso");

        Assert.Equal("Contoso is being reviewed in Deal desk", sam.Card.Title);
        Assert.Equal(desk.Place.Conversation, (await desk.Now(Sample.Deal())).Live?.Conversation);
        Assert.Null(alone.Live);
    }

    [Fact]
    public async Task Its_lead_brings_it_along_and_the_card_that_was_left_says_so()
    {
        var (sam, alone) = await Running();
        await sam.Types("review Contoso");

        await sam.Presses("Bring it here");

        Assert.Equal(alone.Place.Conversation, (await desk.Now(Sample.Deal())).Live?.Conversation);
        Assert.Equal("Question 1 of 3", alone.Live?.Lines[1]);
        Assert.Equal("The review of Contoso continues in Sam Sample’s chat with me", alone.Left?.Title);
        Assert.Equal("The review of Contoso continues below", sam.Card.Title);
    }

    [Fact]
    public async Task Nobody_else_brings_it_along()
    {
        await Running();
        var kim = Alone("a:personal-of-kim", out _, Sample.Kim);
        await desk.Seat(Sample.Kim).Types("help");

        await kim.Types("review Contoso");

        Assert.True(kim.Card.Says("Sam Sample"));
        Assert.DoesNotContain("Bring it here", kim.Card.Buttons.Keys);
        await kim.Forges(new { press = "review-bring", on = new { w = "team:sales", d = Sample.Deal().Id.Value, v = 1 } });
        Assert.Equal(desk.Place.Conversation, (await desk.Now(Sample.Deal())).Live?.Conversation);
    }

    [Fact]
    public async Task Asked_for_twice_in_one_place_one_card_is_live()
    {
        await Running();
        var sam = desk.Seat(Sample.Sam);
        var before = desk.LastLive?.CardId;
        desk.Time.Advance(TimeSpan.FromMinutes(2));

        await sam.Types("review Contoso");

        Assert.Equal("The review of Contoso continues below", desk.Left?.Title);
        Assert.Null(desk.LastLive?.CardId);
        Assert.NotEqual(before, (await desk.Now(Sample.Deal())).Live?.CardId);
    }

    [Fact]
    public async Task One_that_has_not_started_says_where_it_went_too()
    {
        await desk.Services.GetRequiredService<PlaceStore>().Save(ConversationFixture.Tenant, desk.Place, default);
        await desk.Has(Sample.Deal());
        await desk.Seat(Sample.Sam).Types("review Contoso");
        var sam = Alone("a:personal-of-sam", out var alone);
        await sam.Types("help");

        await sam.Types("review Contoso");

        Assert.StartsWith("The review of Contoso continues in", alone.Left?.Title, StringComparison.Ordinal);
    }

    /// <summary>A review that Sam leads in the channel, and Sam alone with the bot.</summary>
    async Task<(Seat Sam, ConversationFixture Alone)> Running()
    {
        desk.Place = desk.Place with { Name = "Deal desk" };
        var places = desk.Services.GetRequiredService<PlaceStore>();
        await places.Save(ConversationFixture.Tenant, desk.Place, default);
        await desk.Has(Sample.Deal());
        var sam = desk.Seat(Sample.Sam);
        await sam.Types("review Contoso");
        await sam.Presses("Short review, 4 minutes");
        sam = Alone("a:personal-of-sam", out var alone);
        await places.Save(ConversationFixture.Tenant, alone.Place, default);
        return (sam, alone);
    }

    Seat Alone(string conversation, out ConversationFixture alone, Person? person = null)
    {
        alone = new(desk.Rows, PlaceKind.Personal, home: null);
        alone.Place = alone.Place with { Conversation = conversation };
        return alone.Seat(person ?? Sample.Sam);
    }
}
