using System.Collections.Concurrent;
using ReviewBot.Cards;
using ReviewBot.Cards.Lists;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Imports deals in two presses: preview, then import. Idempotent: a file that is sent twice changes nothing the second time.
/// </summary>
sealed class ImportDialog(DealStore deals, PipelineAccess access, IRoster roster) : ICardActionHandler
{
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    /// <summary>Most previewed lists per person that are kept; each may have some megabytes.</summary>
    const int MostKept = 3;

    /// <summary>Previewed lists that were not imported yet. In memory only: after a restart the user sends the file again.</summary>
    readonly ConcurrentDictionary<string, (PersonId By, string Home, ImportPlan Plan, DateTimeOffset At)> plans = [];

    public void Register(CardActionTable actions)
    {
        actions.InPipeline<CardAction.Import>((turn, _, _, ct) => Form(turn, [], null, ct));
        actions.InPipeline<CardAction.CheckImport>((turn, _, inputs, ct) => CheckPasted(turn, inputs, ct));
        actions.InPipeline<CardAction.ApplyImport>((turn, it, _, ct) => Apply(turn, it, ct));
    }

    public async Task<Reply> Form(Turn turn, ValueList<Field> filled, Notice? notice, CancellationToken ct) =>
        new(ImportCard.Form(filled, notice, await access.ListTargets(turn, ct), turn.Mine(turn.Place.Home ?? "")));

    public async Task<Reply> CheckPasted(Turn turn, ValueList<Field> inputs, CancellationToken ct) => inputs.Text(Fields.Csv) is { } text
        ? await Check(turn, CsvPipeline.ReadPasted(text, turn.Say.Culture, turn.Now.Today), inputs.Text(Fields.Pipeline), ct)
        : await Form(turn, inputs, new Notice.Missing([Fields.Csv]), ct);

    /// <summary>Previews a list that was typed behind the command.</summary>
    public Task<Reply> CheckTyped(Turn turn, string list, CancellationToken ct) =>
        Check(turn, CsvPipeline.ReadPasted(list, turn.Say.Culture, turn.Now.Today), null, ct);

    /// <summary>Previews a file. Nothing is imported.</summary>
    public async Task<Reply> Check(Turn turn, ImportPlan plan, string? home, CancellationToken ct)
    {
        home ??= turn.Place.Home ?? (await access.ListTargets(turn, ct)).Select(it => it.Home).FirstOrDefault();
        if (home is null || !await access.MaySee(turn, home, ct))
            return await Form(turn, [], new Notice.Missing([Fields.Pipeline]), ct);

        var theirs = plans.Where(it => it.Value.By == turn.By.Id).OrderByDescending(it => it.Value.At).Skip(MostKept - 1);
        foreach (var old in plans.Where(it => turn.At - it.Value.At > Kept).Concat(theirs))
            plans.TryRemove(old.Key, out _);
        plans[turn.Id] = (turn.By.Id, home, plan, turn.At);
        return new(ImportCard.Checked(plan, await Outcome(turn, home, plan, ct), turn.Id, turn.Mine(home)));
    }

    public async Task<Reply> Apply(Turn turn, CardAction.ApplyImport press, CancellationToken ct)
    {
        if (!plans.TryGetValue(press.Plan, out var kept) || kept.By != turn.By.Id)
            return await Form(turn, [], new Notice.UpToDate(), ct);

        var (imported, outcome) = await Import(turn, kept.Home, kept.Plan, press.Closed ?? ClosedDeals.LeftOut, ct);
        plans.TryRemove(press.Plan, out _);
        return new(ImportCard.Done(outcome, imported, turn.Mine(kept.Home)));
    }

    /// <summary>
    /// Imports a plan. Returns the deals left out because of a conflict; those are unchanged. The owners become members of the pipeline and
    /// find it in their personal chat.
    /// </summary>
    public async Task<(ValueList<DealId> LeftOut, ImportOutcome Outcome)> Import(
        Turn turn, string home, ImportPlan plan, ClosedDeals closed, CancellationToken ct)
    {
        var workspace = turn.Workspace(home);
        var board = await deals.ReadBoard(workspace, ct);
        var outcome = ImportOutcome.Of(
            plan, board.Select(found => found.Deal), await roster.ReadMembers(turn, ct), turn.By, turn.Now, closed);
        var before = board.ToDictionary(found => found.Deal.Id);
        // no deal ends under a review: whoever leads that one ends it
        var reviewed = outcome.Landings
            .Where(it => it.After.Ended != it.Before?.Ended && before.GetValueOrDefault(it.After.Id)?.Live is not null)
            .Select(it => it.After.Id)
            .ToHashSet();
        var changes = outcome.Landings
            .Where(landing => landing.Journal.Count > 0 && !reviewed.Contains(landing.After.Id))
            .Select(
                landing => (before.GetValueOrDefault(landing.After.Id), new Ruling.Accepted(
                    landing.After, before.GetValueOrDefault(landing.After.Id)?.Live, landing.Journal)))
            .ToArray();
        var leftOut = await deals.SaveAll(workspace, changes, turn.Id, ct);
        turn.Progress.Note(SavedWork.Import);
        foreach (var owner in outcome.Landings.Select(landing => landing.Owner).OfType<Person>().Append(turn.By).Distinct())
            await access.AddMember(turn with { By = owner, User = owner == turn.By ? turn.User : null }, home, ct);
        return ([.. leftOut, .. reviewed], outcome);
    }

    /// <summary>Computes what a plan would change in this pipeline.</summary>
    public async Task<ImportOutcome> Outcome(
        Turn turn, string home, ImportPlan plan, CancellationToken ct, ClosedDeals closed = ClosedDeals.LeftOut) => ImportOutcome.Of(
        plan,
        (await deals.ReadBoard(turn.Workspace(home), ct)).Select(found => found.Deal),
        await roster.ReadMembers(turn, ct),
        turn.By,
        turn.Now,
        closed);
}
