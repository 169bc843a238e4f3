using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Storage.Json;

/// <summary>
/// Forward compatibility of enums: reads bodies with member names that only a newer version knows. The smallest optional part around such a
/// name is removed: an optional member or a list item; some enums have a placeholder member instead. Removed parts stay with their <see
/// cref="ExtensibleRecord"/> object, and are put back when it is written again.
/// </summary>
static class NewerParts
{
    /// <summary>The JSON member of an object that holds its removed parts, by member name.</summary>
    const string Aside = "$newer";

    const string Was = "was";
    const string As = "as";
    const string At = "at";

    static readonly Dictionary<Type, string> StandIns = new()
    {
        [typeof(Change)] = nameof(Change.OfNewerVersion),
        [typeof(AuditKind)] = nameof(AuditKind.OfNewerVersion),
        [typeof(NudgeKind)] = nameof(NudgeKind.OfNewerVersion),
        [typeof(JobStatus)] = nameof(JobStatus.Unknown),
        [typeof(Outcome)] = nameof(Outcome.Unknown),
        [typeof(EndingReason)] = nameof(EndingReason.Other),
    };

    enum Part
    {
        Readable,

        /// <summary>Contains a name that only a newer version knows.</summary>
        Newer,

        Bad,
    }

    /// <summary>
    /// Optional members that must not fall back to their default, which would be wrong: a step that is no longer open, a topic after the
    /// last one.
    /// </summary>
    static readonly HashSet<(Type, string)> NeverLeftOut = [(typeof(BuyerStep), "status"), (typeof(Review), "current")];

    static readonly JsonDocumentOptions Parsing = new() { AllowDuplicateProperties = false };

    /// <summary>The body without the parts that cannot be read; null: it is damaged, or a required part is newer.</summary>
    public static string? TakeOut(string body, Type type, JsonSerializerOptions options)
    {
        try
        {
            return JsonNode.Parse(body, null, Parsing) is { } root && Mend(root, type, options) is Part.Readable
                ? root.ToJsonString(options)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The body with all removed parts put back, except for members that were changed since.</summary>
    public static string PutBack(string body, JsonSerializerOptions options)
    {
        if (!body.Contains($"\"{Aside}\":", StringComparison.Ordinal) || JsonNode.Parse(body) is not { } root)
            return body;

        PutBack(root);
        return root.ToJsonString(options);
    }

    static Part Mend(JsonNode? node, Type type, JsonSerializerOptions options)
    {
        if (IsReadable(node, type, options))
            return Part.Readable;

        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return node?.GetValueKind() is JsonValueKind.String ? Part.Newer : Part.Bad;

        var part = (node, ItemOf(type)) switch
        {
            (JsonArray array, { } item) => array.Select(it => Mend(it, item, options)).DefaultIfEmpty(Part.Bad).Max(),
            (JsonObject it, null) when typeof(ExtensibleRecord).IsAssignableFrom(type) =>
                MendMembers(it, options.GetTypeInfo(type), options),
            _ => Part.Bad,
        };
        return part is not Part.Readable || IsReadable(node, type, options) ? part : Part.Bad;
    }

    static Part MendMembers(JsonObject node, JsonTypeInfo type, JsonSerializerOptions options)
    {
        foreach (var member in type.Properties.Where(it => it is { IsExtensionData: false, Set: not null }))
        {
            if (!node.TryGetPropertyValue(member.Name, out var value))
                continue;

            var part = value is JsonArray array && ItemOf(member.PropertyType) is { } item
                ? MendItems(node, member.Name, array, item, options)
                : Mend(value, member.PropertyType, options);
            var standIn = StandIns.GetValueOrDefault(member.PropertyType);
            if (part is Part.Newer && (standIn is not null || !(member.IsRequired || NeverLeftOut.Contains((type.Type, member.Name)))))
                TakeOut(node, member.Name, standIn);
            else if (part is not Part.Readable)
                return part;
        }

        NoteDefaults(node, type, options);
        return Part.Readable;
    }

    /// <summary>Notes the value that stands in for each removed member, to detect on writing whether it was changed.</summary>
    static void NoteDefaults(JsonObject node, JsonTypeInfo type, JsonSerializerOptions options)
    {
        if (node[Aside] is not JsonObject aside || !IsReadable(node, type.Type, options))
            return;

        var written = JsonSerializer.SerializeToNode(node.Deserialize(type), type);
        foreach (var (name, taken) in aside)
        {
            if (taken is JsonObject member)
                member[As] = written?[name]?.DeepClone();
        }
    }

    static Part MendItems(JsonObject node, string name, JsonArray list, Type item, JsonSerializerOptions options)
    {
        JsonArray taken = [];
        for (var (at, place) = (0, 0); at < list.Count; place++)
        {
            var part = Mend(list[at], item, options);
            if (part is Part.Bad)
                return part;
            if (part is Part.Readable)
            {
                at++;
                continue;
            }

            taken.Add(new JsonObject { [At] = place, [Was] = list[at]?.DeepClone() });
            list.RemoveAt(at);
        }

        if (taken.Count > 0)
            AsideOf(node)[name] = taken;
        return Part.Readable;
    }

    static void TakeOut(JsonObject node, string name, string? standIn)
    {
        AsideOf(node)[name] = new JsonObject { [Was] = node[name]?.DeepClone() };
        if (standIn is null)
            node.Remove(name);
        else
            node[name] = standIn;
    }

    static void PutBack(JsonNode? node)
    {
        foreach (var child in node switch { JsonObject it => it.Select(member => member.Value), JsonArray it => it, _ => [] })
            PutBack(child);
        if (node is not JsonObject whole || whole[Aside] is not JsonObject aside)
            return;

        whole.Remove(Aside);
        foreach (var (name, taken) in aside)
        {
            if (taken is JsonArray items)
                PutBackItems(whole, name, items);
            else if (taken is JsonObject member && JsonNode.DeepEquals(whole[name], member[As]))
                whole[name] = member[Was]?.DeepClone();
        }
    }

    static void PutBackItems(JsonObject whole, string name, JsonArray items)
    {
        if (whole[name] is not JsonArray list)
            whole[name] = list = [];
        foreach (var item in items.OfType<JsonObject>())
            list.Insert(Math.Min(item[At]?.GetValue<int>() ?? 0, list.Count), item[Was]?.DeepClone());
    }

    static JsonObject AsideOf(JsonObject node)
    {
        if (node[Aside] is not JsonObject aside)
            node[Aside] = aside = [];
        return aside;
    }

    static bool IsReadable(JsonNode? node, Type type, JsonSerializerOptions options)
    {
        try
        {
            return node.Deserialize(type, options) is not null || node is null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) ? type.GenericTypeArguments[0] : null;
}
