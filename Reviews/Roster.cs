using System.Text.RegularExpressions;

namespace ReviewBot.Reviews;

/// <summary>A member of the roster of a team or chat.</summary>
public sealed record RosterPerson(PersonId Id, string Name, string? Email);

/// <summary>Finds a colleague by the name or e-mail address in another system.</summary>
public sealed partial class Roster
{
    readonly RosterPerson[] people;
    readonly ILookup<string, RosterPerson> named;
    readonly ILookup<string, RosterPerson> mailed;
    readonly Dictionary<string, OwnerChoice> said;

    /// <param name="said">Whom somebody said an owner is; null: nobody had to.</param>
    public Roster(IEnumerable<RosterPerson> people, IEnumerable<OwnerChoice>? said = null)
    {
        this.said = (said ?? []).GroupBy(it => OwnerChoice.KeyOf(it.Written)).ToDictionary(it => it.Key, it => it.Last());
        this.people = [.. people];
        named = this.people.ToLookup(it => Key(it.Name));
        mailed = this.people.Where(it => it.Email is not null).ToLookup(it => it.Email ?? "", StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The one person with this e-mail address, else with this full name, whatever its case, accents, order ("Sample, Priya"), title
    /// ("Dr.") and addition ("(inactive)"); else whom somebody said, as long as they are here; else the only one with this first name, or
    /// with this alias ("CONTOSO\psample").
    /// </summary>
    /// <returns>Null when nobody matches, or more than one.</returns>
    public Person? Find(string? name, string? email) => FindNamed(name, email)
        ?? (SaidOf(name, email) is { } choice ? Here(choice.Who)
            : !string.IsNullOrWhiteSpace(name) && Plain(name).Split(' ') is [var one] ? FindShort(one)
            : null);

    /// <summary>What somebody said of an owner whom neither address nor full name finds; null: nothing.</summary>
    public OwnerChoice? FindSaid(string? name, string? email) =>
        SaidOf(name, email) is { } choice && FindNamed(name, email) is null ? choice : null;

    /// <summary>True if the first name alone is written.</summary>
    public static bool IsFirstName(string written, string name) => Key(Plain(written)) == Key(FirstOf(name));

    Person? FindNamed(string? name, string? email) =>
        (string.IsNullOrEmpty(email) ? null : Only(mailed[email]))
        ?? (string.IsNullOrWhiteSpace(name) ? null
            : Only(named[Key(name)]) ?? Only(named[Key(Plain(name))]) ?? Only(named[Key(Turned(Plain(name)))]));

    OwnerChoice? SaidOf(string? name, string? email) =>
        said.Count > 0 && (name ?? email) is { } written ? said.GetValueOrDefault(OwnerChoice.KeyOf(written)) : null;

    /// <summary>With the name as it is now; null: they are not here any more.</summary>
    Person? Here(Person? who) => who is null ? null : Only(people.Where(it => it.Id == who.Id));

    Person? FindShort(string one) => Only(people.Where(it => Key(FirstOf(it.Name)) == Key(one) || IsAlias(one, it)));

    static string FirstOf(string name) => name.Split(' ')[0];

    /// <summary>As it is written in the address, or the first letter and the last name: psample, p.sample.</summary>
    static bool IsAlias(string written, RosterPerson person)
    {
        var (alias, names) = (Key(written), person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return alias == Key(person.Email?.Split('@')[0] ?? "")
            || (names.Length > 1 && (alias == Key($"{names[0][0]}{names[^1]}") || alias == Key($"{names[0][0]}.{names[^1]}")));
    }

    /// <summary>Without what stands around a name: titles, brackets, the domain of an alias.</summary>
    static string Plain(string name) => Around().Replace(name[(name.LastIndexOf('\\') + 1)..], "").Trim();

    /// <summary>Last name first, with a comma or without.</summary>
    static string Turned(string name) => name.Split(name.Contains(',', StringComparison.Ordinal) ? ',' : ' ') is [var last, var first]
        ? $"{first} {last}"
        : name;

    /// <summary>"Jörg", "Joerg" and "Jorg" are one.</summary>
    static string Key(string name) => Umlaut().Replace(TextNormalizer.Name(name), "$1");

    static Person? Only(IEnumerable<RosterPerson> matches) =>
        matches.DistinctBy(it => it.Id).Take(2).ToArray() is [var one] ? new(one.Id, one.Name) : null;

    [GeneratedRegex(@"\s*[(\[][^)\]]*[)\]]\s*$|^(?:dr|prof|mr|mrs|ms|herr|frau|dipl\.?-ing)\.?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    [GeneratedRegex("([AOU])E", RegexOptions.CultureInvariant)]
    private static partial Regex Umlaut();
}
