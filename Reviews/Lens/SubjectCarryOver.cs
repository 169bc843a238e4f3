namespace ReviewBot.Reviews.Lens;

/// <summary>Carries the subject of a clause over to the next ones without a subject, up to the end of the sentence.</summary>
static class SubjectCarryOver
{
    /// <param name="read">Reads a clause: its readings, its own first, and the side of its subject; null: the clause says nothing.</param>
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
            // The subject of a state ("Priya is away") is not carried over.
            carried = spoken == Side.None ? carried : said[0].Side == spoken ? spoken : Side.None;
        }
        return readings;
    }
}
