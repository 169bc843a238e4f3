using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.BotApp.Words;

/// <param name="Name">Name of the parameter.</param>
/// <param name="Label">Distinguishes facts of one parameter that lead to different forms; null: there is only this one.</param>
sealed record Fact(string Name, object? Value, string? Label = null);

/// <summary>
/// Generates sample arguments for a sentence from its parameter types: a string is its own name in braces, a count is 0, 1, 2 or any
/// number, a closed set is each of its cases, a record is its members.
/// </summary>
sealed class MadeUpFacts
{
    /// <summary>Recursion limit: a case holds a record, that a value, and that a text; no sentence shows anything deeper.</summary>
    const int Deepest = 4;

    /// <summary>Counts with plural forms of their own.</summary>
    static readonly int[] Numbers = [1, 2, 0];

    static readonly DateOnly Today = new(2026, 11, 10);
    static readonly DateTimeOffset Morning = new(2026, 11, 12, 9, 30, 0, TimeSpan.Zero);

    /// <summary>Counts without a plural form of their own, and the parameters that they stand for.</summary>
    readonly Dictionary<int, string> any = [];

    public IReadOnlyList<Fact> MakeUp(ParameterInfo parameter) =>
        [.. MakeUp(parameter.ParameterType, parameter.Name ?? "", IsNullable(parameter), 0)];

    /// <summary>The text with each argument replaced by its name.</summary>
    public string Named(string text) =>
        any.Aggregate(text, (so, it) => Regex.Replace(so, $@"(?<!\d){it.Key}(?!\d)", $"{{{it.Value}}}"));

    IEnumerable<Fact> MakeUp(Type type, string name, bool isNullable, int depth)
    {
        var values = Values(Nullable.GetUnderlyingType(type) ?? type, name, depth);
        return isNullable && depth < 2 ? [.. values, new(name, null, $"no {name}")] : values;
    }

    IEnumerable<Fact> Values(Type type, string name, int depth) => type switch
    {
        _ when depth > Deepest => [],
        { IsEnum: true } => Enum.GetValues(type).Cast<object>().Select(it => new Fact(name, it, $"{it}")),
        _ when type == typeof(string) => [new(name, $"{{{name}}}")],
        _ when type == typeof(int) => [new(name, Any(name)), .. depth is 0 ? Counts(name) : []],
        _ when type == typeof(bool) => [new(name, true, name), new(name, false, $"not {name}")],
        _ when type == typeof(DateOnly) => [new(name, name is "today" ? Today : Today.AddDays(2))],
        _ when type == typeof(DateTimeOffset) => [new(name, Morning)],
        _ when type == typeof(TimeOnly) => [new(name, new TimeOnly(9, 30))],
        _ when type == typeof(Say) => [new(name, Say.All[0])],
        _ when type == typeof(TimeZoneInfo) => [new(name, TimeZoneInfo.Utc)],
        _ when typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType => Lists(type, name, depth),
        { IsAbstract: true } => type.GetNestedTypes().Where(type.IsAssignableFrom)
            .OrderBy(it => depth > 0 && it.GetConstructors().Any(made => made.GetParameters().Any(fact => fact.ParameterType == type)))
            .SelectMany(it => Values(it, name, depth).Select(fact => fact with { Label = Joined(it.Name, fact.Label) })),
        _ => Made(type, name, depth),
    };

    static IEnumerable<Fact> Counts(string name) => Numbers.Select(it => new Fact(name, it, $"{name} {it}"));

    int Any(string name)
    {
        var number = any.FirstOrDefault(it => it.Value == name).Key is > 0 and var known ? known : 43 + (4 * any.Count);
        any[number] = name;
        return number;
    }

    /// <summary>None, one, and all of them.</summary>
    IEnumerable<Fact> Lists(Type type, string name, int depth)
    {
        var of = type.GetGenericArguments()[0];
        object?[] items = of == typeof(string)
            ? [$"{{{name}}}", $"{{{name}2}}"]
            : [.. Values(of, name, depth + 1).Select(it => it.Value)];
        return new[] { items.Length, 1, 0 }.Distinct().Where(it => it <= items.Length)
            .Select(count => new Fact(name, List(type, of, items[..count]), $"{name} {count}"));
    }

    static object List(Type type, Type of, object?[] items)
    {
        var array = Array.CreateInstance(of, items.Length);
        Array.Copy(items, array, items.Length);
        return type.IsInstanceOfType(array) ? array : typeof(Reviews.ValueList).GetMethod(nameof(Reviews.ValueList.ToValueList))?
            .MakeGenericMethod(of).Invoke(null, [array]) ?? array;
    }

    /// <summary>A record with the first sample of each member, and then with each other one.</summary>
    IEnumerable<Fact> Made(Type type, string name, int depth)
    {
        if (type.GetConstructors().MaxBy(it => it.GetParameters().Length) is not { } constructor)
            yield break;

        var facts = constructor.GetParameters()
            .Select(it => MakeUp(it.ParameterType, Inner(it.Name ?? "", name), IsNullable(it), depth + 1).ToArray()).ToArray();
        if (facts.Any(it => it is []))
            yield break;

        var first = facts.Select(it => it[0]).ToArray();
        if (Made(constructor, first) is { } made)
            yield return new(name, made);
        for (var at = 0; at < facts.Length; at++)
        {
            foreach (var other in facts[at].Skip(1))
            {
                if (Made(constructor, [.. first[..at], other, .. first[(at + 1)..]]) is { } varied)
                    yield return new(name, varied, other.Label);
            }
        }
    }

    static object? Made(ConstructorInfo constructor, IEnumerable<Fact> facts)
    {
        try
        {
            var made = constructor.Invoke([.. facts.Select(it => it.Value)]);
            foreach (var member in made.GetType().GetProperties().Where(it => it.CanWrite))
            {
                if (member.GetValue(made) is DateOnly { Year: 1 })
                    member.SetValue(made, Today.AddDays(-2));
                else if (member.PropertyType == typeof(string) && member.GetValue(made) is null && !IsNullable(member))
                    member.SetValue(made, $"{{{Small(member.Name)}}}");
            }
            return made;
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    /// <summary>The placeholder's name: for a member Name, Value or Id that of its owner, for others their own.</summary>
    static string Inner(string member, string of) =>
        member is "Name" or "Value" or "Id" ? of : Small(member);

    static string Small(string name) => $"{char.ToLower(name[0], CultureInfo.InvariantCulture)}{name[1..]}";

    static string Joined(string name, string? label) => label is null ? name : $"{name}, {label}";

    static bool IsNullable(ParameterInfo parameter) => IsNullable(new NullabilityInfoContext().Create(parameter));

    static bool IsNullable(PropertyInfo member) => IsNullable(new NullabilityInfoContext().Create(member));

    static bool IsNullable(NullabilityInfo it) => it.ReadState is NullabilityState.Nullable;
}
