using ReviewBot.Cards;

namespace ReviewBot.Dialogs;

/// <summary>The one road of a button: from its record to its handler. Authorization is here, once.</summary>
sealed class CardActionRouter
{
    readonly CardActionTable table = new();
    readonly PipelineDialog pipeline;
    readonly PipelineAccess access;
    readonly DealDialog deals;

    /// <exception cref="InvalidOperationException">A kind of button has no handler.</exception>
    public CardActionRouter(IEnumerable<ICardActionHandler> handlers, PipelineAccess access, PipelineDialog pipeline, DealDialog deals)
    {
        (this.access, this.pipeline, this.deals) = (access, pipeline, deals);
        foreach (var handler in handlers)
            handler.Register(table);
        if (string.Join(", ", table.Missing) is { Length: > 0 } missing)
            throw new InvalidOperationException($"No handler for: {missing}.");
    }

    /// <summary>Whether the deal that a button is about may be seen here; true for a button that is about none.</summary>
    public async Task<bool> MaySee(Turn turn, CardAction action, CancellationToken ct) =>
        action is not CardAction.OnDeal { On.Home: var home } || await access.MaySee(turn, home, ct);

    /// <param name="maySee">From <see cref="MaySee"/>.</param>
    public async Task<Reply> Route(Turn turn, CardActionInvocation invocation, bool maySee, CancellationToken ct)
    {
        var (scope, handle) = table.Find(invocation.Press);
        if (scope is ActionScope.Deal && !maySee)
            return await AnswerStranger(turn, (CardAction.OnDeal)invocation.Press, ct);
        if (scope is ActionScope.Pipeline && turn is { IsPersonal: false, Place.Home: null })
            return new(await pipeline.Ask(turn.Quiet, null, ct));
        return await handle(scope is ActionScope.Pipeline ? turn.Quiet : turn, invocation.Press, invocation.Inputs, ct);
    }

    /// <summary>A deal that is not reviewed here: a member of its pipeline may look at it.</summary>
    async Task<Reply> AnswerStranger(Turn turn, CardAction.OnDeal action, CancellationToken ct) =>
        action is CardAction.OpenDeal && await access.IsMember(turn, action.On.Home, ct)
            ? await deals.Look(turn, action.On, ct)
            : new(AnswerCard.DealGone(turn.Mine(turn.Place.Home ?? "")));
}
