using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewBot.Reviews;

namespace ReviewBot.Storage.Json;

/// <summary>Lists as JSON arrays. An item that is null is no item of ours.</summary>
sealed class ManyConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Activator.CreateInstance(typeof(ManyConverter<>).MakeGenericType(typeToConvert.GenericTypeArguments));
}

/// <summary>Made by its factory, by reflection, hence public.</summary>
public sealed class ManyConverter<T> : JsonConverter<ValueList<T>>
{
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var items = JsonSerializer.Deserialize<T[]>(ref reader, options) ?? [];
        return items.Any(item => item is null) ? throw new JsonException("An item is null.") : [.. items];
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.AsEnumerable(), options);
}
