using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewBot.Reviews;

/// <summary>
/// Base of everything stored as JSON. Members that only a newer version knows are kept in <c>JsonExtensionData</c> and written back, so
/// that an older replica that saves a row loses nothing during a rolling update.
/// </summary>
public abstract record ExtensibleRecord
{
    /// <summary>By member name; null: none. For the serializer alone.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Newer { get; init; }

    public virtual bool Equals(ExtensibleRecord? other) =>
        other is not null && EqualityContract == other.EqualityContract && AreSame(Newer, other.Newer);

    public override int GetHashCode() => EqualityContract.GetHashCode();

    protected virtual bool PrintMembers(StringBuilder builder) => false;

    static bool AreSame(Dictionary<string, JsonElement>? one, Dictionary<string, JsonElement>? other) =>
        ReferenceEquals(one, other)
        || ((one?.Count ?? 0) == (other?.Count ?? 0)
            && (one ?? []).All(it =>
                other is not null && other.TryGetValue(it.Key, out var same) && JsonElement.DeepEquals(it.Value, same)));
}
