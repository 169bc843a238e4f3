using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Guide;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Dialogs.Settings;
using ReviewBot.Reviews.Lists;
using ReviewBot.Reviews.Rooms;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Routing;

/// <summary>
/// Entry point of the dialogs for everything except presses: typed text, files, meetings, and the first message in a conversation.
/// </summary>
sealed class TurnDispatcher(
    CardActionRouter actions,
    CommandRouter commands,
    PipelineAccess access,
    Languages languages,
    FindDialog find,
    ImportDialog import,
    MeetingDialog meeting,
    RoomGuard rooms,
    WithheldRoomDialog withholding,
    GuestAccessDialog guests)
{
    public Task<Reply> HandleText(Turn heard, string? words, CancellationToken ct) => HandleText(heard, TypedWords.Plain(words), ct);

    public async Task<Reply> HandleText(Turn heard, TypedWords words, CancellationToken ct)
    {
        var turn = await PrepareTurn(heard, ct);
        if (turn.Room is { Withholds: true } && !WithheldRoomPolicy.Allows(turn, words))
            return await Withheld(turn, words.Text, ct);

        try
        {
            return await commands.Route(turn.WithFingerprint(words.Identity), words, ct);
        }
        catch (UnreadableRowException row) when (row.IsNewer)
        {
            return Reply.Post(AnswerCard.WrittenByNewer(turn.PersonalContext(turn.Place.Home ?? "")));
        }
    }

    /// <summary>Answers in a personal chat what was asked elsewhere.</summary>
    /// <param name="there">A turn of the same person in that chat.</param>
    public async Task<Reply> AnswerAlone(Turn there, AloneRequest asked, CancellationToken ct) => asked.Press is { } press
        ? (await actions.Handle(there, new(press, []), ct)).Posted()
        : await HandleText(there, asked.Words ?? there.Say.Typed(Command.Board), ct);

    /// <summary>Handles an attached file.</summary>
    public async Task<Reply> HandleFile(Turn heard, ImportPlan plan, CancellationToken ct) =>
        await PrepareTurn(heard, ct) is { Room.Withholds: true } turn
            ? await Withheld(turn, null, ct)
            : (await import.Check(await PrepareTurn(heard, ct), plan, null, ct)).Posted();

    /// <summary>Searches deals for the message extension.</summary>
    public async Task<DealSearchResult> SearchDeals(Turn turn, string? words, int skip, CancellationToken ct) =>
        await languages.Localize(await rooms.WithRoom(turn, ct), turn.Place.Home, ct) is var here && here.Room is { Withholds: true }
            ? new([], await InShort(here, ct))
            : await find.Find(here, words, skip, ct);

    /// <summary>Opens the dialog to choose a deal to review here, from a message or from the compose box.</summary>
    public async Task<TaskModuleContent> Choose(Turn turn, string? message, CancellationToken ct)
    {
        var here = await languages.Localize(await rooms.WithRoom(turn, ct), turn.Place.Home, ct);
        if (here.Room is { Withholds: true })
            return new(await InShort(here, ct));

        await access.RememberVisit(here, ct);
        return await find.Choose(here, message, ct);
    }

    /// <summary>Handles the button of that dialog.</summary>
    public async Task<Reply> Chosen(Turn turn, object? value, CancellationToken ct)
    {
        var here = await PrepareTurn(turn, ct);
        if (here.Room is { Withholds: true })
            return await Withheld(here, null, ct);

        return CardActionInvocation.From(value) is { Press: CardAction.ReviewChosen, Inputs: var inputs } invocation
            ? await find.Review(here.WithFingerprint(invocation.Identity), inputs, ct)
            : Reply.Post(AnswerCard.OldButton(here.PersonalContext("")));
    }

    /// <summary>A dialog that makes Teams install the bot in the conversation.</summary>
    public static TaskModuleContent AddMeFirst(Turn turn) => new(turn.Say.AddMeWhy(), ChooseCard.AddMeFirst(turn.PersonalContext("")));

    /// <summary>Sends the first message in a conversation.</summary>
    public async Task<Reply> Greet(Turn heard, CancellationToken ct)
    {
        var turn = await PrepareTurn(heard, ct);
        var (isNamed, audience) = (turn.Room is { Withholds: false }, turn.Audience);
        if (turn is { Place: { Kind: PlaceKind.Group, Home: null } } && isNamed)
            return Reply.Post(PipelineDialog.Offer(turn));

        var first = isNamed
            ? WelcomeCard.For(
                turn.Place.Name ?? turn.By.Name, audience, turn.SharedContext(turn.Place.Home ?? ""), turn.IsPersonal ? null : turn.By.Name)
            : GuideCard.For(audience, turn.SharedContext(""));
        return Reply.Post(first) with { IsNeutral = true, Alone = await guests.Find(turn, first, ct) };
    }

    /// <summary>Handles the start of a meeting.</summary>
    public async Task<Reply> MeetingBegan(Turn heard, DateTimeOffset began, CancellationToken ct)
    {
        var turn = await PrepareTurn(heard, ct);
        var reply = await meeting.HandleStart(turn, began, Reply.Post(PipelineDialog.Offer(turn)), ct);
        return turn.Room is { State: RoomState.Inside } or { IsShownAnyway: true } || reply.Posts.Count == 0
            ? reply
            : await Withheld(turn, turn.Say.Typed(Command.Review), ct);
    }

    /// <summary>Handles the end of a meeting. Returns a reply for each review that was closed, with its conversation.</summary>
    public async Task<IReadOnlyList<(string Conversation, Reply Reply)>> MeetingEnded(
        Turn turn, DateTimeOffset ended, CancellationToken ct) =>
        await meeting.HandleEnd(await PrepareTurn(turn, ct), ended, ct);

    /// <summary>
    /// The reply in place of one that must not be shown in its conversation. The live card stays: LiveCards guards it itself.
    /// </summary>
    public async Task<Reply> WithheldReply(Turn turn, Reply reply, CancellationToken ct)
    {
        var card = (await Withheld(await PrepareTurn(turn, ct), null, ct)).Posts[0];
        return new(reply.ForPresser is null ? null : card, reply.Live)
        {
            Posts = reply.Posts.Count > 0 || reply.File is not null ? [card] : [],
            Pending = reply.Pending,
            IsNeutral = true,
            Then = reply.Then is { Live: not null } then ? new(null, then.Live) { IsNeutral = true } : null,
        };
    }

    async Task<Reply> Withheld(Turn turn, string? asked, CancellationToken ct) =>
        Reply.Post(await withholding.Withheld(turn, asked, null, turn.Say, ct)) with { IsNeutral = true };

    async Task<string> InShort(Turn turn, CancellationToken ct) =>
        (await withholding.Withheld(turn, null, null, turn.Say, ct)).FallbackText;

    /// <summary>Determines pipeline and language. Typed text is answered for everybody in the conversation.</summary>
    async Task<Turn> PrepareTurn(Turn heard, CancellationToken ct)
    {
        var turn = await rooms.WithRoom(heard, ct);
        if (turn.Room is { Withholds: false })
            await access.RememberVisit(turn, ct);
        return (await languages.Localize(turn, turn.Place.Home, ct)).InSharedLanguage;
    }
}
