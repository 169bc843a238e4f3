using ReviewBot.Cards;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Dialogs.Settings;

namespace ReviewBot.Dialogs.Routing;

/// <summary>Routes each press to the handler of its action type. The only place where access to a deal is checked.</summary>
sealed class CardActionRouter
{
    readonly CardActionTable table = new();
    readonly PipelineDialog pipeline;
    readonly PipelineAccess access;
    readonly DealDialog deals;
    readonly PreworkDialog prework;
    readonly WhereaboutsDialog whereabouts;

    /// <exception cref="InvalidOperationException">An action type has no handler. Thrown at start.</exception>
    public CardActionRouter(
        IEnumerable<ICardActionHandler> handlers,
        PipelineAccess access,
        PipelineDialog pipeline,
        DealDialog deals,
        PreworkDialog prework,
        WhereaboutsDialog whereabouts)
    {
        (this.access, this.pipeline, this.deals, this.prework) = (access, pipeline, deals, prework);
        this.whereabouts = whereabouts;
        foreach (var handler in handlers)
            handler.Register(table);
        if (string.Join(", ", table.Missing) is { Length: > 0 } missing)
            throw new InvalidOperationException($"No handler for: {missing}.");
    }

    /// <summary>True if the deal of the action may be seen by this user here, or the action is about no deal.</summary>
    public async Task<bool> MaySee(Turn turn, CardAction action, CancellationToken ct) =>
        action is not CardAction.OnDeal { On.Home: var home } || await access.MaySee(turn, home, ct);

    /// <param name="maySee">Result of <see cref="MaySee"/>.</param>
    public async Task<Reply> Route(Turn turn, CardActionInvocation invocation, bool maySee, CancellationToken ct)
    {
        var (scope, handle) = table.Find(invocation.Press);
        if (scope is ActionScope.Deal && !maySee)
            return await AnswerStranger(turn, (CardAction.OnDeal)invocation.Press, ct);
        if (scope is ActionScope.Pipeline && turn is { IsPersonal: false, Place.Home: null })
            return new(await pipeline.Ask(turn.Quiet, null, ct));
        var reply = await handle(scope is ActionScope.Pipeline ? turn.Quiet : turn, invocation.Press, invocation.Inputs, ct);
        if (reply.IsGone && invocation.Press is CardAction.OnDeal { On: var on })
            return await whereabouts.Answer(turn, on, reply, ct);
        return reply.Answered is { } before ? await prework.Return(turn, before, reply, ct) : reply;
    }

    /// <summary>
    /// The deal belongs to a pipeline that is not reviewed in this conversation. A member of that pipeline gets a read-only view; anybody
    /// else the answer for a deleted deal, so that nobody learns that it exists.
    /// </summary>
    async Task<Reply> AnswerStranger(Turn turn, CardAction.OnDeal action, CancellationToken ct) =>
        action is CardAction.OpenDeal && await access.IsMember(turn, action.On.Home, ct)
            ? await deals.Look(turn, action.On, ct)
            : Reply.Gone(turn.Mine(turn.Place.Home ?? ""));
}
