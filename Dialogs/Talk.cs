using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Dialogs.Commands;
using ReviewBot.Dialogs.Live;
using ReviewBot.Reviews.Import;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

/// <summary>The front of all dialogs: words typed, buttons pressed, a first hello.</summary>
public sealed class Talk
{
    readonly Presses presses;
    readonly Homes homes;
    readonly OpeningDialog opening;
    readonly BoardDialog board;
    readonly FindDialog find;
    readonly DealDialog deal;
    readonly ImportDialog import;
    readonly PipelineDialog pipeline;

    public Talk(Deals deals, People people, Places places, IRoster roster)
    {
        var deciding = new Deciding(deals);
        var live = new LivePress(deciding, deals);
        homes = new(deals, people);
        var inView = new InView(deals, homes);
        opening = new(live, deciding, deals);
        deal = new(deciding, deals, homes);
        board = new(inView, homes, opening, deal);
        find = new(inView, homes, opening);
        import = new(deals, homes, roster);
        pipeline = new(places, homes);
        var summary = new SummaryDialog(deciding, deals, homes);
        presses = new(homes, opening, new(live), new(live, deciding, deals, summary), new(pipeline, board, find, deal, import), new(homes, deal, summary));
    }

    public async Task<Reply> Pressed(Turn turn, object? value, CancellationToken ct)
    {
        await homes.Saw(turn, ct);
        return Cards.Pressed.From(value) is { } pressed
            ? await presses.Answer(turn, pressed, ct)
            : new(AnswerCard.OldButton(turn.Mine(turn.Place.Home ?? "")));
    }

    public async Task<Reply> Typed(Turn turn, string? words, CancellationToken ct)
    {
        await homes.Saw(turn, ct);
        var shared = turn.Shared(turn.Place.Home ?? "");
        var intent = CommandTable.Read(words);
        return intent switch
        {
            Intent.Help => Reply.Post(GuideCard.For(Audiences.Of(turn), shared)),
            Intent.Unknown unknown => Reply.Post(AnswerCard.NotUnderstood(unknown.Words, unknown.DidYouMean, shared)),
            Intent.Pipeline when turn.Place.Kind is PlaceKind.Channel => Reply.Post(WelcomeCard.For(turn.Place.Name ?? "", Audience.Channel, shared)),
            Intent.Pipeline => Reply.Post(await pipeline.Ask(turn, ct)),
            _ when turn is { IsPersonal: false, Place.Home: null } => Reply.Post(await pipeline.Ask(turn, ct)),
            Intent.Review { Name: { } name } => await board.Review(turn, name, ct),
            Intent.Review => Reply.Post(await board.Propose(turn, ct)),
            Intent.Board or Intent.Deal { Name: null } => Reply.Post(await board.Board(turn, BoardView.All, ct)),
            Intent.Deal { Name: { } name } => await board.Deal(turn, name, ct),
            Intent.AddDeal add => (await deal.Form(turn, add.Customer, ct)).Posted(),
            Intent.Import => (await import.Form(turn, [], null, ct)).Posted(),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>A file was attached.</summary>
    public async Task<Reply> Attached(Turn turn, ImportPlan plan, CancellationToken ct) => (await import.Check(turn, plan, null, ct)).Posted();

    /// <summary>Somebody looks for a deal, to put its card into a conversation.</summary>
    public Task<Findings> Find(Turn turn, string? words, int skip, CancellationToken ct) => find.Find(turn, words, skip, ct);

    /// <summary>Somebody wants to review a deal in this conversation, from a message or from where they write.</summary>
    public async Task<Window> Choose(Turn turn, string? message, CancellationToken ct)
    {
        await homes.Saw(turn, ct);
        return await find.Choose(turn, message, ct);
    }

    /// <summary>The button of that window was pressed.</summary>
    public async Task<Reply> Chosen(Turn turn, object? value, CancellationToken ct)
    {
        await homes.Saw(turn, ct);
        return Cards.Pressed.From(value) is { Press: Press.ReviewChosen, Inputs: var inputs }
            ? await find.Review(turn, inputs, ct)
            : Reply.Post(AnswerCard.OldButton(turn.Mine("")));
    }

    /// <summary>A window that lets Teams add the bot to the conversation.</summary>
    public static Window AddMeFirst(Turn turn) => new(turn.Say.AddMeWhy(), ChooseCard.AddMeFirst(turn.Mine("")));

    /// <summary>The first words in a place.</summary>
    public async Task<Reply> Hello(Turn turn, CancellationToken ct)
    {
        await homes.Saw(turn, ct);
        return turn is { Place: { Kind: PlaceKind.Group, Home: null } }
            ? Reply.Post(await pipeline.Ask(turn, ct))
            : Reply.Post(WelcomeCard.For(turn.Place.Name ?? turn.By.Name, Audiences.Of(turn), turn.Shared(turn.Place.Home ?? "")));
    }

    /// <summary>Teams has taken the live card of a review.</summary>
    public Task Placed(Turn turn, LiveCard card, string cardId, CancellationToken ct) => opening.Placed(turn, card, cardId, ct);

    /// <summary>The live card as it is now, for an edit that had to wait; null when the review is over.</summary>
    public Task<LiveCard?> Redraw(Turn turn, LiveCard card, CancellationToken ct) => opening.Redraw(turn, card, ct);

    /// <summary>A pipeline brought in from outside of Teams: what it does, or would do.</summary>
    public async Task<ImportOutcome> Import(Turn turn, string home, ImportPlan plan, bool apply, CancellationToken ct) => apply
        ? (await import.Import(turn, home, plan, ct)).Outcome
        : await import.Outcome(turn, home, plan, ct);

    /// <summary>Keeps a pipeline that is new.</summary>
    public Task Start(Turn turn, string home, string name, CancellationToken ct) => homes.Start(turn, home, name, ct);
}
