using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Json;

/// <summary>What a row is about, as one JSON text, with the schema that it was written in.</summary>
static class Body
{
    /// <summary>
    /// Counts up when a reader of before could no longer make sense of what is written; a new member that may be missing is no reason.
    /// </summary>
    public const int Schema = 1;

    const string SchemaColumn = "Schema";

    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NullMayBeMissing } },
        // it is not written into a page, and a quotation mark or a letter of any script shall not take six characters
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new ManyConverterFactory(),
            new MarkRulesConverter(),
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
            new IdConverter<DealId>(text => new(text), id => id.Value),
            new IdConverter<ReviewId>(text => new(text), id => id.Value),
            new IdConverter<PersonId>(text => new(text), id => id.Value),
            new IdConverter<StepId>(text => new(text), id => id.Value),
            new IdConverter<BuyerId>(text => new(text), id => id.Value),
            new IdConverter<QuestionId>(text => new(text), id => id.Value),
            new IdConverter<NudgeId>(text => new(text), id => id.Value),
        },
    };

    /// <summary>These columns, and all of it.</summary>
    public static Columns With<T>(Columns columns, T value) =>
        columns.With(SchemaColumn, Schema).WithBody(JsonSerializer.Serialize(value, Options));

    /// <summary>What a row of this or an earlier schema says, or why it cannot be read.</summary>
    public static T? Of<T>(Columns columns, out Unreadable? why)
        where T : class
    {
        why = (columns.Number(SchemaColumn), columns.Body()) switch
        {
            (null, _) => Unreadable.NoSchema,
            ( > Schema, _) => Unreadable.NewerSchema,
            (_, null) => Unreadable.NoBody,
            _ => null,
        };
        if (why is not null)
            return null;

        try
        {
            var value = JsonSerializer.Deserialize<T>(columns.Body() ?? "", Options);
            why = value is null or Deal { Jobs.Count: not 7 } ? Unreadable.BadBody : null;
            return why is null ? value : null;
        }
        catch (JsonException)
        {
            why = Unreadable.BadBody;
            return null;
        }
    }

    // Nulls are left out when they are written, so they must not be missed when they are read.
    static void NullMayBeMissing(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(it => it.IsRequired && it.IsSetNullable))
            member.IsRequired = false;
    }
}

/// <summary>Why a row cannot be read.</summary>
public enum Unreadable
{
    NoSchema,
    NewerSchema,
    NoBody,
    BadBody,
}
