using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Keeping;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.People;

namespace ReviewBot.Dialogs.Keeping;

/// <summary>
/// Erases data in two presses: preview, then erasure. For the admins of a pipeline; the own data for everybody. Small amounts are erased
/// during the press, others in a background job.
/// </summary>
sealed class EraseDialog(
    DealStore deals, ErasureService erasures, PersonStore people, PipelineAccess access, LongJobDialog longJobs, OwnDoubts doubts)
    : ICardActionHandler, ICommandHandler
{
    const int ShortestName = 2;

    /// <summary>Most deals of a pipeline, or pipelines of a person, to erase during a press: about a second.</summary>
    const int MostAtOnce = 50;

    public void Register(CardActionRoutes actions)
    {
        actions.InPipeline<CardAction.EraseForm>((turn, _, _, ct) => ShowForm(turn, null, ct));
        actions.InPipeline<CardAction.EraseCheck>((turn, it, inputs, ct) => Check(turn, it.Target, inputs, ct));
        actions.InPipeline<CardAction.EraseNow>(EraseNow);
        actions.InPipeline<CardAction.EraseMe>((turn, it, _, ct) => EraseMe(turn, it.Confirmed, ct));
    }

    public void Register(CommandRoutes commands) =>
        commands.OnForm(Command.Erase, new CardAction.EraseForm(), async (turn, _, ct) => (await ShowForm(turn, null, ct)).Posted());

    public async Task<Reply> ShowForm(Turn turn, EraseTrouble? trouble, CancellationToken ct)
    {
        var pipelines = await ListAdministered(turn, ct);
        var before = pipelines is [var only] ? await erasures.ReadErasures(turn.Workspace(only.Home), ct) : new([]);
        return new(EraseCard.Form(pipelines, before, trouble, turn.Audience, turn.PersonalContext(turn.Place.Home ?? "")));
    }

    public async Task<Reply> Check(Turn turn, Erased what, ValueList<Field> inputs, CancellationToken ct)
    {
        if (await Home(turn, inputs.Text(Fields.Pipeline), ct) is not { } home)
            return await ShowForm(turn, null, ct);
        if (await Refused(turn, home, ct) is { } refused)
            return refused;

        return what switch
        {
            Erased.Buyer => await Buyer(turn, home, inputs.Text(Fields.Name), inputs.Text(Fields.Spellings), ct),
            Erased.Colleague => await Colleague(turn, home, inputs.Text(Fields.OfUs), ct),
            Erased.Deal => await Deal(turn, home, inputs.Text(Fields.Customer), ct),
            Erased.Workspace => await Workspace(turn, new(home, what), null, ct),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public async Task<Reply> EraseNow(Turn turn, CardAction.EraseNow press, ValueList<Field> inputs, CancellationToken ct)
    {
        if (!await access.MaySee(turn, press.Home, ct))
            return await ShowForm(turn, null, ct);
        if (await Refused(turn, press.Home, ct) is { } refused)
            return refused;

        var workspace = turn.Workspace(press.Home);
        if (press is { Target: Erased.Colleague, Subject: { } one } && await IsOnlyAdmin(turn, press.Home, new(one), ct))
            return await ShowForm(turn, EraseTrouble.YouAreTheOnlyAdmin, ct);
        if (press.Target is Erased.Workspace
            && !IsSame(inputs.Text(Fields.Confirm), (await access.FindWorkspace(turn, press.Home, ct)).Name))
        {
            return await Workspace(turn, press, EraseTrouble.NotTheSameName, ct);
        }

        var erasure = new Erasure(turn.Id, press.Target, turn.By, turn.At)
        {
            Names = [.. (press.Names ?? []).OfType<string>()],
            Person = press is { Target: Erased.Colleague, Subject: { } person } ? new(person) : null,
            Deal = press is { Target: Erased.Deal, Subject: { } deal } ? new(deal) : null,
        };
        if (press.Target is not Erased.Deal
            && await deals.ReadBoard(workspace, ct) is var board && board.Count + board.Unreadable > MostAtOnce)
        {
            return await StartErasure(turn, erasure, press.Home, ct);
        }
        await erasures.Run(workspace, erasure, ct);
        turn.Progress.Record(SavedWork.Erasure);
        access.Evict(workspace);
        return new(EraseCard.Done(turn.PersonalContext(press.Home))) { Bound = press.Target is Erased.Workspace ? press.Home : null };
    }

    /// <summary>Erases the user's own data.</summary>
    public async Task<Reply> EraseMe(Turn turn, bool sure, CancellationToken ct)
    {
        if (!sure)
            return new(EraseCard.ConfirmMe(turn.PersonalContext("")));

        if ((await people.ReadMemberships(turn.Tenant, turn.By.Id, ct)).Count > MostAtOnce)
            return await longJobs.Start(turn, new(turn.Id, LongJobKind.EraseMe, "", turn.By, turn.At), ct);

        await doubts.Erase(turn.Tenant, turn.By.Id, ct);
        await people.DeletePerson(turn.Tenant, turn.By.Id, ct);
        turn.Progress.Record(SavedWork.Erasure);
        access.Evict(turn.Tenant, turn.By.Id);
        return new(EraseCard.DoneMe(turn.PersonalContext("")));
    }

    /// <summary>The erasure is stored first, so that it is finished even if its job is lost.</summary>
    async Task<Reply> StartErasure(Turn turn, Erasure erasure, string home, CancellationToken ct)
    {
        await erasures.Begin(turn.Workspace(home), erasure, ct);
        return await longJobs.Start(turn, new(turn.Id, LongJobKind.Erase, home, turn.By, turn.At) { Erases = erasure.What }, ct);
    }

    async Task<Reply> Buyer(Turn turn, string home, string? name, string? spellings, CancellationToken ct)
    {
        ValueList<string> names = [
            .. new[] { name }.Concat((spellings ?? "").Split(',')).Select(it => it?.Trim() ?? "").Where(it => it.Length >= ShortestName)
        ];
        if (names.Count == 0 || name is not { Length: >= ShortestName })
            return await ShowForm(turn, EraseTrouble.NameMissing, ct);

        var (count, rows) =
            await erasures.Count(turn.Workspace(home), new(turn.Id, Erased.Buyer, turn.By, turn.At) { Names = names }, ct);
        return rows == 0
            ? await ShowForm(turn, EraseTrouble.NobodyOfThatName, ct)
            : new(EraseCard.Confirm(Erased.Buyer, name, count, new(home, Erased.Buyer, names), null, turn.PersonalContext(home)));
    }

    async Task<Reply> Colleague(Turn turn, string home, string? name, CancellationToken ct)
    {
        var colleagues = await erasures.Colleagues(turn.Workspace(home), ct);
        switch (NameMatcher.Find(colleagues.GroupBy(it => it.Id), name ?? "", same => same.Select(it => it.Name)))
        {
            case Named<IGrouping<PersonId, Person>>.One { It: var found }:
                if (await IsOnlyAdmin(turn, home, found.Key, ct))
                    return await ShowForm(turn, EraseTrouble.YouAreTheOnlyAdmin, ct);

                ValueList<string> names = [.. found.Select(it => it.Name).Where(it => it.Length >= ShortestName).Distinct()];
                var (count, _) =
                    await erasures.Count(
                        turn.Workspace(home), new(turn.Id, Erased.Colleague, turn.By, turn.At) { Names = names, Person = found.Key }, ct);
                return new(
                    EraseCard.Confirm(
                        Erased.Colleague,
                        names.FirstOrDefault(name ?? ""),
                        count,
                        new(home, Erased.Colleague, names, found.Key.Value),
                        null,
                        turn.PersonalContext(home)));
            case Named<IGrouping<PersonId, Person>>.Several:
                return await ShowForm(turn, EraseTrouble.SeveralOfThatName, ct);
            default:
                return await ShowForm(turn, EraseTrouble.NobodyOfThatName, ct);
        }
    }

    async Task<Reply> Deal(Turn turn, string home, string? name, CancellationToken ct) =>
        NameMatcher.Find((await deals.ReadBoard(turn.Workspace(home), ct)).Select(it => it.Deal), name ?? "") switch
        {
            Named<Deal>.One { It: var deal } =>
                new(EraseCard.Confirm(
                    Erased.Deal, $"{deal.Customer} · {deal.Title}", 1, new(
                        home, Erased.Deal, null, deal.Id.Value), null, turn.PersonalContext(home))),
            Named<Deal>.Several => await ShowForm(turn, EraseTrouble.SeveralOfThatName, ct),
            _ => await ShowForm(turn, EraseTrouble.NoSuchDeal, ct),
        };

    async Task<Reply> Workspace(Turn turn, CardAction.EraseNow press, EraseTrouble? trouble, CancellationToken ct)
    {
        var board = await deals.ReadBoard(turn.Workspace(press.Home), ct);
        var name = (await access.FindWorkspace(turn, press.Home, ct)).Name;
        return new(
            EraseCard.Confirm(Erased.Workspace, name, board.Count + board.Unreadable, press, trouble, turn.PersonalContext(press.Home)));
    }

    /// <summary>The refusal for a user who is no admin; null: they are.</summary>
    async Task<Reply?> Refused(Turn turn, string home, CancellationToken ct) =>
        await deals.FindWorkspace(turn.Workspace(home), ct) is { } workspace && workspace.Admins.All(it => it.Id != turn.By.Id)
            ? new(AnswerCard.Refused(new Refusal.OnlyAdmins(workspace.Admins), turn.PersonalContext(home)))
            : null;

    /// <summary>True if the user erases their own name and is the only admin: nobody could administer the pipeline any more.</summary>
    async Task<bool> IsOnlyAdmin(Turn turn, string home, PersonId person, CancellationToken ct) =>
        person == turn.By.Id && (await access.RefreshWorkspace(turn, home, ct)).Admins.All(it => it.Id == person);

    /// <summary>The pipeline of the conversation; in the personal chat those that the user administers.</summary>
    async Task<IReadOnlyList<(string Home, string Name)>> ListAdministered(Turn turn, CancellationToken ct)
    {
        var mine = new List<(string, string)>();
        foreach (var (home, name) in await access.ListTargets(turn, ct))
        {
            if (!turn.IsPersonal || (await access.TryFindWorkspace(turn, home, ct))?.Admins.Any(it => it.Id == turn.By.Id) is true)
                mine.Add((home, name));
        }
        return mine;
    }

    async Task<string?> Home(Turn turn, string? chosen, CancellationToken ct)
    {
        var home = chosen ?? (await ListAdministered(turn, ct) is [var only] ? only.Home : null);
        return home is not null && await access.MaySee(turn, home, ct) ? home : null;
    }

    static bool IsSame(string? typed, string name) => typed is not null && TextNormalizer.Name(typed) == TextNormalizer.Name(name);
}
