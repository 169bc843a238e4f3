using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Languages;

/// <summary>A call of one sentence with sample arguments, for any language.</summary>
sealed record Call(MethodInfo Method, object?[] Facts)
{
    /// <summary>A count without a plural form of its own.</summary>
    public const int Many = 43;

    static readonly string[] Names = ["Zq", "Xv", "Qy", "Vw"];

    static readonly string[] Days = ["day", "since", "when", "confirmed", "added", "last", "from", "to"];

    /// <summary>
    /// Every sentence with every combination of arguments; those about a whole deal or a mark are covered by approved texts.
    /// </summary>
    public static IEnumerable<Call> All() =>
        from method in typeof(Say).GetMethods()
        where method is { IsVirtual: true, IsSpecialName: false } && method.DeclaringType == typeof(Say)
        let facts = method.GetParameters().Select((it, i) => Values(it, i)).ToArray()
        where facts.All(it => it.Length > 0)
        from combination in Combined(facts)
        let call = new Call(method, combination)
        where call.Exists()
        select call;

    /// <summary>The text, with all of its parts.</summary>
    public string In(Say say) => string.Join('\n', Flat(Method.Invoke(say, Facts)));

    /// <summary>The same call with another day.</summary>
    public Call OnDay(string day) => this with
    {
        Facts = [.. Method.GetParameters().Select((it, i) => Facts[i] is string && Days.Contains(it.Name) ? day : Facts[i])],
    };

    /// <summary>The sample names and counts that occur in the text.</summary>
    public IEnumerable<string> Shown(Say say)
    {
        var said = In(say);
        return Names.Append($"{Many}").Where(it => said.Contains(it, StringComparison.OrdinalIgnoreCase));
    }

    public override string ToString() => $"{Method.Name}({string.Join(", ", Facts.Select(it => it ?? "null"))})";

    /// <summary>False for cases that cannot occur together.</summary>
    bool Exists()
    {
        try
        {
            return In(Say.In(System.Globalization.CultureInfo.GetCultureInfo("en"))).Length >= 0;
        }
        catch (TargetInvocationException never) when (never.InnerException is System.Diagnostics.UnreachableException)
        {
            return false;
        }
    }

    static object?[] Values(ParameterInfo fact, int place)
    {
        var type = Nullable.GetUnderlyingType(fact.ParameterType) ?? fact.ParameterType;
        object?[] values = type switch
        {
            { IsEnum: true } => [.. Enum.GetValues(type)],
            _ when type == typeof(string) => [Names[place]],
            _ when type == typeof(int) => [0, 1, 2, 3, Many],
            _ when type == typeof(bool) => [false, true],
            _ when type == typeof(DateOnly) => [Sample.Today],
            _ when type == typeof(DateTimeOffset) => [Sample.Monday],
            _ when type == typeof(TimeZoneInfo) => [TimeZoneInfo.Utc],
            _ when type == typeof(JobState) =>
                [.. Enum.GetValues<JobStatus>()
                    .SelectMany(
                        it => new[] { new JobState(Job.Require, it, null, Level.Guess), new JobState(Job.Require, it, null, Level.Did) })],
            _ when type == typeof(IEnumerable<string>) => [Names[..1], Names],
            _ when type == typeof(IReadOnlyList<Job>) => [Array.Empty<Job>(), new[] { Job.Require }, Jobs.All.ToArray()],
            _ => [],
        };
        return values.Length > 0 && new NullabilityInfoContext().Create(fact).ReadState is NullabilityState.Nullable
            ? [.. values, null]
            : values;
    }

    static IEnumerable<object?[]> Combined(object?[][] facts) => facts.Aggregate(
        (IEnumerable<object?[]>)[[]],
        (all, values) => all.SelectMany(one => values.Select(value => (object?[])[.. one, value])));

    static IEnumerable<string> Flat(object? said) => said switch
    {
        null => [],
        string words => [words],
        ITuple parts => Enumerable.Range(0, parts.Length).SelectMany(i => Flat(parts[i])),
        CommandWords it => Flat((it.Typed, it.Meaning, it.Guide, it.InShort)),
        IEnumerable all => all.Cast<object>().SelectMany(Flat),
        _ => [],
    };
}
