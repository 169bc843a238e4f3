using ReviewBot.Connections;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Connections;

/// <summary>Outcome of one sync, for the log.</summary>
sealed record SyncRun(DateTimeOffset? Next, CrmSystem? System = null, CrmCounts? Counts = null, CrmTroubleKind? Trouble = null);

/// <summary>
/// Syncs one pipeline with its CRM under a lease: changes every quarter of an hour, everything once a night, and then the write-back. A
/// page is applied before its cursor is saved, each deal with its link in one transaction, so that an interrupted sync resumes at the
/// cursor, and applying a page again has no effect.
/// </summary>
sealed class ConnectionSync(
    ConnectionStore store, DealStore deals, Crms crms, CrmOwners owners, CrmWriter writer, InstallationPolicy policy, TimeProvider time)
{
    static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    static readonly TimeSpan AfterOutage = TimeSpan.FromMinutes(5);
    static readonly TimeSpan NotSetUp = TimeSpan.FromHours(1);
    static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Polling interval for local changes to write back: they are in the CRM within five minutes.</summary>
    static readonly TimeSpan BetweenWritings = TimeSpan.FromMinutes(4);

    /// <summary>
    /// How often a page is planned again because of conflicts with users. After that, its deals wait for the next reading.
    /// </summary>
    const int MostAttempts = 3;

    /// <param name="holds">Renews the lease. False: it was lost to another replica.</param>
    public async Task<SyncRun> Run(WorkspaceId pipeline, Func<Task<bool>> holds, CancellationToken ct)
    {
        if (await store.Find(pipeline, ct) is not { } stored)
            return new(null);
        if (stored.Connection.NotBefore is { } later && later > time.GetUtcNow())
            return new(later);

        if (!await owners.IsAnywhere(pipeline, ct))
            return new(time.GetUtcNow() + LongestWait);

        var system = stored.Connection.System;
        if (!policy.AllowConnections || crms.Find(system) is not { } crm)
            return await SaveReadTrouble(pipeline, new CrmTrouble(CrmTroubleKind.NotSetUp, null, time.GetUtcNow()), NotSetUp, ct);

        try
        {
            if (await Read(stored, crm, holds, ct) is not { } read)
                return new(time.GetUtcNow() + Soon, system);

            var run = await writer.Write(read, crm, holds, ct);
            if (run.Now is not { } written || await SaveWriteTrouble(written, run, ct) is not { Connection: var then })
                return new(time.GetUtcNow() + Soon, system);

            var next = (then.ReadAt ?? time.GetUtcNow()) + CrmConnection.Every;
            var look = then.Writing is null ? next : time.GetUtcNow() + BetweenWritings;
            return new(look < next ? look : next, system, then.Counts, run.Wrong is null ? null : then.WriteTrouble?.Kind);
        }
        catch (CrmException wrong)
        {
            return await SaveReadTrouble(pipeline, TroubleOf(wrong.Failure, time.GetUtcNow()), WaitAfter(wrong.Failure), ct);
        }
    }

    /// <summary>
    /// Stores why the write-back is incomplete, until it is complete, and tells an admin once if a person has to act. Null: the connection
    /// was changed concurrently.
    /// </summary>
    async Task<StoredConnection?> SaveWriteTrouble(StoredConnection stored, WriteRun run, CancellationToken ct)
    {
        var (was, now) = (stored.Connection, time.GetUtcNow());
        if (run.Wrong is not { } wrong)
        {
            return run.IsWhole && was.WriteTrouble is not null
                ? await store.Save(stored, was with { WriteTrouble = null }, ct)
                : stored;
        }
        var trouble = TroubleOf(wrong, now);
        var known = was.WriteTrouble is { } before && (before.Kind == trouble.Kind || !trouble.NeedsSomebody)
            ? before with { What = before.Kind == trouble.Kind ? trouble.What : before.What }
            : trouble;
        PendingPost[] posts = known is { NeedsSomebody: true, IsTold: false }
            ? [await TroublePost(stored.Workspace, was, $"{CrmChangePosts.OfWriting}{known.Kind}", known, ct)]
            : [];
        var later = wrong is CrmFailure.RateLimited or CrmFailure.Unavailable ? now + WaitAfter(wrong) : was.NotBefore;
        return await store.Save(
            stored,
            was with { WriteTrouble = known with { IsTold = known.IsTold || posts.Length > 0 }, NotBefore = later },
            ct,
            posts: posts);
    }

    /// <summary>Stores why the CRM cannot be read, and when to retry. Tells an admin once if a person has to act.</summary>
    async Task<SyncRun> SaveReadTrouble(WorkspaceId pipeline, CrmTrouble trouble, TimeSpan wait, CancellationToken ct)
    {
        var until = time.GetUtcNow() + wait;
        await OptimisticRetry.TryRun(async () =>
        {
            if (await store.Find(pipeline, ct) is not { Connection: var was } stored)
                return true;

            var known = was.Trouble?.Kind == trouble.Kind ? was.Trouble with { What = trouble.What } : trouble;
            PendingPost[] posts = known is { NeedsSomebody: true, IsTold: false }
                ? [await TroublePost(pipeline, was, $"{known.Kind}", known, ct)]
                : [];
            var now = was with { Trouble = known with { IsTold = known.IsTold || posts.Length > 0 }, NotBefore = until };
            return await store.Save(stored, now, ct, posts: posts) is not null;
        }, ct);
        return new(until, Trouble: trouble.Kind);
    }

    /// <summary>Message to the person who connected it, or to another admin if they have left.</summary>
    async Task<PendingPost> TroublePost(
        WorkspaceId pipeline, CrmConnection connection, string what, CrmTrouble trouble, CancellationToken ct)
    {
        var workspace = await deals.FindWorkspace(pipeline, ct);
        Person?[] told = [connection.By, .. workspace?.Admins ?? [], workspace?.Lead];
        var to = await owners.FirstHere(pipeline, told.OfType<Person>(), ct);
        return new($"crm:{what}:{trouble.Since.UtcTicks}", PostKind.CrmBroken, [], CrmMerge.PersonOf(connection.System), time.GetUtcNow())
        {
            To = (to ?? connection.By).Id,
        };
    }

    public static CrmTrouble TroubleOf(CrmFailure failure, DateTimeOffset now) => failure switch
    {
        CrmFailure.SignInRefused it => new(CrmTroubleKind.SignInRefused, it.Code, now),
        CrmFailure.Forbidden it => new(CrmTroubleKind.Forbidden, it.What ?? it.Code, now),
        CrmFailure.NotFound it => new(CrmTroubleKind.NotFound, it.Code, now),
        CrmFailure.RateLimited => new(CrmTroubleKind.RateLimited, null, now),
        CrmFailure.Unavailable it => new(CrmTroubleKind.Unavailable, it.Code, now),
        CrmFailure.NotUnderstood it => new(CrmTroubleKind.NotUnderstood, it.Code, now),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    static TimeSpan WaitAfter(CrmFailure failure) => failure switch
    {
        CrmFailure.RateLimited it => it.Wait < LongestWait ? it.Wait : LongestWait,
        CrmFailure.Unavailable => AfterOutage,
        _ => CrmConnection.Every,
    };

    /// <summary>Reads what is due. Null: the connection was changed concurrently, or the lease was lost.</summary>
    async Task<StoredConnection?> Read(StoredConnection stored, ICrm crm, Func<Task<bool>> holds, CancellationToken ct)
    {
        var (now, was) = (time.GetUtcNow(), stored.Connection);
        var workspace = await deals.FindWorkspace(stored.Workspace, ct) ?? new(stored.Workspace, "", []);
        var isDue = was.BegunAt is not null || was.ReadAt is not { } last || now >= last + CrmConnection.Every;
        var isNight = was.AreGoneBelieved || (was.ReadAt is not null && now >= was.CompareNext(ZonedClock.Zone(workspace.Zone)));
        if (!isDue && !isNight)
            return stored;

        if (isNight)
        {
            if (await Compare(stored, crm, holds, ct) is not { } compared)
                return null;
            stored = compared;
        }
        var began = stored.Connection.BegunAt is null
            ? stored.Connection with
            {
                BegunAt = now,
                Counts = new() { Gone = isNight ? stored.Connection.Counts.Gone : 0, LeftOut = stored.Connection.Counts.LeftOut },
            }
            : stored.Connection;
        var current = new SoFar(stored with { Connection = began }, null);
        var waiting = (await store.ReadWaiting(stored.Workspace, ct)).Select(it => it.There).ToList();
        if (waiting.Count > 0)
        {
            if (await ApplyPage(current, workspace, waiting, [], began.Mark, ct) is not { } applied)
                return null;
            current = applied;
            began = applied.Now.Connection;
        }
        await foreach (var page in crm.ReadChanges(began.Scope, began.Mark is { } mark ? new CrmMark(mark) : null, ct))
        {
            if (!await holds()
                || await ApplyPage(current, workspace, [.. page.Deals.Select(CrmMerge.Clean)], page.Deleted, page.Mark.Value, ct)
                    is not { } applied)
            {
                return null;
            }
            current = applied;
        }
        var done = current.Now;
        var kept = done.Connection.Trouble is { Kind: CrmTroubleKind.ManyGone } doubt ? doubt : null;
        return await store.Save(
            done, done.Connection with { BegunAt = null, ReadAt = time.GetUtcNow(), NotBefore = null, Trouble = kept }, ct);
    }

    /// <summary>
    /// Full comparison: finds deleted opportunities, and those that left the scope, by the ids of all. Then everything is read again,
    /// because the renaming of a customer or person does not modify an opportunity, and owners may be matched by now.
    /// </summary>
    async Task<StoredConnection?> Compare(StoredConnection stored, ICrm crm, Func<Task<bool>> holds, CancellationToken ct)
    {
        var links = (await store.ReadLinks(stored.Workspace, ct)).ToDictionary(it => it.CrmId);
        var waiting = (await store.ReadWaiting(stored.Workspace, ct)).Select(it => it.There.Id).ToHashSet();
        HashSet<string> present = [];
        var leftOut = 0;
        await foreach (var page in crm.ReadStates(stored.Connection.Scope, ct))
        {
            foreach (var there in page)
            {
                present.Add(there.Id);
                leftOut += there.State is CrmState.Open || links.ContainsKey(there.Id) || waiting.Contains(there.Id) ? 0 : 1;
            }
            if (!await holds())
                return null;
        }

        var (now, was) = (time.GetUtcNow(), stored.Connection);
        var gone = SyncPlan.FindGone(links.Values, present);
        var compared = was with
        {
            ComparedAt = now,
            AreGoneBelieved = false,
            Mark = null,
            Counts = was.Counts with { LeftOut = leftOut, Gone = 0 },
        };
        if (!was.AreGoneBelieved && SyncPlan.IsDoubtful(gone.Count, links.Values.Count(it => it is { IsGone: false, IsErased: false })))
        {
            var doubt = new CrmTrouble(
                CrmTroubleKind.ManyGone, gone.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), now);
            var known = was.Trouble is { Kind: CrmTroubleKind.ManyGone } before ? before with { What = doubt.What } : doubt;
            PendingPost[] posts = known.IsTold ? [] : [await TroublePost(stored.Workspace, was, $"{known.Kind}", known, ct)];
            return await store.Save(stored, compared with { Trouble = known with { IsTold = true } }, ct, posts: posts);
        }
        var trouble = was.Trouble is { Kind: CrmTroubleKind.ManyGone } ? null : was.Trouble;
        return await ApplyGone(stored, compared with { Trouble = trouble }, gone, [.. waiting.Except(present)], ct);
    }

    async Task<StoredConnection?> ApplyGone(
        StoredConnection stored, CrmConnection then, ValueList<CrmLink> gone, IReadOnlyCollection<string> settled, CancellationToken ct)
    {
        if (gone.Count > 0)
        {
            var board = (await deals.ReadBoard(stored.Workspace, ct)).ToDictionary(it => it.Deal.Id);
            var now = NowOf(await deals.FindWorkspace(stored.Workspace, ct));
            var saves = gone.Select(it => Left(it, board, stored.Connection.System, now)).OfType<LinkedSave>().ToList();
            var before = stored.Connection;
            if (await store.Apply(stored, saves, _ => before, ct) is not var (applied, _))
                return null;
            stored = applied;
        }
        return await store.Save(
            stored,
            then with { Counts = then.Counts with { Gone = gone.Count } },
            ct,
            links: [.. gone.Select(it => it with { IsGone = true })],
            settled: settled);
    }

    static LinkedSave? Left(CrmLink link, Dictionary<DealId, DealSnapshot> board, CrmSystem system, Moment now) =>
        board.GetValueOrDefault(link.Deal) is { } here
            ? new(here, CrmMerge.Leave(here.Deal, here.Live, system, now), link with { IsGone = true })
            : null;

    /// <summary>Applies a page, then saves the cursor. Null: the connection was changed concurrently.</summary>
    async Task<SoFar?> ApplyPage(
        SoFar before, Workspace workspace, List<CrmDeal> read, IReadOnlyList<string> deleted, string? mark, CancellationToken ct)
    {
        var (stored, known) = (before.Now, before.Known);
        if (read.Count is 0 && deleted.Count is 0)
        {
            return await store.Save(stored, stored.Connection with { Mark = mark }, ct) is { } marked ? before with { Now = marked } : null;
        }
        var (counts, isFirst) = (stored.Connection.Counts, stored.Connection.ReadAt is null);
        if (known is null && !isFirst)
            known = await KnownPipeline.ReadFor(store, deals, stored.Workspace, read, deleted, ct);
        else if (known is { IsWhole: false })
            known = null;
        for (var attempt = 1; ; attempt++)
        {
            if (known is null or { IsOld: true })
                known = await KnownPipeline.Read(store, deals, stored.Workspace, ct);
            var plan = SyncPlan.For(read, deleted, known.Index);
            if (!known.IsWhole && plan.Changed.Any(it => it.Events.Contains(SyncEvent.OwnerChanged)))
            {
                known = null; // owners of other deals are candidates for these
                continue;
            }
            var page = new PageChanges(stored.Connection, workspace, known.Index, NowOf(workspace));
            await Plan(page, plan, known, stored.Workspace, ct);

            var connection = stored.Connection with { Counts = counts };
            if (await store.Apply(stored, page.Saves, _ => connection, ct) is not var (applied, conflicts))
                return null;

            stored = applied;
            var leftOut = conflicts.ToHashSet();
            await known.ApplySaved(page.Saves, leftOut, ct);
            counts = page.Count(counts, leftOut);
            await owners.AddMembers(workspace, page.NewOwners(leftOut), time.GetUtcNow(), ct);
            if (leftOut.Count > 0 && attempt < MostAttempts)
                continue;

            var latest = read.GroupBy(it => it.Id).ToDictionary(it => it.Key, it => it.Last());
            List<CrmWaiting> waits =
            [
                .. plan.Offered.Select(it => new CrmWaiting(it.There, CrmWait.SameName)
                {
                    Here = it.Here,
                    Apart = known.FindWaiting(it.There.Id)?.Apart ?? [],
                }),
                .. page.Later.Concat(page.Saves.Where(it => leftOut.Contains(it.Accepted.Deal.Id)).Select(it => it.Link.CrmId))
                    .Distinct()
                    .Select(latest.GetValueOrDefault)
                    .OfType<CrmDeal>()
                    .Select(it => new CrmWaiting(it, CrmWait.Later)),
            ];
            var ids = waits.Select(it => it.There.Id).ToHashSet();
            var settled = latest.Keys.Concat(deleted).Where(it => !ids.Contains(it) && known.FindWaiting(it) is not null).ToHashSet();
            waits.RemoveAll(it => known.FindWaiting(it.There.Id) == it);
            var now = await store.Save(
                stored,
                stored.Connection with
                {
                    Mark = mark,
                    AllWritten = page.Links.Count > 0 ? null : stored.Connection.AllWritten, // their deals have not changed
                    Counts = isFirst ? counts with { LeftOut = counts.LeftOut + plan.LeftOut.Count } : counts,
                },
                ct,
                page.Links,
                waits,
                settled);
            known.ApplySaved(page.Links, waits, settled);
            return now is null ? null : new(now, known);
        }
    }

    /// <summary>Computes the change of each deal.</summary>
    async Task Plan(PageChanges page, SyncPlan plan, KnownPipeline known, WorkspaceId pipeline, CancellationToken ct)
    {
        if (plan.Changed.Any(it => it.Events.Any(what => what is SyncEvent.Won or SyncEvent.Lost)))
            page.Left = await owners.FindLeft(pipeline, ct);
        if (plan.New.Count > 0 || plan.Changed.Any(it => it.Events.Contains(SyncEvent.OwnerChanged)))
            page.Colleagues = await ColleaguesOf(page.Workspace, known, ct);
        foreach (var there in plan.New)
        {
            // a deal that was moved or merged is not imported a second time
            if (known.IsElsewhere(DealKey.Of(there.Id)) && await deals.FollowDeal(pipeline, DealKey.Of(there.Id), ct) is var (at, found))
                page.Link(there, at == pipeline ? found.Deal.Id : DealKey.Of(there.Id));
            else
                page.Add(there);
        }
        foreach (var change in plan.Changed)
        {
            var here = await known.Find(change.Here, ct);
            if (here is null && known.IsElsewhere(change.Here) && await deals.FindMerged(pipeline, change.Here, ct) is var (into, _))
                here = await known.Find(into, ct);
            page.Change(change, here);
        }
        foreach (var link in plan.Gone)
            page.MarkGone(link, await known.Find(link.Deal, ct));
    }

    async Task<CrmColleagues> ColleaguesOf(Workspace workspace, KnownPipeline known, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return known.Colleagues is { } kept && kept.IsFresh(now)
            ? kept
            : known.Colleagues = await owners.ReadColleagues(workspace, known.Owners, now, ct);
    }

    /// <param name="Known">Null: not read yet.</param>
    sealed record SoFar(StoredConnection Now, KnownPipeline? Known);

    Moment NowOf(Workspace? workspace)
    {
        var now = time.GetUtcNow();
        return new(now, ZonedClock.Day(now, ZonedClock.Zone(workspace?.Zone)));
    }
}
