using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewBot.CrmStandIns;

/// <summary>
/// Parser of filter conditions of OData ($filter) and SOQL (WHERE): comparisons of a field with a value, IN, AND, OR and parentheses.
/// Anything else is rejected.
/// </summary>
sealed partial class StandInFilter
{
    readonly string[] tokens;
    readonly IReadOnlyDictionary<string, Func<int, bool>> operators;
    int at;

    StandInFilter(string text, IReadOnlyDictionary<string, Func<int, bool>> operators)
    {
        this.operators = operators;
        tokens = [.. Token().Matches(text).Select(it => it.Value)];
        if (Token().Replace(text, "").Any(it => it is not ' '))
            throw new FormatException("There are signs that mean nothing here.");
    }

    public static IReadOnlyDictionary<string, Func<int, bool>> OData { get; } = new Dictionary<string, Func<int, bool>>
    {
        ["eq"] = it => it == 0,
        ["ne"] = it => it != 0,
        ["ge"] = it => it >= 0,
        ["gt"] = it => it > 0,
        ["le"] = it => it <= 0,
        ["lt"] = it => it < 0,
    };

    public static IReadOnlyDictionary<string, Func<int, bool>> Soql { get; } = new Dictionary<string, Func<int, bool>>
    {
        ["="] = it => it == 0,
        ["!="] = it => it != 0,
        [">="] = it => it >= 0,
        [">"] = it => it > 0,
        ["<="] = it => it <= 0,
        ["<"] = it => it < 0,
    };

    /// <param name="known">The names of the fields.</param>
    /// <returns>The predicate. Its argument returns the value of a field: a string, number, boolean or time, or null.</returns>
    /// <exception cref="FormatException">Invalid; the message says why.</exception>
    public static Func<Func<string, object?>, bool> Parse(
        string text, IReadOnlyDictionary<string, Func<int, bool>> operators, IReadOnlyCollection<string> known)
    {
        var filter = new StandInFilter(text, operators);
        var read = filter.Any(known);
        return filter.at == filter.tokens.Length ? read : throw new FormatException("It goes on where it should end.");
    }

    Func<Func<string, object?>, bool> Any(IReadOnlyCollection<string> known)
    {
        var (first, isAnd) = (One(known), default(bool?));
        while (at < tokens.Length && (Is("and") || Is("or")))
        {
            // SOQL rejects AND mixed with OR without parentheses; OData has a precedence, which the clients do not rely on
            if (isAnd is { } before && before != Is("and"))
                throw new FormatException("AND and OR need parentheses.");

            isAnd = Is("and");
            at++;
            var (left, right) = (first, One(known));
            first = isAnd.Value ? row => left(row) && right(row) : row => left(row) || right(row);
        }
        return first;
    }

    Func<Func<string, object?>, bool> One(IReadOnlyCollection<string> known)
    {
        if (Is("("))
        {
            at++;
            var inner = Any(known);
            Expect(")");
            return inner;
        }
        var field = Next();
        if (!known.Contains(field))
            throw new FormatException($"There is no field {field}.");
        if (Is("in") && operators == Soql)
        {
            at++;
            var values = List();
            return row => row(field) is { } value && values.Exists(it => Compare(value, it) == 0);
        }
        var compare = operators.GetValueOrDefault(Next()) ?? throw new FormatException("That is no operator.");
        var to = Value(Next());
        return row => to is null ? compare(row(field) is null ? 0 : 1) : row(field) is { } value && compare(Compare(value, to));
    }

    List<object?> List()
    {
        Expect("(");
        List<object?> values = [];
        do
            values.Add(Value(Next()));
        while (Next() is ",");
        at--;
        Expect(")");
        return values;
    }

    static object? Value(string token) => token switch
    {
        ['\'', .. var text, '\''] => text,
        "true" or "false" => token is "true",
        "null" => null,
        _ when Guid.TryParseExact(token, "D", out _) => token,
        _ when int.TryParse(token, CultureInfo.InvariantCulture, out var number) => number,
        _ when token.EndsWith('Z') && DateTimeOffset.TryParse(token, CultureInfo.InvariantCulture, out var time) => time,
        _ => throw new FormatException($"{token} is no value."),
    };

    static int Compare(object value, object? to) => (value, to) switch
    {
        (string one, string other) => string.CompareOrdinal(one, other),
        (int one, int other) => one.CompareTo(other),
        (bool one, bool other) => one.CompareTo(other),
        (DateTimeOffset one, DateTimeOffset other) => one.CompareTo(other),
        _ => throw new FormatException("The value is of another type than its field."),
    };

    bool Is(string token) => at < tokens.Length && tokens[at].Equals(token, StringComparison.OrdinalIgnoreCase);

    string Next() => at < tokens.Length ? tokens[at++] : throw new FormatException("It ends too early.");

    void Expect(string token)
    {
        if (Next() != token)
            throw new FormatException($"{token} is missing.");
    }

    [GeneratedRegex(@"'[^']*'|[()=,]|[!<>]=?|[\w.:+-]+")]
    private static partial Regex Token();
}
