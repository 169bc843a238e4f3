using System.Diagnostics;
using AdaptiveCards;
using ReviewBot.Cards.Connections;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Nudges;
using ReviewBot.Cards.Settings;
using ReviewBot.Dialogs.Connections;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Routing;

/// <summary>Draws a message of the outbox from the present state, if the deciding process did not send it.</summary>
sealed class PendingPostRenderer(
    DealStore deals, SummaryDialog summaries, PipelineColleagues colleagues, PipelineAccess access, ConnectionStore connections)
{
    /// <summary>
    /// Null: the message is obsolete, because the deal is gone or its statement no longer holds, or the recipient has left or has
    /// notifications off.
    /// </summary>
    public async Task<Reply?> Draw(Turn turn, StoredPost stored, CancellationToken ct)
    {
        var post = stored.Post;
        if (post.Kind is PostKind.StandsIn)
            return await OfStandIn(turn, stored, ct);

        if (post.Kind is PostKind.SeriesWithoutLead)
            return await OfSeries(turn, stored, ct);

        if (post.Kind is PostKind.CrmBroken)
            return await OfCrm(turn, stored, ct);

        List<(WorkspaceId Workspace, DealSnapshot Found)> all = [];
        foreach (var deal in post.Deals)
        {
            if (await deals.FollowDeal(stored.Workspace, deal, ct) is { } it)
                all.Add(it);
        }
        if (all.Count == 0)
            return null;

        var (workspace, found) = all[0];
        if (post.To is { } reader
            && ((await access.FindLeft(workspace, ct)).Contains(reader) || !await colleagues.WantsMessages(turn, reader, ct)))
        {
            return null;
        }

        return post.Kind switch
        {
            PostKind.Summary or PostKind.Closed => await OfClosed(turn, post, workspace, found.Deal, ct),
            PostKind.Opened => found.Live is { CardId: null, CardReplacedAt: null } review && review.Id == post.Review
                && review.Conversation == post.Conversation
                    ? new(Live: LiveView.Live(turn, workspace, found.Deal, review))
                    : null,
            PostKind.NotReached => Last(
                post, workspace, found.Deal, ClosedCard.NotReached(found.Deal, turn.SharedContext(workspace.Home, post.Conversation))),
            PostKind.LeftOut => Last(
                post,
                workspace,
                found.Deal,
                ClosedCard.LeftOut(found.Deal, post.By, turn.SharedContext(workspace.Home, post.Conversation))),
            PostKind.Won => found.Deal is { Ended: { IsTold: true } won } deal
                ? Reply.Post(WonCard.For(deal, won, turn.SharedContext(workspace.Home, post.Conversation)))
                : null,
            PostKind.HelpAsked => found.Deal.Questions.FirstOrDefault(it => it.Id == post.Question) is { Text: { } words }
                ? Reply.Post(HelpWantedCard.For(
                    found.Deal, words, post.By, turn.SharedContext(workspace.Home, post.To?.Value ?? post.Conversation)))
                : null,
            PostKind.HandedOver => post is { Over: { } over, To: { } to }
                ? Reply.Post(HandoverCard.Told(
                    over, [.. all.Select(it => it.Found.Deal)], isTaken: to == over.To.Id, turn.SharedContext(workspace.Home, to.Value)))
                : null,
            PostKind.TakenBack => Reply.Post(HandoverCard.TakenBack(
                post.By, [.. all.Select(it => it.Found.Deal)], turn.SharedContext(workspace.Home, post.To?.Value))),
            PostKind.WentBack => post is { Over: { } over, To: { } to }
                ? Reply.Post(HandoverCard.WentBack(
                    over, [.. all.Select(it => it.Found.Deal)], to, turn.SharedContext(workspace.Home, to.Value)))
                : null,
            PostKind.Mirror => post is { Review: { } review, To: { } lead } && await colleagues.WantsMirror(turn, lead, ct)
                && await deals.FindClosed(workspace, found.Deal.Id, review, ct) is { } closed
                    ? Reply.Post(MirrorCard.For(closed, turn.SharedContext(workspace.Home, lead.Value)))
                    : null,
            PostKind.EndedInCrm => WhyEnded(turn, post, workspace, all.Select(it => it.Found.Deal)),
            PostKind.AddedFor => Reply.Post(HandoverCard.Added(post.By, found.Deal, turn.SharedContext(workspace.Home, post.To?.Value))),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Null: they no longer stand in, or have notifications off.</summary>
    async Task<Reply?> OfStandIn(Turn turn, StoredPost stored, CancellationToken ct) =>
        await deals.FindWorkspace(stored.Workspace, ct) is { StandIn: { } named } workspace
        && named.Person.Id == stored.Post.To && turn.Now.Today <= named.Until && await colleagues.WantsMessages(turn, named.Person.Id, ct)
            ? Reply.Post(StandInCard.For(workspace, named, turn.SharedContext(stored.Workspace.Home, named.Person.Id.Value)))
            : null;

    /// <summary>Null: the series has a lead again or has ended, or the recipient has notifications off.</summary>
    async Task<Reply?> OfSeries(Turn turn, StoredPost stored, CancellationToken ct) =>
        stored.Post.To is { } to && await deals.FindWorkspace(stored.Workspace, ct) is { } workspace
        && workspace.Recurring.FirstOrDefault(it => it.Id == stored.Post.Series) is { IsLeadGone: true } review
        && await colleagues.WantsMessages(turn, to, ct)
            ? Reply.Post(RecurringCard.LeadIsGone(workspace, review, turn.SharedContext(workspace.Id.Home, to.Value)))
            : null;

    /// <summary>Null: the connection was deleted, or works again.</summary>
    async Task<Reply?> OfCrm(Turn turn, StoredPost stored, CancellationToken ct)
    {
        if (stored.Post.To is not { } to || await connections.Find(stored.Workspace, ct) is not { Connection: var connection })
            return null;

        var workspace = await deals.FindWorkspace(stored.Workspace, ct) ?? new(stored.Workspace, "", []);
        var context = turn.SharedContext(stored.Workspace.Home, to.Value);
        return stored.Post.Id.Contains(CrmChangePosts.OfWriting, StringComparison.Ordinal)
            ? connection.WriteTrouble is { } notWritten
                ? Reply.Post(ConnectionCard.NotWritten(workspace, connection, notWritten, context))
                : null
            : connection.Trouble is { } why ? Reply.Post(ConnectionCard.Broken(workspace, connection, why, context)) : null;
    }

    /// <summary>Null: the reasons were all given, or the deals were reopened.</summary>
    static Reply? WhyEnded(Turn turn, PendingPost post, WorkspaceId workspace, IEnumerable<Deal> all)
    {
        Deal[] open = [.. all.Where(it => it.Ended is { IsUnexplained: true })];
        return open.Length is 0
            ? null
            : Reply.Post(ConnectionCard.WhyEnded(open, post.By.Name, turn.SharedContext(workspace.Home, post.To?.Value)));
    }

    async Task<Reply?> OfClosed(Turn turn, PendingPost post, WorkspaceId workspace, Deal deal, CancellationToken ct)
    {
        if (post.Review is not { } review || await deals.FindClosed(workspace, deal.Id, review, ct) is not { } closed)
            return null;

        return post.Kind is PostKind.Summary
            ? Reply.Post(await summaries.Card(turn, workspace.Home, closed, turn.SharedContext(workspace.Home), ct))
            : Last(post, workspace, deal, ClosedCard.For(closed, turn.SharedContext(workspace.Home, post.Conversation)));
    }

    static Reply? Last(PendingPost post, WorkspaceId workspace, Deal deal, AdaptiveCard card) =>
        post is { Review: { } review, Conversation: { } conversation, CardId: { } id }
            ? new(Live: new(
                workspace, deal.Id, review, conversation, id, card, deal.Version, IsLast: true, Posting: CardPosting.Never))
            : null;
}
