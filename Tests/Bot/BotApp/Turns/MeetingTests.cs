using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

/// <summary>Meetings that begin and end, as Teams tells of them.</summary>
public sealed class MeetingTests : IAsyncLifetime
{
    const string Agenda = "Deals for this meeting";

    readonly EmbeddedRows rows = EmbeddedRows.InMemory();
    BotFixture bot = null!;
    Deal contoso = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open(rows);
        contoso = await bot.Has(Sample.Deal());
        await bot.Has(Sample.Deal("Fabrikam"));
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Equal("", string.Join('\n', bot.Failures));
        await bot.DisposeAsync();
        rows.Dispose();
    }

    [Fact]
    public async Task When_a_meeting_begins_its_deals_are_shown_with_a_button_to_begin()
    {
        await Begins(TeamsConversation.Channel);

        Assert.True(bot.Teams.Messages[0].Says("Nothing was planned"));
        await bot.Guest(Sample.Sam).Presses("Review");
        Assert.Equal(TeamsConversation.Channel.Id, (await bot.Now(contoso)).Live?.Conversation);
    }

    [Fact]
    public async Task What_was_planned_for_it_comes_alone()
    {
        await bot.Has(
            Sample.Deal("Litware") with
            {
                Planned = new(Sample.Monday.AddMinutes(10), Sample.Today, Sample.Sam, TeamsConversation.Channel.Id)
            });
        await bot.Has(
            Sample.Deal("Proseware") with
            {
                Planned = new(Sample.Monday.AddHours(5), Sample.Today, Sample.Sam, TeamsConversation.Channel.Id)
            });
        await bot.Has(Sample.Deal("Wingtip") with { Planned = new(Sample.Monday, Sample.Today, Sample.Sam, TeamsConversation.Chat.Id) });

        await Begins(TeamsConversation.Channel);

        var agenda = bot.Teams.Messages[0];
        Assert.True(agenda.Says("Planned for 09:10."));
        Assert.Equal(["Review Litware"], agenda.Buttons.Keys.Where(title => title.StartsWith("Review", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Told_twice_it_is_shown_once_also_after_a_restart()
    {
        await Begins(TeamsConversation.Channel, Sample.Monday);
        await Begins(TeamsConversation.Channel, Sample.Monday);
        await Task.WhenAll(
            Begins(TeamsConversation.Channel, Sample.Monday.AddMinutes(1)), Begins(TeamsConversation.Channel, Sample.Monday.AddMinutes(5)));
        await using var again = await BotFixture.Open(rows);
        await again.Post(TeamsConversation.Channel.Meeting(Sample.Sam, "Start", Sample.Monday, again.NextId()));

        Assert.Equal(1, Agendas(bot));
        Assert.Equal(0, Agendas(again));
    }

    [Fact]
    public async Task Two_that_are_told_at_the_same_moment_show_it_once()
    {
        await bot.Guest(Sample.Sam).Types("help");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Begins(TeamsConversation.Channel, Sample.Monday)));

        Assert.Equal(1, Agendas(bot));
    }

    [Fact]
    public async Task The_next_meeting_gets_its_own()
    {
        await Begins(TeamsConversation.Channel, Sample.Monday);
        await Begins(TeamsConversation.Channel, Sample.Monday.AddDays(1));

        Assert.Equal(2, Agendas(bot));
    }

    [Fact]
    public async Task A_chat_that_reviews_no_pipeline_yet_is_asked_for_one()
    {
        await Begins(TeamsConversation.Chat);

        Assert.Equal("Which deals will be reviewed in this chat?", bot.Teams.Messages[0].Title);
    }

    [Fact]
    public async Task A_chat_is_known_for_one_also_when_Teams_leaves_its_type_out()
    {
        var activity = TeamsConversation.Chat.Meeting(Sample.Sam, "Start", Sample.Monday, bot.NextId());
        activity["conversation"]?.AsObject().Remove("conversationType");

        await bot.Post(activity);

        Assert.Equal("Which deals will be reviewed in this chat?", bot.Teams.Messages[0].Title);
    }

    [Fact]
    public async Task A_pipeline_without_deals_is_left_in_peace()
    {
        await bot.Post(TeamsConversation.OtherChannel.Meeting(Sample.Sam, "Start", Sample.Monday, bot.NextId()));

        Assert.DoesNotContain(bot.Teams.Calls, call => call.IsSend);
    }

    [Fact]
    public async Task A_deal_in_review_is_shown_as_such_and_leads_there()
    {
        await Reviewed(Sample.Sam, "Contoso");

        await Begins(TeamsConversation.Channel);

        Assert.True(bot.Teams.Messages[0].Says("In review now, led by Sam Sample"));
        await bot.Guest(Sample.Kim).Presses("Go to the live review");
    }

    [Fact]
    public async Task When_it_ends_an_open_review_is_closed_with_what_is_there_in_the_name_of_its_lead()
    {
        var sam = await Reviewed(Sample.Sam, "Contoso");
        await sam.Presses("Answer");
        await sam.Presses("Nothing we know of");

        await Ends(TeamsConversation.Channel, Sample.Kim);

        var found = await bot.Now(contoso);
        Assert.Equal((null, 1), (found.Live, found.Deal.Reviewed));
        var closed = Assert.Single(await bot.Deals.ReadClosed(BotFixture.Home(), contoso.Id, 5, default));
        Assert.Equal((Sample.Sam, true), (closed.ClosedBy, closed.WithMeeting));
        Assert.Equal([false, true, true], closed.Review.Covered.Select(it => it.Skipped));
        var entry = Assert.Single(
            await bot.Deals.ReadJournal(BotFixture.Home(), contoso.Id, 20, default), it => it.Change is Change.MeetingEnded);
        Assert.Equal(Sample.Sam, entry.By);
        Assert.True(bot.Teams.Messages[0].Says("The meeting ended, so I closed this review with what we had."));
    }

    [Fact]
    public async Task The_live_card_says_so_too()
    {
        await Reviewed(Sample.Sam, "Contoso");

        await Ends(TeamsConversation.Channel);
        await bot.Pass(TimeSpan.FromMinutes(4)); // somebody may have had inputs open

        Assert.Contains(bot.Teams.Messages, card => card.Says("The meeting ended. I closed this review at") && card.Says("Sam Sample"));
    }

    [Fact]
    public async Task Words_that_were_held_are_kept_in_the_journal()
    {
        var sam = await Reviewed(Sample.Sam, "Contoso");
        await sam.Presses("Answer");
        await sam.Presses("Save and continue", ("also", "we send them the proposal"));

        await Ends(TeamsConversation.Channel);

        Assert.Contains(
            await bot.Deals.ReadJournal(BotFixture.Home(), contoso.Id, 20, default),
            it => it.Change is Change.AnswerSetAside && it.To == "we send them the proposal");
    }

    [Fact]
    public async Task A_review_that_had_not_started_is_left_out()
    {
        await bot.Guest(Sample.Sam).Types("review Contoso");

        await Ends(TeamsConversation.Channel);

        Assert.Equal((null, 0), ((await bot.Now(contoso)).Live, (await bot.Now(contoso)).Deal.Reviewed));
        Assert.Equal("We didn’t get to Contoso", bot.Teams.Messages[0].Title);
    }

    [Fact]
    public async Task Told_twice_it_closes_once_and_an_end_without_a_review_says_nothing()
    {
        await Reviewed(Sample.Sam, "Contoso");
        await Task.WhenAll(Ends(TeamsConversation.Channel), Ends(TeamsConversation.Channel), Ends(TeamsConversation.Channel));
        await Ends(TeamsConversation.Channel);

        Assert.Equal(1, (await bot.Now(contoso)).Deal.Reviewed);
        Assert.Single(bot.Teams.Calls, call => call.IsSend && call.Card?.Buttons.ContainsKey("Note for the customer") is true);
    }

    [Fact]
    public async Task An_end_that_is_told_late_closes_nothing_that_began_after_it()
    {
        bot.Time.Advance(TimeSpan.FromMinutes(90));
        await Reviewed(Sample.Sam, "Contoso");

        await Ends(TeamsConversation.Channel);

        Assert.True((await bot.Now(contoso)).Live?.IsRunning);
    }

    [Fact]
    public async Task Several_reviews_of_one_meeting_are_all_closed()
    {
        await Reviewed(Sample.Sam, "Contoso");
        await Reviewed(Sample.Kim, "Fabrikam");

        await Ends(TeamsConversation.Channel);

        Assert.Equal(2, bot.Teams.Calls.Count(call => call.IsSend && call.Card?.Buttons.ContainsKey("Note for the customer") is true));
    }

    [Fact]
    public async Task A_review_in_another_thread_goes_on()
    {
        await Reviewed(Sample.Sam, "Contoso");

        await Ends(TeamsConversation.Channel with { Id = "19:pipeline@thread.tacv2;messageid=1795400000077" });

        Assert.True((await bot.Now(contoso)).Live?.IsRunning);
    }

    [Theory]
    [InlineData(-5, true)]
    [InlineData(5, false)]
    public async Task Where_Teams_names_the_whole_channel_a_review_that_began_with_the_meeting_ends_with_it(int minutes, bool isOver)
    {
        var channel = TeamsConversation.Channel with { Id = "19:pipeline@thread.tacv2" };
        await Begins(channel, Sample.Monday.AddMinutes(minutes));
        await Reviewed(Sample.Sam, "Contoso");

        await Ends(channel);

        Assert.Equal(isOver, (await bot.Now(contoso)).Live is null);
    }

    [Fact]
    public async Task What_is_pressed_afterwards_gets_the_end_as_its_answer()
    {
        var sam = await Reviewed(Sample.Sam, "Contoso");
        await sam.Presses("Answer");
        await Ends(TeamsConversation.Channel);

        await sam.Presses("Nothing we know of");

        Assert.Equal("The review of Contoso is over", sam.Mine?.Title);
    }

    async Task<HttpUser> Reviewed(Person lead, string customer)
    {
        var guest = bot.Guest(lead);
        await guest.Types($"review {customer}");
        await guest.Presses("Short review, 4 minutes");
        return guest;
    }

    Task<HttpReply> Begins(TeamsConversation spot, DateTimeOffset? at = null) =>
        bot.Post(spot.Meeting(Sample.Sam, "Start", at ?? Sample.Monday, bot.NextId()));

    Task<HttpReply> Ends(TeamsConversation spot, Person? told = null) =>
        bot.Post(spot.Meeting(told ?? Sample.Sam, "End", Sample.Monday.AddHours(1), bot.NextId()));

    static int Agendas(BotFixture at) => at.Teams.Calls.Count(call => call.IsSend && call.Card?.Title == Agenda);
}
