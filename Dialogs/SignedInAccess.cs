using System.Security.Cryptography;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews.Rooms;
using ReviewBot.Storage;
using ReviewBot.Storage.People;

namespace ReviewBot.Dialogs;

/// <summary>
/// Authorization of people who signed in over HTTP: what they may see in their personal chat, by the same rules. Guests of the tenant may
/// see only pipelines whose setting counts guests as insiders: there is no roster here, only the token.
/// </summary>
sealed class SignedInAccess(PipelineAccess access, PersonStore people, TimeProvider time)
{
    /// <summary>A turn as in their personal chat, in their stored language and zone; nothing is authorized yet.</summary>
    /// <param name="client">BCP 47, the client's language, used if none is stored; null: not known.</param>
    public async Task<Turn> StartTurn(SignedInPerson who, CancellationToken ct, string? client = null)
    {
        var kept = await people.ReadSettingsOrNone(who.Tenant, who.Person.Id, ct);
        var (now, zone) = (time.GetUtcNow(), kept.FindZone());
        return new(
            who.Tenant,
            who.Person.Name.Length > 0 ? who.Person : who.Person with { Name = kept.Name ?? "" },
            new("", PlaceKind.Personal, null, null, null, "", now),
            "",
            RandomNumberGenerator.GetHexString(16),
            now,
            Say.First(kept.ChosenLanguage, kept.Language, client),
            zone ?? TimeZoneInfo.Utc)
        {
            IsZoneKnown = zone is not null,
        };
    }

    /// <summary>
    /// A turn about one pipeline, with its settings. Null: no access, or it does not exist; indistinguishable on purpose.
    /// </summary>
    public async Task<Turn?> CreateTurn(SignedInPerson who, string home, CancellationToken ct, string? client = null)
    {
        if (!await MaySee(who, home, ct))
            return null;

        var turn = await StartTurn(who, ct, client);
        var pipeline = await access.FindWorkspace(turn, home, ct);
        return turn.InZoneOf(pipeline) with { Pipeline = pipeline, SharedSay = Say.First(pipeline.Language, turn.Say.Culture.Name) };
    }

    /// <summary>True for members of the pipeline; for guests only if its setting allows it.</summary>
    public async Task<bool> MaySee(SignedInPerson who, string home, CancellationToken ct) =>
        (await ListPipelines(who, ct)).Any(it => it.Home == home);

    /// <summary>The pipelines of this person, except those that the bot was removed from.</summary>
    public async Task<IReadOnlyList<(string Home, string Name)>> ListPipelines(SignedInPerson who, CancellationToken ct)
    {
        List<(string, string)> seen = [];
        foreach (var it in await access.ListPipelines(await StartTurn(who, ct), ct))
        {
            if (!IsOutside(who, await access.CountsGuestsAsInside(new(who.Tenant, it.Home), ct)))
                seen.Add(it);
        }
        return seen;
    }

    static bool IsOutside(SignedInPerson who, bool guestsInside) =>
        RoomRules.IsOutside(new(who.Person.Id.Value, who.Tenant, who.IsGuest ? "guest" : null), who.Tenant, guestsInside);
}
