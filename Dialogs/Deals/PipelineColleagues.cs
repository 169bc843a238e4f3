using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.People;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Lists the people of a pipeline.</summary>
sealed class PipelineColleagues(PersonStore people, IRoster roster, TeamRoom team)
{
    /// <summary>Most members missing in the roster whose names are read one by one.</summary>
    const int MostRead = 60;

    /// <summary>
    /// Members of the pipeline's own team, channel or chat, and people seen there, by name. Without those who have left, and without
    /// members of a chat that only reviews it.
    /// </summary>
    /// <param name="known">People whose names are known, such as owners. Listed only if they are members.</param>
    public async Task<IReadOnlyList<Person>> Read(Turn turn, Workspace workspace, IEnumerable<Person> known, CancellationToken ct)
    {
        var left = await people.FindLeft(workspace.Id, ct);
        var place = await team.FindPlace(workspace, ct);
        var found = place is not null && IsOwn(place, workspace.Id.Home)
            ? (await roster.ReadMembers(turn with { Place = place }, ct)).Select(it => new Person(it.Id, it.Name)).ToList()
            : [];
        var members = await people.FindMembers(workspace.Id, ct);
        found.AddRange(known.Concat(workspace.Admins).Append(turn.By).Where(it => it.Name.Length > 0 && members.Contains(it.Id)));
        foreach (var member in members.Where(it => found.All(other => other.Id != it)).Take(MostRead))
        {
            if ((await people.ReadSettingsOrNone(turn.Tenant, member, ct)).Name is { Length: > 0 } name)
                found.Add(new(member, name));
        }
        return
        [
            .. found.Where(it => !left.Contains(it.Id))
                .DistinctBy(it => it.Id)
                .OrderBy(it => it.Name, StringComparer.Create(turn.Say.Culture, ignoreCase: true)),
        ];
    }

    /// <summary>False for a person who has switched the bot's messages off, or paused them.</summary>
    public async Task<bool> WantsMessages(Turn turn, PersonId person, CancellationToken ct) =>
        (await people.ReadSettingsOrNone(turn.Tenant, person, ct)).Nudges is { Pace: not NudgePace.Off } nudges
        && !(turn.Now.Today <= nudges.PausedUntil);

    /// <summary>False for a lead who has opted out of feedback on their reviews.</summary>
    public async Task<bool> WantsMirror(Turn turn, PersonId person, CancellationToken ct) =>
        !(await people.ReadSettingsOrNone(turn.Tenant, person, ct)).Nudges.IsMirrorOff;

    static bool IsOwn(Place place, string home) =>
        place.Kind is PlaceKind.Channel || home.EndsWith($":{place.Conversation}", StringComparison.Ordinal);
}
