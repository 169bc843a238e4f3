using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Internal;

/// <summary>
/// Entities on the wire: JSON without metadata out, with little metadata in. What JSON has no type for carries an annotation.
/// https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations
/// </summary>
static class EntityJson
{
    const string TypeSuffix = "@odata.type";

    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static BinaryData Write(ITableEntity entity)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            foreach (var (name, value) in EntityShape.Read(entity))
                Write(json, name, value);
            json.WriteEndObject();
        }

        return BinaryData.FromBytes(stream.ToArray());
    }

    public static T Read<T>(JsonElement json)
        where T : class, ITableEntity
    {
        Dictionary<string, object> values = [];
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name != "odata.metadata" && !property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
                values[property.Name] = Value(json, property);
        }

        return EntityShape.Make<T>(values);
    }

    /// <summary>Seven digits after the second, in UTC. A time that does not say where it is cannot be told in UTC.</summary>
    public static string Text(DateTime time) => time.Kind == DateTimeKind.Unspecified
        ? throw new NotSupportedException($"DateTime {time} has a Kind of {time.Kind}. Use UTC, or a DateTimeOffset.")
        : time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    public static string Text(DateTimeOffset time) => Text(time.UtcDateTime);

    static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            // The service keeps no nulls.
            case null: break;
            case string text: json.WriteString(name, text); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case int number: json.WriteNumber(name, number); break;
            case double number: WriteDouble(json, name, number); break;
            case long or ulong: WriteTyped(json, name, "Edm.Int64", string.Create(CultureInfo.InvariantCulture, $"{value}")); break;
            case Guid guid: WriteTyped(json, name, "Edm.Guid", guid.ToString()); break;
            case DateTimeOffset time: WriteTyped(json, name, "Edm.DateTime", Text(time)); break;
            case DateTime time: WriteTyped(json, name, "Edm.DateTime", Text(time)); break;
            case byte[] bytes: WriteTyped(json, name, "Edm.Binary", Convert.ToBase64String(bytes)); break;
            case BinaryData binary: WriteTyped(json, name, "Edm.Binary", Convert.ToBase64String(binary)); break;
            default: throw new NotSupportedException($"Not supported type {value.GetType()}");
        }
    }

    static void WriteTyped(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name, value);
        json.WriteString(name + TypeSuffix, type);
    }

    static void WriteDouble(Utf8JsonWriter json, string name, double number)
    {
        if (!double.IsFinite(number))
        {
            WriteTyped(json, name, "Edm.Double", number.ToString(CultureInfo.InvariantCulture));
            return;
        }

        json.WriteNumber(name, number);
        json.WriteString(name + TypeSuffix, "Edm.Double");
    }

    static object Value(JsonElement entity, JsonProperty property)
    {
        var type = entity.TryGetProperty(property.Name + TypeSuffix, out var annotation) ? annotation.GetString() : null;
        var text = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : property.Value.GetRawText();
        return type switch
        {
            _ when property.Value.ValueKind == JsonValueKind.Null => null,
            "Edm.Int64" => long.Parse(text, CultureInfo.InvariantCulture),
            "Edm.Double" => double.Parse(text, CultureInfo.InvariantCulture),
            "Edm.Guid" => Guid.Parse(text),
            "Edm.Binary" => Convert.FromBase64String(text),
            "Edm.DateTime" => Time(text),
            null or "Edm.String" or "Edm.Boolean" or "Edm.Int32" => Plainly(property, text),
            _ => throw new NotSupportedException($"Not supported type {type}"),
        };
    }

    static object Plainly(JsonProperty property, string text) => property.Value.ValueKind switch
    {
        // The service's own time has no annotation.
        JsonValueKind.String when property.Name == nameof(ITableEntity.Timestamp) => Time(text),
        JsonValueKind.String => text,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when property.Value.TryGetInt32(out var number) => number,
        JsonValueKind.Number when property.Value.TryGetInt64(out var number) => number,
        JsonValueKind.Number => property.Value.GetDouble(),
        var kind => throw new NotSupportedException($"Not supported value kind {kind}"),
    };

    static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
