using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;
using ReviewBot.Storage.People;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs;

/// <summary>A pipeline that Sam set up: Lee owns its two deals, Kim works there, too. All have spoken with the bot.</summary>
sealed class Colleagues
{
    public Colleagues() => (Lee, Kim, Sam) = (Room.Seat(Sample.Lee), Room.Seat(Sample.Kim), Room.Seat(Sample.Sam));

    public ConversationFixture Room { get; } = new();

    public Deal Contoso { get; } = Sample.Deal();

    public Deal Fabrikam { get; } = Sample.Deal("Fabrikam");

    public Seat Lee { get; }

    public Seat Kim { get; }

    public Seat Sam { get; }

    /// <param name="lead">Null: Sam, its admin.</param>
    public async Task Begin(Person? lead = null)
    {
        var workspace = Sample.Workspace();
        await Room.Deals.Save(workspace with { Id = Room.Workspace, Nudges = workspace.Nudges with { Lead = lead } }, default);
        await Room.Has(Contoso);
        await Room.Has(Fabrikam);
        var people = Room.Services.GetRequiredService<PersonStore>();
        foreach (var (seat, person) in new[] { (Lee, Sample.Lee), (Kim, Sample.Kim), (Sam, Sample.Sam) })
        {
            await seat.Types("help");
            await people.Save(ConversationFixture.Tenant, person.Id, new() { Name = person.Name }, Sample.Monday, default);
        }
        Room.Posts.Clear();
    }

    /// <summary>What a worker would tell whom, of what is pending in the outbox.</summary>
    public async Task<IReadOnlyList<(PersonId? To, string? Title)>> PendingPosts()
    {
        List<(PersonId?, string?)> all = [];
        foreach (var stored in await Room.Deals.Outbox.Read(Room.Workspace, default))
        {
            var reply = await Room.Services.GetRequiredService<OutgoingCards>().DrawPending(Room.Turn(stored.Post.By), stored, default);
            all.Add((stored.Post.To, reply is { Posts: [var card, ..] } ? new CardFace(card.ToJson()).Title : null));
        }
        return all;
    }
}
