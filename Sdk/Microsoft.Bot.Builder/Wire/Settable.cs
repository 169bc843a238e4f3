using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot;

/// <summary>As in the original, what nobody outside could set is not written: an anonymous object goes out empty.</summary>
sealed class Settable : DefaultContractResolver
{
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (member is PropertyInfo { SetMethod: null or { IsPrivate: true } or { IsFamily: true } }) property.ShouldSerialize = _ => false;
        return property;
    }
}
