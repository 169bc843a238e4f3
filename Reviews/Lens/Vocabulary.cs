using System.Collections.Frozen;

namespace ReviewBot.Reviews.Lens;

/// <summary>The word lists of one language in source form, see English and German.</summary>
sealed record Vocabulary
{
    public required VerbLists Verbs { get; init; }
    public required string[] OurThings { get; init; }
    public required string[] TheirThings { get; init; }
    public required string[] Slips { get; init; }
    public required FrozenSet<string> Discounts { get; init; }
    public required FrozenSet<string> Sessions { get; init; }
    public required FrozenSet<string> Bodies { get; init; }
    public required FrozenSet<string> TheirRoles { get; init; }
    public required FrozenSet<string> OurRoles { get; init; }
    public required FrozenSet<string> Customers { get; init; }
    public required FrozenSet<string> OurPronouns { get; init; }
    public required FrozenSet<string> OurObjects { get; init; }
    public required FrozenSet<string> OurOwners { get; init; }
    public required FrozenSet<string> TheirPronouns { get; init; }
    public required FrozenSet<string> TheirObjects { get; init; }
    public required FrozenSet<string> TheirOwners { get; init; }
    public required FrozenSet<string> Determiners { get; init; }
    public required FrozenSet<string> Prepositions { get; init; }
    public required FrozenSet<string> LeadIns { get; init; }
    public required FrozenSet<string> Adverbs { get; init; }
    public required FrozenSet<string> Modals { get; init; }
    public required FrozenSet<string> Negations { get; init; }
    public required FrozenSet<string> Splitters { get; init; }
    public required FrozenSet<string> Asides { get; init; }
    public required FrozenSet<string> Whs { get; init; }
    /// <summary>Words that begin a clause that says when or why, not what. German only.</summary>
    public FrozenSet<string> Backgrounds { get; init; } = [];
    public FrozenSet<string> Wishes { get; init; } = [];
    public required FrozenSet<string> Asking { get; init; }
    public required FrozenSet<string> Handing { get; init; }
    public required FrozenSet<string> Agents { get; init; }
    public required FrozenSet<string> Departments { get; init; }
    public required FrozenSet<string> Weak { get; init; }
    public required FrozenSet<string> Talks { get; init; }
    public required FrozenSet<string> Asks { get; init; }
    public required FrozenSet<string> Replies { get; init; }
    public required FrozenSet<string> Sayings { get; init; }
    public required FrozenSet<string> Times { get; init; }

    /// <summary>Common words: never a misspelling of another word, and never a name.</summary>
    public FrozenSet<string> Plain => ((IEnumerable<FrozenSet<string>>)
    [
        TheirRoles, OurRoles, Customers, OurPronouns, OurObjects, OurOwners, TheirPronouns, TheirObjects, TheirOwners, Determiners,
        Prepositions,
        LeadIns, Adverbs, Modals, Negations, Splitters, Whs, Times,
    ]).SelectMany(s => s).ToFrozenSet();
}
