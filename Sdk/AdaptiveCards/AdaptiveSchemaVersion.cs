using System;
using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A schema version such as 1.5.</summary>
[JsonConverter(typeof(AdaptiveSchemaJsonConverter))]
public class AdaptiveSchemaVersion
{
    public AdaptiveSchemaVersion(int major, int minor) => (Major, Minor) = (major, minor);

    public AdaptiveSchemaVersion(string versionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(versionString);
        var parts = versionString.Split('.');
        Major = int.Parse(parts[0], CultureInfo.InvariantCulture);
        Minor = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
    }

    public int Major { get; set; }

    public int Minor { get; set; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    public static implicit operator AdaptiveSchemaVersion(string versionString) => new(versionString);
}

sealed class AdaptiveSchemaJsonConverter : JsonConverter<AdaptiveSchemaVersion>
{
    public override bool CanRead => false;

    public override AdaptiveSchemaVersion ReadJson(
        JsonReader reader, Type objectType, AdaptiveSchemaVersion existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        throw new NotSupportedException();

    public override void WriteJson(JsonWriter writer, AdaptiveSchemaVersion value, JsonSerializer serializer) =>
        writer.WriteValue(value.ToString());
}
