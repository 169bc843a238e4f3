using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReviewBot.Storage.Rows;

/// <summary>Columns as one JSON text: texts, numbers and flags as they are, <c>{"t":"2026-11-12T08:30:00Z"}</c> for a time.</summary>
static class ColumnsJson
{
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Columns columns)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            foreach (var (name, cell) in columns)
                Write(json, name, cell);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary><see cref="Columns.Unreadable"/> when this is no such text: one damaged row takes no other away.</summary>
    public static Columns Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.EnumerateObject()
                .Aggregate(Columns.None, (columns, property) => columns.With(property.Name, Read(property.Value)));
        }
        catch (Exception damaged)
            when (damaged is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return Columns.Unreadable;
        }
    }

    static void Write(Utf8JsonWriter json, string name, StoredCell cell)
    {
        switch (cell)
        {
            case StoredCell.Text text:
                json.WriteString(name, text.Value);
                break;
            case StoredCell.Number number:
                json.WriteNumber(name, number.Value);
                break;
            case StoredCell.Flag flag:
                json.WriteBoolean(name, flag.Value);
                break;
            case StoredCell.Time time:
                json.WriteStartObject(name);
                json.WriteString("t", time.Value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                json.WriteEndObject();
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    static StoredCell Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new StoredCell.Text(value.GetString() ?? ""),
        JsonValueKind.Number => new StoredCell.Number(value.GetInt64()),
        JsonValueKind.True or JsonValueKind.False => new StoredCell.Flag(value.GetBoolean()),
        _ => new StoredCell.Time(value.GetProperty("t").GetDateTimeOffset()),
    };
}
