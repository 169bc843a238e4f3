namespace ReviewBot.Reviews.Lens;

/// <summary>The word lists of one language in source form, see English and German. All words are lower case.</summary>
sealed record Vocabulary
{
    public required VerbLists Verbs { get; init; }
    public required string[] OurThings { get; init; }
    public required string[] TheirThings { get; init; }
    public required string[] TheirRoles { get; init; }
    public required string[] OurRoles { get; init; }
    public required string[] Customers { get; init; }
    public required string[] OurPronouns { get; init; }
    public required string[] OurObjects { get; init; }
    public required string[] OurOwners { get; init; }
    public required string[] TheirPronouns { get; init; }
    public required string[] TheirObjects { get; init; }
    public required string[] TheirOwners { get; init; }
    public required string[] Slips { get; init; }
    public required string[] SmallWords { get; init; }

    /// <summary>Words that refer to a side, with the side and the kind of reference.</summary>
    public IEnumerable<(string Word, Side Side, Pointer Pointer)> Pointers =>
    [
        .. OurPronouns.Select(w => (w, Side.Ours, Pointer.Pronoun)),
        .. OurObjects.Select(w => (w, Side.Ours, Pointer.Object)),
        .. OurOwners.Select(w => (w, Side.Ours, Pointer.Owner)),
        .. TheirPronouns.Select(w => (w, Side.Theirs, Pointer.Pronoun)),
        .. TheirObjects.Select(w => (w, Side.Theirs, Pointer.Object)),
        .. TheirOwners.Select(w => (w, Side.Theirs, Pointer.Owner)),
        .. Customers.Select(w => (w, Side.Theirs, Pointer.Company)),
        .. OurRoles.Select(w => (w, Side.Ours, Pointer.Role)),
        .. TheirRoles.Select(w => (w, Side.Theirs, Pointer.Role)),
    ];
}
