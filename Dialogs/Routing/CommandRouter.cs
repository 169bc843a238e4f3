using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Dialogs.Settings;

namespace ReviewBot.Dialogs.Routing;

/// <summary>Parses typed text, and routes the command to its handler.</summary>
sealed class CommandRouter(CommandRoutes routes, PipelineDialog pipeline, PersonalForms forms, VisibleDeals visible) : ICardActionHandler
{
    /// <summary>Fewest column separators for a pasted list; with fewer it is a sentence.</summary>
    const int FewestSeparators = 5;

    const string ListSeparators = ";,\t|";

    public void Register(CardActionRoutes actions) =>
        actions.Anywhere<CardAction.Typed>((turn, it, _, ct) => Route(turn.InSharedLanguage, TypedWords.Plain(it.Words), ct));

    /// <param name="turn">A prepared turn: in the conversation's language, with answers for everybody.</param>
    public async Task<Reply> Route(Turn turn, TypedWords words, CancellationToken ct)
    {
        var shared = turn.SharedContext(turn.Place.Home ?? "");
        var (reading, read) = Read(words, await ReadNames(turn, words, ct));
        return reading switch
        {
            ParsedCommand.Known known => await Run(turn with { Mentioned = words.Mentioned }, known, read, ct),
            ParsedCommand.Offered(var typed, var choices) => Reply.Post(
                AnswerCard.NotUnderstood(typed, [.. choices.AsEnumerable().Select(it => Choice(turn, it))], shared)) with
            { IsNeutral = choices.All(it => it.Name is null) },
            ParsedCommand.Unknown(var typed) => Reply.Post(AnswerCard.NotUnderstood(typed, [], shared)) with { IsNeutral = true },
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The command to type for a form, when there is no button.</summary>
    public Command CommandOf(CardAction form) => routes.FindByForm(form) ?? Command.Settings;

    /// <summary>A list in the lines below the command "import"; null: none.</summary>
    static string? ListBehind(string words) => words.Trim().Split('\n', 2) switch
    {
        [var first, var list] when CommandParser.Read(first) is ParsedCommand.Known { Command: Command.Import }
            && !string.IsNullOrWhiteSpace(list) => list,
        [var all] => OneLineBehind(all),
        _ => null,
    };

    /// <summary>A list pasted below the command that has lost its line breaks; null: none.</summary>
    static string? OneLineBehind(string words) =>
        Say.All.Select(say => say.Typed(Command.Import))
            .Where(import => words.StartsWith(import, StringComparison.OrdinalIgnoreCase))
            .Select(import => words[import.Length..])
            .FirstOrDefault(rest => ListSeparators.Any(mark => rest.Count(it => it == mark) >= FewestSeparators));

    /// <summary>
    /// Parses the text without the people mentioned in it, if that is a complete command: "deal @Lee Contoso". Otherwise their names are
    /// treated as text: "deal @Lee".
    /// </summary>
    public static (ParsedCommand Reading, string Words) Read(TypedWords words, DealNames names)
    {
        if (ListBehind(words.Text) is not null)
            return (new ParsedCommand.Known(Command.Import), words.Text);

        var (all, alone) = (CommandParser.Read(words.Text, names), CommandParser.Read(words.Alone, names));
        return words.Alone.Length > 0 && alone is ParsedCommand.Known known && (known.Name is not null || all is not ParsedCommand.Known)
            ? (alone, words.Alone)
            : (all, words.Text);
    }

    /// <summary>Empty while deals are withheld: an answer must not reveal that a name is known.</summary>
    async Task<DealNames> ReadNames(Turn turn, TypedWords words, CancellationToken ct) =>
        turn.Room is { Withholds: true } || CommandParser.IsBare(words.Text)
            ? DealNames.None
            : DealNames.Of(await visible.ReadAll(turn, ct));

    static TypedChoice Choice(Turn turn, ParsedCommand.Known it)
    {
        var when = it.When is { } typed ? SchedulingDialog.Exact(turn, typed) : null;
        return new(CommandParser.Write(turn.SharedSay, it, it.When), CommandParser.Write(turn.SharedSay, it, when));
    }

    async Task<Reply> Run(Turn turn, ParsedCommand.Known known, string words, CancellationToken ct)
    {
        var (definition, route) = (CommandDefinitionAttribute.Of(known.Command), routes[known.Command]);
        var typed = new TypedCommand(words)
        {
            Name = known.Name,
            When = known.When,
            IsPlan = known.IsPlan,
            IsRecurring = known.IsRecurring,
            List = ListBehind(words),
        };
        if (definition.Scope is not CommandScope.Anywhere && turn is { IsPersonal: false, Place.Home: null })
            return Reply.Post(await pipeline.Ask(turn, words, ct));
        if (!turn.IsPersonal && route.Form is { } form)
        {
            var again = typed is { Name: null, List: null } ? null : words;
            return (await forms.Send(turn, form, CommandOf(form), again, ct)).Posted();
        }
        var handle = route.NeedsName && typed.Name is null ? routes[Command.MyDeals].Handle : route.Handle;
        var reply = await handle(turn, typed, ct);
        return definition.IsNeutral ? reply with { IsNeutral = true } : reply;
    }
}
