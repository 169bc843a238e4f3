namespace ReviewBot.Reviews;

/// <summary>A member of the roster of a team or chat.</summary>
public sealed record RosterPerson(PersonId Id, string Name, string? Email);

/// <summary>Finds a colleague by the name or e-mail address in another system.</summary>
public sealed class Roster(IEnumerable<RosterPerson> people)
{
    readonly ILookup<string, RosterPerson> named = people.ToLookup(it => TextNormalizer.Name(it.Name));
    readonly ILookup<string, RosterPerson> mailed = people.Where(it => it.Email is not null)
        .ToLookup(it => it.Email ?? "", StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The one person with this e-mail address, else the one with this full name, whatever its case, accents and order ("Sample, Priya").
    /// </summary>
    /// <returns>Null when nobody matches, or more than one.</returns>
    public Person? Find(string? name, string? email) =>
        (email is null ? null : Only(mailed[email]))
        ?? (name is null ? null : Only(named[TextNormalizer.Name(name)]) ?? Only(named[Turned(name)]));

    static string Turned(string name) => name.Split(',') is [var last, var first] ? TextNormalizer.Name($"{first} {last}") : "";

    static Person? Only(IEnumerable<RosterPerson> matches) =>
        matches.DistinctBy(it => it.Id).Take(2).ToArray() is [var one] ? new(one.Id, one.Name) : null;
}
