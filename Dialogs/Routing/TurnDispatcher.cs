using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Guide;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Dialogs.Live;
using ReviewBot.Dialogs.Settings;
using ReviewBot.Reviews.Lists;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Routing;

/// <summary>Entry point of all dialogs: typed words, presses, files, meetings, and the first message in a conversation.</summary>
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

    public Task<Reply> HandleText(Turn turn, string? words, CancellationToken ct) => HandleText(turn, TypedWords.Plain(words), ct);

    public async Task<Reply> HandleText(Turn turn, TypedWords words, CancellationToken ct) =>
        await commands.Route(await PrepareTurn(turn, ct), words, ct);

    /// <summary>Handles an attached file.</summary>
    public async Task<Reply> HandleFile(Turn turn, ImportPlan plan, CancellationToken ct) =>
        (await import.Check(await PrepareTurn(turn, ct), plan, null, ct)).Posted();

    /// <summary>Searches deals for the message extension.</summary>
    public async Task<DealSearchResult> SearchDeals(Turn turn, string? words, int skip, CancellationToken ct) =>
        await find.Find(await languages.Localize(turn, turn.Place.Home, ct), words, skip, ct);

    /// <summary>Opens the dialog to choose a deal to review here, from a message or from the compose box.</summary>
    public async Task<TaskModuleContent> Choose(Turn turn, string? message, CancellationToken ct)
    {
        await access.RememberVisit(turn, ct);
        return await find.Choose(await languages.Localize(turn, turn.Place.Home, ct), message, ct);
    }

    /// <summary>Handles the button of that dialog.</summary>
    public async Task<Reply> Chosen(Turn turn, object? value, CancellationToken ct)
    {
        var here = await PrepareTurn(turn, ct);
        return CardActionInvocation.From(value) is { Press: CardAction.ReviewChosen, Inputs: var inputs }
            ? await find.Review(here, inputs, ct)
            : Reply.Post(AnswerCard.OldButton(here.Mine("")));
    }

    /// <summary>A dialog that makes Teams install the bot in the conversation.</summary>
    public static TaskModuleContent AddMeFirst(Turn turn) => new(turn.Say.AddMeWhy(), ChooseCard.AddMeFirst(turn.Mine("")));

    /// <summary>Sends the first message in a conversation.</summary>
    public async Task<Reply> Greet(Turn heard, CancellationToken ct)
    {
        var turn = await PrepareTurn(heard, ct);
        return turn is { Place: { Kind: PlaceKind.Group, Home: null } }
            ? Reply.Post(await pipeline.Ask(turn, null, ct))
            : Reply.Post(WelcomeCard.For(
                turn.Place.Name ?? turn.By.Name,
                AudienceExtensions.Of(turn),
                turn.Shared(turn.Place.Home ?? ""),
                turn.IsPersonal ? null : turn.By.Name));
    }

    /// <summary>Handles the start of a meeting.</summary>
    public async Task<Reply> MeetingBegan(Turn heard, DateTimeOffset began, CancellationToken ct)
    {
        var turn = await PrepareTurn(heard, ct);
        return await meeting.Began(turn, began, async () => Reply.Post(await pipeline.Ask(turn, null, ct)), ct);
    }

    /// <summary>Handles the end of a meeting. Returns a reply for each review that was closed, with its conversation.</summary>
    public async Task<IReadOnlyList<(string Conversation, Reply Reply)>> MeetingEnded(
        Turn turn, DateTimeOffset ended, CancellationToken ct) =>
        await meeting.Ended(await PrepareTurn(turn, ct), ended, ct);

    /// <summary>Stores the id of the live card's message after it was posted.</summary>
    public Task SaveCardId(Turn turn, LiveCard card, string cardId, CancellationToken ct) => opening.Placed(turn, card, cardId, ct);

    /// <summary>Draws the live card again for a delayed edit; null: the review is over.</summary>
    public async Task<LiveCard?> Redraw(Turn turn, LiveCard card, CancellationToken ct) =>
        await opening.Redraw(await languages.Localize(turn, card.Workspace.Home, ct), card, ct);

    /// <summary>Chooses pipeline and language. Typed words are answered for everybody in the conversation.</summary>
    async Task<Turn> PrepareTurn(Turn turn, CancellationToken ct)
    {
        await access.RememberVisit(turn, ct);
        return (await languages.Localize(turn, turn.Place.Home, ct)).Aloud;
    }
}
