using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Kit;

/// <summary>Outcome of a typed line.</summary>
enum TypedOutcome
{
    Meant,

    /// <summary>Asked about, and one of the buttons is right.</summary>
    OnePress,

    /// <summary>Asked about, and none of the buttons is right.</summary>
    Asked,

    NotUnderstood,

    /// <summary>Another command was executed.</summary>
    Wrong,
}

/// <summary>One line of a file of test phrases: language, place, text, intent, arguments; separated by tabs.</summary>
/// <param name="Intent">A command ("add-deal"); "every": a recurring review; "ask": asks about the time of a review; "offer:end": only
/// after a press; "unknown".</param>
/// <param name="Arguments">"Contoso @ 2026-11-19 10:00"; without a name, or without a time. Empty: none.</param>
sealed record TypedLine(string Language, string Place, string Text, string Intent, string Arguments)
{
    /// <summary>Monday.</summary>
    static readonly DateTimeOffset Now = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    static readonly (string Customer, string Title)[] Always =
    [
        ("Contoso", "Service desk renewal"), ("Fabrikam", "Plant 7"), ("Müller & Söhne GmbH", "Field app"), ("O'Brien & Co", "Payroll"),
        ("Litware", "CRM"), ("Litware", "ERP"), ("Board Inc", "Rollout"), ("Help AG", "Rollout"), ("Review Ltd", "Rollout"),
        ("Export GmbH", "Rollout"), ("Deal Partners", "Rollout"), ("My Deals Ltd", "Rollout"), ("Import Express", "Rollout"),
        ("Nudge Coffee", "Rollout"), ("Tomorrow Labs", "Rollout"), ("Montag Stiftung", "Rollout"),
    ];

    static readonly string[] AboutDeals =
    [
        "review", "plan", "ask", "deal", "people", "owed", "end", "hand-over", "offer:end", "offer:erase", "offer:review",
        "offer:deal", "offer:hand-over",
    ];

    /// <summary>The name that is expected; null: none.</summary>
    string? Name => Arguments.Split('@')[0].Trim() is { Length: > 0 } name ? name : null;

    string? When => Arguments.Split('@') is [_, var when] ? when.Trim() : null;

    public static IReadOnlyList<TypedLine> ReadAll(string path) =>
    [
        .. File.ReadLines(path)
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(it => new TypedLine(it[0], it[1], it[2], it[3].Trim(), it.ElementAtOrDefault(4)?.Trim() ?? "")),
    ];

    /// <summary>The known deals: some whose names look like commands, and those that the lines expect.</summary>
    public static DealNames Known(IEnumerable<TypedLine> lines) => new(
    [
        .. Always,
        .. lines.Where(it => AboutDeals.Contains(it.Intent)).Select(it => it.Name).OfType<string>().Distinct()
            .Where(name => Always.All(deal => !IsSame(name, deal.Customer) && !IsSame(name, $"{deal.Customer} {deal.Title}")))
            .Select(name => (name, "Rollout")),
    ]);

    public (TypedOutcome Outcome, string Got) Try(DealNames known)
    {
        var reading = CommandParser.Read(Text, known);
        var got = reading switch
        {
            ParsedCommand.Known it => Describe(it),
            ParsedCommand.Offered(_, var choices) => $"offers {string.Join(" | ", choices.AsEnumerable().Select(Describe))}",
            _ => "unknown",
        };
        return (Judge(reading), got);
    }

    TypedOutcome Judge(ParsedCommand reading) => (reading, Intent) switch
    {
        (ParsedCommand.Unknown, "unknown") => TypedOutcome.Meant,
        (ParsedCommand.Unknown, _) => TypedOutcome.NotUnderstood,
        (ParsedCommand.Offered(_, var choices), ['o', 'f', 'f', 'e', 'r', ':', ..]) =>
            choices.Any(it => Is(it, Intent[6..])) ? TypedOutcome.Meant : TypedOutcome.Asked,
        (ParsedCommand.Offered(_, var choices), _) => choices.Any(it => Is(it, Intent)) ? TypedOutcome.OnePress : TypedOutcome.Asked,
        (ParsedCommand.Known it, _) when Is(it, Intent) => TypedOutcome.Meant,
        (ParsedCommand.Known { IsRecurring: true }, _) => Intent is "every" ? TypedOutcome.Asked : TypedOutcome.Wrong,
        (ParsedCommand.Known { Command: Command.Review } it, _) when IsName(it.Name) && Time(it) is TypedTime.Unsure unsure =>
            unsure.Choices.Any(choice => IsTime(Written(choice))) ? TypedOutcome.OnePress : TypedOutcome.Asked,
        _ => TypedOutcome.Wrong,
    };

    bool Is(ParsedCommand.Known it, string intent) => intent switch
    {
        "ask" => it.Command is Command.Review && IsName(it.Name)
            && (Time(it) is TypedTime.Unsure || (it.IsPlan && Time(it) is TypedTime.None)),
        "plan" or "review" => it.Command is Command.Review && IsName(it.Name) && IsTime(Time(it) switch
        {
            TypedTime.Certain certain => Written(certain),
            TypedTime.Unsure or TypedTime.None when it.IsPlan || it.When is not null => "?",
            _ => null,
        }),
        "every" => it is { IsRecurring: true, Name: null } && When == Often(it),
        _ => GrammarRow.NameOf(it.Command) == intent && IsName(it.Name),
    };

    /// <summary>"2026-11-19 10:00 x2": the first day, and the interval in weeks; null: asked about.</summary>
    string? Often(ParsedCommand.Known it) => RecurringTime.Read(it.When ?? "", Now, TimeZoneInfo.Utc, Culture) is
    { Weeks: { } weeks, When: TypedTime.Certain certain }
        ? string.Create(CultureInfo.InvariantCulture, $"{certain.On:yyyy-MM-dd} {certain.At:HH\\:mm} x{weeks}")
        : null;

    CultureInfo Culture => Language.Contains('-', StringComparison.Ordinal)
        ? CultureInfo.GetCultureInfo(Language)
        : Say.All.First(say => say.Language == Language).Culture;

    bool IsName(string? name) => name is null
        ? Name is null
        : Name is { } wanted && (IsSame(name, wanted) || IsSame(name.Split(' ')[0], wanted));

    bool IsTime(string? when) => when == When || (When is { Length: 10 } day && when == $"{day} 09:00");

    static bool IsSame(string one, string other) => NameMatcher.IsSame(one, other);

    static string Written(TypedTime.Certain time)
    {
        var at = TypedTimeReader.Instant(time, TimeZoneInfo.Utc).UtcDateTime;
        return at.ToString(
            time.HasTime || time.At != TypedTimeReader.Nine ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    TypedTime Time(ParsedCommand.Known it) => TypedTimeReader.Find(
        TypedText.Fold(it.When ?? ""),
        Now,
        TimeZoneInfo.Utc,
        Culture).When;

    string Describe(ParsedCommand.Known it) =>
        $"{GrammarRow.NameOf(it.Command)} {it.Name}{(it.When is null && !it.IsPlan ? "" : " @ ")}{Time(it) switch
        {
            TypedTime.Certain certain => Written(certain),
            TypedTime.Unsure unsure => $"? {unsure.Why} {string.Join(", ", unsure.Choices.AsEnumerable().Select(Written))}",
            TypedTime.Now => "now",
            _ => "",
        }}".Trim();
}
