using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewBot.Reviews;

/// <summary>
/// What is stored as JSON. Members that this version does not know, because a newer one has written them, go along with every change of it
/// (extension data), so that a row which an older replica saves loses nothing.
/// </summary>
public abstract record Kept
{
    /// <summary>By name; null: there are none. Nothing but the serializer reads or sets them.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Newer { get; init; }

    public virtual bool Equals(Kept? other) =>
        other is not null && EqualityContract == other.EqualityContract && AreSame(Newer, other.Newer);

    public override int GetHashCode() => EqualityContract.GetHashCode();

    protected virtual bool PrintMembers(StringBuilder builder) => false;

    static bool AreSame(Dictionary<string, JsonElement>? one, Dictionary<string, JsonElement>? other) =>
        ReferenceEquals(one, other)
        || ((one?.Count ?? 0) == (other?.Count ?? 0)
            && (one ?? []).All(it =>
                other is not null && other.TryGetValue(it.Key, out var same) && JsonElement.DeepEquals(it.Value, same)));
}
