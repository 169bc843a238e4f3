using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Dialogs.Connections;

/// <summary>
/// Index of the colleagues who can own deals, to match a CRM's owners. Cached per owner: few owners have many opportunities.
/// </summary>
/// <param name="areAll">False: the roster is incomplete, so that a missing person may still be a member.</param>
sealed class CrmColleagues(IReadOnlyList<RosterPerson> people, bool areAll, Workspace workspace, DateTimeOffset at)
{
    /// <summary>Time to live of the roster, as for rooms.</summary>
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    readonly Roster roster = new(people, workspace.OwnerChoices);
    readonly ILookup<string, RosterPerson> byId = people.ToLookup(it => it.Id.Value, StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<CrmOwner, Person?> known = [];

    public IReadOnlyList<RosterPerson> People => people;

    public bool AreAll => areAll;

    public bool IsFresh(DateTimeOffset now) => areAll && now - at < Kept;

    /// <summary>
    /// The colleague who is that owner, matched by Entra object id, then e-mail address, then name as in imported lists. Null: nobody, or
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
