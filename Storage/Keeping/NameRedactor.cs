using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Keeping;

/// <summary>
/// Replaces a name in all texts of a row: in any case, with any spaces, dots or hyphens between its parts, and inside longer texts. A name
/// of one word must be a whole word (a genitive s is replaced too); one of several words need not be.
/// </summary>
sealed class NameRedactor(IEnumerable<string> names, PersonId? person)
{
    /// <summary>The replacement. Not a word of any language.</summary>
    public const string Mark = "[erased]";

    /// <summary>Replaces the person's id.</summary>
    public const string Nobody = "erased";

    const string Email = "email";

    static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Names of enum members. A text equal to one of them is left alone, unless the member is called "name": a person may be called "Done",
    /// but a status must stay readable.
    /// </summary>
    static readonly HashSet<string> States = [.. typeof(Deal).Assembly.GetTypes().Where(it => it.IsEnum).SelectMany(Enum.GetNames)];

    readonly Regex name = new(Pattern(names), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    /// <summary>Returns the redacted row; null when the name does not occur in it.</summary>
    public Row? Redact(Row row)
    {
        var columns = row.Columns;
        foreach (var (column, cell) in row.Columns.Where(it => !BodyColumns.IsPart(it.Key)))
        {
            if (cell is StoredCell.Text text)
                columns = columns.With(column, Text(text.Value, column));
        }
        if (row.Columns.Body() is { } body && Body(body) is var redacted && redacted != body)
            columns = columns.WithBody(redacted);
        return columns.Equals(row.Columns) ? null : row with { Columns = columns };
    }

    string Text(string text, string member) => text == person?.Value ? Nobody
        : !member.Equals("name", StringComparison.OrdinalIgnoreCase) && States.Contains(text) ? text
        : name.Replace(text, Mark);

    string Body(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            using var bytes = new MemoryStream(body.Length);
            using (var writer = new Utf8JsonWriter(bytes, Writing))
                Write(writer, json.RootElement, "");
            return Encoding.UTF8.GetString(bytes.ToArray());
        }
        catch (JsonException)
        {
            return name.Replace(body, Mark);
        }
    }

    void Write(Utf8JsonWriter writer, JsonElement element, string member)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var isTheirs = IsTheirAccount(element);
                writer.WriteStartObject();
                foreach (var it in element.EnumerateObject())
                {
                    writer.WritePropertyName(it.Name);
                    if (isTheirs && it.Name is Email)
                        writer.WriteNullValue();
                    else
                        Write(writer, it.Value, it.Name);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var it in element.EnumerateArray().Where(it => !IsTheirsAlone(it, member)))
                    Write(writer, it, member);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Text(element.GetString() ?? "", member));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    /// <summary>True for an owner in a CRM with the person's account: the address may spell the name differently.</summary>
    bool IsTheirAccount(JsonElement element) =>
        element.TryGetProperty(Email, out _)
        && ((person is { } who && TextOf(element, "objectId").Equals(who.Value, StringComparison.OrdinalIgnoreCase))
            || name.IsMatch(TextOf(element, "name")));

    static string TextOf(JsonElement element, string member) =>
        element.TryGetProperty(member, out var it) && it.ValueKind is JsonValueKind.String ? it.GetString() ?? "" : "";

    /// <summary>
    /// True for a doubt of this person, which is private, and for their Teams user id, which identifies them without their name: these
    /// items are deleted as a whole.
    /// </summary>
    bool IsTheirsAlone(JsonElement element, string member) =>
        person is { } who
        && element.ValueKind is JsonValueKind.Object
        && (member switch { "doubts" => "by", "attendees" => "person", _ => null }) is { } whose
        && element.TryGetProperty(whose, out var by) && by.ValueKind is JsonValueKind.String && by.ValueEquals(who.Value);

    static string Pattern(IEnumerable<string> names)
    {
        var all = names.SelectMany(it => new[] { it.Normalize(NormalizationForm.FormC), it.Normalize(NormalizationForm.FormD) })
            .Select(
                it => it.Split(
                    [' ', '\t', '\u00A0', '.', '_', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(words => words.Sum(word => word.Length) > 1)
            .OrderByDescending(words => words.Sum(word => word.Length))
            .Select(words => string.Join(@"[\s\u00A0._-]+", words.Select(Regex.Escape)) + (words.Length > 1 ? "" : @"s?(?![\p{L}\p{N}])"))
            .Distinct()
            .ToArray();
        return all.Length == 0 ? "(?!)" : $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', all)})";
    }
}
