using System.Text.RegularExpressions;
using ReviewBot.Cards;

namespace ReviewBot.Dialogs.Routing;

/// <summary>
/// One row of a grammar: a pattern, and its meaning. "(a|b)" is an alternative, "[a|b]" an optional one; "{deal}" is a known deal, "{name}"
/// a name that may be unknown, "{new}" a literal name, "{words}" anything, "{any}" a few words in a question.
/// </summary>
/// <param name="Meant">Its meaning. If there are several, or <paramref name="IsAsked"/>, it is executed only after a press.</param>
/// <param name="IsPlan">True: for later; without a day, the day is asked for.</param>
/// <param name="Free">With any name; null: it has none, or one that must be known.</param>
sealed partial record GrammarRow(IReadOnlyList<Command> Meant, bool IsAsked, bool IsPlan, Regex Known, Regex? Free, bool IsLiteral)
{
    const string Plan = "plan";
    const string Every = "every";

    static readonly Dictionary<string, Command> Commands = Enum.GetValues<Command>().ToDictionary(
        it => string.Concat($"{it}".Select((sign, at) => char.IsUpper(sign) && at > 0 ? $"-{sign}" : $"{sign}")).ToLowerInvariant());

    /// <summary>True: a recurring review; its words are about time.</summary>
    public bool IsRecurring { get; private init; }

    /// <summary>True: contains a wildcard, which must not match words about time.</summary>
    public bool IsLoose { get; private init; }

    /// <summary>Words without which no text matches, so that most patterns need not be tried.</summary>
    public IReadOnlyList<string> Required { get; private init; } = [];

    /// <summary>Name of the command in the tables and in measurements: "add-deal".</summary>
    public static string NameOf(Command command) => Commands.First(it => it.Value == command).Key;

    public static GrammarRow Read(string line) => line.Split(" : ", 2, StringSplitOptions.TrimEntries) is [var meant, var pattern]
        ? Read(meant.Split(' ', StringSplitOptions.RemoveEmptyEntries), pattern)
        : throw new FormatException($"A row of a grammar has no \" : \": {line}");

    static GrammarRow Read(string[] meant, string pattern)
    {
        var names = meant.Select(it => it.TrimEnd('?')).ToArray();
        var isPlan = names is [Plan];
        return new(
            isPlan || names is [Every] ? [Command.Review] : [.. names.Select(it => Commands[it])],
            meant.Any(it => it.EndsWith('?')),
            isPlan,
            Compile(pattern, isFree: false),
            pattern.Contains("{name}", StringComparison.Ordinal) ? Compile(pattern, isFree: true) : null,
            pattern.Contains("{new}", StringComparison.Ordinal) || pattern.Contains("{words}", StringComparison.Ordinal))
        {
            IsRecurring = names is [Every],
            IsLoose = pattern.Contains("{any}", StringComparison.Ordinal),
            Required = [.. WordsOf(pattern).Where(it => !it.IsOptional && it.Word[0] is not '{').Select(it => TypedWord.KeyOf(it.Word))],
        };
    }

    static Regex Compile(string pattern, bool isFree) => new(
        $"^{string.Concat(Tokens(pattern).Select(token => Regexed(token, isFree)))}$", RegexOptions.CultureInvariant);

    /// <summary>Words and placeholders, optional within any brackets.</summary>
    static IEnumerable<(string Word, bool IsOptional)> WordsOf(string pattern)
    {
        var depth = 0;
        foreach (var token in Tokens(pattern))
        {
            if (token is "[" or "(")
                depth++;
            else if (token is "]" or ")")
                depth--;
            else if (token is not "|")
                yield return (token, depth > 0);
            else if (depth == 0)
                throw new FormatException($"An alternative stands in brackets: {pattern}");
        }
    }

    static IEnumerable<string> Tokens(string pattern) => Token().Matches(pattern).Select(it => it.Value);

    [GeneratedRegex(@"[\p{L}\p{Nd}{}'?]+|[\[\]()|]")]
    private static partial Regex Token();

    static string Regexed(string token, bool isFree) => token switch
    {
        "[" or "(" => "(?:",
        "]" => ")?",
        ")" or "|" => token,
        "{deal}" => $"(?<deal>[{CommandParser.FirstDeal}-{CommandParser.LastDeal}]) ",
        "{name}" when isFree => "(?<name>.+?) ",
        "{name}" => $"(?<deal>[{CommandParser.FirstDeal}-{CommandParser.LastDeal}]) ",
        "{new}" => "(?<new>.+?) ",
        "{words}" => "(?<words>.+?) ",
        "{any}" => "(?:[^ ]+ ){1,5}?",
        _ => $"{Regex.Escape(TypedWord.KeyOf(token))} ",
    };
}
