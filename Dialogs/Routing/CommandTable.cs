using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Routing;

/// <summary>Parses typed commands, in all languages at once.</summary>
static class CommandTable
{
    static readonly (CommandWords Words, Command Command)[] Commands =
        [.. Say.All.SelectMany(say => Enum.GetValues<Command>().Select(it => (say.Words(it, Audience.Personal), it)))];

    /// <summary>
    /// Longest first, because "add deal" is not the command "add" with the name "deal". Umlauts also without dots ("loeschen").
    /// </summary>
    static readonly (string Words, Command Command)[] All =
        [.. Commands.SelectMany(it => it.Words.Also.Prepend(it.Words.Typed).Select(words => (words, it.Command)))
            .SelectMany(Spelled)
            .Distinct()
            .OrderByDescending(it => it.Words.Length)];

    /// <summary>"Contoso besprechen".</summary>
    static readonly (string Words, Command Command)[] Last =
        [.. Commands.SelectMany(it => it.Words.Last.Select(words => (words, it.Command)))];

    static readonly HashSet<string> None = [];

    static readonly HashSet<string> Deal = new(Say.All.Select(say => say.Typed(Command.Deal)), StringComparer.OrdinalIgnoreCase);

    static readonly HashSet<string> BeforeAName = new(Say.All.SelectMany(say => say.BeforeAName()), StringComparer.OrdinalIgnoreCase);

    /// <summary>Parses a text. An empty one, such as a bare mention, is the command for help.</summary>
    public static CommandReading Read(string? typed)
    {
        var words = string.Join(' ', (typed ?? "").Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .TrimEnd('.', '!');
        if (words.Length == 0)
            return new CommandReading.Known(Command.Help);
        foreach (var (command, meant) in Last)
        {
            if (words.EndsWith($" {command}", StringComparison.OrdinalIgnoreCase)
                && !All.Any(it => it.Words.Equals(words, StringComparison.OrdinalIgnoreCase)))
            {
                return new CommandReading.Known(meant, Named(words[..^(command.Length + 1)]));
            }
        }
        foreach (var (command, meant) in All)
        {
            if (words.TrimEnd('?').Equals(command, StringComparison.OrdinalIgnoreCase)
                || words.Equals(command, StringComparison.OrdinalIgnoreCase))
            {
                return new CommandReading.Known(meant);
            }
            var takes = CommandDefinitionAttribute.Of(meant).Takes;
            if (takes is not CommandArgument.None && words.StartsWith($"{command} ", StringComparison.OrdinalIgnoreCase))
            {
                return new CommandReading.Known(
                    meant, Name(words[(command.Length + 1)..], takes is CommandArgument.NewCustomer ? None : BeforeAName));
            }
        }
        return new CommandReading.Unknown(words, Near(words));
    }

    static IEnumerable<(string Words, Command Command)> Spelled((string Words, Command Command) it) =>
        [it, (it.Words
            .Replace("ä", "ae", StringComparison.Ordinal)
            .Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal), it.Command)];

    /// <summary>Removes "deal" and the word after it: the name in "Deal mit Contoso" is "Contoso".</summary>
    static string Named(string words) => Name(words, Deal) is var name && name.Length < words.Length ? Name(name, BeforeAName) : words;

    /// <summary>Removes quotes and a preposition before the name.</summary>
    static string Name(string words, HashSet<string> before) =>
        (words.Split(' ', 2) is [var first, var rest] && before.Contains(first) ? rest : words).Trim('"', '“', '”', '„', '\'');

    static Command? Near(string words)
    {
        var (whole, first) = (words.ToUpperInvariant(), words.Split(' ')[0].ToUpperInvariant());
        return Commands
            .Select(it => (it.Command, Shouted: it.Words.Typed.ToUpperInvariant()))
            .Select(
                it => (it.Command, it.Shouted.Length, Distance: Math.Min(
                    NameMatcher.Distance(first, it.Shouted), NameMatcher.Distance(whole, it.Shouted))))
            .Where(it => it.Distance <= 2 && it.Distance < it.Length - 1)
            .OrderBy(it => it.Distance)
            .Select(it => (Command?)it.Command)
            .FirstOrDefault();
    }
}
