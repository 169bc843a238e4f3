using System.Reflection;
using System.Text.Json.Serialization;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Keeping;

/// <summary>
/// Creates stored records by reflection: every list has an item, nothing is null, and every text contains its path and the name of one
/// person. A member that is added to a record is filled without a change here.
/// </summary>
/// <param name="person">Who is named in every text, and stands wherever a colleague can.</param>
sealed class FilledRecord(WorkspaceId workspace, Person person)
{
    /// <summary>Texts that nobody types, and that must be readable, by the end of their path.</summary>
    static readonly Dictionary<string, string> Codes = new()
    {
        [".Zone"] = "Europe/Berlin",
        [".Language"] = "en-GB",
        [".ChosenLanguage"] = "de-DE",
        [".HolidayPlace"] = "DE",
        [".Attendees.User"] = "29:1a-lee",
    };

    readonly HashSet<Type> seen = [];
    readonly HashSet<string> texts = [];

    /// <summary>The types of which one was made.</summary>
    public IReadOnlySet<Type> Seen => seen;

    /// <summary>Where there is a text that somebody may have typed: "Deal.Steps.What".</summary>
    public IReadOnlySet<string> Texts => texts;

    public T Of<T>()
        where T : notnull => (T)Of(typeof(T));

    public object Of(Type type) => Value(type, Name(type), []) ?? throw new InvalidOperationException($"{type} is nothing.");

    /// <summary>The text at that place.</summary>
    public string TextAt(string path) => $"{path} by {person.Name}.";

    /// <summary>Null inside a record of the same type: it ends there.</summary>
    object? Value(Type type, string path, Type[] around) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => Value(inner, path, around),
        _ when type == typeof(string) => Text(path),
        _ when type == typeof(bool) => false,
        _ when type == typeof(int) => 1,
        _ when type == typeof(DateOnly) => Sample.Today,
        _ when type == typeof(DateTimeOffset) => Sample.Monday,
        _ when type == typeof(TimeOnly) => new TimeOnly(9, 0),
        _ when type == typeof(Uri) => new Uri("https://crm.example.com/1"),
        _ when type == typeof(WorkspaceId) => workspace,
        _ when type == typeof(Moment) => Sample.Now,
        _ when type == typeof(PersonId) => person.Id,
        _ when type == typeof(Person) => Made(person),
        _ when type == typeof(DealId) => Sample.Deal().Id,
        _ when type == typeof(MarkRules) => Made(new MarkRules()),
        _ when type == typeof(ValueList<JobState>) => Jobs.All.Select(job => State(job, path, around)).ToValueList(),
        { IsEnum: true } => Enum.GetValues(type).GetValue(0),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ValueList<>) =>
            List(type.GetGenericArguments()[0], path, around),
        { IsValueType: true } when type.GetConstructor([typeof(string)]) is { } id => id.Invoke(["x1"]),
        _ when around.Contains(type) => null,
        _ => Record(type, path, [.. around, type]),
    };

    string Text(string path)
    {
        if (Codes.FirstOrDefault(it => path.EndsWith(it.Key, StringComparison.Ordinal)).Value is { } code)
            return code;

        texts.Add(path);
        return TextAt(path);
    }

    T Made<T>(T it)
        where T : notnull
    {
        seen.Add(typeof(T));
        return it;
    }

    JobState State(Job job, string path, Type[] around) =>
        ((JobState)Record(typeof(JobState), path, [.. around, typeof(JobState)])) with { Job = job };

    object? List(Type item, string path, Type[] around)
    {
        var all = Array.CreateInstance(item, Value(item, path, around) is null ? 0 : 1);
        if (all.Length > 0)
            all.SetValue(Value(item, path, around), 0);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))?.MakeGenericMethod(item).Invoke(null, [all]);
    }

    object Record(Type type, string path, Type[] around)
    {
        seen.Add(type);
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(it => it.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} cannot be made.");
        var known = constructor.GetParameters();
        var record = constructor.Invoke([.. known.Select(it => Value(it.ParameterType, $"{path}.{it.Name}", around))]);
        foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(it => IsSet(it, known)))
            member.SetValue(record, Value(member.PropertyType, $"{path}.{member.Name}", around));
        return record;
    }

    static bool IsSet(PropertyInfo member, ParameterInfo[] known) =>
        member.SetMethod is { IsPublic: true } && member.Name is not nameof(ExtensibleRecord.Newer)
        && member.GetCustomAttribute<JsonIgnoreAttribute>() is null && known.All(it => it.Name != member.Name);

    static string Name(Type type) => type.IsGenericType ? type.GetGenericArguments()[0].Name : type.Name;
}
