using ReviewBot.Cards;
using ReviewBot.Cards.Lists;
using ReviewBot.Cards.LongJobs;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.LongJobs;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Applies a list. Idempotent: deals that are up to date stay unchanged. As a background job it advances along the lines, with the cursor
/// in the transaction of the deals that each step saves.
/// </summary>
sealed class ImportWork(DealStore deals, LongJobStore jobs, PipelineAccess access, IRoster roster, TeamRoom team) : ILongWork
{
    const int AtOnce = 8;

    public IReadOnlyList<LongJobKind> Kinds { get; } = [LongJobKind.Import];

    /// <summary>Computes what a plan would change in this pipeline.</summary>
    public async Task<ImportOutcome> Preview(
        Turn turn, string home, ImportPlan plan, CancellationToken ct, ClosedDeals closed = ClosedDeals.LeftOut) =>
        (await Decide(turn, home, plan, closed, ct)).Outcome;

    /// <summary>
    /// Imports a plan at once. Returns the deals left out because of a conflict, which are unchanged. Owners become members of the
    /// pipeline, and find it in their personal chat.
    /// </summary>
    public async Task<(ValueList<DealId> LeftOut, ImportOutcome Outcome)> Import(
        Turn turn, string home, ImportPlan plan, ClosedDeals closed, CancellationToken ct)
    {
        var decided = await Decide(turn, home, plan, closed, ct);
        var leftOut = await deals.SaveAll(turn.Workspace(home), [.. decided.Changes.Select(it => it.Save)], turn.Id, ct);
        await AddMembers(turn, home, decided.Outcome.Landings, ct);
        return ([.. leftOut, .. decided.Reviewed], decided.Outcome);
    }

    /// <summary>The colleagues who can own its deals, without those who have left; by name.</summary>
    public async Task<IReadOnlyList<Person>> ReadColleagues(Turn turn, string home, CancellationToken ct)
    {
        var left = await access.FindLeft(turn.Workspace(home), ct);
        var board = await deals.ReadBoard(turn.Workspace(home), ct);
        return
        [
            .. (await ReadColleagues(turn, home, board, ct)).Where(it => !left.Contains(it.Id))
                .Select(it => new Person(it.Id, it.Name))
                .OrderBy(it => it.Name, StringComparer.Create(turn.Say.Culture, ignoreCase: true)),
        ];
    }

    public async Task<LongJob?> Run(Turn turn, LongJob job, Func<LongJob, Task> moved, CancellationToken ct)
    {
        var plan = await ReadPlan(turn, job, ct);
        var decided = await Decide(turn, job.Home, plan, job.Closed, ct);
        Change[] changes = [.. decided.Changes.Where(it => it.Landing.Row.Line > job.Line)];
        var reviewed = decided.Landings.Where(it => it.Row.Line > job.Line && decided.Reviewed.Contains(it.After.Id));
        ValueList<DealId> before = [.. job.LeftOut.Union(reviewed.Select(it => it.After.Id))];
        if (changes.Length > 0)
        {
            await jobs.SaveUndo(turn.Tenant, job, [.. changes.Select(it => ImportedChange.Of(it.Landing))], ct);
            var cursor = await jobs.OpenCursor(turn.Tenant, job, At, moved, ct);
            if (cursor is null
                || !await deals.SaveAll(turn.Workspace(job.Home), [.. changes.Select(it => it.Save)], cursor, ct))
            {
                return null;
            }
            await AddMembers(turn, job.Home, decided.Landings, ct);
            return At(changes.Length, cursor.LeftOut) with { State = LongJobState.Done };
        }
        await AddMembers(turn, job.Home, decided.Landings, ct);
        return At(0, []) with { State = LongJobState.Done };

        LongJob At(int done, ValueList<DealId> leftOut)
        {
            var saved = changes[..done].Where(it => !leftOut.Contains(it.Landing.After.Id)).ToList();
            return job with
            {
                Line = done > 0 ? changes[done - 1].Landing.Row.Line : job.Line,
                Done = job.Done + done,
                Total = job.Done + changes.Length,
                Added = job.Added + saved.Count(it => it.Landing.Before is null),
                Changed = job.Changed + saved.Count(it => it.Landing.Before is not null),
                LeftOut = [.. before, .. leftOut],
            };
        }
    }

    /// <summary>Makes the owners of the imported part members, as if it had been completed.</summary>
    public async Task Stop(Turn turn, LongJob job, CancellationToken ct)
    {
        var decided = await Decide(turn, job.Home, await ReadPlan(turn, job, ct), job.Closed, ct);
        await AddMembers(turn, job.Home, decided.Landings.Where(it => it.Row.Line <= job.Line), ct);
    }

    public async Task<Reply> Answer(Turn turn, LongJob job, CancellationToken ct)
    {
        if (job.State is not LongJobState.Done)
        {
            return new(LongJobCard.Partly(
                job.Kind,
                job.State is LongJobState.Stopped,
                job.Done,
                job.Total,
                new CardAction.ApplyImport(job.Id, job.Closed, job.Home),
                turn.PersonalContext(job.Home),
                BackOf(job),
                job.Error));
        }
        var missed = job.LeftOut.Count == 0
            ? []
            : (await ReadPlan(turn, job, ct)).Rows
                .Where(it => job.LeftOut.Contains(it.Id) || job.LeftOut.Contains(it.NameId))
                .Select(it => it.Customer)
                .ToArray();
        return new(ImportCard.Done(job.Added, job.Changed, missed, turn.PersonalContext(job.Home), BackOf(job)));
    }

    /// <summary>The button to undo the import; null: nothing to undo.</summary>
    static CardAction.TakeBack? BackOf(LongJob job) => job.Added + job.Changed is 0 || job.IsTakenBack ? null : new(job.Id, job.Home);

    async Task<ImportPlan> ReadPlan(Turn turn, LongJob job, CancellationToken ct) =>
        new() { Rows = await jobs.ReadList(turn.Workspace(job.Home), job.Id, ct) };

    async Task<Decided> Decide(Turn turn, string home, ImportPlan plan, ClosedDeals closed, CancellationToken ct)
    {
        var board = await deals.ReadBoard(turn.Workspace(home), ct);
        var outcome = ImportOutcome.Of(
            plan, board.Select(found => found.Deal), await ReadColleagues(turn, home, board, ct), turn.By, turn.Now, closed,
            await ReadOwnerChoices(turn, home, ct));
        var before = board.ToDictionary(found => found.Deal.Id);
        // a deal under review is not ended by an import: its lead does that
        var reviewed = outcome.Landings
            .Where(it => it.After.Ended != it.Before?.Ended && before.GetValueOrDefault(it.After.Id)?.Live is not null)
            .Select(it => it.After.Id)
            .ToHashSet();
        return new(outcome, reviewed, [
            .. from it in outcome.Landings
               where it.Journal.Count > 0 && !reviewed.Contains(it.After.Id)
               let found = before.GetValueOrDefault(it.After.Id)
               select new Change(it, (found, new Ruling.Accepted(it.After, found?.Live, it.Journal)))
        ]);
    }

    /// <summary>Answers about owners, possibly just given on another replica; nobody, if the person has left.</summary>
    async Task<ValueList<OwnerChoice>> ReadOwnerChoices(Turn turn, string home, CancellationToken ct)
    {
        var said = (await access.RefreshWorkspace(turn, home, ct)).OwnerChoices;
        if (said.Count is 0)
            return said;

        var left = await access.FindLeft(turn.Workspace(home), ct);
        return said.Change(it => it.Who is { } who && left.Contains(who.Id), it => it with { Who = null });
    }

    /// <summary>
    /// Colleagues who can own a deal: members of the turn's conversation or, in the personal chat, of the pipeline's team or chat; and
    /// present owners.
    /// </summary>
    async Task<IEnumerable<RosterPerson>> ReadColleagues(Turn turn, string home, IEnumerable<DealSnapshot> board, CancellationToken ct)
    {
        var place = turn.IsPersonal ? await team.FindPlace(await access.FindWorkspace(turn, home, ct), ct) : null;
        var here = await roster.ReadMembers(place is null ? turn : turn with { Place = place }, ct);
        return here
            .Concat(board.Select(it => it.Deal.Owner).OfType<Person>().Append(turn.By).Select(it => new RosterPerson(it.Id, it.Name, null)))
            .DistinctBy(it => it.Id);
    }

    /// <summary>The owners and the importer become members of the pipeline, and find it in their personal chat.</summary>
    Task AddMembers(Turn turn, string home, IEnumerable<Landing> landings, CancellationToken ct) => Parallel.ForEachAsync(
        landings.Select(landing => landing.Owner).OfType<Person>().Append(turn.By).Distinct(),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
        async (owner, token) => await access.AddMember(turn with { By = owner, User = owner == turn.By ? turn.User : null }, home, token));

    sealed record Change(Landing Landing, (DealSnapshot? Before, Ruling.Accepted Accepted) Save);

    sealed record Decided(ImportOutcome Outcome, HashSet<DealId> Reviewed, ValueList<Change> Changes)
    {
        public ValueList<Landing> Landings => Outcome.Landings;
    }
}
