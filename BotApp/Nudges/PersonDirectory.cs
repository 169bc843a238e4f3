using System.Collections.Concurrent;
using Microsoft.Bot.Schema;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Nudges;

/// <summary>
/// Remembers of whoever is here what a nudge needs: name, language, time zone, and the personal conversation. Written only when it is
/// news. Who was out of reach and is here again can be reached.
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
            // It is logged where it was met. To be nudged is the least of what this person came for.
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

    /// <summary>What an activity tells of its sender; null: nothing about that.</summary>
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
