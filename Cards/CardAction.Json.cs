using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ReviewBot.Cards;

/// <summary>
/// JSON form of the actions. Sent cards are pressed for months, so a name or member never changes its meaning (wire format).
/// </summary>
partial record CardAction
{
    static readonly Dictionary<Type, CardActionAttribute> Definitions = typeof(CardAction).GetNestedTypes()
        .Where(type => type is { IsSealed: true, IsAbstract: false })
        .ToDictionary(
            type => type,
            type => type.GetCustomAttribute<CardActionAttribute>()
                ?? throw new InvalidOperationException($"{type.Name} has no definition."));

    static readonly JsonSerializerOptions Json = MakeJson();

    /// <summary>All types of actions.</summary>
    public static IReadOnlyCollection<Type> Kinds => Definitions.Keys;

    static readonly Dictionary<Type, HashSet<string>> MembersByKind = Definitions.Keys.ToDictionary(
        type => type,
        type => type.GetProperties()
            .Select(member =>
                member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name))
            .Append("press")
            .ToHashSet());

    /// <summary>The names of this action's members. Every other member of the data is an input of the card.</summary>
    [JsonIgnore]
    internal IReadOnlySet<string> Members => MembersByKind[GetType()];

    /// <summary>The verb of Action.Execute, which Teams' logs show: the same as the "press" member.</summary>
    [JsonIgnore]
    public string Verb => Definition.Name;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Null when it is not one of our actions.</summary>
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

    /// <summary>Registers the type discriminators, which are attributes of the records.</summary>
    static void Discriminate(JsonTypeInfo type)
    {
        if (type.Type != typeof(CardAction))
            return;

        type.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "press" };
        foreach (var (kind, definition) in Definitions)
            type.PolymorphismOptions.DerivedTypes.Add(new(kind, definition.Name));
    }
}
