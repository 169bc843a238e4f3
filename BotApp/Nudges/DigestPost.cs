using AdaptiveCards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Nudges;

/// <summary>Posts a digest; while the one before is still the newest there, that one is edited, and nobody is disturbed.</summary>
sealed class DigestPost(Places places, Recorder recorder, NudgeSender sender, TimeProvider time)
{
    /// <returns>How the ledger has it now, and when to come back for it; neither: somebody else is posting it.</returns>
    public async Task<(LedgerEntry? Said, DateTimeOffset? Again)> Say(
        Subject.OfWorkspace subject, Workspace workspace, DigestPlan.Post post, Listing<Kept> kept, Surroundings around, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? later = now + NudgeRound.Lease;
        var place = await In(workspace, around, ct);
        var to = place is null ? null : Reach.Of(place);
        var before = kept.FirstOrDefault(it => it.Entry.Id == post.Id);
        var card = NudgeFace.For(workspace, post, now);
        var said = await recorder.Say(subject, new(post.Entry(now), before, post.NotAfter), to, token => Post(place, to, post.Previous, card, token), at => later = at, ct);
        if (said is null)
            return (null, later);

        if (said.Delivery is Delivery.Sent && place is not null)
            await places.Save(subject.Tenant, place with { IsQuiet = true }, CancellationToken.None);
        return (said.Entry, said.Again);
    }

    async Task<Delivery> Post(Place? place, Reach.Known? to, LedgerEntry? previous, AdaptiveCard card, CancellationToken ct)
    {
        if (to is null)
            return new Delivery.Gone();

        var newest = place is { IsQuiet: true } && previous?.Conversation == to.Conversation ? previous.Message : null;
        var edited = newest is { Length: > 0 } ? await sender.Edit(to, newest, card, ct) : new Delivery.Gone();
        return edited is Delivery.Gone ? await sender.Say(to, card, ct) : edited;
    }

    /// <summary>Where it was chosen to be, else where the workspace is at home; null: nowhere that we are.</summary>
    async Task<Place?> In(Workspace workspace, Surroundings around, CancellationToken ct)
    {
        if (workspace.Nudges.DigestConversation is { } chosen && await places.Find(workspace.Id.Tenant, chosen, ct) is { LeftAt: null } there)
            return there;

        var all = (await around.Places(workspace.Id, ct)).Where(it => it.LeftAt is null).ToArray();
        return all.FirstOrDefault(it => workspace.Id.Home.EndsWith($":{it.Conversation}", StringComparison.Ordinal))
            ?? all.Where(it => it.Kind is not PlaceKind.Personal).MinBy(it => it.Conversation, StringComparer.Ordinal);
    }
}
