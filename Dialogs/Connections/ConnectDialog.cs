using ReviewBot.Cards;
using ReviewBot.Cards.Connections;
using ReviewBot.Cards.Guide;
using ReviewBot.Connections;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Connections;

/// <summary>Connects a pipeline to a CRM, step by step, and shows the state of the connection. For admins, in private.</summary>
sealed class ConnectDialog(
    ConnectionStore store,
    DealStore deals,
    Crms crms,
    CrmScopePreviewer look,
    LongJobDialog longJobs,
    PipelineAccess access,
    WorkSignal<Subject.OfConnection> signal,
    InstallationPolicy policy,
    TimeProvider time) : ICardActionHandler, ICommandHandler
{
    /// <summary>Time-out of a CRM request during a press: Teams expects its answer within five seconds.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>The same for a preview, which then continues as a background job.</summary>
    static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(700);

    const int LongestField = 100;

    public void Register(CardActionRoutes actions)
    {
        actions.InHome<CardAction.Connect>(it => it.Home.Length > 0 ? it.Home : null, (turn, it, _, ct) => Open(turn, it.Home, ct));
        ForAdmins<CardAction.ChooseScope>(it => it.Home, (turn, workspace, it, inputs, ct) =>
            Scopes(turn, workspace, it.System, inputs, null, ct));
        ForAdmins<CardAction.CheckScope>(it => it.Home, (turn, workspace, it, inputs, ct) =>
            Check(turn, workspace, it.System, inputs, ct));
        ForAdmins<CardAction.ConnectNow>(it => it.Home, (turn, workspace, it, _, ct) => Begin(turn, workspace, it, ct));
        ForAdmins<CardAction.SyncNow>(it => it.Home, (turn, workspace, _, _, ct) => Sync(turn, workspace, ct));
        ForAdmins<CardAction.BelieveGone>(it => it.Home, (turn, workspace, _, _, ct) => ConfirmGone(turn, workspace, ct));
        ForAdmins<CardAction.MatchNames>(it => it.Home, (turn, workspace, _, _, ct) => Names(turn, workspace, ct));
        ForAdmins<CardAction.ResolveMatch>(it => it.Home, (turn, workspace, it, _, ct) => Match(turn, workspace, it, ct));
        ForAdmins<CardAction.MatchAll>(it => it.Home, (turn, workspace, _, _, ct) => MatchAll(turn, workspace, ct));
        ForAdmins<CardAction.WriteBack>(it => it.Home, (turn, workspace, _, _, ct) => Writes(turn, workspace, ct));
        ForAdmins<CardAction.SaveWriteBack>(it => it.Home, (turn, workspace, it, inputs, ct) =>
            SaveWrites(turn, workspace, it.Off is true, inputs, ct));
        ForAdmins<CardAction.Disconnect>(it => it.Home, (turn, workspace, it, _, ct) => End(turn, workspace, it.Confirmed, ct));

        void ForAdmins<T>(Func<T, string> homeOf, Func<Turn, Workspace, T, ValueList<Field>, CancellationToken, Task<Reply>> answer)
            where T : CardAction => actions.InHome(
                homeOf, (turn, it, inputs, ct) => ForAdmin(turn, homeOf(it), workspace => answer(turn, workspace, it, inputs, ct), ct));
    }

    public void Register(CommandRoutes commands) =>
        commands.OnForm(Command.Connect, new CardAction.Connect(), async (turn, _, ct) => (await Open(turn, "", ct)).Posted());

    /// <summary>Shows the state of the connection, or the CRMs to choose from; asks for the pipeline, if there are several.</summary>
    public async Task<Reply> Open(Turn turn, string home, CancellationToken ct)
    {
        if (home.Length > 0)
            return await ForAdmin(turn, home, workspace => Show(turn, workspace, null, ct), ct);

        List<(string Home, string Name)> mine = [];
        var all = await access.ListTargets(turn, ct);
        foreach (var it in all)
        {
            if (await access.TryFindWorkspace(turn, it.Home, ct) is { } workspace && PipelineSettingsRules.May(workspace, turn.By))
                mine.Add(it);
        }
        return (mine, all) switch
        {
            ([var one], _) => await OpenChosen(turn, one.Home, ct),
            ([], [var other, ..]) => await OpenChosen(turn, other.Home, ct), // says who the admins are
            _ => new(ConnectCard.Which(mine, turn.PersonalContext(""))),
        };
    }

    /// <summary>For a pipeline that no button names, so that the router has not checked it.</summary>
    async Task<Reply> OpenChosen(Turn turn, string home, CancellationToken ct) =>
        await access.MaySee(turn, home, ct) ? await Open(turn, home, ct) : Reply.Gone(turn.PersonalContext(""));

    /// <summary>Authorization: for admins, in their personal chat or in a dialog that only they see.</summary>
    internal async Task<Reply> ForAdmin(Turn turn, string home, Func<Workspace, Task<Reply>> answer, CancellationToken ct)
    {
        if (!(turn.IsPersonal || turn.IsInTaskModule))
            return Reply.Gone(turn.PersonalContext(""));

        var workspace = await access.RefreshWorkspace(turn, home, ct);
        return PipelineSettingsRules.May(workspace, turn.By)
            ? await answer(workspace)
            : new(AnswerCard.Refused(new Refusal.OnlyAdmins(workspace.Admins), turn.PersonalContext(home)));
    }

    internal async Task<Reply> Show(Turn turn, Workspace workspace, string? done, CancellationToken ct)
    {
        var context = turn.PersonalContext(workspace.Id.Home);
        if (await store.Find(workspace.Id, ct) is not { } stored)
            return new(ConnectCard.Start(workspace, policy.AllowConnections ? crms.Connected : [], context));

        var waiting = await store.ReadWaiting(workspace.Id, ct);
        var links = await store.ReadLinks(workspace.Id, ct);
        var board = (await deals.ReadBoard(workspace.Id, ct)).Select(it => it.Deal);
        return new(ConnectionCard.For(
            workspace,
            stored.Connection,
            [.. waiting.Where(it => it.Why is CrmWait.SameName)],
            [.. waiting.Where(it => it.Why is CrmWait.Later)],
            links.Count(it => it is { IsGone: false, IsErased: false }),
            CrmOwners.ListUnmatched(workspace, board, links).Count(),
            done,
            context));
    }

    async Task<Reply> Scopes(
        Turn turn, Workspace workspace, CrmSystem system, ValueList<Field> filled, Notice? notice, CancellationToken ct) =>
        await AskCrm(turn, workspace, system, async (crm, limited) =>
        {
            var (where, choices) = (crm.TestConnection(limited), crm.ListScopes(limited));
            await Task.WhenAll(where, choices);
            return new(
                ConnectCard.Scopes(workspace, system, await where, await choices, filled, notice, turn.PersonalContext(workspace.Id.Home)));
        }, Patience, () => Task.FromResult<Reply?>(ShowUnavailable(turn, workspace, system)), ct)
            ?? ShowUnavailable(turn, workspace, system);

    /// <summary>Previews at once if it can be read that fast; else as a background job.</summary>
    async Task<Reply> Check(Turn turn, Workspace workspace, CrmSystem system, ValueList<Field> inputs, CancellationToken ct)
    {
        if (ConnectCard.Read(inputs) is not { } asked)
            return await Scopes(turn, workspace, system, inputs, new Notice.Missing([Fields.Scope]), ct);

        return await AskCrm(turn, workspace, system, async (crm, limited) => await look.ReadFirst(workspace, crm, asked, limited) switch
        {
            null => null,
            var part when part.Read < part.Count.Deals || part.Count.OrMore => await StartPreview(turn, workspace, system, asked, ct),
            var preview => new(ConnectCard.Preview(workspace, system, preview, turn.PersonalContext(workspace.Id.Home))),
        }, Soon, async () => await StartPreview(turn, workspace, system, asked, ct), ct)
            ?? await Scopes(turn, workspace, system, inputs, new Notice.Missing([Fields.Scope]), ct);
    }

    Task<Reply> StartPreview(Turn turn, Workspace workspace, CrmSystem system, CrmScope scope, CancellationToken ct) =>
        longJobs.Start(
            turn, new(turn.Id, LongJobKind.CrmLook, workspace.Id.Home, turn.By, turn.At) { Looks = new(system, scope) }, ct);

    async Task<Reply> Begin(Turn turn, Workspace workspace, CardAction.ConnectNow press, CancellationToken ct)
    {
        var scope = new CrmScope(press.Kind, [.. press.Ids]);
        if (!policy.AllowConnections || crms.Find(press.System) is null || !scope.IsValid)
            return await Show(turn, workspace, null, ct);

        if (await store.Create(workspace.Id, new(press.System, scope, press.Name, turn.By, time.GetUtcNow()), ct))
            await Write(turn, workspace, AuditKind.CrmConnected, press.System, ct);
        turn.Progress.Record(SavedWork.Change);
        signal.Send(new(workspace.Id));
        return await Show(turn, workspace, turn.Say.SwitchedOn(), ct);
    }

    async Task<Reply> Sync(Turn turn, Workspace workspace, CancellationToken ct)
    {
        await ScheduleReading(workspace.Id, ct);
        return await Show(turn, workspace, turn.Say.SyncAsked(), ct);
    }

    async Task<Reply> ConfirmGone(Turn turn, Workspace workspace, CancellationToken ct)
    {
        await store.Change(
            workspace.Id, it => it.Trouble is { Kind: CrmTroubleKind.ManyGone } ? it with { AreGoneBelieved = true } : null, ct);
        return await Sync(turn, workspace, ct);
    }

    async Task<Reply> Names(Turn turn, Workspace workspace, CancellationToken ct)
    {
        var names = (await store.ReadWaiting(workspace.Id, ct)).Where(it => it.Why is CrmWait.SameName).ToList();
        if (names.Count is 0 || await store.Find(workspace.Id, ct) is not { Connection.System: var system })
            return await Show(turn, workspace, null, ct);

        var here = (await deals.ReadBoard(workspace.Id, ct)).Select(it => it.Deal).ToDictionary(it => it.Id);
        return new(ConnectionCard.Names(workspace, names, here, system, turn.PersonalContext(workspace.Id.Home)));
    }

    async Task<Reply> Match(Turn turn, Workspace workspace, CardAction.ResolveMatch press, CancellationToken ct)
    {
        if (await Match(turn, workspace, press.Crm, press.Deal, ct))
            await ScheduleReading(workspace.Id, ct);
        return await Names(turn, workspace, ct);
    }

    async Task<Reply> MatchAll(Turn turn, Workspace workspace, CancellationToken ct)
    {
        await OptimisticRetry.TryRun(() => TryMatchAll(turn, workspace, ct), ct);
        await ScheduleReading(workspace.Id, ct);
        return await Names(turn, workspace, ct);
    }

    /// <summary>Links all opportunities that have exactly one candidate, read and saved in batches.</summary>
    /// <returns>False: the connection was changed concurrently.</returns>
    async Task<bool> TryMatchAll(Turn turn, Workspace workspace, CancellationToken ct)
    {
        if (await store.Find(workspace.Id, ct) is not { } stored)
            return true;

        var waiting = (await store.ReadWaiting(workspace.Id, ct)).Where(it => it is { Why: CrmWait.SameName, Here.Count: 1 });
        var linked = (await store.ReadLinks(workspace.Id, ct)).Select(it => it.Deal).ToHashSet();
        var here = (await deals.ReadBoard(workspace.Id, ct)).ToDictionary(it => it.Deal.Id);
        List<(CrmWaiting There, LinkedSave Save)> matched = [];
        foreach (var it in waiting)
        {
            if (here.GetValueOrDefault(it.Here[0]) is { } found && linked.Add(found.Deal.Id)
                && Linking(turn, it, found, stored.Connection.System) is { } save)
            {
                matched.Add((it, save));
            }
        }
        if (await store.Apply(stored, [.. matched.Select(it => it.Save)], _ => stored.Connection, ct) is not var (applied, conflicts))
            return false;

        var leftOut = conflicts.ToHashSet();
        CrmWaiting[] settled =
        [
            .. matched.Where(it => !leftOut.Contains(it.Save.Accepted.Deal.Id))
                .Select(it => it.There with { Why = CrmWait.Later, Here = [] }),
        ];
        return await store.Save(applied, applied.Connection, ct, waiting: settled) is not null && leftOut.Count is 0;
    }

    /// <summary>Null: nothing changes in the deal.</summary>
    static LinkedSave? Linking(Turn turn, CrmWaiting waiting, DealSnapshot found, CrmSystem system)
    {
        var change = new SyncChange(waiting.There, found.Deal.Id, [SyncEvent.Linked]);
        var link = CrmLink.Between(waiting.There, found.Deal.Id) with { State = CrmState.Open };
        return CrmMerge.Apply(change, found.Deal, found.Live, system, null, turn.Now, turn.By) is { } accepted
            ? new(found, accepted, link) : null;
    }

    /// <summary>
    /// Answers whether a waiting opportunity is one of our deals. If so, the deal gets its link at once, and its other changes come with
    /// the next reading; if not, the next reading adds it as a new deal.
    /// </summary>
    /// <param name="same">The deal that it is; null: none of the candidates.</param>
    Task<bool> Match(Turn turn, Workspace workspace, string crm, string? same, CancellationToken ct) =>
        OptimisticRetry.TryRun(async () =>
        {
            var waiting = (await store.ReadWaiting(workspace.Id, ct)).FirstOrDefault(it => it.There.Id == crm);
            if (waiting is not { Why: CrmWait.SameName } || await store.Find(workspace.Id, ct) is not { } stored)
                return true;
            if (same is not { } deal)
            {
                ValueList<DealId> apart = [.. waiting.Apart.Union(waiting.Here)];
                if (await store.Save(
                    stored, stored.Connection, ct, waiting: [waiting with { Why = CrmWait.Later, Here = [], Apart = apart }]) is null)
                {
                    return false;
                }
                foreach (var id in waiting.Here)
                {
                    if (await deals.FindDeal(workspace.Id, id, ct) is not { } other)
                        continue;

                    var line = CrmMerge.Differ(other.Deal, other.Live, stored.Connection.System, turn.By, turn.Now);
                    await deals.Save(workspace.Id, other, line, null, ct); // on a conflict only its journal entry is missing
                }
                return true;
            }
            if (!waiting.Here.Contains(new(deal)) || await deals.FindDeal(workspace.Id, new(deal), ct) is not { } found
                || (await store.ReadLinks(workspace.Id, ct)).Any(it => it.Deal == found.Deal.Id))
            {
                return true;
            }

            return Linking(turn, waiting, found, stored.Connection.System) is { } save
                && await store.Apply(stored, [save], _ => stored.Connection, ct) is ({ } applied, { Count: 0 })
                && await store.Save(
                    applied, applied.Connection, ct, waiting: [waiting with { Why = CrmWait.Later, Here = [] }]) is not null;
        }, ct);

    async Task<Reply> Writes(Turn turn, Workspace workspace, CancellationToken ct) =>
        await store.Find(workspace.Id, ct) is { Connection: var connection }
            ? new(ConnectionCard.WriteBack(
                workspace, connection, ConnectionCard.Fill(connection.Writing), null, turn.PersonalContext(workspace.Id.Home)))
            : await Show(turn, workspace, null, ct);

    async Task<Reply> SaveWrites(Turn turn, Workspace workspace, bool isOff, ValueList<Field> inputs, CancellationToken ct)
    {
        if (await store.Find(workspace.Id, ct) is not { Connection: var was })
            return await Show(turn, workspace, null, ct);

        var writing = isOff ? null : Read(turn, inputs);
        if (writing is { AsNote: false } && (!CrmWriter.FieldsOf(writing).IsValid || writing == new CrmWriting()))
        {
            return new(ConnectionCard.WriteBack(
                workspace, was, inputs, turn.Say.NoSuchFields(), turn.PersonalContext(workspace.Id.Home)));
        }

        await store.Change(workspace.Id, it => it.Writing == writing ? null : it with { Writing = writing, AllWritten = null }, ct);
        if (was.Writing != writing)
            await Write(turn, workspace, writing is null ? AuditKind.CrmWritesOff : AuditKind.CrmWritesOn, was.System, ct);
        turn.Progress.Record(SavedWork.Change);
        await store.Schedule(workspace.Id, time.GetUtcNow(), ct);
        signal.Send(new(workspace.Id));
        return await Show(turn, workspace, turn.Say.WriteBackSaved(), ct);
    }

    static CrmWriting Read(Turn turn, ValueList<Field> inputs)
    {
        var sent = new FormReader(inputs, turn.Now.Today);
        return sent.Raw(Fields.WriteAs) is Fields.AsNote
            ? new() { AsNote = true }
            : new()
            {
                NextStep = sent.Text(Fields.CrmStep, LongestField),
                NextStepBy = sent.Text(Fields.CrmStepBy, LongestField),
                LastHeard = sent.Text(Fields.CrmHeard, LongestField),
                Headline = sent.Text(Fields.CrmHeadline, LongestField),
            };
    }

    async Task<Reply> End(Turn turn, Workspace workspace, bool isConfirmed, CancellationToken ct)
    {
        if (await store.Find(workspace.Id, ct) is not { Connection: var connection })
            return await Show(turn, workspace, null, ct);
        if (!isConfirmed)
            return new(ConnectionCard.AskToEnd(workspace, connection, turn.PersonalContext(workspace.Id.Home)));

        await store.Delete(workspace.Id, ct);
        await Write(turn, workspace, AuditKind.CrmDisconnected, connection.System, ct);
        turn.Progress.Record(SavedWork.Change);
        return new(ConnectionCard.Ended(workspace, turn.PersonalContext(workspace.Id.Home)));
    }

    /// <summary>Schedules a reading now, regardless of backoff.</summary>
    /// <param name="from">Changes the cursor to continue at; null: unchanged.</param>
    internal async Task ScheduleReading(WorkspaceId pipeline, CancellationToken ct, Func<CrmConnection, string?>? from = null)
    {
        var now = time.GetUtcNow();
        await store.Change(pipeline, it => it with
        {
            Mark = from is null ? it.Mark : from(it),
            BegunAt = it.BegunAt ?? now,
            Counts = it.BegunAt is null ? new() { LeftOut = it.Counts.LeftOut } : it.Counts,
            NotBefore = (it.Trouble ?? it.WriteTrouble) is { Kind: CrmTroubleKind.RateLimited } ? it.NotBefore : null,
        }, ct);
        await store.Schedule(pipeline, now, ct);
        signal.Send(new(pipeline));
    }

    Task<bool> Write(Turn turn, Workspace workspace, AuditKind what, CrmSystem system, CancellationToken ct) =>
        access.TryChange(turn, workspace.Id.Home, it => it.With(new AuditEntry(turn.At, turn.By, what, CrmMerge.NameOf(system))), ct);

    /// <summary>Calls the CRM while the presser waits; reports its failure.</summary>
    /// <param name="late">The answer after a time-out.</param>
    async Task<Reply?> AskCrm(
        Turn turn,
        Workspace workspace,
        CrmSystem system,
        Func<ICrm, CancellationToken, Task<Reply?>> ask,
        TimeSpan most,
        Func<Task<Reply?>> late,
        CancellationToken ct)
    {
        if (!policy.AllowConnections || crms.Find(system) is not { } crm || await store.Find(workspace.Id, ct) is not null)
            return await Show(turn, workspace, null, ct);

        try
        {
            return await time.RunWithin(most, limited => ask(crm, limited), ct);
        }
        catch (CrmException wrong)
        {
            var why = ConnectionSync.TroubleOf(wrong.Failure, time.GetUtcNow());
            return new(ConnectCard.Failed(workspace, system, why, turn.PersonalContext(workspace.Id.Home)));
        }
        catch (TimeoutException)
        {
            return await late();
        }
    }

    Reply ShowUnavailable(Turn turn, Workspace workspace, CrmSystem system) => new(ConnectCard.Failed(
        workspace, system, new(CrmTroubleKind.Unavailable, null, time.GetUtcNow()), turn.PersonalContext(workspace.Id.Home)));
}
