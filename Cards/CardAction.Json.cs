using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ReviewBot.Cards;

/// <summary>How a press is written and read; the names are in cards that people may still press.</summary>
partial record CardAction
{
    static readonly Dictionary<Type, string> Verbs = typeof(CardAction).GetNestedTypes()
        .Where(type => type is { IsSealed: true, IsAbstract: false })
        .ToDictionary(
            type => type,
            type => type.GetCustomAttribute<CardActionNameAttribute>()?.Name
                ?? throw new InvalidOperationException($"{type.Name} has no name."));

    static readonly JsonSerializerOptions Json = MakeJson();

    /// <summary>Every kind of button.</summary>
    public static IReadOnlyCollection<Type> Kinds => Verbs.Keys;

    /// <summary>What a press itself carries; everything else beside it was in the inputs.</summary>
    internal static IReadOnlySet<string> Members { get; } = Verbs.Keys
        .SelectMany(type => type.GetProperties())
        .Select(
            member => member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name))
        .Append("press")
        .ToHashSet();

    /// <summary>The name that Teams shows in its logs: the same as the "press" member.</summary>
    [JsonIgnore]
    public string Verb => Verbs[GetType()];

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>A press that says nothing more than its kind.</summary>
    internal static CardAction Bare(Type kind) => JsonSerializer.SerializeToElement(new { press = Verbs[kind] }) is var value
        && Read(value) is { } press ? press : throw new InvalidOperationException($"{kind.Name} has members that it cannot do without.");

    /// <summary>Null when it is none of ours.</summary>
    internal static CardAction? Read(JsonElement value)
    {
        try
        {
            return value.Deserialize<CardAction>(Json);
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    static JsonSerializerOptions MakeJson() => new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Discriminate } },
    };

    /// <summary>The names stand on the records themselves.</summary>
    static void Discriminate(JsonTypeInfo type)
    {
        if (type.Type != typeof(CardAction))
            return;

        type.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "press" };
        foreach (var (kind, name) in Verbs)
            type.PolymorphismOptions.DerivedTypes.Add(new(kind, name));
    }
}

/// <summary>The name of a button in the cards that were sent, where people may still press it: it keeps its meaning for good.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
sealed class CardActionNameAttribute(string name) : Attribute
{
    public string Name => name;
}
