namespace ReviewBot.Reviews.Live;

/// <summary>"What holds them back?": the two questions, and the remedy that becomes an action of ours.</summary>
public static class StandstillRules
{
    public static Ruling Answer(Deal deal, Review? live, YesNo agree, YesNo afraid, Person by, Moment now)
    {
        if (deal.Ended is { } ending)
            return new Ruling.Refused(new Refusal.DealHasEnded(ending));

        var was = deal.Standstill;
        if (was is { } same && (same.Agree, same.Afraid, same.On) == (agree, afraid, now.Today))
            return new Ruling.Refused(new Refusal.Outdated());

        var said = new Standstill(agree, afraid, by, now.Today);
        return Ruling.Beside(live, new Edit(deal, null, by, now)
            .Set(it => it with
            {
                Standstill = was?.Remedy == said.Remedy ? said with { Chosen = was.Chosen, Promised = was.Promised } : said,
            })
            .Note(Change.StandstillSaid, from: was?.Remedy.ToString(), to: said.Remedy.ToString()));
    }

    /// <summary>
    /// Promises a move, which creates an action of ours that is followed up like any other. Refused for a move of the other cause, which
    /// would make things worse: the questions were answered differently meanwhile.
    /// </summary>
    public static Ruling Promise(Deal deal, Review? live, RemedyMove move, Answer.Help help, Person by, Moment now) => deal switch
    {
        { Ended: { } ending } => new Ruling.Refused(new Refusal.DealHasEnded(ending)),
        { Standstill: { } known } when known.Moves.Contains(move) => Ruling.Beside(
            live,
            NextAnswers.Help(new(deal, null, by, now), help).Set(it => it with
            {
                Standstill = known with
                {
                    Chosen = known.Chosen.Contains(move) ? known.Chosen : known.Chosen.Add(move),
                    Promised = [.. known.Promised.Where(one => one.Move != move), new PromisedMove(move, it.Help[0].Key)], // newest first
                },
            })),
        _ => new Ruling.Refused(new Refusal.Outdated()),
    };
}
