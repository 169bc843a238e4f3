using System.Diagnostics;
using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Dialogs.Commands;
using ReviewBot.Dialogs.Data;
using ReviewBot.Dialogs.Live;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Import;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

/// <summary>The front of all dialogs: words typed, buttons pressed, a first hello.</summary>
public sealed class TurnDispatcher
{
    readonly CardActionRouter presses;
    readonly PipelineAccess homes;
    readonly Languages languages;
    readonly OpeningDialog opening;
    readonly BoardDialog board;
    readonly FindDialog find;
    readonly DealDialog deal;
    readonly ImportDialog import;
    readonly PipelineDialog pipeline;
    readonly MeetingDialog meeting;
    readonly NudgeActionRouter nudging;
    readonly ExportDialog export;
    readonly EraseDialog erase;

    public TurnDispatcher(Deals deals, People people, Places places, IRoster roster, Ledger ledger)
    {
        var deciding = new DealTransaction(deals);
        var live = new LiveReviewTransaction(deciding, deals);
        homes = new(deals, people);
        languages = new(homes, people);
        var inView = new VisibleDeals(deals, homes);
        opening = new(live, deciding, deals);
        deal = new(deciding, deals, homes);
        board = new(inView, homes, opening, deal);
        find = new(inView, homes, opening);
        import = new(deals, homes, roster);
        pipeline = new(places, homes);
        export = new(deals, people, homes);
        erase = new(deals, people, homes);
        var summary = new SummaryDialog(deciding, deals, homes);
        meeting = new(places, deciding, deals, board, summary);
        var view = new NudgeView(deals, people, homes);
        nudging = new(
            new(deciding, view, ledger, homes),
            new(deciding, deals, view, ledger, homes),
            new(new(deals, people), new(deals, ledger), deals, people, places, homes),
            new(deciding, inView, homes),
            new(new(people, homes, languages), new(deals, places, homes, roster)));
        presses = new(
            homes,
            opening,
            new(live),
            new(live, deciding, deals, summary),
            new(pipeline, board, find, deal, import, new(export, erase)),
            new(homes, deal, summary));
    }

    public async Task<Reply> HandleAction(Turn turn, object? value, CancellationToken ct)
    {
        await homes.RememberVisit(turn, ct);
        var pressed = Cards.CardActionInvocation.From(value);
        var elsewhere = pressed?.Press is CardAction.OnDeal { On.Home: var home } && await homes.MaySee(turn, home, ct) ? home : null;
        var spoken = await languages.Localize(turn, elsewhere ?? turn.Place.Home, ct);
        if (pressed is null)
            return new(AnswerCard.OldButton(spoken.Mine(turn.Place.Home ?? "")));

        var reply = await nudging.Route(spoken, pressed, ct) ?? await presses.Route(spoken, pressed, ct);
        return (pressed.Press, reply.Bound) is (CardAction.Bind { Asked: { } asked }, { } bound)
            ? reply with { Then = await HandleText(turn with { Place = turn.Place with { Home = bound } }, asked, ct) }
            : reply;
    }

    public async Task<Reply> HandleText(Turn heard, string? words, CancellationToken ct)
    {
        var turn = await PrepareTurn(heard, ct);
        var shared = turn.Shared(turn.Place.Home ?? "");
        var intent = CommandTable.Read(words);
        return intent switch
        {
            Intent.Help => Reply.Post(GuideCard.For(AudienceExtensions.Of(turn), shared)),
            Intent.Unknown unknown => Reply.Post(AnswerCard.NotUnderstood(unknown.Words, unknown.DidYouMean, shared)),
            Intent.Pipeline when turn.Place.Kind is PlaceKind.Channel =>
                Reply.Post(WelcomeCard.For(turn.Place.Name ?? "", Audience.Channel, shared)),
            Intent.Pipeline => Reply.Post(await pipeline.Ask(turn, null, ct)),
            _ when turn is { IsPersonal: false, Place.Home: null } => Reply.Post(await pipeline.Ask(turn, words, ct)),
            Intent.Review { Name: { } name } => await nudging.Plan(turn, name, ct) ?? await board.Review(turn, name, ct),
            Intent.Review => Reply.Post(await board.Propose(turn, ct)),
            Intent.Board or Intent.Deal { Name: null } => Reply.Post(await board.Board(turn, BoardView.All, ct)),
            Intent.Deal { Name: { } name } => await board.Deal(turn, name, ct),
            Intent.AddDeal add => (await deal.Form(turn, add.Customer, ct)).Posted(),
            Intent.Nudges => await nudging.Nudges(turn, ct),
            Intent.Settings => await nudging.Settings(turn, ct),
            Intent.Import => (await import.Form(turn, [], null, ct)).Posted(),
            Intent.Export => (await export.Form(turn, ct)).Posted(),
            Intent.Erase => (await erase.Form(turn, null, ct)).Posted(),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The content of a file that was offered, and that the person said yes to; null: they may not have it (any more).</summary>
    public Task<byte[]?> ReadExportFile(Turn turn, string home, ExportKind kind, CancellationToken ct) => export.File(turn, home, kind, ct);

    /// <summary>A pipeline taken out from outside of Teams.</summary>
    /// <param name="reader">For whose spreadsheet the list is.</param>
    public Task WriteExport(
        WorkspaceId workspace, ExportKind kind, Stream to, CultureInfo reader, DateTimeOffset now, CancellationToken ct) =>
        export.Write(workspace, kind, to, reader, now, ct);

    /// <summary>Whether anything is kept of a pipeline.</summary>
    public Task<bool> IsKept(WorkspaceId workspace, CancellationToken ct) => export.IsKept(workspace, ct);

    /// <summary>A file was attached.</summary>
    public async Task<Reply> HandleFile(Turn turn, ImportPlan plan, CancellationToken ct) =>
        (await import.Check(await PrepareTurn(turn, ct), plan, null, ct)).Posted();

    /// <summary>Somebody looks for a deal, to put its card into a conversation.</summary>
    public async Task<DealSearchResult> SearchDeals(Turn turn, string? words, int skip, CancellationToken ct) =>
        await find.Find(await languages.Localize(turn, turn.Place.Home, ct), words, skip, ct);

    /// <summary>Somebody wants to review a deal in this conversation, from a message or from where they write.</summary>
    public async Task<TaskModuleContent> Choose(Turn turn, string? message, CancellationToken ct)
    {
        await homes.RememberVisit(turn, ct);
        return await find.Choose(await languages.Localize(turn, turn.Place.Home, ct), message, ct);
    }

    /// <summary>The button of that window was pressed.</summary>
    public async Task<Reply> Chosen(Turn turn, object? value, CancellationToken ct)
    {
        var here = await PrepareTurn(turn, ct);
        return Cards.CardActionInvocation.From(value) is { Press: CardAction.ReviewChosen, Inputs: var inputs }
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

    /// <summary>Somebody is not in this team or chat any more.</summary>
    public Task HandleLeft(Turn turn, PersonId? person, string user, CancellationToken ct) => homes.RemoveMember(turn, person, user, ct);

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

    /// <summary>A pipeline brought in from outside of Teams: what it does, or would do.</summary>
    public async Task<ImportOutcome> Import(Turn turn, string home, ImportPlan plan, bool apply, CancellationToken ct) => apply
        ? (await import.Import(turn, home, plan, ct)).Outcome
        : await import.Outcome(turn, home, plan, ct);

    /// <summary>Keeps a pipeline that is new.</summary>
    public Task StartPipeline(Turn turn, string home, string name, CancellationToken ct) => homes.StartPipeline(turn, home, name, ct);

    /// <summary>What is typed in a conversation is answered there, for everybody.</summary>
    async Task<Turn> PrepareTurn(Turn turn, CancellationToken ct)
    {
        await homes.RememberVisit(turn, ct);
        return (await languages.Localize(turn, turn.Place.Home, ct)).Aloud;
    }
}
