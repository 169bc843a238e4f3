namespace ReviewBot.Reviews.Lens;

/// <summary>The verbs of one language, by whose act they are if no subject is named.</summary>
sealed record VerbLists
{
    public required string[] OurVerbs { get; init; }
    public required string[] LeanOurVerbs { get; init; }
    public required string[] LeanTheirVerbs { get; init; }
    public required string[] TheirVerbs { get; init; }
    public required string[] OpenVerbs { get; init; }
    public required string[] StillVerbs { get; init; }
    public required string[] Irregular { get; init; }

    public IEnumerable<(string Verb, ClauseLeaning Lean)> All =>
    [
        .. OurVerbs.Select(v => (v, ClauseLeaning.Ours)),
        .. TheirVerbs.Select(v => (v, ClauseLeaning.Theirs)),
        .. LeanOurVerbs.Select(v => (v, ClauseLeaning.LeansOurs)),
        .. LeanTheirVerbs.Select(v => (v, ClauseLeaning.LeansTheirs)),
        .. StillVerbs.Select(v => (v, ClauseLeaning.Still)),
        .. OpenVerbs.Select(v => (v, ClauseLeaning.Open)),
    ];
}
