using System.Text.Encodings.Web;
using System.Text.Json;
using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Keeping;

/// <summary>
/// Exports a workspace or a person as one JSON document: rows grouped by kind, each with its key and its body as stored, unreadable ones
/// included. Left out are the idempotency keys of presses, which say only that a button was pressed; statistics of ended deals, which can
/// be recomputed; and the webhook address, which may hold a secret. Confidence ratings are exported as cards show them: only after the
/// reveal, and anonymous.
/// </summary>
public sealed class JsonExport(IRows rows)
{
    const int Page = 100;

    static readonly (KeyRange Range, string Name)[] Kinds =
    [
        (Keys.Deals, "deals"),
        (Keys.AllClosed, "closedReviews"),
        (Keys.AllJournals, "journal"),
        (Keys.AllMoved, "moved"),
        (Keys.AllMerged, "merged"),
        (Keys.Ledger, "ledger"),
        (Keys.PendingPosts, "toBeSaid"),
        (Keys.Erasures, "erasures"),
        (Keys.Members, "members"),
        (Keys.LongJobs, "longJobs"),
        (Keys.JobLists, "lists"),
        (Keys.JobRests, "besideLists"),
        (Keys.AllOfConnection, "crm"),
    ];

    /// <summary>Writes all rows of one workspace, in pages, so that memory stays bounded.</summary>
    public async Task Write(WorkspaceId workspace, Stream to, DateTimeOffset now, CancellationToken ct)
    {
        await using var json = Begin(to, now);
        json.WriteString("tenant", workspace.Tenant);
        json.WriteString("home", workspace.Home);
        var partition = Keys.Partition(workspace);
        foreach (var (range, name) in Kinds)
            await Array(json, name, Pages(Table.Deals, partition, range, row => !IsForTheLead(row), ct));
        await Array(
            json,
            "settings",
            Pages(
                Table.Deals,
                partition,
                Keys.Everything,
                row => row.Key is not (Keys.Stamp or Keys.Webhook or Keys.Ended)
                    && !Keys.Presses.Holds(row.Key)
                    && !Kinds.Any(it => it.Range.Holds(row.Key)),
                ct));
        json.WriteEndObject();
    }

    /// <summary>
    /// Writes the person's own rows: settings, pipelines, agenda, ledger of nudges. What deals say about the person is in the export of
    /// their workspaces.
    /// </summary>
    /// <param name="doubts">The person's unrevealed doubts in live reviews, with the customer's name.</param>
    public async Task Write(
        string tenant,
        PersonId person,
        IReadOnlyList<(string Customer, string Text)> doubts,
        Stream to,
        DateTimeOffset now,
        CancellationToken ct)
    {
        await using var json = Begin(to, now);
        json.WriteString("tenant", tenant);
        json.WriteString("person", person.Value);
        await Array(json, "rows", Pages(Table.People, Keys.Partition(tenant, person), Keys.Everything, _ => true, ct));
        json.WriteStartArray("doubts");
        foreach (var (customer, text) in doubts)
        {
            json.WriteStartObject();
            json.WriteString("customer", customer);
            json.WriteString("text", text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Feedback on a review is private to its lead.</summary>
    static bool IsForTheLead(Row row) =>
        Keys.PendingPosts.Holds(row.Key)
        && row.Columns.Body()?.Contains($"\"{nameof(PostKind.Mirror)}\"", StringComparison.Ordinal) is true;

    /// <summary>
    /// Members that are private: unrevealed doubts; how often the lead asked for a prompt; who was asked a room question, since "I don't
    /// know" must stay invisible; and the attendees, whose order shows who pressed last.
    /// </summary>
    static readonly string[] LeftOut = ["doubts", "prompt", "asked", "attendees"];

    static Utf8JsonWriter Begin(Stream to, DateTimeOffset now)
    {
        var json = new Utf8JsonWriter(to, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("exportedAt", now);
        return json;
    }

    static async Task Array(Utf8JsonWriter json, string name, IAsyncEnumerable<Row> all)
    {
        json.WriteStartArray(name);
        await foreach (var row in all)
            Write(json, row);
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, Row row)
    {
        json.WriteStartObject();
        json.WriteString("key", row.Key);
        foreach (var (name, cell) in row.Columns.Where(it => !BodyColumns.IsPart(it.Key)))
            Write(json, name, cell);
        if (row.Columns.Body() is { } body)
        {
            json.WritePropertyName("body");
            using var read = Read(body);
            if (read is not null)
                Write(json, read.RootElement);
            else
                json.WriteStringValue(body);
        }
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, StoredCell cell)
    {
        json.WritePropertyName(name);
        switch (cell)
        {
            case StoredCell.Text it: json.WriteStringValue(it.Value); break;
            case StoredCell.Number it: json.WriteNumberValue(it.Value); break;
            case StoredCell.Flag it: json.WriteBooleanValue(it.Value); break;
            case StoredCell.Time it: json.WriteStringValue(it.Value); break;
            default: throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Null when the text is not valid JSON.</summary>
    static JsonDocument? Read(string body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Copies a body without the members of <see cref="LeftOut"/>, and with confidence ratings only if revealed and without names. Both
    /// occur in a live review, or in the "review" of a closed one.
    /// </summary>
    static void Write(Utf8JsonWriter json, JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object)
        {
            body.WriteTo(json);
            return;
        }
        json.WriteStartObject();
        foreach (var member in body.EnumerateObject())
        {
            if (LeftOut.Any(member.NameEquals))
                continue;

            json.WritePropertyName(member.Name);
            if (member.NameEquals("review"))
            {
                Write(json, member.Value);
            }
            else if (member.NameEquals("openings") && member.Value.ValueKind is JsonValueKind.Array)
            {
                json.WriteStartArray();
                foreach (var opening in member.Value.EnumerateArray().Where(it => !IsRoomQuestion(it)))
                    opening.WriteTo(json);
                json.WriteEndArray();
            }
            else if (member.NameEquals("ratings") && member.Value.ValueKind is JsonValueKind.Array)
            {
                Ratings(
                    json,
                    member.Value,
                    isRevealed: body.TryGetProperty("revealed", out var revealed) && revealed.ValueKind is JsonValueKind.True);
            }
            else
            {
                member.Value.WriteTo(json);
            }
        }
        json.WriteEndObject();
    }

    static bool IsRoomQuestion(JsonElement opening) => opening.ValueKind is JsonValueKind.Object
        && opening.TryGetProperty("isRoomQuestion", out var asked) && asked.ValueKind is JsonValueKind.True;

    static void Ratings(Utf8JsonWriter json, JsonElement ratings, bool isRevealed)
    {
        json.WriteStartArray();
        foreach (var value in ratings.EnumerateArray().Where(_ => isRevealed).Select(Value).OfType<int>().Order())
            json.WriteNumberValue(value);
        json.WriteEndArray();
    }

    static int? Value(JsonElement rating) =>
        rating.ValueKind is JsonValueKind.Object
            && rating.TryGetProperty("value", out var value)
            && value.ValueKind is JsonValueKind.Number
            && value.TryGetInt32(out var number)
            ? number
            : null;

    async IAsyncEnumerable<Row> Pages(
        Table table,
        string partition,
        KeyRange range,
        Func<Row, bool> which,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in rows.Pages(table, partition, range, Page, ct))
        {
            if (which(row))
                yield return row;
        }
    }
}
