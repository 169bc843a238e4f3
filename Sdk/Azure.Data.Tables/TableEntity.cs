using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>Stands in for <c>Azure.Data.Tables.TableEntity</c>: an entity as a dictionary of its properties.</summary>
public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    internal const string ETagName = "odata.etag";

    readonly Dictionary<string, object> properties;

    public TableEntity()
        : this(null)
    {
    }

    public TableEntity(string partitionKey, string rowKey)
        : this(null)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object> values) => properties = values == null ? [] : new(values);

    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey));
        set => properties[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey));
        set => properties[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => properties[nameof(Timestamp)] = value;
    }

    public ETag ETag
    {
        get => new(GetString(ETagName));
        set => properties[ETagName] = value.ToString();
    }

    public int Count => properties.Count;

    public ICollection<string> Keys => properties.Keys;

    ICollection<object> IDictionary<string, object>.Values => properties.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    /// <summary>Null when there is no such property. A property keeps the type that it has.</summary>
    public object this[string key]
    {
        get => Get(key);
        set => Set(key, value);
    }

    public string GetString(string key) => Get<string>(key);

    public byte[] GetBinary(string key) => Get(key) is BinaryData binary ? binary.ToArray() : Get<byte[]>(key);

    public BinaryData GetBinaryData(string key) => Get(key) is byte[] bytes ? BinaryData.FromBytes(bytes) : Get<BinaryData>(key);

    public bool? GetBoolean(string key) => Get<bool?>(key);

    public DateTime? GetDateTime(string key) => Get(key) is DateTimeOffset time ? time.UtcDateTime : Get<DateTime?>(key);

    public DateTimeOffset? GetDateTimeOffset(string key) => Get(key) is DateTime time ? new DateTimeOffset(time) : Get<DateTimeOffset?>(key);

    public double? GetDouble(string key) => Get<double?>(key);

    public Guid? GetGuid(string key) => Get<Guid?>(key);

    public int? GetInt32(string key) => Get<int?>(key);

    public long? GetInt64(string key) => Get<long?>(key);

    public void Add(string key, object value) => Set(key, value);

    public bool ContainsKey(string key) => properties.ContainsKey(key);

    public bool Remove(string key) => properties.Remove(key);

    public bool TryGetValue(string key, out object value) => properties.TryGetValue(key, out value);

    public void Clear() => properties.Clear();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Set(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)properties).Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)properties).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)properties).Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => properties.GetEnumerator();

    object Get(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return properties.GetValueOrDefault(key);
    }

    T Get<T>(string key) => Get(key) switch
    {
        null => default,
        T value => value,
        var other => throw new InvalidOperationException($"Cannot return {typeof(T)} type for a {other.GetType()} typed property."),
    };

    void Set(string key, object value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        properties[key] = value == null || !properties.TryGetValue(key, out var existing) || existing == null ? value : Coerced(existing, value);
    }

    // Whole numbers grow into longs and doubles, and what is a long or a double stays one. Times may be kept as text.
    static object Coerced(object existing, object value) => (existing, value) switch
    {
        _ when existing.GetType().IsInstanceOfType(value) => value,
        (int, double or long) => value,
        (double, int number) => (double)number,
        (long, int number) => (long)number,
        (string, DateTime time) => time.ToString("o", CultureInfo.InvariantCulture),
        (string, DateTimeOffset time) => time.ToString("o", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"Value ({existing.GetType()}) {existing} is not convertable to ({value.GetType()}) {value}."),
    };
}
