using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Reviews.Lists;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Connections;

/// <summary>Matches owners of opportunities to colleagues, and makes these members.</summary>
sealed class CrmOwners(PipelineAccess access, IRoster roster, TeamRoom team, PlaceStore places)
{
    /// <summary>The placeholder that an erasure writes for a person's id.</summary>
    const string Erased = "erased";

    /// <summary>
    /// Owners in the CRM that match nobody and were not answered about, of open deals without an owner here. Those with most deals first.
    /// </summary>
    public static IEnumerable<OwnerQuestion> ListUnmatched(Workspace workspace, IEnumerable<Deal> board, IEnumerable<CrmLink> links)
    {
        var said = workspace.OwnerChoices.Where(it => it.Who is not null).Select(it => OwnerChoice.KeyOf(it.Written)).ToHashSet();
        var linked = links.Where(it => it is { IsGone: false, IsErased: false }).Select(it => it.Deal).ToHashSet();
        return
            from deal in board
            where deal is { Owner: null, Ended: null } && linked.Contains(deal.Id)
            let written = deal.OwnerAsWritten
            where written is not null && !said.Contains(OwnerChoice.KeyOf(written))
            group written by OwnerChoice.KeyOf(written) into same
            orderby same.Count() descending, same.Key
            select new OwnerQuestion(same.First(), [.. Enumerable.Range(1, same.Count())], null);
    }

    /// <summary>
    /// Unmatched owners of the opportunities in a preview, as written in the CRM, with the number of their deals; most deals first.
    /// </summary>
    public static IEnumerable<(string Written, int Deals)> ListUnmatched(
        Workspace workspace, IEnumerable<CrmDeal> coming, CrmColleagues colleagues)
    {
        var said = workspace.OwnerChoices.Where(it => it.Who is not null).Select(it => OwnerChoice.KeyOf(it.Written)).ToHashSet();
        return
            from it in coming
            let written = CrmMerge.WrittenOf(it)
            where written is not null && colleagues.Find(it.Owner) is null && !said.Contains(OwnerChoice.KeyOf(written))
            group written by OwnerChoice.KeyOf(written) into same
            orderby same.Count() descending, same.Key
            select (same.First(), same.Count());
    }

    /// <summary>False: the bot was removed from all places of the pipeline, whose deals are kept for a grace period.</summary>
    public async Task<bool> IsAnywhere(WorkspaceId pipeline, CancellationToken ct) =>
        await places.FindByHome(pipeline.Tenant, pipeline.Home, ct) is var all && (all.Count is 0 || all.Any(it => it.LeftAt is null));

    /// <summary>The members of the pipeline's team or chat, and owners of its deals; without those who have left.</summary>
    /// <param name="here">The present owners of deals.</param>
    public async Task<CrmColleagues> ReadColleagues(
        Workspace workspace, IEnumerable<Person> here, DateTimeOffset now, CancellationToken ct)
    {
        var left = (await access.FindLeft(workspace.Id, ct)).ToHashSet();
        var place = await team.FindPlace(workspace, ct);
        var found = place is null ? [] : await roster.ReadAllMembers(TurnOf(workspace, place, now), ct);
        return new(
            [
                .. (found ?? []).Concat(here.Select(it => new RosterPerson(it.Id, it.Name, null)))
                    .DistinctBy(it => it.Id)
                    .Where(it => !left.Contains(it.Id)),
            ],
            found is not null,
            workspace,
            now);
    }

    public Task<ValueList<PersonId>> FindLeft(WorkspaceId pipeline, CancellationToken ct) => access.FindLeft(pipeline, ct);

    /// <summary>The first of them who has not left and was not erased; null: nobody.</summary>
    public async Task<Person?> FirstHere(WorkspaceId pipeline, IEnumerable<Person> people, CancellationToken ct)
    {
        var left = await access.FindLeft(pipeline, ct);
        return people.FirstOrDefault(it => it.Id.Value is not ("" or Erased) && !left.Contains(it.Id));
    }

    /// <summary>Makes them members, so that their personal chat lists the pipeline.</summary>
    public async Task AddMembers(Workspace workspace, IEnumerable<Person> owners, DateTimeOffset now, CancellationToken ct)
    {
        var anywhere = new Place("", PlaceKind.Channel, workspace.Name, null, workspace.Id.Home, "", now);
        foreach (var owner in owners.DistinctBy(it => it.Id))
            await access.AddMember(TurnOf(workspace, anywhere, now) with { By = owner }, workspace.Id.Home, ct);
    }

    /// <summary>A turn without an activity, for background work.</summary>
    static Turn TurnOf(Workspace workspace, Place place, DateTimeOffset now) => new(
        workspace.Id.Tenant,
        workspace.Lead ?? new(new(""), ""),
        place,
        place.Conversation,
        "crm",
        now,
        Say.First(workspace.Language),
        ZonedClock.Zone(workspace.Zone));
}
