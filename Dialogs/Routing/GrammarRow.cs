using System.Text;
using System.Text.RegularExpressions;
using ReviewBot.Cards;

namespace ReviewBot.Dialogs.Routing;

/// <summary>
/// One row of a grammar: a pattern, and its meaning. "(a|b)" is an alternative, "[a|b]" an optional one; "{deal}" is a known deal, "{name}"
/// a name that may be unknown, "{new}" a literal name, "{words}" anything, "{any}" a few words in a question.
/// </summary>
/// <param name="Meant">Its meaning. If there are several, or <paramref name="IsAsked"/>, it is executed only after a press.</param>
/// <param name="IsPlan">True: for later; without a day, the day is asked for.</param>
sealed record GrammarRow(IReadOnlyList<Command> Meant, bool IsAsked, bool IsPlan, Regex Known, Regex Free, bool IsLiteral)
{
    const string Plan = "plan";
    const string Every = "every";

    static readonly Dictionary<string, Command> Commands = Enum.GetValues<Command>().ToDictionary(
        it => string.Concat($"{it}".Select((sign, at) => char.IsUpper(sign) && at > 0 ? $"-{sign}" : $"{sign}")).ToLowerInvariant());

    /// <summary>True: its name is taken literally, even if no deal has it.</summary>
    public bool TakesAnyName { get; private init; }

    /// <summary>True: a recurring review; its words are about time.</summary>
    public bool IsRecurring { get; private init; }

    /// <summary>True: contains a wildcard, which must not match words about time.</summary>
    public bool IsLoose { get; private init; }

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
            Compile(pattern, isFree: true),
            pattern.Contains("{new}", StringComparison.Ordinal) || pattern.Contains("{words}", StringComparison.Ordinal))
        {
            IsRecurring = names is [Every],
            IsLoose = pattern.Contains("{any}", StringComparison.Ordinal),
            TakesAnyName = pattern.Contains("{name}", StringComparison.Ordinal),
        };
    }

    static Regex Compile(string pattern, bool isFree)
    {
        var made = new StringBuilder("^");
        var word = new StringBuilder();
        foreach (var sign in pattern + " ")
        {
            if (sign is '{' or '}' || char.IsLetterOrDigit(sign) || sign is '\'' or '?')
            {
                word.Append(sign);
                continue;
            }
            if (word.Length > 0)
                made.Append(Word(word.ToString(), isFree));
            word.Clear();
            made.Append(sign switch { '[' or '(' => "(?:", ']' => ")?", ')' => ")", '|' => "|", _ => "" });
        }
        return new(made.Append('$').ToString(), RegexOptions.CultureInvariant);
    }

    static string Word(string word, bool isFree) => word switch
    {
        "{deal}" => $"(?<deal>[{CommandParser.FirstDeal}-{CommandParser.LastDeal}]) ",
        "{name}" when isFree => "(?<name>.+?) ",
        "{name}" => $"(?<deal>[{CommandParser.FirstDeal}-{CommandParser.LastDeal}]) ",
        "{new}" => "(?<new>.+?) ",
        "{words}" => "(?<words>.+?) ",
        "{any}" => "(?:[^ ]+ ){1,5}?",
        _ => $"{Regex.Escape(TypedWord.KeyOf(word))} ",
    };
}
