using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.People;

namespace ReviewBot.Dialogs;

/// <summary>Authorization: which pipelines a turn may see. Also caches their settings.</summary>
sealed class PipelineAccess(DealStore deals, PersonStore people, PlaceStore places, TimeProvider time)
{
    static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    readonly TtlCache<WorkspaceId, Workspace> workspaces = new(time, Remembered);

    readonly TtlCache<(string Tenant, PersonId Person), IReadOnlyList<Membership>> memberships = new(time, Remembered);

    /// <summary>Memberships stored recently, to save writes. Another replica may have deleted one since.</summary>
    readonly TtlCache<(string Tenant, PersonId Person, string Home, string? Chat), bool> seen = new(time, Remembered);

    /// <summary>The settings of a pipeline, from the cache; the defaults if none were saved.</summary>
    /// <exception cref="UnreadableRowException">The row exists and cannot be read.</exception>
    public Task<Workspace> FindWorkspace(Turn turn, string home, CancellationToken ct)
    {
        var id = turn.Workspace(home);
        return workspaces.GetOrAdd(id, async () => await deals.FindWorkspace(id, ct) ?? new(id, turn.Place.Name ?? "", []));
    }

    /// <summary>
    /// Like <see cref="FindWorkspace"/>, but null when they cannot be read, which the store logs. For lists of pipelines, where one
    /// unreadable row must not fail all.
    /// </summary>
    public async Task<Workspace?> TryFindWorkspace(Turn turn, string home, CancellationToken ct)
    {
        try
        {
            return await FindWorkspace(turn, home, ct);
        }
        catch (UnreadableRowException)
        {
            return null;
        }
    }

    /// <summary>Like <see cref="FindWorkspace"/>, but bypasses the cache and renews it: for changes of settings.</summary>
    public Task<Workspace> RefreshWorkspace(Turn turn, string home, CancellationToken ct)
    {
        workspaces.Evict(turn.Workspace(home));
        return FindWorkspace(turn, home, ct);
    }

    /// <summary>Changes the settings of a pipeline with optimistic concurrency, and renews the cache.</summary>
    /// <param name="change">Called once per attempt. Returns an equal value if there is nothing to save.</param>
    /// <returns>False: every attempt met a conflict, and nothing was changed.</returns>
    /// <exception cref="UnreadableRowException">The row exists and cannot be read.</exception>
    public async Task<bool> TryChange(Turn turn, string home, Func<Workspace, Workspace> change, CancellationToken ct)
    {
        var isSaved = await OptimisticRetry.TryRun(async () =>
        {
            var workspace = await RefreshWorkspace(turn, home, ct);
            var now = change(workspace);
            return now == workspace || await deals.Save(now, ct);
        }, ct);
        await RefreshWorkspace(turn, home, ct);
        return isSaved;
    }

    /// <summary>
    /// Creates a pipeline, with this user as admin. No effect if it exists. Values that the activity does not contain are taken from the
    /// user's stored data.
    /// </summary>
    public async Task StartPipeline(Turn turn, string home, string name, CancellationToken ct)
    {
        var id = turn.Workspace(home);
        if (await deals.FindWorkspace(id, ct) is null)
        {
            var known = await people.ReadSettingsOrNone(turn.Tenant, turn.By.Id, ct);
            var zone = turn.IsZoneKnown ? turn.Zone : known.FindZone();
            var by = turn.By.Name.Length > 0 ? turn.By : turn.By with { Name = known.Name ?? "" };
            await deals.Save(
                new Workspace(id, name, [by], (zone ?? turn.Zone).Id, turn.Say.Culture.Name) { IsZoneAssumed = zone is null }, ct);
        }
        workspaces.Evict(id);
    }

    /// <summary>Fills in zone and name, which the install event did not contain, from the first activity that does.</summary>
    async Task Complete(Turn turn, string home, CancellationToken ct)
    {
        var zone = turn.IsZoneKnown ? turn.Zone : null;
        if (await TryFindWorkspace(turn, home, ct) is not { Version: > 0 } known || known.Complete(turn.By, zone) == known)
            return;

        var id = turn.Workspace(home);
        await OptimisticRetry.TryRun(async () =>
            await deals.FindWorkspace(id, ct) is not { } workspace
                || workspace.Complete(turn.By, zone) is var complete && (complete == workspace || await deals.Save(complete, ct)), ct);
        workspaces.Evict(id);
    }

    /// <summary>The setting of a pipeline; false if it cannot be read.</summary>
    public async Task<bool> CountsGuestsAsInside(WorkspaceId id, CancellationToken ct)
    {
        try
        {
            return (workspaces.TryGet(id, out var known) ? known : await deals.FindWorkspace(id, ct)) is { GuestsInside: true };
        }
        catch (UnreadableRowException)
        {
            return false;
        }
    }

    /// <summary>
    /// True for the pipeline reviewed in this channel or chat; in the personal chat for all pipelines of the user. Denied access gets the
    /// same answer as a deal that does not exist.
    /// </summary>
    public async Task<bool> MaySee(Turn turn, string home, CancellationToken ct) => turn.IsPersonal
        ? await IsMember(turn, home, ct)
        : home == turn.Place.Home;

    /// <summary>True if the user is a member of the pipeline, whatever conversation they are in.</summary>
    public async Task<bool> IsMember(Turn turn, string home, CancellationToken ct) =>
        (await ReadMemberships(turn, ct)).Any(it => it.Workspace.Home == home);

    /// <summary>Members who have left the pipeline.</summary>
    public Task<ValueList<PersonId>> FindLeft(WorkspaceId workspace, CancellationToken ct) => people.FindLeft(workspace, ct);

    /// <summary>Present members of the pipeline.</summary>
    public Task<ValueList<PersonId>> FindMembers(WorkspaceId workspace, CancellationToken ct) => people.FindMembers(workspace, ct);

    /// <summary>The pipelines of this user, except those that the bot was removed from: their deals are kept for a grace period.</summary>
    public async Task<IReadOnlyList<(string Home, string Name)>> ListPipelines(Turn turn, CancellationToken ct)
    {
        var left = (await places.ReadAll(turn.Tenant, ct)).GroupBy(it => it.Home).Where(home => home.All(it => it.LeftAt is not null))
            .Select(home => home.Key).ToHashSet();
        return [.. (await ReadMemberships(turn, ct)).Select(it => (it.Workspace.Home, it.Name)).Where(it => !left.Contains(it.Home))];
    }

    /// <summary>Pipelines to which the user can add deals here: the conversation's, or in the personal chat all of theirs.</summary>
    public async Task<IReadOnlyList<(string Home, string Name)>> ListTargets(
        Turn turn, CancellationToken ct) => turn is { IsPersonal: false, Place.Home: { } home }
        ? [(home, (await FindWorkspace(turn, home, ct)).Name)]
        : await ListPipelines(turn, ct);

    public Task<IReadOnlyList<Membership>> ReadMemberships(Turn turn, CancellationToken ct) =>
        memberships.GetOrAdd((turn.Tenant, turn.By.Id), () => people.ReadMemberships(turn.Tenant, turn.By.Id, ct));

    /// <summary>
    /// Stores that this user is a member, so that their personal chat lists the pipeline. Not in a chat that only reviews the pipeline of
    /// another team.
    /// </summary>
    public async Task RememberVisit(Turn turn, CancellationToken ct)
    {
        if (turn.Place.Home is not { } home || (turn.Place.Kind is not PlaceKind.Channel && home != ChatOf(turn)))
            return;

        await AddMember(turn, home, ct);
        await Complete(turn, home, ct);
    }

    /// <summary>
    /// Stores a membership, at most once a minute. Members were seen in the team or chat of the pipeline, or own a deal of it. A membership
    /// through a chat that only reviews the pipeline ends with that chat.
    /// </summary>
    public Task AddMember(Turn turn, string home, CancellationToken ct)
    {
        var chat = turn.Place.Kind is PlaceKind.Group && home != ChatOf(turn) ? turn.Place.Conversation : null;
        return seen.GetOrAdd((turn.Tenant, turn.By.Id, home, chat), async () =>
        {
            var (workspace, name) = (turn.Workspace(home), (await FindWorkspace(turn, home, ct)).Name);
            if (await people.Remember(turn.Tenant, turn.By.Id, turn.User, workspace, name, chat, ct))
                memberships.Evict((turn.Tenant, turn.By.Id));
            return true;
        });
    }

    /// <summary>Ends the membership of a person who left the team or chat.</summary>
    /// <param name="person">Null when Teams sent only its own id of the user.</param>
    /// <param name="chat">The chat that they left, for a pipeline with another home; null: its own team, channel or chat.</param>
    public async Task RemoveMember(WorkspaceId workspace, PersonId? person, string user, string? chat, CancellationToken ct)
    {
        if (await people.EndMembership(workspace, person, user, chat, time.GetUtcNow(), ct) is { } who)
            Evict(workspace.Tenant, who);
    }

    /// <summary>Ends the memberships through a chat that no longer reviews this pipeline.</summary>
    public async Task EndChatMemberships(WorkspaceId workspace, string chat, CancellationToken ct)
    {
        await people.EndChatMemberships(workspace, chat, time.GetUtcNow(), ct);
        Evict(workspace);
    }

    /// <summary>Evicts a pipeline from the caches, because it was changed or erased.</summary>
    public void Evict(WorkspaceId workspace)
    {
        workspaces.Evict(workspace);
        seen.Clear();
        memberships.Clear();
    }

    /// <summary>Evicts a person from the caches.</summary>
    public void Evict(string tenant, PersonId person)
    {
        memberships.Evict((tenant, person));
        seen.Clear();
    }

    /// <summary>Renames a pipeline if its present name was given automatically.</summary>
    public async Task Rename(WorkspaceId id, ValueList<string> automatic, string name, CancellationToken ct)
    {
        var isRenamed = await OptimisticRetry.TryRun(async () =>
            await deals.FindWorkspace(id, ct) is not { } workspace
                || !(workspace.Name.Length == 0 || automatic.Contains(workspace.Name))
                || await deals.Save(workspace with { Name = name }, ct), ct);
        if (isRenamed && (await deals.FindWorkspace(id, ct))?.Name == name)
            await people.Rename(id, name, ct);
        Evict(id);
    }

    /// <summary>The home of the pipeline of a team and its standard channels.</summary>
    public static string TeamHome(string team) => $"team:{team}";

    /// <summary>The home of the pipeline of a private or shared channel.</summary>
    public static string ChannelHome(string channel) => $"channel:{channel}";

    /// <summary>The home of a pipeline that belongs to this chat.</summary>
    public static string ChatOf(Turn turn) => $"chat:{turn.Place.Conversation}";
}
