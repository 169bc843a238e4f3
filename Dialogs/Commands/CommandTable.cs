using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Commands;

/// <summary>The words that the bot understands.</summary>
static class CommandTable
{
    static readonly (string Words, Func<string?, Intent> Intent, bool TakesName)[] All =
    [
        ("help", _ => new Intent.Help(), false),
        ("review", name => new Intent.Review(name), true),
        ("board", _ => new Intent.Board(), false),
        ("my deals", _ => new Intent.Board(), false),
        ("add deal", customer => new Intent.AddDeal(customer), true),
        ("deal", name => new Intent.Deal(name), true),
        ("import", _ => new Intent.Import(), false),
        ("pipeline", _ => new Intent.Pipeline(), false),
    ];

    static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hi"] = "help",
        ["hello"] = "help",
        ["start"] = "help",
        ["?"] = "help",
        ["deals"] = "board",
        ["new deal"] = "add deal",
    };

    /// <summary>Every command there is, as it is typed.</summary>
    public static Many<string> Words { get; } = [.. All.Select(command => command.Words)];

    /// <summary>Nothing but a mention asks for help.</summary>
    public static Intent Read(string? typed)
    {
        var words = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '!');
        words = words.Length == 0 ? "help" : Synonyms.GetValueOrDefault(words, words);
        foreach (var (command, intent, takesName) in All)
        {
            if (words.Equals(command, StringComparison.OrdinalIgnoreCase))
                return intent(null);
            if (takesName && words.StartsWith($"{command} ", StringComparison.OrdinalIgnoreCase))
                return intent(words[(command.Length + 1)..].Trim('"', '“', '”', '\''));
        }
        return new Intent.Unknown(words, Near(words));
    }

    static string? Near(string words)
    {
        var (whole, first) = (words.ToUpperInvariant(), words.Split(' ')[0].ToUpperInvariant());
        return All
            .Select(command => (command.Words, Shouted: command.Words.ToUpperInvariant()))
            .Select(it => (it.Words, Distance: Math.Min(Naming.Distance(first, it.Shouted), Naming.Distance(whole, it.Shouted))))
            .Where(it => it.Distance <= 2 && it.Distance < it.Words.Length - 1)
            .OrderBy(it => it.Distance)
            .Select(it => it.Words)
            .FirstOrDefault();
    }
}
