using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Connections;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Keeping;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Dialogs.Settings;
using ReviewBot.Dialogs.Typed;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Routing;

/// <summary>Routes typed words to the handler of their command.</summary>
sealed class CommandRouter(
    PipelineDialog pipeline,
    BoardDialog board,
    DealDialog deal,
    PathDialog path,
    HandoverDialog handover,
    ImportDialog import,
    ConnectDialog connect,
    SchedulingDialog scheduling,
    PlannedDialog planned,
    RecurringDialog recurring,
    PersonalSettingsDialog settings,
    PersonalForms forms,
    ExportDialog export,
    EraseDialog erase,
    VisibleDeals visible,
    TypedAnswerDialog typed,
    TypedQuestionDialog questions,
    MirrorDialog mirror,
    TakeBackDialog takeBack,
    LearnedDialog learned) : ICardActionHandler
{
    /// <summary>Separators of columns in what may be a list; of fewer it is a sentence.</summary>
    const int FewestSeparators = 5;

    const string ListSeparators = ";,\t|";

    public void Register(CardActionTable actions) =>
        actions.Anywhere<CardAction.Typed>((turn, it, _, ct) => Route(turn.InSharedLanguage, TypedWords.Plain(it.Words), ct));

    /// <param name="turn">A prepared turn: in the conversation's language, with answers for everybody.</param>
    public async Task<Reply> Route(Turn turn, TypedWords words, CancellationToken ct)
    {
        var shared = turn.Shared(turn.Place.Home ?? "");
        var (reading, read) = Read(words, await ReadNames(turn, words, ct));
        return reading switch
        {
            CommandReading.Known known => await Run(turn with { Mentioned = words.Mentioned }, read, known, shared, ct),
            CommandReading.Offered(var typed, var choices) => Reply.Post(
                AnswerCard.NotUnderstood(typed, [.. choices.AsEnumerable().Select(it => Choice(turn, it))], shared)) with
            { IsNeutral = choices.All(it => it.Name is null) },
            CommandReading.Unknown(var typed) => Reply.Post(AnswerCard.NotUnderstood(typed, [], shared)) with { IsNeutral = true },
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>A list in the lines below the command "import"; null: none.</summary>
    static string? ListBehind(string? words) => words?.Trim().Split('\n', 2) switch
    {
        [var first, var list] when CommandTable.Read(first) is CommandReading.Known { Command: Command.Import }
            && !string.IsNullOrWhiteSpace(list) => list,
        [var all] => OneLineBehind(all),
        _ => null,
    };

    /// <summary>A list that was pasted below the command and came without its line breaks; null: it is none.</summary>
    static string? OneLineBehind(string words) =>
        Say.All.Select(say => say.Typed(Command.Import))
            .Where(import => words.StartsWith(import, StringComparison.OrdinalIgnoreCase))
            .Select(import => words[import.Length..])
            .FirstOrDefault(rest => ListSeparators.Any(mark => rest.Count(it => it == mark) >= FewestSeparators));

    /// <summary>All that is typed behind the first word, with its lines.</summary>
    static string Behind(string? words) =>
        words?.Trim().Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [_, var rest] ? rest.Trim() : "";

    /// <summary>
    /// Reads the words without the people who are mentioned in them, where that is a command with all that it takes: "deal @Lee Contoso".
    /// Else their names are words like others: "deal @Lee".
    /// </summary>
    public static (CommandReading Reading, string Words) Read(TypedWords words, DealNames names)
    {
        if (ListBehind(words.Text) is not null)
            return (new CommandReading.Known(Command.Import), words.Text);

        var (all, alone) = (CommandTable.Read(words.Text, names), CommandTable.Read(words.Alone, names));
        return words.Alone.Length > 0 && alone is CommandReading.Known known && (known.Name is not null || all is not CommandReading.Known)
            ? (alone, words.Alone)
            : (all, words.Text);
    }

    /// <summary>None where deals are withheld: an answer must not tell that one is known.</summary>
    async Task<DealNames> ReadNames(Turn turn, TypedWords words, CancellationToken ct) =>
        turn.Room is { Withholds: true } || CommandTable.IsBare(words.Text)
            ? DealNames.None
            : DealNames.Of(await visible.ReadAll(turn, ct));

    static TypedChoice Choice(Turn turn, CommandReading.Known it)
    {
        var when = it.When is { } typed ? SchedulingDialog.Exact(turn, typed) : null;
        return new(CommandTable.Write(turn.SharedSay, it, it.When), CommandTable.Write(turn.SharedSay, it, when));
    }

    async Task<Reply> Run(Turn turn, string? words, CommandReading.Known known, CardContext shared, CancellationToken ct) =>
        (known.Command, known.Name) is var (command, name) ? command switch
        {
            Command.Help => Reply.Post(GuideCard.For(AudienceExtensions.Of(turn), shared)) with { IsNeutral = true },
            Command.Hello or Command.Thanks => Reply.Post(
                OfferCard.Greeting(command is Command.Thanks, AudienceExtensions.Of(turn), shared)) with
            { IsNeutral = true },
            Command.Pipeline when turn.Place.Kind is PlaceKind.Channel =>
                Reply.Post(WelcomeCard.For(turn.Place.Name ?? "", Audience.Channel, shared)),
            Command.Pipeline => Reply.Post(await pipeline.Ask(turn, null, ct)),
            _ when turn is { IsPersonal: false, Place.Home: null } => Reply.Post(await pipeline.Ask(turn, words, ct)),
            _ when !turn.IsPersonal && PersonalForms.Of(command) is { } form =>
                (await forms.Send(turn, form, ListBehind(words) is null && name is null ? null : words, ct)).Posted(),
            Command.Review when known.IsRecurring => await recurring.Begin(turn, known.When ?? "", ct),
            Command.Review when name is not null && (known.IsPlan || known.When is not null) =>
                await scheduling.Plan(turn, name, known.When, ct) ?? await board.Review(turn, name, ct),
            Command.Review when name is not null => await board.Review(turn, name, ct),
            Command.Review when known.When is { } when => SchedulingDialog.AskWhich(turn, when, await board.ReadProposed(turn, ct)),
            Command.Review => Reply.Post(await board.Propose(turn, ct)),
            Command.Deal or Command.Owed when name is not null => await board.Deal(turn, name, ct),
            Command.People when name is not null => await board.Find(
                turn, name, seen => Task.FromResult(Reply.Post(PeopleCard.For(seen.Deal, null, null, turn.Shared(seen.Home)))), ct),
            Command.TheySaid when name is not null => await board.Find(
                turn, name, seen => Task.FromResult(Reply.Post(TheySaidDialog.Card(seen.Deal, turn.Shared(seen.Home)))), ct),
            Command.Remedy when name is not null => await board.Find(
                turn, name, seen => Task.FromResult(Reply.Post(RemedyCard.For(seen.Deal, [], null, turn.Shared(seen.Home)))), ct),
            Command.Today or Command.Owed => Reply.Post(await board.Today(turn, command is Command.Owed, ct)),
            Command.Live => await board.Live(turn, ct),
            Command.AskMe => await questions.Ask(turn, ct) ?? await board.Live(turn, ct),
            Command.TakeBack => await takeBack.AskLast(turn, ct),
            Command.LookBack => await mirror.Answer(turn, ct),
            Command.Pace => (await settings.Open(turn, PersonalSettingsPage.Pace, ct)).Posted(),
            Command.End when name is not null => await board.End(turn, name, ct),
            Command.HandOver when name is not null => await board.Find(
                turn, name, async seen => (await handover.Form(turn, new(seen.Home, Deal: seen.Deal.Id.Value), ct)).Posted(), ct),
            Command.HandOver => (await handover.Form(turn, new(), ct)).Posted(),
            Command.Path when name is not null => await board.Find(
                turn, name, async seen => (await path.Open(turn, turn.Shared(seen.Home).On(seen.Deal), ct)).Posted(), ct),
            Command.Board => Reply.Post(await board.Board(turn, turn.IsPersonal ? BoardView.Led : BoardView.All, ct)),
            Command.Deal or Command.People or Command.TheySaid or Command.Remedy or Command.End or Command.Path or Command.MyDeals =>
                Reply.Post(await board.Board(turn, BoardView.All, ct)),
            Command.Patterns => Reply.Post(await board.Patterns(turn, ct)),
            Command.Learned => await learned.Answer(turn, ct),
            Command.AddDeal when name is not null && TypedFields.IsDeal(name) => await typed.AddDeal(turn, name, ct),
            Command.AddDeal => (await deal.Form(turn, name, ct)).Posted(),
            Command.Answer => await typed.Answer(turn, Behind(words), ct),
            Command.Nudges => await planned.Answer(turn, ct),
            Command.Settings => Reply.Post(await settings.Card(turn, null, ct)),
            Command.Import when ListBehind(words) is { } list => (await import.CheckTyped(turn, list, ct)).Posted(),
            Command.Import => (await import.Form(turn, [], null, ct)).Posted(),
            Command.Connect => (await connect.Open(turn, "", ct)).Posted(),
            Command.Export => (await export.Form(turn, ct)).Posted(),
            Command.Erase => (await erase.Form(turn, null, ct)).Posted(),
            _ => throw new UnreachableException(),
        } : throw new UnreachableException();
}
