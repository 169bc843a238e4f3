using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Dialogs.Settings;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Routing;

/// <summary>
/// Entry point of all presses. Determines the room and the language, and calls the handler of the action type. Checks access to the
/// pipeline that an action names, of a deal (<see cref="ActionScope.Deal"/>) or by itself (<see cref="ActionScope.Home"/>). A pipeline that
/// is chosen in an input, or found by an id, is checked by its handler.
/// </summary>
sealed class CardActionRouter
{
    readonly CardActionRoutes table = new();
    readonly CommandRouter commands;
    readonly PipelineAccess access;
    readonly Languages languages;
    readonly RoomGuard rooms;
    readonly WithheldRoomDialog withholding;
    readonly PersonalForms forms;
    readonly EmptyPresses empty;
    readonly PipelineDialog pipeline;
    readonly DealDialog deals;
    readonly PreworkDialog prework;
    readonly WhereaboutsDialog whereabouts;

    /// <exception cref="InvalidOperationException">An action type has no handler. Thrown at start.</exception>
    public CardActionRouter(
        IEnumerable<ICardActionHandler> handlers,
        CommandRouter commands,
        PipelineAccess access,
        Languages languages,
        RoomGuard rooms,
        WithheldRoomDialog withholding,
        PersonalForms forms,
        EmptyPresses empty,
        PipelineDialog pipeline,
        DealDialog deals,
        PreworkDialog prework,
        WhereaboutsDialog whereabouts)
    {
        (this.commands, this.access, this.languages, this.rooms, this.withholding) = (commands, access, languages, rooms, withholding);
        (this.forms, this.empty, this.pipeline, this.deals, this.prework) = (forms, empty, pipeline, deals, prework);
        this.whereabouts = whereabouts;
        foreach (var handler in handlers)
            handler.Register(table);
        if (string.Join(", ", table.Missing) is { Length: > 0 } missing)
            throw new InvalidOperationException($"No handler for: {missing}.");
    }

    /// <param name="heard">The turn as received.</param>
    /// <param name="invocation">From a card of any age, or forged; null: it is not one of our actions.</param>
    public async Task<Reply> Handle(Turn heard, CardActionInvocation? invocation, CancellationToken ct)
    {
        var turn = await rooms.WithRoom(heard, ct);
        var on = (invocation?.Press as CardAction.OnDeal)?.On;
        if (turn.Room is { Withholds: true } && !WithheldRoomPolicy.Allows(turn, invocation?.Press))
        {
            var said = (await languages.Localize(turn, turn.Place.Home, ct)).Say;
            return new(await withholding.Withheld(turn, null, on, said, ct)) { IsNeutral = true };
        }

        if (turn.Room is { Withholds: false })
            await access.RememberVisit(turn, ct);
        var home = invocation is null ? null : table.Find(invocation.Press).HomeOf(invocation.Press);
        var maySee = home is null || await access.MaySee(turn, home, ct);
        var spoken = await languages.Localize(turn, (maySee ? on?.Home : null) ?? turn.Place.Home, ct);
        if (invocation is null)
            return new(AnswerCard.OldButton(spoken.PersonalContext(turn.Place.Home ?? "")));
        if (invocation.Press.OpensForm && turn is { IsPersonal: false, IsInTaskModule: false })
            return await forms.Send(spoken, invocation.Press, commands.CommandOf(invocation.Press), null, ct);

        try
        {
            var reply = await Route(empty.Mark(spoken, invocation).WithFingerprint(invocation.Identity), invocation, maySee, ct);
            if ((invocation.Press, reply.Bound) is not (CardAction.Bind { Asked: { } asked }, { } bound))
                return reply;

            // with this pipeline's setting, others may count as outsiders
            var there = await rooms.WithRoom(turn with { Place = turn.Place with { Home = bound }, Room = null }, ct);
            return there.Room is { Withholds: true } ? reply : reply with { Then = await AnswerAsked(there, asked, ct) };
        }
        catch (UnreadableRowException row) when (row.IsNewer)
        {
            // During a rolling update a row may have a newer schema. It is neither read nor overwritten.
            return new(AnswerCard.WrittenByNewer(spoken.PersonalContext(turn.Place.Home ?? "")));
        }
    }

    async Task<Reply> Route(Turn turn, CardActionInvocation invocation, bool maySee, CancellationToken ct)
    {
        var (scope, _, handle) = table.Find(invocation.Press);
        if (!maySee)
            return await AnswerStranger(turn, invocation.Press, ct);
        if (scope is ActionScope.Pipeline && turn is { IsPersonal: false, Place.Home: null })
            return new(await pipeline.Ask(turn.InSenderLanguage, null, ct));
        var reply = await handle(scope is ActionScope.Pipeline ? turn.InSenderLanguage : turn, invocation.Press, invocation.Inputs, ct);
        if (reply.IsGone && invocation.Press is CardAction.OnDeal { On: var on })
            return await whereabouts.Answer(turn, on, reply, ct);
        return reply.Answered is { } before ? await prework.Return(turn, before, reply, ct) : reply;
    }

    /// <summary>Resumes the command that was typed before the conversation had a pipeline.</summary>
    async Task<Reply> AnswerAsked(Turn turn, string asked, CancellationToken ct)
    {
        await access.RememberVisit(turn, ct);
        return await commands.Route((await languages.Localize(turn, turn.Place.Home, ct)).InSharedLanguage, TypedWords.Plain(asked), ct);
    }

    /// <summary>
    /// The pipeline is not reviewed in this conversation. A member of that pipeline gets a read-only view; anybody else the answer
    /// for a deleted deal, so that its existence is not revealed.
    /// </summary>
    async Task<Reply> AnswerStranger(Turn turn, CardAction action, CancellationToken ct) =>
        action is CardAction.OpenDeal { On: var on } && await access.IsMember(turn, on.Home, ct)
            ? await deals.ShowReadOnly(turn, on, ct)
            : Reply.Gone(turn.PersonalContext(turn.Place.Home ?? ""));
}
