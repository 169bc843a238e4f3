using System.Text.RegularExpressions;

namespace ReviewBot.Reviews;

/// <summary>A member of the roster of a team or chat.</summary>
public sealed record RosterPerson(PersonId Id, string Name, string? Email);

/// <summary>Matches a name or e-mail address from another system to a colleague.</summary>
public sealed partial class Roster
{
    readonly RosterPerson[] people;
    readonly ILookup<string, RosterPerson> named;
    readonly ILookup<string, RosterPerson> mailed;
    readonly Dictionary<string, OwnerChoice> said;

    /// <param name="said">Users' answers to "who is this owner?"; null: none.</param>
    public Roster(IEnumerable<RosterPerson> people, IEnumerable<OwnerChoice>? said = null)
    {
        this.said = (said ?? []).GroupBy(it => OwnerChoice.KeyOf(it.Written)).ToDictionary(it => it.Key, it => it.Last());
        this.people = [.. people];
        named = this.people.ToLookup(it => Key(it.Name));
        mailed = this.people.Where(it => it.Email is not null).ToLookup(it => it.Email ?? "", StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Matches in this order: e-mail address; full name, ignoring case, accents, word order ("Sample, Priya"), title ("Dr.") and suffix
    /// ("(inactive)"); a stored answer of a user, if that colleague is still a member; a first name or alias ("CONTOSO\psample") that is
    /// unique.
    /// </summary>
    /// <returns>Null when nobody matches, or more than one.</returns>
    public Person? Find(string? name, string? email) => FindNamed(name, email)
        ?? (SaidOf(name, email) is { } choice ? Here(choice.Who)
            : !string.IsNullOrWhiteSpace(name) && Plain(name).Split(' ') is [var one] ? FindShort(one)
            : null);

    /// <summary>The stored answer for an owner whom neither address nor full name matches; null: none.</summary>
    public OwnerChoice? FindSaid(string? name, string? email) =>
        SaidOf(name, email) is { } choice && FindNamed(name, email) is null ? choice : null;

    /// <summary>True if only the first name is written.</summary>
    public static bool IsFirstName(string written, string name) => Key(Plain(written)) == Key(FirstOf(name));

    Person? FindNamed(string? name, string? email) =>
        (string.IsNullOrEmpty(email) ? null : Only(mailed[email]))
        ?? (string.IsNullOrWhiteSpace(name) ? null
            : Only(named[Key(name)]) ?? Only(named[Key(Plain(name))]) ?? Only(named[Key(Turned(Plain(name)))]));

    OwnerChoice? SaidOf(string? name, string? email) =>
        said.Count > 0 && (name ?? email) is { } written ? said.GetValueOrDefault(OwnerChoice.KeyOf(written)) : null;

    /// <summary>The person with their present name; null: no longer a member.</summary>
    Person? Here(Person? who) => who is null ? null : Only(people.Where(it => it.Id == who.Id));

    Person? FindShort(string one) => Only(people.Where(it => Key(FirstOf(it.Name)) == Key(one) || IsAlias(one, it)));

    static string FirstOf(string name) => name.Split(' ')[0];

    /// <summary>The local part of the address, or first letter and last name: psample, p.sample.</summary>
    static bool IsAlias(string written, RosterPerson person)
    {
        var (alias, names) = (Key(written), person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return alias == Key(person.Email?.Split('@')[0] ?? "")
            || (names.Length > 1 && (alias == Key($"{names[0][0]}{names[^1]}") || alias == Key($"{names[0][0]}.{names[^1]}")));
    }

    /// <summary>Strips titles, brackets and the domain of an alias.</summary>
    static string Plain(string name) => Around().Replace(name[(name.LastIndexOf('\\') + 1)..], "").Trim();

    /// <summary>"Last First", with or without a comma, turned around.</summary>
    static string Turned(string name) => name.Split(name.Contains(',', StringComparison.Ordinal) ? ',' : ' ') is [var last, var first]
        ? $"{first} {last}"
        : name;

    /// <summary>Comparison key: "Jörg", "Joerg" and "Jorg" are equal.</summary>
    static string Key(string name) => TextNormalizer.WithoutUmlauts(TextNormalizer.Name(name));

    static Person? Only(IEnumerable<RosterPerson> matches) =>
        matches.DistinctBy(it => it.Id).Take(2).ToArray() is [var one] ? new(one.Id, one.Name) : null;

    [GeneratedRegex(@"\s*[(\[][^)\]]*[)\]]\s*$|^(?:dr|prof|mr|mrs|ms|herr|frau|dipl\.?-ing)\.?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Around();
}
