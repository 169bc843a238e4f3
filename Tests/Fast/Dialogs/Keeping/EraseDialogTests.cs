using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Keeping;

public sealed class EraseDialogTests
{
    [Fact]
    public async Task An_admin_erases_the_name_of_somebody_at_the_customer_after_a_look_at_what_that_is()
    {
        var (room, sam) = await Room(Sample.Sam);

        await sam.Types("erase");
        await sam.Presses("Find it", ("name", "priya sample"), ("spellings", "Priya, x"));
        Assert.Contains("The name appears in 1 deal.", string.Join(' ', sam.Card.Lines), StringComparison.Ordinal);
        Assert.Equal("Priya Sample", (await room.Now(Sample.Deal())).Deal.Buyers[0].Name);
        await sam.Presses("Erase for good");

        Assert.Equal("Erased", sam.Card.Title);
        Assert.Equal("[erased]", (await room.Now(Sample.Deal())).Deal.Buyers[0].Name);
        Assert.Equal(Change.NameErased, (await room.Deals.ReadJournal(room.Workspace, Sample.Deal().Id, 1, default))[0].Change);
        await sam.Types("erase");
        Assert.Contains("16 Nov: Sam Sample erased the name of someone at a customer.", sam.Card.Lines);
    }

    [Fact]
    public async Task Nobody_but_an_admin_may_erase_and_is_told_who_can()
    {
        var (room, _) = await Room(Sample.Sam);
        var kim = room.Seat(Sample.Kim);

        await kim.Types("erase");
        Assert.DoesNotContain("Find it", kim.Card.Buttons.Keys);
        await kim.Forges(new { press = "erase-check", target = "buyer", name = "Priya Sample" });
        Assert.Contains("Sam Sample can change this", string.Join(' ', kim.Card.Lines), StringComparison.Ordinal);
        await kim.Forges(
            new Dictionary<string, object>
            {
                ["press"] = "erase-now", ["w"] = "team:sales", ["target"] = "buyer", ["names"] = (List<string>)["Priya Sample"]
            });

        Assert.Equal("Priya Sample", (await room.Now(Sample.Deal())).Deal.Buyers[0].Name);
    }

    [Fact]
    public async Task A_name_that_stands_nowhere_is_said_so_and_nothing_is_erased()
    {
        var (_, sam) = await Room(Sample.Sam);

        await sam.Types("erase");
        await sam.Presses("Find it", ("name", "Robin Nowhere"));

        Assert.Contains(sam.Card.Lines, line => line.Contains("That name doesn’t appear here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_of_us_leaves_the_deals_and_the_admins()
    {
        var (room, sam) = await Room(Sample.Sam, Sample.Lee);

        await sam.Forges(new { press = "erase-check", target = "colleague", ofus = "lee" });
        await sam.Presses("Erase for good");

        Assert.Null((await room.Now(Sample.Deal())).Deal.Owner);
        Assert.Equal([Sample.Sam], (await room.Deals.FindWorkspace(room.Workspace, default))?.Admins);
    }

    [Fact]
    public async Task The_only_admin_names_another_one_before_they_go()
    {
        var (_, sam) = await Room(Sample.Sam);

        await sam.Forges(new { press = "erase-check", target = "colleague", ofus = "sam" });

        Assert.Contains(sam.Card.Lines, line => line.Contains("You’re the only admin here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_admins_who_erase_themselves_do_not_leave_a_pipeline_that_nobody_administers()
    {
        var (room, sam) = await Room(Sample.Sam, Sample.Lee);
        var lee = room.Seat(Sample.Lee);
        await sam.Forges(new { press = "erase-check", target = "colleague", ofus = "sam" });
        await lee.Forges(new { press = "erase-check", target = "colleague", ofus = "lee" });

        await sam.Presses("Erase for good");
        await lee.Presses("Erase for good");

        Assert.Equal([Sample.Lee], (await room.Deals.FindWorkspace(room.Workspace, default))?.Admins);
        Assert.Contains(lee.Card.Lines, line => line.Contains("You’re the only admin here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_erased_and_comes_back_finds_the_pipeline_again_on_every_replica()
    {
        var (room, sam) = await Room(Sample.Sam);
        var other = new ConversationFixture(room.Rows);
        await other.Seat(Sample.Kim).Types("help");
        await sam.Forges(new { press = "erase-check", target = "colleague", ofus = "kim" });
        await sam.Forges(
            new
            {
                press = "erase-now",
                w = "team:sales",
                target = "colleague",
                names = (string[])[
                "Kim Example"
            ],
                subject = Sample.Kim.Id.Value
            });
        Assert.Empty(await room.Rows.OpenPeople().ReadMemberships(Kit.ConversationFixture.Tenant, Sample.Kim.Id, default));

        other.Time.Advance(TimeSpan.FromMinutes(2));
        await other.Seat(Sample.Kim).Types("help");

        Assert.Single(await room.Rows.OpenPeople().ReadMemberships(Kit.ConversationFixture.Tenant, Sample.Kim.Id, default));
    }

    [Fact]
    public async Task A_deal_goes_when_it_is_confirmed()
    {
        var (room, sam) = await Room(Sample.Sam);
        await room.Has(Sample.Deal("Fabrikam"));

        await sam.Forges(new { press = "erase-check", target = "deal", customer = "contoso" });
        await sam.Presses("Erase for good");

        Assert.Equal("Fabrikam", Assert.Single(await room.Deals.ReadBoard(room.Workspace, default)).Deal.Customer);
    }

    [Fact]
    public async Task A_whole_pipeline_goes_when_its_name_is_typed()
    {
        var (room, sam) = await Room(Sample.Sam);

        await sam.Forges(new { press = "erase-check", target = "workspace" });
        await sam.Presses("Erase for good", ("confirm", "Marketing"));
        Assert.NotEmpty(await room.Deals.ReadBoard(room.Workspace, default));
        await sam.Presses("Erase for good", ("confirm", "sales"));

        Assert.Empty(await room.Deals.ReadBoard(room.Workspace, default));
        Assert.Null(await room.Deals.FindWorkspace(room.Workspace, default));
    }

    [Fact]
    public async Task Everybody_can_erase_what_is_kept_about_themselves()
    {
        var (channel, _) = await Room(Sample.Sam);
        await channel.Seat(Sample.Lee).Types("help");
        var alone = new ConversationFixture(channel.Rows, PlaceKind.Personal, home: null);
        var lee = alone.Seat(Sample.Lee);
        var people = channel.Rows.OpenPeople();
        Assert.NotEmpty(await people.ReadMemberships(Kit.ConversationFixture.Tenant, Sample.Lee.Id, default));

        await lee.Types("erase");
        await lee.Presses("Everything about me");
        await lee.Presses("Erase for good");

        Assert.Empty(await people.ReadMemberships(Kit.ConversationFixture.Tenant, Sample.Lee.Id, default));
        Assert.Equal("Lee Sample", (await channel.Now(Sample.Deal())).Deal.Owner?.Name);
    }

    static async Task<(ConversationFixture Room, Seat Sam)> Room(params Person[] admins)
    {
        var room = new ConversationFixture();
        await room.Deals.Save(new Workspace(room.Workspace, "Sales", [.. admins]), default);
        await room.Has(Sample.Deal() with { Steps = [Sample.Step()] });
        return (room, room.Seat(Sample.Sam));
    }
}
