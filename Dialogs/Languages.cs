using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Storage.People;

namespace ReviewBot.Dialogs;

/// <summary>
/// Chooses the languages of a turn: the person's for what only they see (their choice, else that of their Teams client), the workspace's
/// for what everybody sees. Also the time zone, if the activity has none: the person's stored one, else the workspace's.
/// </summary>
sealed class Languages(PipelineAccess access, PersonStore people, TimeProvider time)
{
    readonly TtlCache<(string Tenant, PersonId Person), (string? Language, TimeZoneInfo? Zone)> chosen = new(time, TimeSpan.FromMinutes(1));

    /// <param name="home">Home of the pipeline; null: none yet, and the person's language is used for everybody.</param>
    public async Task<Turn> Localize(Turn turn, string? home, CancellationToken ct)
    {
        var (language, zone) = await ReadChosen(turn, ct);
        var mine = Say.First(language, turn.Say.Culture.Name);
        var pipeline = home is { Length: > 0 } ? await access.FindWorkspace(turn, home, ct) : null;
        var here = turn.IsZoneKnown || zone is null ? turn.InZoneOf(pipeline) : turn with { Zone = zone, IsZoneKnown = true };
        return here with
        {
            Say = mine,
            SharedSay = pipeline is null ? mine : Say.First(pipeline.Language, mine.Culture.Name),
            Pipeline = pipeline
        };
    }

    /// <summary>The culture to store for a chosen language; null: none chosen, or not supported.</summary>
    /// <param name="now">
    /// The present cultures, such as the chosen one and that of Teams: the first of the same language is kept, since en-US formats dates
    /// other than en-GB. Null entries are skipped.
    /// </param>
    public static string? ReadChosen(string? language, params IEnumerable<string?> now) =>
        Say.All.FirstOrDefault(it => it.Language == language) is { } say
            ? now.FirstOrDefault(say.Speaks) ?? say.Culture.Name
            : null;

    /// <summary>Applies what this person has just chosen for the rest of the turn, past the cache.</summary>
    public Turn ApplyChosen(Turn turn, PersonSettings settings)
    {
        chosen.Set((turn.Tenant, turn.By.Id), (settings.ChosenLanguage, settings.FindZone()));
        return settings.ChosenLanguage is { } language ? turn with { Say = Say.First(language) } : turn;
    }

    Task<(string? Language, TimeZoneInfo? Zone)> ReadChosen(Turn turn, CancellationToken ct) =>
        chosen.GetOrAdd((turn.Tenant, turn.By.Id), async () =>
        {
            var settings = await people.ReadSettingsOrNone(turn.Tenant, turn.By.Id, ct);
            return (settings.ChosenLanguage, settings.FindZone());
        });
}
