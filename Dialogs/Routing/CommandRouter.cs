using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Words;
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
    HandoverDialog handover,
    ImportDialog import,
    SchedulingDialog scheduling,
    PlannedDialog planned,
    PersonalSettingsDialog settings,
    PersonalForms forms,
    ExportDialog export,
    EraseDialog erase,
    TypedAnswerDialog typed)
{
    /// <param name="turn">A prepared turn: in the conversation's language, with answers for everybody.</param>
    public async Task<Reply> Route(Turn turn, TypedWords words, CancellationToken ct)
    {
        var shared = turn.Shared(turn.Place.Home ?? "");
        var (reading, read) = Read(words);
        return reading switch
        {
            CommandReading.Known(var command, var name) =>
                await Run(turn with { Mentioned = words.Mentioned }, read, command, name, shared, ct),
            CommandReading.Unknown(var typed, var didYouMean) => Reply.Post(AnswerCard.NotUnderstood(typed, didYouMean, shared)),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>A list in the lines below the command "import"; null: none.</summary>
    static string? ListBehind(string? words) =>
        words?.Trim().Split('\n', 2) is [var first, var list]
            && CommandTable.Read(first) is CommandReading.Known { Command: Command.Import }
            && !string.IsNullOrWhiteSpace(list)
            ? list
            : null;

    /// <summary>All that is typed behind the first word, with its lines.</summary>
    static string Behind(string? words) =>
        words?.Trim().Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [_, var rest] ? rest.Trim() : "";

    /// <summary>
    /// Reads the words without the people who are mentioned in them, where that is a command with all that it takes: "deal @Lee Contoso".
    /// Else their names are words like others: "deal @Lee".
    /// </summary>
    public static (CommandReading Reading, string Words) Read(TypedWords words)
    {
        if (ListBehind(words.Text) is not null)
            return (new CommandReading.Known(Command.Import), words.Text);

        var (all, alone) = (CommandTable.Read(words.Text), CommandTable.Read(words.Alone));
        return words.Alone.Length > 0 && alone is CommandReading.Known known && (known.Name is not null || all is CommandReading.Unknown)
            ? (alone, words.Alone)
            : (all, words.Text);
    }

    async Task<Reply> Run(Turn turn, string? words, Command command, string? name, CardContext shared, CancellationToken ct) =>
        command switch
        {
            Command.Help => Reply.Post(GuideCard.For(AudienceExtensions.Of(turn), shared)),
            Command.Pipeline when turn.Place.Kind is PlaceKind.Channel =>
                Reply.Post(WelcomeCard.For(turn.Place.Name ?? "", Audience.Channel, shared)),
            Command.Pipeline => Reply.Post(await pipeline.Ask(turn, null, ct)),
            _ when turn is { IsPersonal: false, Place.Home: null } => Reply.Post(await pipeline.Ask(turn, words, ct)),
            _ when !turn.IsPersonal && PersonalForms.Of(command) is { } form =>
                (await forms.Send(turn, form, ListBehind(words) is null && name is null ? null : words, ct)).Posted(),
            Command.Review when name is not null => await scheduling.Plan(turn, name, ct) ?? await board.Review(turn, name, ct),
            Command.Review => Reply.Post(await board.Propose(turn, ct)),
            Command.Deal when name is not null => await board.Deal(turn, name, ct),
            Command.End when name is not null => await board.End(turn, name, ct),
            Command.HandOver when name is not null => await board.Find(
                turn, name, async seen => (await handover.Form(turn, new(seen.Home, Deal: seen.Deal.Id.Value), ct)).Posted(), ct),
            Command.HandOver => (await handover.Form(turn, new(), ct)).Posted(),
            Command.Board => Reply.Post(await board.Board(turn, turn.IsPersonal ? BoardView.Led : BoardView.All, ct)),
            Command.Deal or Command.End or Command.MyDeals => Reply.Post(await board.Board(turn, BoardView.All, ct)),
            Command.AddDeal when name is not null && TypedFields.IsDeal(name) => await typed.AddDeal(turn, name, ct),
            Command.AddDeal => (await deal.Form(turn, name, ct)).Posted(),
            Command.Answer => await typed.Answer(turn, Behind(words), ct),
            Command.Nudges => await planned.Answer(turn, ct),
            Command.Settings => Reply.Post(await settings.Card(turn, null, ct)),
            Command.Import when ListBehind(words) is { } list => (await import.CheckTyped(turn, list, ct)).Posted(),
            Command.Import => (await import.Form(turn, [], null, ct)).Posted(),
            Command.Export => (await export.Form(turn, ct)).Posted(),
            Command.Erase => (await erase.Form(turn, null, ct)).Posted(),
            _ => throw new UnreachableException(),
        };
}
