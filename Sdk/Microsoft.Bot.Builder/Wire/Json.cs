using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot;

/// <summary>The one serializer of the wire. Its contracts are built once and kept: building them for every turn is what makes the original slow.</summary>
static class Json
{
    static readonly IContractResolver Contracts = new Settable();

    public static readonly JsonSerializer Serializer = JsonSerializer.Create(Settings(Formatting.None));

    public static readonly JsonSerializer Indented = JsonSerializer.Create(Settings(Formatting.Indented));

    static JsonSerializerSettings Settings(Formatting formatting) => new()
    {
        Formatting = formatting,
        ContractResolver = Contracts,
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        CheckAdditionalContent = true,
        // Never a type named by the sender.
        TypeNameHandling = TypeNameHandling.None,
    };

    /// <summary>Null for an empty text.</summary>
    public static T Read<T>(ReadOnlySpan<byte> utf8)
    {
        using var text = new PooledText(utf8);
        using var reader = new JsonTextReader(text) { ArrayPool = CharPool.Shared, CloseInput = false };
        return Serializer.Deserialize<T>(reader);
    }

    /// <summary>Writes without null members, wherever they hide: Teams refuses them.</summary>
    public static PooledBytes Write(object value, JsonSerializer serializer)
    {
        var bytes = new PooledBytes();
        using var writer = new NullFreeWriter(new Utf8Writer(bytes)) { ArrayPool = CharPool.Shared, CloseOutput = true, AutoCompleteOnClose = false };
        serializer.Serialize(writer, value);
        writer.Flush();
        return bytes;
    }
}
