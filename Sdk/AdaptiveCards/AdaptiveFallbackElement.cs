using System;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>What a client shows or does when it does not know the element: other content, or nothing.</summary>
[JsonConverter(typeof(AdaptiveFallbackConverter))]
public class AdaptiveFallbackElement
{
    public enum AdaptiveFallbackType
    {
        None,
        Drop,
        Content,
    }

    public AdaptiveFallbackElement() { }

    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    public AdaptiveFallbackType Type { get; set; }

    public AdaptiveTypedElement Content { get; set; }
}

sealed class AdaptiveFallbackConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(AdaptiveFallbackElement);

    public override bool CanRead => false;

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) =>
        throw new NotSupportedException();

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer)
    {
        var fallback = (AdaptiveFallbackElement)value;
        if (fallback.Type == AdaptiveFallbackElement.AdaptiveFallbackType.Content)
            serializer.Serialize(writer, fallback.Content);
        else
            writer.WriteValue("drop");
    }
}
