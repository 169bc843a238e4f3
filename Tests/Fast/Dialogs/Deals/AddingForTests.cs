using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.People;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>A deal is added for a colleague, who is told once. All three work in the pipeline; Lee also in another one.</summary>
public sealed class AddingForTests
{
    const string Told = "Lee Sample added a deal and made you its owner";

    readonly ConversationFixture room = new();
    readonly Seat lee;
    readonly Seat kim;
    readonly Seat sam;

    public AddingForTests() => (lee, kim, sam) = (room.Seat(Sample.Lee), room.Seat(Sample.Kim), room.Seat(Sample.Sam));

    WorkspaceId Service => room.Workspace with { Home = "team:service" };

    [Fact]
    public async Task The_colleague_owns_it_and_is_told_once()
    {
        await Begin();
        await lee.Types("add deal Contoso");
        var form = lee.Card;

        await lee.Sends(form, "Add the deal", "press-1", ("title", "Renewal"), ("owner", Sample.Kim.Id.Value));
        Assert.True(lee.Card.Says("Kim Example owns this deal now. I’ve told Kim Example."), string.Join('\n', lee.Card.Lines));
        await lee.Sends(form, "Add the deal", "press-1", ("title", "Renewal"), ("owner", Sample.Kim.Id.Value));

        Assert.Equal(Sample.Kim, (await Added(room.Workspace)).Owner);
        Assert.Single(room.Posts, it => it.Title == Told);
        await kim.TypesAlone("deal Contoso");
        await kim.Presses("History");
        Assert.True(kim.Card.Says("Owner: Kim Example."));
    }

    [Fact]
    public async Task Whoever_hears_nothing_from_the_bot_is_not_told_and_the_presser_knows()
    {
        await Begin();
        await room.Services.GetRequiredService<PersonStore>().Save(
            ConversationFixture.Tenant,
            Sample.Kim.Id,
            new() { Name = Sample.Kim.Name, Version = 1, Nudges = new() { Pace = NudgePace.Off } },
            Sample.Monday,
            default);
        await lee.Types("add deal Contoso");

        await lee.Presses("Add the deal", ("title", "Renewal"), ("owner", Sample.Kim.Id.Value));

        Assert.Equal(Sample.Kim, (await Added(room.Workspace)).Owner);
        Assert.DoesNotContain(room.Posts, it => it.Title == Told);
        Assert.True(lee.Card.Says("I couldn’t reach Kim Example."));
    }

    [Theory]
    [InlineData("me")]
    [InlineData("nobody")]
    public async Task For_oneself_or_nobody_there_is_nothing_to_tell(string owner)
    {
        await Begin();
        await lee.Types("add deal Contoso");

        await lee.Presses("Add the deal", ("title", "Renewal"), ("owner", owner));

        Assert.Equal(owner is "me" ? Sample.Lee : null, (await Added(room.Workspace)).Owner);
        Assert.DoesNotContain(room.Posts, it => it.Title == Told);
    }

    [Fact]
    public async Task What_is_typed_is_ones_own_as_ever()
    {
        await Begin();

        await lee.Types("add deal Contoso; Renewal; fewer open tickets");

        Assert.Equal(Sample.Lee, (await Added(room.Workspace)).Owner);
    }

    [Fact]
    public async Task Nobody_who_does_not_work_there_whatever_is_sent()
    {
        await Begin();

        await lee.Forges(new { press = "deal-save", customer = "Contoso", title = "Renewal", owner = "somebody" });

        Assert.Empty(await room.Deals.ReadBoard(room.Workspace, default));
        Assert.True(lee.Card.Says("who owns it"), string.Join('\n', lee.Card.Lines));
    }

    [Fact]
    public async Task With_several_pipelines_the_colleague_is_asked_for_once_it_is_chosen()
    {
        await Begin();
        await lee.TypesAlone("add deal Contoso");

        await lee.Presses("Add the deal", ("title", "Renewal"), ("pipeline", "team:service"), ("owner", "colleague"));
        await lee.Presses("Add the deal", ("owner", Sample.Kim.Id.Value));
        Assert.Empty(await room.Deals.ReadBoard(Service, default));
        await lee.Presses("Add the deal", ("owner", Sample.Sam.Id.Value));

        Assert.Equal(Sample.Sam, (await Added(Service)).Owner);
        Assert.Single(room.Posts, it => it.Title == Told);
    }

    async Task Begin()
    {
        var people = room.Services.GetRequiredService<PersonStore>();
        foreach (var (seat, person) in new[] { (lee, Sample.Lee), (kim, Sample.Kim), (sam, Sample.Sam) })
        {
            await seat.Types("help");
            await people.Save(ConversationFixture.Tenant, person.Id, new() { Name = person.Name }, Sample.Monday, default);
        }
        await room.Deals.Save(Sample.Workspace() with { Id = room.Workspace }, default);
        await room.Deals.Save(Sample.Workspace() with { Id = Service, Name = "Service" }, default);
        foreach (var person in new[] { Sample.Lee, Sample.Sam })
        {
            await people.Remember(ConversationFixture.Tenant, person.Id, null, Service, "Service", null, default);
        }
        room.Time.Advance(TimeSpan.FromMinutes(2));
        room.Posts.Clear();
    }

    async Task<Deal> Added(WorkspaceId pipeline) => Assert.Single(await room.Deals.ReadBoard(pipeline, default)).Deal;
}
