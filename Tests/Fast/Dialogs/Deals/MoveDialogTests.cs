using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Storage.People;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>A deal goes to another pipeline. Lee owns it and works in both; Kim in the first, Sam leads it.</summary>
public sealed class MoveDialogTests
{
    readonly ConversationFixture room = new();
    readonly Deal contoso = Sample.Deal();
    readonly Seat lee;
    readonly Seat kim;
    readonly Seat sam;

    public MoveDialogTests() => (lee, kim, sam) = (room.Seat(Sample.Lee), room.Seat(Sample.Kim), room.Seat(Sample.Sam));

    WorkspaceId Service => room.Workspace with { Home = "team:service" };

    [Fact]
    public async Task Its_owner_takes_it_along_and_one_press_undoes_it()
    {
        await Begin(Sample.Lee);
        await Opens(lee);
        await lee.Presses("Move it", ("pipeline", "team:service"));

        Assert.True(lee.Card.Says("Contoso is now in Service"));
        Assert.Null(await room.Deals.FindDeal(room.Workspace, contoso.Id, default));
        Assert.Equal(Sample.Lee, (await room.Deals.FindDeal(Service, contoso.Id, default))?.Deal.Owner);
        await lee.Presses("Undo");

        Assert.Equal(contoso with { Version = 3 }, (await room.Now(contoso)).Deal);
        Assert.Null(await room.Deals.FindDeal(Service, contoso.Id, default));
        Assert.Equal(
            [AuditKind.DealMovedOut, AuditKind.DealMovedIn],
            (await room.Deals.FindWorkspace(room.Workspace, default))?.Audit.Select(it => it.What) ?? []);
    }

    [Fact]
    public async Task What_was_changed_since_is_not_undone()
    {
        await Begin(Sample.Lee);
        await Opens(lee);
        await lee.Presses("Move it", ("pipeline", "team:service"));
        var found = await room.Deals.FindDeal(Service, contoso.Id, default);
        Assert.NotNull(found);
        var renamed = DealRules.Rename(found.Deal, null, "Contoso", "Renewal and more", null, Sample.Sam, Sample.Now);
        await room.Deals.Save(Service, found, (Ruling.Accepted)renamed, null, default);

        await lee.Presses("Undo");

        Assert.True(lee.Card.Says("Things have moved on"));
        Assert.Equal("Renewal and more", (await room.Deals.FindDeal(Service, contoso.Id, default))?.Deal.Title);
    }

    [Fact]
    public async Task A_press_that_is_repeated_says_where_it_is()
    {
        await Begin(Sample.Lee);
        await Opens(lee);
        var form = lee.Card;
        await lee.Presses("Move it", ("pipeline", "team:service"));

        await lee.Sends(form, "Move it", null, ("pipeline", "team:service"));

        Assert.True(lee.Card.Says("Contoso is now in Service"));
    }

    [Fact]
    public async Task What_came_back_is_not_moved_again_by_a_press_of_before()
    {
        await Begin(Sample.Lee);
        await Opens(lee);
        var form = lee.Card;
        await lee.Presses("Move it", ("pipeline", "team:service"));
        await lee.Presses("Undo");

        await lee.Sends(form, "Move it", null, ("pipeline", "team:service"));

        Assert.Null(await room.Deals.FindDeal(Service, contoso.Id, default));
    }

    /// <summary>Nobody becomes a member because somebody else moved a deal.</summary>
    [Fact]
    public async Task An_owner_who_does_not_work_there_owns_it_no_longer_and_does_again_after_the_undo()
    {
        await Begin(Sample.Sam);
        await Opens(sam);
        await sam.Presses("Move it", ("pipeline", "team:service"));

        Assert.True(sam.Card.Says("Lee Sample isn’t in that pipeline, so no one owns it there yet."));
        Assert.Equal(
            (null, "Lee Sample"),
            await room.Deals.FindDeal(Service, contoso.Id, default) is { Deal: var there } ? (there.Owner, there.OwnerAsWritten) : default);
        Assert.DoesNotContain(
            await room.Services.GetRequiredService<PersonStore>().ReadMemberships(ConversationFixture.Tenant, Sample.Lee.Id, default),
            it => it.Workspace == Service);
        await sam.Presses("Undo");

        Assert.Equal(Sample.Lee, (await room.Now(contoso)).Deal.Owner);
    }

    [Fact]
    public async Task Rights_are_needed_in_both()
    {
        await Begin(Sample.Kim);
        await Opens(kim);
        Assert.True(kim.Card.Says("Lee Sample owns the deal"));

        await kim.Forges(
            new { press = "move-save", on = new { w = "team:sales", d = contoso.Id.Value, v = 1 }, pipeline = "team:service" });
        await lee.Forges(
            new { press = "move-save", on = new { w = "team:sales", d = contoso.Id.Value, v = 1 }, pipeline = "team:service" });

        Assert.Equal(contoso, (await room.Now(contoso)).Deal);
        await Opens(lee);
        Assert.True(lee.Card.Says("You’re not in any other pipeline."));
    }

    [Fact]
    public async Task Not_while_it_is_reviewed_and_not_where_one_of_its_names_is()
    {
        await Begin(Sample.Lee);
        await room.Deals.Save(Service, null, new(contoso, null, []), null, default);
        await Opens(lee);
        await lee.Presses("Move it", ("pipeline", "team:service"));
        Assert.True(lee.Card.Says("That pipeline already has a deal with this customer and name."));

        var theirs = await room.Deals.FindDeal(Service, contoso.Id, default);
        Assert.NotNull(theirs);
        await room.Deals.Delete(Service, theirs, default);
        await lee.Types("review Contoso");
        await Opens(lee);
        await lee.Presses("Move it", ("pipeline", "team:service"));

        Assert.NotNull((await room.Now(contoso)).Live);
        Assert.True(lee.Card.Says("This deal is in a review now"));
    }

    [Theory]
    [InlineData("Open")]
    [InlineData("History")]
    [InlineData("Edit")]
    [InlineData("Review now")]
    [InlineData("How it ended")]
    public async Task A_button_of_an_old_card_leads_to_where_it_is_now(string button)
    {
        await Begin(Sample.Lee);
        var on = new DealRef("team:sales", contoso.Id.Value, 1);
        await Opens(lee);
        await lee.Presses("Move it", ("pipeline", "team:service"));

        await lee.Forges(Sent(Press(button, on)));
        Assert.True(lee.Card.Says("Contoso is now in Service"), lee.Card.Title);
        await lee.Presses("Open Contoso");

        Assert.StartsWith("Contoso", lee.Card.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_work_there_learns_neither_where_nor_what()
    {
        await Begin(Sample.Lee);
        await Opens(lee);
        await lee.Presses("Move it", ("pipeline", "team:service"));

        await kim.Forges(Sent(new CardAction.OpenDeal(new("team:sales", contoso.Id.Value, 1))));

        Assert.Equal("That deal has moved to another pipeline", kim.Card.Title);
        Assert.False(kim.Card.Says("Service") || kim.Card.Says("Contoso"));
        Assert.DoesNotContain("Open Contoso", kim.Card.Buttons.Keys);
    }

    [Fact]
    public async Task A_deal_that_never_was_is_still_not_found()
    {
        await Begin(Sample.Lee);

        await lee.Forges(Sent(new CardAction.OpenDeal(new("team:sales", "d-never", 1))));

        Assert.Equal("I can’t find that deal here", lee.Card.Title);
    }

    static JsonNode Sent(CardAction press) => JsonNode.Parse(press.ToJson()) ?? throw new InvalidOperationException();

    static CardAction Press(string button, DealRef on) => button switch
    {
        "Open" => new CardAction.OpenDeal(on),
        "History" => new CardAction.History(on),
        "Edit" => new CardAction.ChangeDeal(on),
        "Review now" => new CardAction.ReviewDeal(on),
        _ => new CardAction.EndForm(on),
    };

    async Task Opens(Seat seat)
    {
        await seat.Types("deal Contoso");
        await seat.Presses("Edit");
        await seat.Presses("Move to another pipeline");
    }

    /// <param name="both">Who works in the other pipeline, too.</param>
    async Task Begin(Person both)
    {
        await room.Deals.Save(Sample.Workspace() with { Id = room.Workspace, Name = "Sales" }, default);
        await room.Deals.Save(Sample.Workspace() with { Id = Service, Name = "Service", Admins = [] }, default);
        await room.Has(contoso);
        foreach (var seat in new[] { lee, kim, sam })
            await seat.Types("help");
        await room.Services.GetRequiredService<PersonStore>().Remember(
            ConversationFixture.Tenant, both.Id, null, Service, "Service", null, default);
        room.Time.Advance(TimeSpan.FromMinutes(2));
        room.Posts.Clear();
    }
}
