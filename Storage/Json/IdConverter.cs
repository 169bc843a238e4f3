using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewBot.Storage.Json;

/// <summary>Serializes an id as its plain text.</summary>
sealed class IdConverter<T>(Func<string, T> make, Func<T, string> text) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        make(reader.GetString() ?? throw new JsonException("An id is null."));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(text(value));
}
