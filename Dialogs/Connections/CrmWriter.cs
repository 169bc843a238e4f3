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

/// <summary>
/// Writes back what has changed here, where it is switched on: into the named fields, or as a note, and nothing else. What was written is
/// remembered by its fingerprint in the link. Fields may be written twice. A note may not: its link says first that it is being written,
/// and where nobody knows how that ended, it is taken as written.
/// </summary>
sealed class CrmWriter(ConnectionStore store, DealStore deals, TimeProvider time)
{
    const int AtOnce = 50;

    /// <returns>Null: somebody else has changed the connection, or has the lease.</returns>
    public async Task<StoredConnection?> Write(StoredConnection stored, ICrm crm, Func<Task<bool>> holds, CancellationToken ct)
    {
        if (stored.Connection.Writing is not { } writing)
            return stored;

        var workspace = await deals.FindWorkspace(stored.Workspace, ct) ?? new(stored.Workspace, "", []);
        var board = (await deals.ReadBoard(stored.Workspace, ct)).ToDictionary(it => it.Deal.Id, it => it.Deal);
        var changed = (await store.ReadLinks(stored.Workspace, ct))
            .Where(it => it is { IsGone: false, IsErased: false })
            .Select(it => (Link: it, Deal: board.GetValueOrDefault(it.Deal)))
            .Where(it => it.Deal is { Ended: null } deal && PrintOf(deal, writing) is { } print && print != it.Link.Written)
            .ToList();
        foreach (var part in changed.Chunk(AtOnce))
        {
            List<Written> all = [];
            foreach (var (link, deal) in part)
            {
                if (deal is not null && PrintOf(deal, writing) is { } print)
                    all.Add(new(link, print, await UpdateOf(link.CrmId, deal, workspace, ct)));
            }
            if (!await holds())
                return null;

            var written = writing.AsNote
                ? await WriteNotes(stored, all, workspace, crm, ct)
                : await WriteFields(stored, all, writing, crm, ct);
            if (written is null)
                return null;
            stored = written;
        }
        return stored;
    }

    async Task<StoredConnection?> WriteFields(
        StoredConnection stored, IReadOnlyList<Written> all, CrmWriting writing, ICrm crm, CancellationToken ct)
    {
        var failed = await crm.WriteFields(FieldsOf(writing), [.. all.Select(it => it.Update)], ct);
        // one that is gone is not tried again before it changes here
        var done = all.Where(it => !failed.TryGetValue(it.Link.CrmId, out var why) || why is CrmFailure.NotFound);
        var saved = await store.Save(
            stored, stored.Connection, ct, links: [.. done.Select(it => it.Link with { Written = it.Print, Writing = null })]);
        return failed.Values.FirstOrDefault(it => it is not CrmFailure.NotFound) is { } wrong ? throw new CrmException(wrong) : saved;
    }

    async Task<StoredConnection?> WriteNotes(
        StoredConnection stored, IReadOnlyList<Written> all, Workspace workspace, ICrm crm, CancellationToken ct)
    {
        var reader = ReaderOf(workspace);
        foreach (var (link, print, update) in all)
        {
            if (link.Writing != print)
            {
                if (await store.Save(stored, stored.Connection, ct, links: [link with { Writing = print }]) is not { } begun)
                    return null;
                stored = begun;
                try
                {
                    var note = CrmNote.For(update.NextStep, update.NextStepBy, update.LastHeard, update.Headline, reader);
                    await crm.WriteNote(link.CrmId, reader.Say.Bot(), note, ct);
                }
                catch (CrmException wrong) when (wrong.Failure is CrmFailure.Unavailable or CrmFailure.NotUnderstood or CrmFailure.NotFound)
                {
                    // it may be there, or nothing can be written there at all: not tried again before it changes here
                }
                catch (CrmException)
                {
                    await store.Save(stored, stored.Connection, ct, links: [link]);
                    throw;
                }
            }
            if (await store.Save(stored, stored.Connection, ct, links: [link with { Written = print, Writing = null }]) is not { } saved)
                return null;
            stored = saved;
        }
        return stored;
    }

    public static CrmFields FieldsOf(CrmWriting writing) => new()
    {
        NextStep = writing.NextStep, NextStepBy = writing.NextStepBy, LastHeard = writing.LastHeard, Headline = writing.Headline,
    };

    /// <summary>Fingerprint of what is written of a deal; null: there is nothing to write.</summary>
    static string? PrintOf(Deal deal, CrmWriting writing)
    {
        if (deal is { Next: null, LastAct: null, LastReview: null })
            return null;

        var text = string.Join(
            '\n',
            deal.Next is { } next ? $"{deal.Find(next.Who)?.Name} {next.What} {next.By:O}" : "",
            $"{deal.LastAct:O}",
            deal.LastReview?.Id.Value,
            $"{writing.AsNote} {writing.NextStep} {writing.NextStepBy} {writing.LastHeard} {writing.Headline}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
    }

    async Task<CrmUpdate> UpdateOf(string id, Deal deal, Workspace workspace, CancellationToken ct)
    {
        var reader = ReaderOf(workspace);
        var closed = deal.LastReview is null ? null : await deals.ReadClosed(workspace.Id, deal.Id, 1, ct);
        return new(id)
        {
            NextStep = deal.Next is { } step ? CrmNote.Step(deal, step, reader) : null,
            NextStepBy = deal.Next?.By,
            LastHeard = deal.LastAct,
            Headline = closed is [var last, ..] ? CrmNote.Headline(last, reader) : null,
        };
    }

    CardContext ReaderOf(Workspace workspace)
    {
        var (now, zone) = (time.GetUtcNow(), ZonedClock.Zone(workspace.Zone));
        return new(Say.First(workspace.Language), new(now, ZonedClock.Day(now, zone)), zone, workspace.Id.Home) { Pipeline = workspace };
    }

    /// <param name="Print">Its fingerprint.</param>
    sealed record Written(CrmLink Link, string Print, CrmUpdate Update);
}
