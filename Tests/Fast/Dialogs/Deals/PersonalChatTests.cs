using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>Who finds which deals in the chat with the bot alone.</summary>
public sealed class PersonalChatTests
{
    static Deal Blocked { get; } = Sample.Deal("Fabrikam") with
    {
        Id = new("fabrikam"),
        Owner = Sample.Kim,
        Steps = [Sample.Step() with { Status = StepStatus.Blocked, BlockedOn = Sample.Today }],
    };

    [Fact]
    public async Task Whoever_was_in_the_channel_finds_their_own_deals()
    {
        var channel = new ConversationFixture();
        await channel.Has(Sample.Deal());
        await channel.Seat(Sample.Lee).Types("help");

        Assert.Contains("Contoso", await Board(channel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leads_a_pipeline_finds_all_of_it_with_board()
    {
        var channel = new ConversationFixture();
        await channel.Has(Sample.Deal());
        await channel.Deals.Save(new Workspace(channel.Workspace, "Sales", [Sample.Sam]), default);
        await channel.Seat(Sample.Sam).Types("help");
        await channel.Seat(Sample.Lee).Types("help");
        var alone = new ConversationFixture(channel.Rows, PlaceKind.Personal, home: null);
        await channel.Deals.Save(channel.Workspace, null, new(Blocked, null, []), null, default);

        var (sam, lee) = (alone.Seat(Sample.Sam), alone.Seat(Sample.Lee));
        await sam.Types("board");
        Assert.Equal("Your pipelines", alone.Posts[0].Title);
        Assert.True(alone.Posts[0].Says("Fabrikam"));

        await sam.Presses("Only my deals");
        Assert.False(sam.Card.Says("Fabrikam"));

        await lee.Types("board");
        Assert.NotEqual("Your pipelines", alone.Posts[0].Title);
        Assert.True(alone.Posts[0].Says("Contoso"));
        Assert.DoesNotContain("Pipelines you lead", alone.Posts[0].Buttons.Keys);
    }

    [Fact]
    public async Task Who_leads_and_owns_nothing_reviews_the_deals_of_the_team()
    {
        var channel = new ConversationFixture();
        await channel.Has(Sample.Deal());
        await channel.Deals.Save(
            new Workspace(channel.Workspace, "Sales", [Sample.Sam])
            {
                Recurring = [new("r1", new(10, 0), 1, "UTC", Sample.Days(-4), Sample.Sam, "19:deals")],
            },
            default);
        await channel.Seat(Sample.Sam).Types("help");
        var alone = new ConversationFixture(channel.Rows, PlaceKind.Personal, home: null);
        var sam = alone.Seat(Sample.Sam);
        await sam.Types("board");
        Assert.True(sam.Card.Says("Thursday 19 Nov, 10:00 · recurring"), string.Join('\n', sam.Card.Lines));

        await sam.Presses("Start a review");
        Assert.True(sam.Card.Says("Contoso"), string.Join('\n', sam.Card.Lines));
        await sam.Types("review");
        Assert.True(sam.Card.Says("Contoso"), string.Join('\n', sam.Card.Lines));
    }

    [Fact]
    public async Task A_chat_that_reviews_the_deals_of_a_team_makes_nobody_a_member_of_it()
    {
        var chat = new ConversationFixture(kind: PlaceKind.Group);
        await chat.Has(Sample.Deal());
        await chat.Seat(Sample.Lee).Types("board");

        Assert.DoesNotContain("Contoso", await Board(chat), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_takes_a_deal_finds_it()
    {
        var chat = new ConversationFixture(kind: PlaceKind.Group);
        await chat.Has(Sample.Deal() with { Owner = null });
        var lee = chat.Seat(Sample.Lee);
        await lee.Types("deal contoso");
        await lee.Presses("I own this");

        Assert.Contains("Contoso", await Board(chat), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_deal_goes_where_it_was_said_to_go_also_in_a_chat_with_a_pipeline_of_its_own()
    {
        var channel = new ConversationFixture();
        await channel.Seat(Sample.Lee).Types("help");
        var alone = new ConversationFixture(channel.Rows, PlaceKind.Personal, home: "chat:19:deals@thread.tacv2");
        var lee = alone.Seat(Sample.Lee);
        await lee.Types("add deal Contoso");

        await lee.Presses("Add the deal", ("title", "Renewal"), ("pipeline", "team:sales"));

        Assert.Single(await alone.Deals.ReadBoard(channel.Workspace, default));
    }

    [Fact]
    public async Task Who_is_no_member_any_more_sees_nothing_also_where_they_chose_that_pipeline()
    {
        var channel = new ConversationFixture();
        await channel.Has(Sample.Deal());
        await channel.Seat(Sample.Lee).Types("help");
        var alone = new ConversationFixture(channel.Rows, PlaceKind.Personal, home: "team:sales");
        var lee = alone.Seat(Sample.Lee);
        await channel.Rows.OpenPeople().DeletePerson(ConversationFixture.Tenant, Sample.Lee.Id, default);

        await lee.Forges(new { press = "deal-open", on = new { w = "team:sales", d = Sample.Deal().Id.Value, v = 1 } });

        Assert.False(lee.Card.Says("Contoso"), string.Join('\n', lee.Card.Lines));
    }

    [Fact]
    public async Task A_pipeline_whose_settings_cannot_be_read_takes_no_other_with_it()
    {
        var channel = new ConversationFixture();
        var other = new ConversationFixture(channel.Rows, home: "team:broken");
        await channel.Has(Sample.Deal());
        await channel.Seat(Sample.Lee).Types("help");
        await other.Has(Sample.Deal("Fabrikam"));
        await other.Seat(Sample.Lee).Types("help");
        await channel.Rows.Commit(
            Table.Deals,
            [new RowChange.Upsert(new(Keys.Partition(other.Workspace), Keys.Settings, Columns.None.With("Schema", 99L)))],
            default);

        Assert.Contains("Contoso", await Board(channel), StringComparison.Ordinal);
        var lee = new ConversationFixture(channel.Rows, PlaceKind.Personal, home: null).Seat(Sample.Lee);
        foreach (var words in new[] { "nudges", "settings", "erase", "export" })
            await lee.Types(words);
    }

    /// <summary>Lee's board, alone with the bot.</summary>
    static async Task<string> Board(ConversationFixture elsewhere)
    {
        var alone = new ConversationFixture(elsewhere.Rows, PlaceKind.Personal, home: null);
        await alone.Seat(Sample.Lee).Types("board");
        return string.Concat(alone.Posts[0].Lines);
    }
}
