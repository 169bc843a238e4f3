using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Typed;

/// <summary>
/// Answers as typed text, for clients that lose inputs: to a topic of a live review, to a nudge, and a new deal. The text is parsed into
/// the inputs of the card, and handled like a press there.
/// </summary>
sealed class TypedAnswerDialog(
    PipelineAccess access,
    DealStore deals,
    AnswerDialog answers,
    RoomQuestionDialog questions,
    DoubtDialog doubts,
    TypedNudgeDialog nudges,
    DealDialog dealDialog) : ICommandHandler
{
    public void Register(CommandRoutes commands)
    {
        commands.On(Command.Answer, (turn, typed, ct) => Answer(turn, typed.Rest, ct));
        commands.On(Command.AddDeal, async (turn, typed, ct) => typed.Name is { } name && TypedFields.IsDeal(name)
            ? await AddDeal(turn, name, ct)
            : (await dealDialog.ShowAddForm(turn, typed.Name, ct)).Posted());
    }

    /// <summary>
    /// Answers the topic that the person has open, else the current topic of the review here. In the personal chat also reviews elsewhere
    /// of which they have a topic open, and the last nudge.
    /// </summary>
    async Task<Reply> Answer(Turn heard, string typed, CancellationToken ct)
    {
        var turn = heard with { LosesInputs = true };
        var found = typed.Length > 0 ? await FindReview(turn, ct) : null;
        if (found is { Review.Form: ReviewForm.Full } said && TypedFields.ReadDoubt(typed) is { } alone)
            return await Doubt(turn, said.Home, said.Deal, alone, ct);

        var isOpen = found is { } open && OpeningOf(open.Review, turn) is not null;
        if (turn.IsPersonal && !isOpen && await nudges.Answer(turn, typed, ct) is { } told)
            return told;
        if (found is not var (home, deal, review) || (OpeningOf(review, turn)?.Topic ?? review.Current) is not { } topic)
            return Reply.Post(TypingCard.NothingIsAsked(turn.PersonalContext(turn.Place.Home ?? "")));
        var on = new DealRef(home, deal.Id.Value, deal.Version);
        if (OpeningOf(review, turn) is { IsRoomQuestion: true } && RoomQuestionRules.Of(review, turn.By.Id) is { IsAnswered: false })
        {
            return (TypedFields.ReadRoomAnswer(typed) is { } known
                ? await questions.Save(turn, on, known, ct)
                : await questions.Leave(turn, on, ct)).Posted();
        }
        if (topic is Topic.Reveal && !turn.IsPersonal)
            return Reply.Post(TypingCard.Alone(turn.PersonalContext(home)));

        var fields = new TypedFields(turn, deal);
        var inputs = fields.Read(topic, typed, review);
        return fields.Wrong is { } wrong
            ? Reply.Post(LiveView.Ask(turn, home, deal, review, topic, inputs, wrong))
            : (await answers.Save(
                topic.IsPrivate() ? Unfound(turn) : turn, new(on, topic, Kept: topic is Topic.Help), inputs, ct)).Posted();
    }

    /// <summary>Saves a doubt, whichever topic is current or open: it is never taken as an answer to that topic.</summary>
    async Task<Reply> Doubt(Turn turn, string home, Deal deal, ValueList<Field> words, CancellationToken ct) => turn.IsPersonal
        ? (await doubts.Save(Unfound(turn), new(home, deal.Id.Value, deal.Version), words, ct)).Posted()
        : Reply.Post(TypingCard.Alone(turn.PersonalContext(home)));

    /// <summary>
    /// The turn without its second idempotency key, the fingerprint of the typed words: the text is public after the reveal, and its hash
    /// would identify its author.
    /// </summary>
    static Turn Unfound(Turn turn) => turn with { Fingerprint = null };

    async Task<Reply> AddDeal(Turn turn, string typed, CancellationToken ct)
    {
        var pipelines = await access.ListTargets(turn, ct);
        var inputs = TypedFields.ReadDeal(typed, pipelines);
        var isChosen = pipelines.Count < 2 || turn.Place.Home is not null || inputs.Text(Fields.Pipeline) is not null;
        return (isChosen
            ? await dealDialog.AddDeal(turn with { LosesInputs = true }, inputs, ct)
            : await dealDialog.AskWhere(turn, inputs, ct)).Posted();
    }

    async Task<(string Home, Deal Deal, Review Review)?> FindReview(Turn turn, CancellationToken ct)
    {
        var homes = turn is { IsPersonal: false, Place.Home: { } home }
            ? [home]
            : (await access.ReadMemberships(turn, ct)).Select(it => it.Workspace.Home).ToArray();
        var running = new List<(string Home, Deal Deal, Review Review)>();
        foreach (var it in homes)
        {
            foreach (var found in await deals.ReadBoard(turn.Workspace(it), ct))
            {
                if (found.Live is { IsRunning: true } review)
                    running.Add((it, found.Deal, review));
            }
        }
        var here = running.Where(it =>
            turn.IsPersonal
                ? it.Review.Conversation == turn.Conversation
                : ConversationThreads.WholeOf(it.Review.Conversation) == turn.Place.Conversation).ToArray();
        var open = (turn.IsPersonal ? running : [.. here]).Where(it => OpeningOf(it.Review, turn) is not null)
            .OrderByDescending(it => it.Review.Conversation == turn.Conversation)
            .ThenByDescending(it => OpeningOf(it.Review, turn)?.At)
            .ToArray();
        var inThread = here.Where(it => it.Review.Conversation == turn.Conversation).ToArray();
        return open is [var first, ..] ? first : inThread is [var only] ? only : here is [var one] ? one : null;
    }

    static Opening? OpeningOf(Review review, Turn turn) => review.Openings.FirstOrDefault(it => it.By.Id == turn.By.Id);
}
