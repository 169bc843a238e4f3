using ReviewBot.Cards;
using ReviewBot.Dialogs.Live;
using ReviewBot.Reviews.Import;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

/// <summary>The front of all dialogs: words typed, buttons pressed, a first hello.</summary>
sealed class TurnDispatcher(
    CardActionRouter actions,
    CommandRouter commands,
    PipelineAccess access,
    Languages languages,
    FindDialog find,
    ImportDialog import,
    PipelineDialog pipeline,
    MeetingDialog meeting,
    OpeningDialog opening)
{
    public async Task<Reply> HandleAction(Turn turn, object? value, CancellationToken ct)
    {
        await access.RememberVisit(turn, ct);
        var invocation = CardActionInvocation.From(value);
        var maySee = invocation is not null && await actions.MaySee(turn, invocation.Press, ct);
        var elsewhere = maySee && invocation?.Press is CardAction.OnDeal { On.Home: var home } ? home : null;
        var spoken = await languages.Localize(turn, elsewhere ?? turn.Place.Home, ct);
        if (invocation is null)
            return new(AnswerCard.OldButton(spoken.Mine(turn.Place.Home ?? "")));

        var reply = await actions.Route(spoken, invocation, maySee, ct);
        return (invocation.Press, reply.Bound) is (CardAction.Bind { Asked: { } asked }, { } bound)
            ? reply with { Then = await HandleText(turn with { Place = turn.Place with { Home = bound } }, asked, ct) }
            : reply;
    }

    public async Task<Reply> HandleText(Turn turn, string? words, CancellationToken ct) =>
        await commands.Route(await PrepareTurn(turn, ct), words, ct);

    /// <summary>A file was attached.</summary>
    public async Task<Reply> HandleFile(Turn turn, ImportPlan plan, CancellationToken ct) =>
        (await import.Check(await PrepareTurn(turn, ct), plan, null, ct)).Posted();

    /// <summary>Somebody looks for a deal, to put its card into a conversation.</summary>
    public async Task<DealSearchResult> SearchDeals(Turn turn, string? words, int skip, CancellationToken ct) =>
        await find.Find(await languages.Localize(turn, turn.Place.Home, ct), words, skip, ct);

    /// <summary>Somebody wants to review a deal in this conversation, from a message or from where they write.</summary>
    public async Task<TaskModuleContent> Choose(Turn turn, string? message, CancellationToken ct)
    {
        await access.RememberVisit(turn, ct);
        return await find.Choose(await languages.Localize(turn, turn.Place.Home, ct), message, ct);
    }

    /// <summary>The button of that window was pressed.</summary>
    public async Task<Reply> Chosen(Turn turn, object? value, CancellationToken ct)
    {
        var here = await PrepareTurn(turn, ct);
        return CardActionInvocation.From(value) is { Press: CardAction.ReviewChosen, Inputs: var inputs }
            ? await find.Review(here, inputs, ct)
            : Reply.Post(AnswerCard.OldButton(here.Mine("")));
    }

    /// <summary>A window that lets Teams add the bot to the conversation.</summary>
    public static TaskModuleContent AddMeFirst(Turn turn) => new(turn.Say.AddMeWhy(), ChooseCard.AddMeFirst(turn.Mine("")));

    /// <summary>The first words in a place.</summary>
    public async Task<Reply> Greet(Turn heard, CancellationToken ct)
    {
        var turn = await PrepareTurn(heard, ct);
        return turn is { Place: { Kind: PlaceKind.Group, Home: null } }
            ? Reply.Post(await pipeline.Ask(turn, null, ct))
            : Reply.Post(WelcomeCard.For(turn.Place.Name ?? turn.By.Name, AudienceExtensions.Of(turn), turn.Shared(turn.Place.Home ?? "")));
    }

    /// <summary>A meeting has begun in this conversation.</summary>
    public async Task<Reply> MeetingBegan(Turn heard, DateTimeOffset began, CancellationToken ct)
    {
        var turn = await PrepareTurn(heard, ct);
        return await meeting.Began(turn, began, async () => Reply.Post(await pipeline.Ask(turn, null, ct)), ct);
    }

    /// <summary>It is over: what is said about each review that was open in it, and in which conversation.</summary>
    public async Task<IReadOnlyList<(string Conversation, Reply Reply)>> MeetingEnded(
        Turn turn, DateTimeOffset ended, CancellationToken ct) =>
        await meeting.Ended(await PrepareTurn(turn, ct), ended, ct);

    /// <summary>Teams has taken the live card of a review.</summary>
    public Task SaveCardId(Turn turn, LiveCard card, string cardId, CancellationToken ct) => opening.Placed(turn, card, cardId, ct);

    /// <summary>The live card as it is now, for an edit that had to wait; null when the review is over.</summary>
    public async Task<LiveCard?> Redraw(Turn turn, LiveCard card, CancellationToken ct) =>
        await opening.Redraw(await languages.Localize(turn, card.Workspace.Home, ct), card, ct);

    /// <summary>What is typed in a conversation is answered there, for everybody.</summary>
    async Task<Turn> PrepareTurn(Turn turn, CancellationToken ct)
    {
        await access.RememberVisit(turn, ct);
        return (await languages.Localize(turn, turn.Place.Home, ct)).Aloud;
    }
}
