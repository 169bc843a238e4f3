using System.Collections.Concurrent;
using Microsoft.Bot.Schema;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Nudges;

/// <summary>
/// Stores what nudges need to know about the sender of an activity: name, language, time zone, personal conversation. Written only when
/// something has changed. Resets "unreachable".
/// </summary>
sealed class PersonDirectory(People people, TimeProvider time)
{
    static readonly TimeSpan InPerson = TimeSpan.FromMinutes(1);
    static readonly TimeSpan Elsewhere = TimeSpan.FromDays(1);

    const int Tries = 3;

    readonly ConcurrentDictionary<(string Tenant, PersonId Person, bool IsPersonal), (Seen Seen, DateTimeOffset At)> known = [];

    public async Task Remember(Activity activity, string tenant, Person by, Place place, CancellationToken ct)
    {
        var isPersonal = place.Kind is PlaceKind.Personal;
        var seen = new Seen(by.Name, activity.Locale, activity.LocalTimezone, isPersonal ? MessageTarget.FromPlace(place)?.ToJson() : null);
        var now = time.GetUtcNow();
        if (known.TryGetValue((tenant, by.Id, isPersonal), out var last)
            && last.Seen == seen
            && now - last.At < (isPersonal ? InPerson : Elsewhere))
        {
            return;
        }

        try
        {
            await Keep(tenant, by.Id, seen, now, ct);
        }
        catch (UnreadableRowException)
        {
            // Logged by the store. The turn goes on: nudges are the least that this person needs now.
        }
        known[(tenant, by.Id, isPersonal)] = (seen, now);
    }

    async Task Keep(string tenant, PersonId person, Seen seen, DateTimeOffset now, CancellationToken ct)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var settings = await people.ReadSettings(tenant, person, ct);
            var met = seen.In(settings);
            if (met == settings || await people.Save(tenant, person, met, now, ct))
                return;
        }
    }

    /// <summary>What an activity says about its sender; null: nothing.</summary>
    sealed record Seen(string Name, string? Language, string? Zone, string? Reference)
    {
        public PersonSettings In(PersonSettings settings) => settings with
        {
            Name = Name.Length > 0 ? Name : settings.Name,
            Language = Language ?? settings.Language,
            Zone = Zone ?? settings.Zone,
            Reference = Reference ?? settings.Reference,
            Nudges = Reference is not null || settings.Reference is null
                ? settings.Nudges with { UnreachableSince = null }
                : settings.Nudges,
        };
    }
}
