using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

/// <summary>Which pipelines a turn may see, and how they are set.</summary>
sealed class PipelineAccess(Deals deals, People people, TimeProvider time)
{
    static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    readonly TtlCache<WorkspaceId, Workspace> workspaces = new(time, Remembered);

    readonly TtlCache<(string Tenant, PersonId Person), IReadOnlyList<Membership>> memberships = new(time, Remembered);

    /// <summary>Who is remembered where. Another replica may have erased it since.</summary>
    readonly TtlCache<(string Tenant, PersonId Person, string Home), bool> seen = new(time, Remembered);

    /// <summary>A pipeline's settings; the defaults when it has none yet.</summary>
    public Task<Workspace> FindWorkspace(Turn turn, string home, CancellationToken ct)
    {
        var id = turn.Workspace(home);
        return workspaces.GetOrAdd(id, async () => await deals.FindWorkspace(id, ct) ?? new(id, turn.Place.Name ?? "", []));
    }

    /// <summary>
    /// The same; null when they cannot be read, where one of several pipelines must not take the others with it. It is logged where it was
    /// met.
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

    /// <summary>The same as it is kept now, and remembered so from here on: for whoever changes it.</summary>
    public Task<Workspace> RefreshWorkspace(Turn turn, string home, CancellationToken ct)
    {
        workspaces.Forget(turn.Workspace(home));
        return FindWorkspace(turn, home, ct);
    }

    /// <summary>Keeps a pipeline that is new, with the one who started it as its admin; nothing when there is one already.</summary>
    public async Task StartPipeline(Turn turn, string home, string name, CancellationToken ct)
    {
        var id = turn.Workspace(home);
        if (await deals.FindWorkspace(id, ct) is null)
            await deals.Save(new Workspace(id, name, [turn.By], turn.Zone.Id, turn.Say.Culture.Name), ct);
        workspaces.Forget(id);
    }

    /// <summary>
    /// In a channel or chat: the pipeline that is reviewed there. In the personal chat: every pipeline that the person was seen in.
    /// A button that names another one is as good as one for a deal that does not exist.
    /// </summary>
    public async Task<bool> MaySee(Turn turn, string home, CancellationToken ct) => turn.IsPersonal
        ? await IsMember(turn, home, ct)
        : home == turn.Place.Home;

    /// <summary>This person works in that pipeline, wherever they are now.</summary>
    public async Task<bool> IsMember(Turn turn, string home, CancellationToken ct) =>
        (await ReadMemberships(turn, ct)).Any(it => it.Workspace.Home == home);

    /// <summary>The pipelines that this person works in.</summary>
    public async Task<IReadOnlyList<(string Home, string Name)>> ListPipelines(Turn turn, CancellationToken ct) =>
        [.. (await ReadMemberships(turn, ct)).Select(it => (it.Workspace.Home, it.Name))];

    /// <summary>Where something new can go: here, or (in the personal chat) into any pipeline of this person.</summary>
    public async Task<IReadOnlyList<(string Home, string Name)>> ListTargets(
        Turn turn, CancellationToken ct) => turn is { IsPersonal: false, Place.Home: { } home }
        ? [(home, (await FindWorkspace(turn, home, ct)).Name)]
        : await ListPipelines(turn, ct);

    public Task<IReadOnlyList<Membership>> ReadMemberships(Turn turn, CancellationToken ct) =>
        memberships.GetOrAdd((turn.Tenant, turn.By.Id), () => people.ReadMemberships(turn.Tenant, turn.By.Id, ct));

    /// <summary>
    /// Remembers that this person was here, so that the personal chat knows their pipelines. A chat that only reviews another home's
    /// pipeline shows it there and then; it makes nobody a member.
    /// </summary>
    public Task RememberVisit(Turn turn, CancellationToken ct) => turn.Place switch
    {
        { Kind: PlaceKind.Channel, Home: { } home } => AddMember(turn, home, ct),
        { Home: { } home } when home == ChatOf(turn) => AddMember(turn, home, ct),
        _ => Task.CompletedTask,
    };

    /// <summary>This person works in that pipeline: they were in its team or chat, or own a deal of it.</summary>
    public Task AddMember(Turn turn, string home, CancellationToken ct) =>
        seen.GetOrAdd((turn.Tenant, turn.By.Id, home), async () =>
    {
        if (await people.Remember(turn.Tenant, turn.By.Id, turn.User, turn.Workspace(home), (await FindWorkspace(turn, home, ct)).Name, ct))
            memberships.Forget((turn.Tenant, turn.By.Id));
        return true;
    });

    /// <summary>Somebody left the team or chat that this is: its pipeline leaves their list.</summary>
    /// <param name="person">Null where Teams tells only how it names them here.</param>
    public async Task RemoveMember(Turn turn, PersonId? person, string user, CancellationToken ct)
    {
        if (turn.Place is { Home: { } home, Kind: var kind }
            && (kind is PlaceKind.Channel || home == ChatOf(turn))
            && await people.Leave(turn.Workspace(home), person, user, ct) is { } who)
        {
            Forget(turn.Tenant, who);
        }
    }

    /// <summary>Nothing is remembered of this pipeline: it was changed or erased.</summary>
    public void Forget(WorkspaceId workspace)
    {
        workspaces.Forget(workspace);
        seen.Clear();
        memberships.Clear();
    }

    /// <summary>Nothing is remembered of this person.</summary>
    public void Forget(string tenant, PersonId person)
    {
        memberships.Forget((tenant, person));
        seen.Clear();
    }

    /// <summary>The home of a pipeline that was started in this chat.</summary>
    public static string ChatOf(Turn turn) => $"chat:{turn.Place.Conversation}";
}
