using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReviewBot.Storage.Rows;

/// <summary>Columns as one JSON object: texts, numbers and flags as JSON values, a time as <c>{"t":"2026-11-12T08:30:00Z"}</c>.</summary>
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

    /// <summary>
    /// Parsed lazily. Invalid JSON makes these columns <see cref="Columns.IsUnreadable"/>, not the whole read: one damaged row must not
    /// hide the others.
    /// </summary>
    public static Columns Read(string text) => Columns.From(() =>
    {
        try
        {
            return Cells(Encoding.UTF8.GetBytes(text));
        }
        catch (Exception damaged)
            when (damaged is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    });

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

    static List<KeyValuePair<string, StoredCell>> Cells(ReadOnlySpan<byte> text)
    {
        var json = new Utf8JsonReader(text);
        List<KeyValuePair<string, StoredCell>> cells = [];
        Step(ref json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            var name = json.GetString() ?? "";
            json.Read();
            cells.Add(new(name, Cell(ref json)));
        }
        return json.TokenType is JsonTokenType.EndObject && !json.Read() ? cells : throw new JsonException();
    }

    static StoredCell Cell(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return new StoredCell.Text(json.GetString() ?? "");
            case JsonTokenType.Number:
                return new StoredCell.Number(json.GetInt64());
            case JsonTokenType.True or JsonTokenType.False:
                return new StoredCell.Flag(json.GetBoolean());
            case JsonTokenType.StartObject:
                Step(ref json, JsonTokenType.PropertyName);
                if (!json.ValueTextEquals("t"u8))
                    throw new JsonException();
                Step(ref json, JsonTokenType.String);
                var time = json.GetDateTimeOffset();
                Step(ref json, JsonTokenType.EndObject);
                return new StoredCell.Time(time);
            default:
                throw new JsonException();
        }
    }

    static void Step(ref Utf8JsonReader json, JsonTokenType expected)
    {
        if (!json.Read() || json.TokenType != expected)
            throw new JsonException();
    }
}
