namespace ReviewBot.Reviews.Marks;

/// <summary>
/// Statistics of the open deals of a pipeline. Counts deals, jobs and steps, never colleagues. Paused and ended deals are left out.
/// </summary>
/// <param name="Deals">Number of open deals.</param>
/// <param name="WorkingOn">For each job, the number of deals that work on it.</param>
/// <param name="Stops">Jobs at which deals stop, most deals first.</param>
/// <param name="Moved">Open steps whose date was moved at least twice, most often first.</param>
/// <param name="Guesses">Reviewed deals without better evidence than our own guess.</param>
/// <param name="OneVoice">Reviewed deals in which exactly one person there is known.</param>
public sealed record PipelinePatterns(
    int Deals,
    ValueList<int> WorkingOn,
    ValueList<JobStop> Stops,
    ValueList<MovedStep> Moved,
    ValueList<Deal> Guesses,
    ValueList<Deal> OneVoice)
{
    /// <summary>Of fewer deals, the statistics say no more than the board.</summary>
    public const int FewestDeals = 4;

    const int FewestMoves = 2;

    public bool IsEmpty => Stops.Count + Moved.Count + Guesses.Count + OneVoice.Count is 0;

    /// <param name="needs">In the order of the board, which is kept within each part.</param>
    public static PipelinePatterns Of(IEnumerable<Need> needs)
    {
        var open = needs.Where(need => !need.IsResting).ToArray();
        var known = open.Select(need => need.Deal).Where(deal => deal.Reviewed > 0).ToArray();
        return new(
            open.Length,
            [.. Jobs.All.Select(job => open.Count(need => need.Deal[job].IsWorking))],
            [
                .. Jobs.All
                    .Select(job => new JobStop(job, [.. open.Where(need => StopsAt(need, job)).Select(need => need.Deal)]))
                    .Where(stop => stop.Deals.Count > 0)
                    .OrderByDescending(stop => stop.Deals.Count),
            ],
            [
                .. open.SelectMany(need => need.Deal.OpenSteps.Select(step => new MovedStep(need.Deal, step)))
                    .Where(it => it.Step.Moves >= FewestMoves)
                    .OrderByDescending(it => it.Step.Moves),
            ],
            [.. known.Where(IsGuess)],
            [.. known.Where(deal => deal.PresentBuyers.Count() is 1)]);
    }

    /// <summary>True if a step for the job is overdue or blocked, or the job is slow or reopened.</summary>
    static bool StopsAt(Need need, Job job) =>
        need.Deal[job].Status is JobStatus.Reopened
        || need.Marks.Any(mark => mark is IStepMark { Step.Job: { } of } && of == job)
        || need.Marks.Any(mark => mark is Mark.Slow slow && slow.Job == job);

    static bool IsGuess(Deal deal) =>
        deal.LastAct is null
        && new[] { deal.Case.Why, deal.Case.IfNothing, deal.Case.Outcome }.All(it => it is null or { Level: Level.Guess })
        && deal.Jobs.All(job => job.Proof is null or Level.Guess)
        && deal.Steps.All(step => step.Evidence is null or { Level: Level.Guess });
}

/// <summary>The deals that stop at one buying job.</summary>
public sealed record JobStop(Job Job, ValueList<Deal> Deals);

/// <summary>A step of a deal whose date was moved repeatedly.</summary>
public sealed record MovedStep(Deal Deal, BuyerStep Step);
