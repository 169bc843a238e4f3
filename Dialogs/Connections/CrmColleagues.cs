using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Dialogs.Connections;

/// <summary>Who can own deals of a pipeline, to be found by how a CRM names its owners: few of them own many opportunities.</summary>
/// <param name="areAll">False: Teams did not tell who is there, so that one who is missing may still be.</param>
sealed class CrmColleagues(IReadOnlyList<RosterPerson> people, bool areAll, Workspace workspace, DateTimeOffset at)
{
    /// <summary>How long a roster that was read is believed, as for rooms.</summary>
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    readonly Roster roster = new(people, workspace.OwnerChoices);
    readonly ILookup<string, RosterPerson> byId = people.ToLookup(it => it.Id.Value, StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<CrmOwner, Person?> known = [];

    public IReadOnlyList<RosterPerson> People => people;

    public bool AreAll => areAll;

    public bool IsFresh(DateTimeOffset now) => areAll && now - at < Kept;

    /// <summary>
    /// The colleague who is the owner there: by the object id of Entra, then e-mail address, then name, as a list is read. Null: nobody, or
    /// several.
    /// </summary>
    public Person? Find(CrmOwner? owner)
    {
        if (owner is null)
            return null;
        if (!known.TryGetValue(owner, out var found))
            known[owner] = found = Match(owner);
        return found;
    }

    Person? Match(CrmOwner owner) => owner.ObjectId is { } id && byId[id].FirstOrDefault() is { } person
        ? new(person.Id, person.Name)
        : roster.Find(owner.Name, owner.Email);
}
