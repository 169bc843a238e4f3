using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Keeping;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Keeping;

public sealed class ExportDialogTests
{
    [Fact]
    public async Task In_a_channel_whoever_asks_gets_the_list_to_copy()
    {
        var room = new ConversationFixture();
        await room.Has(Sample.Deal());
        var kim = room.Seat(Sample.Kim);

        await kim.Types("export");
        await kim.Presses("Show the list");

        Assert.Contains("Contoso,Service desk renewal,", kim.Card.Inputs["csv"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_no_card_can_hold_comes_as_a_file()
    {
        var room = new ConversationFixture();
        for (var deal = 0; deal < 300; deal++)
            await room.Has(Sample.Deal($"Contoso {deal}"));
        var kim = room.Seat(Sample.Kim);

        await kim.Types("export");
        await kim.Presses("Show the list");

        Assert.Empty(kim.Card.Inputs);
        Assert.Contains(kim.Card.Lines, line => line.Contains("too long for a card", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_took_what_along_is_on_record_before_they_have_it()
    {
        var (channel, alone) = await Rooms();
        var kim = channel.Seat(Sample.Kim);
        await kim.Types("export");
        await kim.Presses("Show the list");
        var export = alone.Services.GetRequiredService<ExportDialog>();

        await export.File(alone.Turn(Sample.Lee), "team:sales", ExportKind.Everything, default);
        await export.File(alone.Turn(Sample.Person("Alex Example")), "team:sales", ExportKind.Everything, default);
        await export.File(alone.Turn(Sample.Lee), "", ExportKind.AboutMe, default);

        var workspace = await channel.Deals.FindWorkspace(channel.Workspace, default);
        Assert.Equal(
            [(AuditKind.TookList, Sample.Kim), (AuditKind.TookEverything, Sample.Lee)], workspace?.Audit.Select(it => (it.What, it.By)));
    }

    [Fact]
    public async Task The_installation_can_forbid_to_take_everything_along()
    {
        var (channel, alone) = await Rooms(new(AllowFullExport: false));
        var lee = alone.Seat(Sample.Lee);
        await lee.Types("export");
        Assert.DoesNotContain("Everything as a file", lee.Card.Buttons.Keys);

        var offered = await alone.Presses.Handle(
            alone.Turn(Sample.Lee), """{"press":"export-file","kind":"everything"}""", default);
        var file = await alone.Services
            .GetRequiredService<ExportDialog>()
            .File(alone.Turn(Sample.Lee), "team:sales", ExportKind.Everything, default);

        Assert.Null(offered.File);
        Assert.Null(file);
        Assert.Empty((await channel.Deals.FindWorkspace(channel.Workspace, default))?.Audit ?? []);
    }

    [Fact]
    public async Task Files_are_offered_alone_with_the_bot_only()
    {
        var (channel, alone) = await Rooms();

        var inChannel = await channel.Presses.Handle(
            channel.Turn(Sample.Lee), """{"press":"export-file","kind":"everything"}""", default);
        var offered = await alone.Presses.Handle(alone.Turn(Sample.Lee), """{"press":"export-file","kind":"board"}""", default);

        Assert.Null(inChannel.File);
        Assert.Equal(
            ("Sales 2026-11-16.csv", "team:sales", ExportKind.Board), (offered.File?.Name, offered.File?.Home, offered.File?.Kind));
    }

    [Fact]
    public async Task Nobody_gets_a_file_of_a_pipeline_that_they_do_not_work_in()
    {
        var (_, alone) = await Rooms();

        Assert.Null(
            await alone.Services
                .GetRequiredService<ExportDialog>()
                .File(alone.Turn(Sample.Kim), "team:sales", ExportKind.Everything, default));
        Assert.NotNull(
            await alone.Services
                .GetRequiredService<ExportDialog>()
                .File(alone.Turn(Sample.Lee), "team:sales", ExportKind.Everything, default));
    }

    [Fact]
    public async Task Everything_is_in_the_file_deals_reviews_and_what_changed()
    {
        var (channel, alone) = await Rooms();
        var found = await channel.Now(Sample.Deal());
        var review = ReviewLifecycle.For(found.Deal, new("r1"), Sample.Sam, "19:chat", [], Sample.Now);
        var closed = new ClosedReview(review, found.Deal, Sample.Sam, Sample.Now);
        await channel.Deals.Save(
            channel.Workspace,
            found,
            new(found.Deal with { Version = 2 }, review, [new(Sample.Monday, Sample.Sam, Change.ReviewClosed)]) { Closed = closed },
            "p1",
            default);

        using var json = await ReadEverything(alone);

        var root = json.RootElement;
        Assert.Equal("Contoso", root.GetProperty("deals")[0].GetProperty("body").GetProperty("customer").GetString());
        Assert.Equal(2, root.GetProperty("deals").GetArrayLength());
        Assert.Equal(
            "Contoso", root.GetProperty("closedReviews")[0].GetProperty("body").GetProperty("deal").GetProperty("customer").GetString());
        Assert.Equal("ReviewClosed", root.GetProperty("journal")[0].GetProperty("body")[0].GetProperty("change").GetString());
        Assert.Equal("Sales", root.GetProperty("settings")[0].GetProperty("Name").GetString());
    }

    [Theory]
    [InlineData(false, "[]")]
    [InlineData(true, "[2,5]")]
    public async Task How_sure_somebody_was_is_nobodys_to_read_before_it_is_revealed_and_never_by_name(bool isRevealed, string ratings)
    {
        var (channel, alone) = await Rooms();
        var found = await channel.Now(Sample.Deal());
        var review = ReviewLifecycle.For(found.Deal, new("r1"), Sample.Sam, "19:chat", [], Sample.Now) with
        {
            Ratings = [new(Sample.Lee, 5), new(Sample.Kim, 2)],
            Revealed = isRevealed,
            Doubts = [new(Sample.Kim.Id, "a rival is cheaper")],
        };
        await channel.Deals.Save(
            channel.Workspace,
            found,
            new(found.Deal with { Version = 2 }, review, []) { Closed = new(review, found.Deal, Sample.Sam, Sample.Now) },
            "p1",
            default);

        using var json = await ReadEverything(alone);

        Assert.Equal(ratings, Ratings(json.RootElement.GetProperty("deals")[1].GetProperty("body")));
        Assert.Equal(ratings, Ratings(json.RootElement.GetProperty("closedReviews")[0].GetProperty("body").GetProperty("review")));

        Assert.DoesNotContain("a rival is cheaper", json.RootElement.GetRawText(), StringComparison.Ordinal);

        static string Ratings(JsonElement of) => JsonSerializer.Serialize(of.GetProperty("ratings"));
    }

    [Fact]
    public async Task What_is_kept_about_a_person_is_theirs()
    {
        var (_, alone) = await Rooms();

        var file = Encoding.UTF8.GetString(
            await alone.Services.GetRequiredService<ExportDialog>().File(alone.Turn(Sample.Lee), "", ExportKind.AboutMe, default) ?? []);

        Assert.Contains("w:team:sales", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Service desk", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_says_its_encoding_to_Excel()
    {
        var (_, alone) = await Rooms();

        Assert.Equal(
            [0xEF, 0xBB, 0xBF, (byte)'C'],
            (await alone.Services.GetRequiredService<ExportDialog>().File(alone.Turn(Sample.Lee), "team:sales", ExportKind.Board, default)
                ?? [])[..4]);
    }

    static async Task<(ConversationFixture Channel, ConversationFixture Alone)> Rooms(InstallationPolicy? policy = null)
    {
        var channel = new ConversationFixture();
        await channel.Deals.Save(new Workspace(channel.Workspace, "Sales", [Sample.Sam]), default);
        await channel.Has(Sample.Deal());
        await channel.Seat(Sample.Lee).Types("help");
        return (channel, new(channel.Rows, PlaceKind.Personal, home: null, policy));
    }

    static async Task<JsonDocument> ReadEverything(ConversationFixture alone) => JsonDocument.Parse(
        await alone.Services.GetRequiredService<ExportDialog>().File(alone.Turn(Sample.Lee), "team:sales", ExportKind.Everything, default)
            ?? []);
}
