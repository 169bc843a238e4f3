using System.Text.Json.Serialization;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Kit;

/// <summary>An entry of a roster, in Teams' JSON.</summary>
/// <param name="AadObjectId">Null: an anonymous participant.</param>
/// <param name="TenantId">Null: not sent.</param>
sealed record FakeMember(
    [property: JsonIgnore] Person Person, string? AadObjectId, string? TenantId = null, string? UserRole = null)
{
    public static FakeMember Guest { get; } = New("Gil Guest", TeamsConversation.Tenant, "guest");

    public static FakeMember Federated { get; } = New("Fay Federated", "20000000-aaaa-bbbb-cccc-000000000001", "user");

    public static FakeMember Anonymous { get; } = New("Ann (Unverified)", null, "anonymous") with { AadObjectId = null };

    public string Id => TeamsConversation.User(Person);

    public string Name => Person.Name;

    static FakeMember New(string name, string? tenant, string role) =>
        new(Sample.Person(name), Sample.Person(name).Id.Value, tenant, role);
}
