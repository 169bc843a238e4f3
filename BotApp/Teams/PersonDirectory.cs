using Microsoft.Bot.Schema;
using ReviewBot.Dialogs;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.People;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// Stores what nudges need to know about the sender of an activity: name, language, time zone, personal conversation. Written only when
/// something has changed. Resets "unreachable".
/// </summary>
sealed class PersonDirectory(PersonStore people, TimeProvider time)
{
    readonly TtlCache<(string Tenant, PersonId Person), Seen> inPerson = new(time, TimeSpan.FromMinutes(1));
    readonly TtlCache<(string Tenant, PersonId Person), Seen> elsewhere = new(time, TimeSpan.FromDays(1));

    public async Task Remember(Activity activity, string tenant, Person by, Place place, CancellationToken ct)
    {
        var isPersonal = place.Kind is PlaceKind.Personal;
        var client = SenderClient.Read(activity);
        var seen = new Seen(by.Name, client.Language, client.Zone?.Id, isPersonal ? MessageTarget.FromPlace(place)?.ToJson() : null);
        var known = isPersonal ? inPerson : elsewhere;
        if (known.TryGet((tenant, by.Id), out var last) && last == seen)
            return;

        try
        {
            await SaveSeen(tenant, by.Id, seen, time.GetUtcNow(), ct);
        }
        catch (UnreadableRowException)
        {
            // Logged by the store. The turn goes on: the answer matters more than nudges.
        }
        known.Set((tenant, by.Id), seen);
    }

    /// <summary>Best effort: if every attempt meets a conflict, the next activity has the same data.</summary>
    Task<bool> SaveSeen(string tenant, PersonId person, Seen seen, DateTimeOffset now, CancellationToken ct) =>
        OptimisticRetry.TryRun(async () =>
        {
            var settings = await people.ReadSettings(tenant, person, ct);
            var met = seen.In(settings);
            return met == settings || await people.Save(tenant, person, met, now, ct);
        }, ct);

    /// <summary>What an activity contains about its sender; null: nothing.</summary>
    sealed record Seen(string Name, string? Language, string? Zone, string? Reference)
    {
        public PersonSettings In(PersonSettings settings) => settings with
        {
            Name = Name.Length > 0 ? Name : settings.Name,
            Language = Language ?? settings.Language,
            Zone = Zone ?? settings.Zone,
            Reference = Reference ?? settings.Reference,
            Nudges = Reference is not null || settings.Reference is null
                ? settings.Nudges.Reached
                : settings.Nudges,
        };
    }
}
