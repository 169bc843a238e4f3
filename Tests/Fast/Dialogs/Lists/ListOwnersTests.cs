using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards;
using ReviewBot.Dialogs;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Lists;

/// <summary>Who an owner in a list is, is asked once, and known from then on.</summary>
public sealed class ListOwnersTests
{
    const string Header = "Customer,Deal,Owner\n";

    readonly ConversationFixture room = new();
    readonly Seat lee;
    readonly string robin = Fields.OwnerOf("robin.s");

    public ListOwnersTests()
    {
        lee = room.Seat(Sample.Lee);
        room.Seat(Sample.Kim);
    }

    [Fact]
    public async Task Owners_whom_nobody_matches_are_asked_about_once_and_known_from_then_on()
    {
        await Checks("Contoso,Renewal,robin.s\nFabrikam,Scanners,ROBIN.S\nLitware,Rollout,Tom Example");
        Assert.True(lee.Card.Says("Owners I couldn’t match: robin.s"));

        await lee.Presses("Match the owners");
        Assert.Equal("Who’s who?", lee.Card.Title);
        Assert.Equal("off", lee.Card.Inputs[robin]);
        await lee.Presses("Match them", (robin, Sample.Kim.Id.Value));

        Assert.True(lee.Card.Says("Owner “robin.s”: that’s Kim Example, as chosen on 16 Nov."));
        Assert.True(lee.Card.Says("Owners I couldn’t match: Tom Example"));
        await lee.Presses("Import 3 deals");
        Assert.Equal(
            [("Contoso", "Kim Example"), ("Fabrikam", "Kim Example"), ("Litware", null)],
            (await Board()).Select(it => (it.Customer, it.Owner?.Name)).Order());

        await Checks("Woodgrove,Tills,Robin.S");
        Assert.DoesNotContain("Match the owners", lee.Card.Buttons.Keys);
        await lee.Presses("Import 1 deal");
        Assert.Equal("Kim Example", (await Board()).Single(it => it.Customer is "Woodgrove").Owner?.Name);
        Assert.Equal(AuditKind.ListOwnersSaid, Assert.Single((await Settings()).Audit).What);
        Assert.Equal([new("robin.s", Sample.Kim, Sample.Today)], (await Settings()).OwnerChoices);
    }

    [Fact]
    public async Task A_first_name_alone_is_asked_about_with_the_one_whom_it_matches()
    {
        var first = Fields.OwnerOf("Kim");
        await Checks("Contoso,Renewal,Kim");
        Assert.True(lee.Card.Says("Owner “Kim”: I took that as Kim Example."));

        await lee.Presses("Match the owners");
        Assert.Equal(Sample.Kim.Id.Value, lee.Card.Inputs[first]);
        await lee.Presses("Match them", (first, "off"));

        Assert.True(lee.Card.Says("Owners I couldn’t match: Kim"));
        await lee.Presses("Match the owners");
        await lee.Presses("Match them", (first, Sample.Kim.Id.Value));
        Assert.DoesNotContain("Match the owners", lee.Card.Buttons.Keys);
        await lee.Presses("Import 1 deal");

        Assert.Equal(Sample.Kim, Assert.Single(await Board()).Owner);
    }

    [Fact]
    public async Task Nobody_yet_keeps_nothing()
    {
        await Checks("Contoso,Renewal,robin.s");

        await lee.Presses("Match the owners");
        await lee.Presses("Match them");

        Assert.True(lee.Card.Says("Owners I couldn’t match: robin.s"));
        Assert.Equal((0, 0), ((await Settings()).OwnerChoices.Count, (await Settings()).Audit.Count));
    }

    [Fact]
    public async Task More_names_than_fit_come_after_those_that_were_matched()
    {
        await Checks(string.Join('\n', Enumerable.Range(0, 11).Select(it => $"Contoso {it},Renewal,owner-{it}")));
        await lee.Presses("Match the owners");
        Assert.Equal(8, lee.Card.Inputs.Count(it => it.Key.StartsWith("owner-", StringComparison.Ordinal)));

        await lee.Presses("Match, then more names", (Fields.OwnerOf("owner-7"), Sample.Kim.Id.Value));

        Assert.Equal(
            [Fields.OwnerOf("owner-8"), Fields.OwnerOf("owner-9"), Fields.OwnerOf("owner-10")],
            lee.Card.Inputs.Select(it => it.Key).Where(it => it.StartsWith("owner-", StringComparison.Ordinal)));
        await lee.Presses("Match them", (Fields.OwnerOf("owner-10"), Sample.Lee.Id.Value));
        await lee.Presses("Import 11 deals");

        Assert.Equal(
            [("Contoso 10", "Lee Sample"), ("Contoso 7", "Kim Example")],
            (await Board()).Where(it => it.Owner is not null).Select(it => (it.Customer, it.Owner?.Name)).Order());
    }

    [Fact]
    public async Task Who_has_left_is_not_used_and_stands_with_those_who_match_nobody()
    {
        await Checks("Contoso,Renewal,robin.s");
        await lee.Presses("Match the owners");
        await lee.Presses("Match them", (robin, Sample.Kim.Id.Value));
        await lee.Presses("Import 1 deal"); // so they own a deal, and are known by it

        await room.Services.GetRequiredService<PipelineAccess>()
            .RemoveMember(room.Workspace, Sample.Kim.Id, "", null, default);
        await Checks("Woodgrove,Tills,robin.s");

        Assert.True(lee.Card.Says("Owners I couldn’t match: robin.s"));
        await lee.Presses("Match the owners");
        await lee.Presses("Match them", (robin, Sample.Kim.Id.Value)); // of a card from before
        Assert.True(lee.Card.Says("Owners I couldn’t match: robin.s"));
        await lee.Presses("Match the owners");
        await lee.Presses("Match them", (robin, Sample.Lee.Id.Value));
        Assert.True(lee.Card.Says("that’s Lee Sample"));
    }

    [Fact]
    public async Task Only_whoever_sent_a_list_is_asked_about_it()
    {
        await Checks("Contoso,Renewal,robin.s");
        var check = lee.Card;
        await lee.Presses("Match the owners");
        var asked = lee.Card;

        var sam = room.Seat(Sample.Sam);
        await sam.Sends(check, "Match the owners", null);
        Assert.True(sam.Card.Says("I don’t have this list anymore."));
        await sam.Sends(asked, "Match them", null, (robin, Sample.Kim.Id.Value));

        Assert.True(sam.Card.Says("I don’t have this list anymore."));
        Assert.Empty((await Settings()).OwnerChoices);
    }

    async Task Checks(string lines)
    {
        room.Time.Advance(TimeSpan.FromSeconds(1));
        await lee.Forges(new { press = "import-check", csv = Header + lines });
    }

    async Task<IReadOnlyList<Deal>> Board() => [.. (await room.Deals.ReadBoard(room.Workspace, default)).Select(it => it.Deal)];

    async Task<Workspace> Settings() =>
        await room.Deals.FindWorkspace(room.Workspace, default) ?? new(room.Workspace, "", []);
}
