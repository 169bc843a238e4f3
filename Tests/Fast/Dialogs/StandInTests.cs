using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs;

/// <summary>Kim stands in for Sam, who leads the pipeline, until Friday. Lee owns the deals.</summary>
public sealed class StandInTests
{
    static readonly DateOnly Friday = new(2026, 11, 20);

    readonly ConversationFixture room = new();
    readonly Deal contoso = Sample.Deal();
    readonly Deal fabrikam = Sample.Deal("Fabrikam");
    readonly Seat lee;
    readonly Seat kim;
    readonly Seat sam;

    public StandInTests() => (lee, kim, sam) = (room.Seat(Sample.Lee), room.Seat(Sample.Kim), room.Seat(Sample.Sam));

    [Fact]
    public async Task The_lead_names_them_until_a_day_and_it_is_on_record()
    {
        await Begin();

        await Names(sam, Sample.Kim);

        var now = await room.Deals.FindWorkspace(room.Workspace, default);
        Assert.Equal(new StandIn(Sample.Kim, Friday), now?.StandIn);
        Assert.Equal((AuditKind.StandInNamed, Sample.Kim), now?.Audit is [var only] ? (only.What, only.Whom) : default);
        Assert.True(sam.Card.Says("Kim Example, until 20 Nov"), string.Join('\n', sam.Card.Lines));
    }

    [Fact]
    public async Task They_may_what_the_lead_may_until_the_end_of_that_day_and_each_press_asks()
    {
        await Begin();
        await Names(sam, Sample.Kim);
        room.Time.SetUtcNow(Sample.At(Friday));
        await kim.Types("hand over Fabrikam");
        var form = kim.Card;
        await kim.Types("hand over Contoso");
        await kim.Presses("Hand over", ("colleague", Sample.Kim.Id.Value));

        room.Time.SetUtcNow(Sample.At(Friday.AddDays(1)));
        await kim.Sends(form, "Hand over", null, ("colleague", Sample.Kim.Id.Value));

        Assert.Equal(Sample.Kim, (await room.Now(contoso)).Deal.Owner);
        Assert.Equal(Sample.Lee, (await room.Now(fabrikam)).Deal.Owner);
    }

    [Fact]
    public async Task They_may_no_longer_once_nobody_stands_in()
    {
        await Begin();
        await Names(sam, Sample.Kim);
        await kim.Types("hand over Contoso");
        await Opens(sam);
        await sam.Presses("Save", ("standin", "off"));

        await kim.Presses("Hand over", ("colleague", Sample.Kim.Id.Value));

        Assert.Equal(Sample.Lee, (await room.Now(contoso)).Deal.Owner);
        Assert.Equal(
            [AuditKind.StandInNamed, AuditKind.StandInEnded],
            (await room.Deals.FindWorkspace(room.Workspace, default))?.Audit.Select(it => it.What) ?? []);
    }

    [Fact]
    public async Task A_lead_who_is_no_admin_names_them_too_and_who_stands_in_does_not()
    {
        await Begin(lead: Sample.Lee);
        await Names(lee, Sample.Kim);
        Assert.Equal(Sample.Kim, (await room.Deals.FindWorkspace(room.Workspace, default))?.StandIn?.Person);

        await Opens(lee);
        var form = lee.Card;
        await kim.Sends(form, "Save", null, ("standin", Sample.Kim.Id.Value), ("until", "2026-12-31"));
        await lee.Forges(new { press = "settings-open", home = "team:sales", page = "admins" });

        Assert.Equal(Friday, (await room.Deals.FindWorkspace(room.Workspace, default))?.StandIn?.Until);
        Assert.True(lee.Card.Says("can change this"), string.Join('\n', lee.Card.Lines));
    }

    [Fact]
    public async Task Only_somebody_who_works_there_and_only_with_a_day()
    {
        await Begin();
        await Opens(sam);

        await sam.Presses("Save", ("standin", "somebody"), ("until", "2026-11-20"));
        await sam.Presses("Save", ("standin", Sample.Kim.Id.Value), ("until", ""));
        await sam.Presses("Save", ("standin", Sample.Kim.Id.Value), ("until", "2026-11-01"));

        Assert.Null((await room.Deals.FindWorkspace(room.Workspace, default))?.StandIn);
    }

    [Fact]
    public void Who_is_erased_stands_in_for_nobody_and_is_not_named_in_the_record()
    {
        var named = Sample.Workspace().WithStandIn(new(Sample.Kim, Friday), Sample.Sam, Sample.Monday);

        var erased = named.WithoutStandIn(Sample.Kim.Id);

        Assert.Null(erased.StandIn);
        Assert.Null(Assert.Single(erased.Audit).Whom);
        Assert.Equal(named, named.WithoutStandIn(Sample.Lee.Id));
    }

    static async Task Names(Seat by, Person whom)
    {
        await Opens(by);
        await by.Presses("Save", ("standin", whom.Id.Value), ("until", "2026-11-20"));
    }

    static async Task Opens(Seat by)
    {
        await by.TypesAlone("settings");
        await by.Presses("A pipeline’s settings");
        if (by.Card.Buttons.ContainsKey("Nudges and digest"))
            await by.Presses("Nudges and digest");
        await by.Presses("Stand-in for the lead");
    }

    async Task Begin(Person? lead = null)
    {
        var workspace = Sample.Workspace();
        await room.Deals.Save(workspace with { Id = room.Workspace, Nudges = workspace.Nudges with { Lead = lead } }, default);
        await room.Has(contoso);
        await room.Has(fabrikam);
        var people = room.Services.GetRequiredService<People>();
        foreach (var (seat, person) in new[] { (lee, Sample.Lee), (kim, Sample.Kim), (sam, Sample.Sam) })
        {
            await seat.Types("help");
            await people.Save(ConversationFixture.Tenant, person.Id, new() { Name = person.Name }, Sample.Monday, default);
        }
        room.Posts.Clear();
    }
}
