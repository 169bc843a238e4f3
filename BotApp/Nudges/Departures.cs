using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Nudges;

namespace ReviewBot.BotApp.Nudges;

/// <summary>
/// Finds out who has left without Teams telling, as who has left the company: of an account that is deleted no event comes. Only who is in
/// none of a pipeline's conversations has left it: who has blocked the bot cannot be reached either, and is still there.
/// </summary>
sealed class Departures(IRoster roster, PipelineAccess access)
{
    /// <summary>Ends the memberships of somebody who could not be reached, where the rosters do not have them any more.</summary>
    public async Task Check(Subject.OfPerson subject, PersonRecord day, NudgeReadCache cache, CancellationToken ct)
    {
        foreach (var workspace in day.Memberships.Select(it => it.Workspace))
        {
            if (await HasLeft(subject.Person, await cache.FindPlaces(workspace, ct), ct))
                await access.RemoveMember(workspace, subject.Person, "", null, ct);
        }
    }

    /// <summary>False also where a roster cannot be read, and where the bot is in no conversation of the pipeline any more.</summary>
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
