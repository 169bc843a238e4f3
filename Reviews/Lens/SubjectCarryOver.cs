namespace ReviewBot.Reviews.Lens;

/// <summary>Clause after clause: whoever acts in one may be meant in the next, up to the end of the sentence.</summary>
static class SubjectCarryOver
{
    /// <param name="read">What a clause says, its own reading first, and who is its subject; null: it says nothing at all.</param>
    public static IReadOnlyList<Reading> Through(
        IReadOnlyList<Clause> clauses, Func<Clause, Side, (Reading[] Readings, Side Subject)?> read)
    {
        var readings = new List<Reading>();
        var carried = Side.None;
        foreach (var clause in clauses)
        {
            if (clause.StartsSentence)
            {
                carried = clause.Label is { Pointer: Pointer.Name or Pointer.Role or Pointer.Pronoun, Side: var labelled }
                    ? labelled
                    : Side.None;
            }
            if (read(clause, carried) is not var (said, spoken))
                continue;

            readings.AddRange(said);
            // A state ("Priya is away") hands its subject to nobody.
            carried = spoken == Side.None ? carried : said[0].Side == spoken ? spoken : Side.None;
        }
        return readings;
    }
}
