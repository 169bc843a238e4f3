using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Nudges;

namespace ReviewBot.Dialogs;

/// <summary>
/// Chooses the languages of a turn: the person's for what only they see (their choice, else that of their Teams client), the workspace's
/// for what everybody sees.
/// </summary>
sealed class Languages(PipelineAccess access, People people, TimeProvider time)
{
    readonly TtlCache<(string Tenant, PersonId Person), string?> chosen = new(time, TimeSpan.FromMinutes(1));

    /// <param name="home">Home of the pipeline; null: none yet, and everybody gets the language of the person.</param>
    public async Task<Turn> Localize(Turn turn, string? home, CancellationToken ct)
    {
        var mine = Say.First(await Chosen(turn, ct), turn.Say.Culture.Name);
        var pipeline = home is { Length: > 0 } ? await access.FindWorkspace(turn, home, ct) : null;
        return turn with
        {
            Say = mine,
            SharedSay = pipeline is null ? mine : Say.First(pipeline.Language, mine.Culture.Name),
            Pipeline = pipeline
        };
    }

    /// <summary>The culture to store for a chosen language; null: none was chosen, or it is not supported.</summary>
    /// <param name="now">The present culture, which is kept if it has the same language: de-AT formats dates other than de-DE.</param>
    public static string? Chosen(
        string? language, string? now) => Say.All.FirstOrDefault(it => it.Language == language) is not { } say ? null
        : now is not null && Say.First(now).Language == language ? now
        : say.Culture.Name;

    /// <summary>Switches this person's language for the rest of the turn, past the cache.</summary>
    public Turn Chose(Turn turn, string? language)
    {
        chosen.Set((turn.Tenant, turn.By.Id), language);
        return language is null ? turn : turn with { Say = Say.First(language) };
    }

    Task<string?> Chosen(Turn turn, CancellationToken ct) => chosen.GetOrAdd((turn.Tenant, turn.By.Id), async () =>
    {
        try
        {
            return (await people.ReadSettings(turn.Tenant, turn.By.Id, ct)).ChosenLanguage;
        }
        catch (UnreadableRowException)
        {
            // Logged by the store. The language of their Teams client is used instead.
            return null;
        }
    });
}
