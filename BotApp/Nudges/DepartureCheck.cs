using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.People;

namespace ReviewBot.BotApp.Nudges;

/// <summary>
/// Detects people who have left without an event: Teams sends none when an account is deleted, as when somebody leaves the company. A
/// person has left a pipeline only if they are in none of its rosters: somebody who has blocked the bot cannot be reached either, and is
/// still there.
/// </summary>
sealed class DepartureCheck(IRoster roster, PipelineAccess access)
{
    /// <summary>Ends the memberships of an unreachable person whom the rosters do not contain any more.</summary>
    public async Task Check(Subject.OfPerson subject, PersonRecord record, NudgeReadCache cache, CancellationToken ct)
    {
        foreach (var workspace in record.Memberships.Select(it => it.Workspace))
        {
            if (await HasLeft(subject.Person, await cache.FindPlaces(workspace, ct), ct))
                await access.RemoveMember(workspace, subject.Person, "", null, ct);
        }
    }

    /// <summary>False also if a roster cannot be read, or the bot is in none of the pipeline's conversations.</summary>
    async Task<bool> HasLeft(PersonId person, IReadOnlyList<Place> places, CancellationToken ct)
    {
        Place[] shared = [.. places.Where(it => it is { LeftAt: null, Kind: not PlaceKind.Personal })];
        foreach (var place in shared)
        {
            if (await roster.IsMember(place, person, ct) is not false)
                return false;
        }
        return shared.Length > 0;
    }
}
