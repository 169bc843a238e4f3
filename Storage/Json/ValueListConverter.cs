using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewBot.Reviews;

namespace ReviewBot.Storage.Json;

/// <summary>
/// Creates converters of <see cref="ValueList{T}"/>, a JSON array. An item that is null makes the row unreadable, unless null is one of the
/// values of its type, such as <c>int?</c>.
/// </summary>
sealed class ValueListConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Activator.CreateInstance(typeof(ValueListConverter<>).MakeGenericType(typeToConvert.GenericTypeArguments));
}

/// <summary>Public, because the factory creates it by reflection.</summary>
public sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>
{
    static bool MayBeNull { get; } = Nullable.GetUnderlyingType(typeof(T)) is not null;

    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var items = JsonSerializer.Deserialize<T[]>(ref reader, options) ?? [];
        return !MayBeNull && items.Any(item => item is null) ? throw new JsonException("An item is null.") : [.. items];
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.AsEnumerable(), options);
}
