using System.Security.Cryptography;
using System.Text;
using ReviewBot.Cards.Connections;
using ReviewBot.Cards.Words;
using ReviewBot.Connections;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Connections;

/// <summary>Outcome of a write-back.</summary>
/// <param name="Now">Null: the connection was changed concurrently, or the lease was lost.</param>
/// <param name="Wrong">Why something was not written; null: no error in this run.</param>
/// <param name="IsWhole">False: something remains to be written.</param>
sealed record WriteRun(StoredConnection? Now, CrmFailure? Wrong, bool IsWhole);

/// <summary>
/// Writes local changes back, if that is enabled: into the named fields, or as a note, and nothing else. A fingerprint in the link records
/// what was written. The deals are only read if the pipeline's stamp (a version), a link or the setting has changed since everything was
/// written, and once a night. A deal that the CRM rejects is retried later, without delaying others. Fields are written at least once.
/// Notes are written at most once: the link is marked before the request, and an unknown outcome counts as written.
/// </summary>
sealed class CrmWriter(ConnectionStore store, DealStore deals, TimeProvider time)
{
    const int AtOnce = 50;

    public async Task<WriteRun> Write(StoredConnection stored, ICrm crm, Func<Task<bool>> holds, CancellationToken ct)
    {
        if (stored.Connection.Writing is not { } writing)
            return new(stored, null, true);

        var stamp = await deals.FindStamp(stored.Workspace, ct); // before the deals: what changes meanwhile is looked at again
        if (stamp is not null && stored.Connection.AllWritten is { } last && last.Stamp == stamp && last.At >= stored.Connection.ComparedAt)
            return new(stored, null, true);

        var workspace = await deals.FindWorkspace(stored.Workspace, ct) ?? new(stored.Workspace, "", []);
        var changed = await ReadChanged(stored, writing, ct);
        var again = time.GetUtcNow() - CrmConnection.Every;
        var due = changed.Where(it => it.Link.Refused != it.Print || it.Link.RefusedAt is not { } at || at <= again).ToList();
        var (wrong, isOver) = ((CrmFailure?)null, false);
        foreach (var part in due.Chunk(AtOnce).TakeWhile(_ => !isOver))
        {
            List<Written> updates = [];
            foreach (var (link, deal, print) in part)
                updates.Add(new(link, print, await UpdateOf(link, deal, workspace, ct)));
            if (!await holds())
                return new(null, wrong, false);

            var written = writing.AsNote
                ? await WriteNotes(stored, updates, workspace, crm, ct)
                : await WriteFields(stored, updates, writing, crm, ct);
            if (written.Now is not { } now)
                return new(null, wrong, false);
            (stored, wrong, isOver) = (now, wrong ?? written.Wrong, written.IsOver);
        }
        if (wrong is not null || due.Count < changed.Count)
            return new(stored, wrong, false);

        var all = stamp is null ? null : new CrmAllWritten(stamp, time.GetUtcNow());
        return new(
            all == stored.Connection.AllWritten
                ? stored
                : await store.Save(stored, stored.Connection with { AllWritten = all }, ct),
            null, true);
    }

    /// <summary>The deals that have changed since their last write-back.</summary>
    async Task<List<(CrmLink Link, Deal Deal, string Print)>> ReadChanged(
        StoredConnection stored, CrmWriting writing, CancellationToken ct)
    {
        var board = (await deals.ReadBoard(stored.Workspace, ct)).ToDictionary(it => it.Deal.Id, it => it.Deal);
        List<(CrmLink, Deal, string)> changed = [];
        foreach (var link in await store.ReadLinks(stored.Workspace, ct))
        {
            if (link is { IsGone: false, IsErased: false } && board.GetValueOrDefault(link.Deal) is { } deal && IsWritten(deal, link)
                && PrintOf(deal, link, writing) is { } print && print != link.Written)
            {
                changed.Add((link, deal, print));
            }
        }
        return changed;
    }

    /// <summary>
    /// A deal that has ended here and is open in the CRM gets the result of its last review, and its next step is cleared.
    /// </summary>
    static bool IsWritten(Deal deal, CrmLink link) => deal.Ended is not { } ended
        || (link.State is CrmState.Open && (link.HasStep || deal.LastReview?.On >= ended.On));

    async Task<WrittenPart> WriteFields(
        StoredConnection stored, IReadOnlyList<Written> all, CrmWriting writing, ICrm crm, CancellationToken ct)
    {
        IReadOnlyDictionary<string, CrmFailure> failed;
        try
        {
            failed = await crm.WriteFields(FieldsOf(writing), [.. all.Select(it => it.Update)], ct);
        }
        catch (CrmException whole)
        {
            return new(stored, whole.Failure, true);
        }
        var saved = await store.Save(
            stored,
            stored.Connection,
            ct,
            links: [.. all.Select(it => failed.GetValueOrDefault(it.Link.CrmId) switch
            {
                // a deleted opportunity is not retried until the deal changes
                null or CrmFailure.NotFound => Done(it, writing.NextStep is not null || writing.NextStepBy is not null),
                CrmFailure.Unavailable or CrmFailure.RateLimited => it.Link,
                _ => Refused(it),
            })]);
        return new(saved, failed.Values.FirstOrDefault(it => it is not CrmFailure.NotFound), false);
    }

    async Task<WrittenPart> WriteNotes(
        StoredConnection stored, IReadOnlyList<Written> all, Workspace workspace, ICrm crm, CancellationToken ct)
    {
        var (context, wrong) = (ReaderOf(workspace), (CrmFailure?)null);
        foreach (var it in all)
        {
            var (link, update, failure) = (it.Link, it.Update, (CrmFailure?)null);
            var note = CrmNote.For(update.NextStep, update.NextStepBy, update.LastHeard, update.Headline, context);
            if (link.Writing != it.Print && note.Length > 0)
            {
                if (await store.Save(stored, stored.Connection, ct, links: [link with { Writing = it.Print }]) is not { } begun)
                    return new(null, wrong, true);
                stored = begun;
                try
                {
                    await crm.WriteNote(link.CrmId, context.Say.Bot(), note, ct);
                }
                catch (CrmException failed)
                {
                    failure = failed.Failure;
                }
            }
            var after = failure switch
            {
                // it may have been written, or writing is impossible: not retried until the deal changes
                null or CrmFailure.NotFound or { IsUncertain: true } => Done(it, hasFields: false),
                CrmFailure.NotUnderstood or CrmFailure.Forbidden => Refused(it),
                _ => link,
            };
            if (await store.Save(stored, stored.Connection, ct, links: [after]) is not { } saved)
                return new(null, wrong, true);
            stored = saved;
            if (failure is null or CrmFailure.NotFound)
                continue;

            wrong ??= failure;
            if (failure.IsUncertain || failure is not (CrmFailure.NotUnderstood or CrmFailure.Forbidden))
                return new(stored, wrong, true); // the others would fail in the same way
        }
        return new(stored, wrong, false);
    }

    static CrmLink Done(Written it, bool hasFields) => it.Link with
    {
        Written = it.Print,
        Writing = null,
        Refused = null,
        RefusedAt = null,
        HasStep = hasFields && it.Update.NextStep is not null,
    };

    CrmLink Refused(Written it) => it.Link with { Writing = null, Refused = it.Print, RefusedAt = time.GetUtcNow() };

    public static CrmFields FieldsOf(CrmWriting writing) => new()
    {
        NextStep = writing.NextStep, NextStepBy = writing.NextStepBy, LastHeard = writing.LastHeard, Headline = writing.Headline,
    };

    /// <summary>Fingerprint of the values to write for a deal; null: nothing to write.</summary>
    static string? PrintOf(Deal deal, CrmLink link, CrmWriting writing)
    {
        var next = StepOf(deal);
        if (next is null && !link.HasStep && deal is { LastAct: null, LastReview: null })
            return null;

        var text = string.Join(
            '\n',
            next is not null ? $"{deal.Find(next.Who)?.Name} {next.What} {next.By:O}" : "",
            $"{deal.LastAct:O}",
            deal.LastReview?.Id.Value,
            $"{writing.AsNote} {writing.NextStep} {writing.NextStepBy} {writing.LastHeard} {writing.Headline}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
    }

    static BuyerStep? StepOf(Deal deal) => deal.Ended is null ? deal.Next : null;

    async Task<CrmUpdate> UpdateOf(CrmLink link, Deal deal, Workspace workspace, CancellationToken ct)
    {
        var (context, step) = (ReaderOf(workspace), StepOf(deal));
        var closed = deal.LastReview is null ? null : await deals.ReadClosed(workspace.Id, deal.Id, 1, ct);
        return new(link.CrmId)
        {
            NextStep = step is not null ? CrmNote.Step(deal, step, context) : null,
            NextStepBy = step?.By,
            HasNoStep = step is null && link.HasStep,
            LastHeard = deal.LastAct,
            Headline = closed is [var last, ..] ? CrmNote.Headline(last, context) : null,
        };
    }

    CardContext ReaderOf(Workspace workspace)
    {
        var (now, zone) = (time.GetUtcNow(), ZonedClock.Zone(workspace.Zone));
        return new(Say.First(workspace.Language), new(now, ZonedClock.Day(now, zone)), zone, workspace.Id.Home) { Pipeline = workspace };
    }

    /// <param name="Print">Its fingerprint.</param>
    sealed record Written(CrmLink Link, string Print, CrmUpdate Update);

    /// <param name="IsOver">True: stop this run.</param>
    sealed record WrittenPart(StoredConnection? Now, CrmFailure? Wrong, bool IsOver);
}
