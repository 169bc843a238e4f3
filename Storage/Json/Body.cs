using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Json;

/// <summary>The JSON body of a row, with the schema version that it was written in.</summary>
static class Body
{
    /// <summary>
    /// Schema version. Raise it only if the previous release could not read what is written now; an added optional member is no reason.
    /// </summary>
    public const int Schema = 1;

    const string SchemaColumn = "Schema";

    static readonly HashSet<string> Seldom = ["doubts", "revealedDoubts", "asked", "roomAnswers", "isRoomQuestion", "corrections"];

    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NullMayBeMissing, OnlyWhatIsSet, OnlyWhatIsUsed } },
        // safe here, because it is never embedded in HTML; keeps quotes and non-ASCII letters from growing to six characters each
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new ValueListConverterFactory(),
            new MarkRulesConverter(),
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
            new IdConverter<DealId>(text => new(text), id => id.Value),
            new IdConverter<ReviewId>(text => new(text), id => id.Value),
            new IdConverter<PersonId>(text => new(text), id => id.Value),
            new IdConverter<StepId>(text => new(text), id => id.Value),
            new IdConverter<BuyerId>(text => new(text), id => id.Value),
            new IdConverter<HelpId>(text => new(text), id => id.Value),
            new IdConverter<QuestionId>(text => new(text), id => id.Value),
            new IdConverter<NudgeId>(text => new(text), id => id.Value),
        },
    };

    /// <summary>Adds the schema version and the serialized value to these columns.</summary>
    public static Columns With<T>(Columns columns, T value) =>
        columns.With(SchemaColumn, Schema).WithBody(NewerParts.PutBack(JsonSerializer.Serialize(value, Options), Options));

    public static bool IsNewer(Columns columns) => columns.Number(SchemaColumn) > Schema;

    /// <summary>Deserializes a row of this or an earlier schema. Null: it cannot be read, and <paramref name="why"/> says why.</summary>
    public static T? Of<T>(Columns columns, out Unreadable? why)
        where T : class
    {
        why = (columns.Number(SchemaColumn), columns.Body()) switch
        {
            _ when columns.IsUnreadable => Unreadable.BadColumns,
            (null, _) => Unreadable.NoSchema,
            _ when IsNewer(columns) => Unreadable.NewerSchema,
            (_, null) => Unreadable.NoBody,
            _ => null,
        };
        if (why is not null)
            return null;

        var body = columns.Body() ?? "";
        var value = Deserialize<T>(body)
            ?? (NewerParts.TakeOut(body, typeof(T), Options) is { } readable ? Deserialize<T>(readable) : null);
        why = value is null or Deal { Jobs.Count: not 7 } ? Unreadable.BadBody : null;
        return why is null ? value : null;
    }

    static T? Deserialize<T>(string body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Nulls are omitted on writing, so a required nullable member may be missing on reading.
    static void NullMayBeMissing(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(it => it.IsRequired && it.IsSetNullable))
            member.IsRequired = false;
    }

    /// <summary>
    /// Computed properties are not serialized, including lists, which IgnoreReadOnlyProperties does not cover. They stay known on reading:
    /// earlier versions have stored some of them, which must not count as members of a newer version.
    /// </summary>
    static void OnlyWhatIsSet(JsonTypeInfo type)
    {
        foreach (var computed in type.Properties.Where(it => it.Set is null))
            computed.Get = null;
    }

    /// <summary>
    /// Members that few deals and reviews have are omitted at their default, so that the other rows stay as earlier versions wrote them.
    /// </summary>
    static void OnlyWhatIsUsed(JsonTypeInfo type)
    {
        if (type.Type != typeof(Review) && type.Type != typeof(Opening) && type.Type != typeof(Deal))
            return;

        foreach (var member in type.Properties.Where(it => Seldom.Contains(it.Name)))
        {
            member.ShouldSerialize = static (_, value) =>
                value is not (null or false or 0) && value is not IReadOnlyCollection<object> { Count: 0 };
        }
    }
}
