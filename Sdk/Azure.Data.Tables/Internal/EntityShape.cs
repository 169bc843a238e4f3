using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Internal;

/// <summary>
/// Entities as names and values: a dictionary as it is, any other type by its public properties. <c>[DataMember(Name)]</c>
/// renames a property and <c>[IgnoreDataMember]</c> leaves it out.
/// </summary>
static class EntityShape
{
    static readonly ConcurrentDictionary<Type, Member[]> Shapes = new();

    public static IEnumerable<KeyValuePair<string, object>> Read(ITableEntity entity) => entity is IDictionary<string, object> values
        ? values.Where(value => IsSent(value.Key) && (value.Value is not Enum || ThrowForEnum()))
        : Members(entity.GetType()).Where(member => IsSent(member.Name)).Select(member => KeyValuePair.Create(member.Name, member.Get(entity)));

    public static T Make<T>(Dictionary<string, object> values)
        where T : class, ITableEntity
    {
        var entity = Activator.CreateInstance<T>();
        if (entity is IDictionary<string, object> bag)
        {
            foreach (var (name, value) in values)
                bag[name] = value;

            return entity;
        }

        foreach (var member in Members(typeof(T)))
        {
            if (values.TryGetValue(member.Name == nameof(ITableEntity.ETag) ? TableEntity.ETagName : member.Name, out var value))
                member.Set(entity, value);
        }

        return entity;
    }

    // What the service makes itself is not sent to it.
    static bool IsSent(string name) => name is not (TableEntity.ETagName or nameof(ITableEntity.ETag) or nameof(ITableEntity.Timestamp));

    static bool ThrowForEnum() =>
        throw new NotSupportedException("Enum values are only supported for custom model types implementing ITableEntity.");

    static Member[] Members(Type type) => Shapes.GetOrAdd(type, it =>
    [
        .. it.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property is { CanRead: true, CanWrite: true } && property.GetIndexParameters().Length == 0)
            .Where(property => !property.IsDefined(typeof(IgnoreDataMemberAttribute), inherit: true))
            .Select(property => new Member(property)),
    ]);

    sealed class Member(PropertyInfo property)
    {
        readonly Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

        public string Name { get; } = property.GetCustomAttribute<DataMemberAttribute>() is { Name: { Length: > 0 } name } ? name : property.Name;

        public object Get(object entity) => property.GetValue(entity) is var value && value is Enum ? value.ToString() : value;

        public void Set(object entity, object value) => property.SetValue(entity, value switch
        {
            null => null,
            string text when type == typeof(ETag) => new ETag(text),
            string text when type.IsEnum => Enum.Parse(type, text),
            byte[] bytes when type == typeof(BinaryData) => BinaryData.FromBytes(bytes),
            DateTimeOffset time when type == typeof(DateTime) => time.UtcDateTime,
            int number when type == typeof(long) => (long)number,
            int number when type == typeof(double) => (double)number,
            long number when type == typeof(ulong) => (ulong)number,
            _ => value,
        });
    }
}
