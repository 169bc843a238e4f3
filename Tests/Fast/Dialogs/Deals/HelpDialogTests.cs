using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.People;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>Somebody asks for help with a deal, and somebody gets it.</summary>
public sealed class HelpDialogTests
{
    const string Words = "Someone who knows their head of purchasing";

    readonly ConversationFixture room = new();

    [Fact]
    public async Task The_lead_gets_it_and_the_words_are_shown()
    {
        var kim = await Asks(Sample.Kim);

        await kim.Presses("Ask the team lead", ("ask", Words));

        Assert.True(kim.Card.Says($"Asked for help: “{Words}”. Sam Sample can see it now."));
        Assert.True(room.Posts[0].Says($"“{Words}”"));
        Assert.Contains("tells SAM-SAMPLE alone", room.Transcript, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stands_on_the_deal_as_wanted_help_and_not_as_a_question()
    {
        var kim = await Asks(Sample.Kim);
        await kim.Presses("Ask the team lead", ("ask", Words));

        await kim.Types("deal Contoso");

        var at = kim.Card.Lines.IndexOf("Help wanted");
        Assert.Equal($"“{Words}” Kim Example asked, 16 Nov.", kim.Card.Lines[at + 1]);
        Assert.False(kim.Card.Says("Kim Example asks."));
        await kim.Presses("History");
        Assert.True(kim.Card.Says($"Asked for help: {Words}."));
        Assert.False(kim.Card.Says("New question"));
    }

    [Fact]
    public async Task The_lead_asks_the_team()
    {
        await room.Services.GetRequiredService<PlaceStore>().Save(ConversationFixture.Tenant, room.Place, default);
        var sam = await Asks(Sample.Sam);
        Assert.DoesNotContain("Ask the team lead", sam.Card.Buttons.Keys);

        await sam.Presses("Ask the team", ("ask", Words));

        Assert.True(sam.Card.Says($"Asked for help: “{Words}”. Everyone in Sales can see it now."));
        Assert.Equal("Can anyone help with Contoso?", room.Posts[0].Title);
    }

    [Fact]
    public async Task The_button_of_before_asks_the_team_where_it_is_the_lead_who_presses()
    {
        await Asks(Sample.Sam);
        var sam = room.Seat(Sample.Sam);

        await sam.Forges(new { press = "frozen-help", on = new { w = "team:sales", d = Sample.Deal().Id.Value, v = 1 }, ask = Words });

        Assert.True(sam.Card.Says("I couldn’t reach anyone"));
        Assert.Single((await room.Now(Sample.Deal())).Deal.Questions);
    }

    [Fact]
    public async Task Who_has_switched_the_bot_off_is_left_alone()
    {
        var people = room.Services.GetRequiredService<PersonStore>();
        await people.Save(
            ConversationFixture.Tenant, Sample.Sam.Id, new() { Nudges = new() { Pace = ReviewBot.Reviews.Nudges.NudgePace.Off } },
            Sample.Monday,
            default);
        var kim = await Asks(Sample.Kim);

        await kim.Presses("Ask the team lead", ("ask", Words));

        Assert.True(kim.Card.Says("I couldn’t reach anyone"));
        Assert.DoesNotContain("alone", room.Transcript, StringComparison.Ordinal);
    }

    /// <summary>Who has the three honest endings of Contoso before them; Sam leads the pipeline.</summary>
    async Task<Seat> Asks(Person person)
    {
        await room.Deals.Save(new(room.Workspace, "Sales", [Sample.Sam]), default);
        await room.Has(Sample.Deal());
        var seat = room.Seat(person);
        await seat.Types("deal Contoso");
        await seat.Presses("Help, pause or end it");
        return seat;
    }
}
