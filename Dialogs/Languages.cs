using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

/// <summary>
/// How a pipeline is set, and whose language a turn speaks: the person's for what they alone see (as they chose, else as their Teams is),
/// the workspace's for what all see.
/// </summary>
sealed class Languages(PipelineAccess access, People people, TimeProvider time)
{
    readonly TtlCache<(string Tenant, PersonId Person), string?> chosen = new(time, TimeSpan.FromMinutes(1));

    /// <param name="home">Of the pipeline that it is about; null: none yet, and all hear the language of whoever asks.</param>
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

    /// <summary>The culture to keep for a language that was chosen; null: none, or none that is spoken here.</summary>
    /// <param name="now">Stays where it is the same language: Austria's dates are not Germany's.</param>
    public static string? Chosen(
        string? language, string? now) => Say.All.FirstOrDefault(it => it.Language == language) is not { } say ? null
        : now is not null && Say.First(now).Language == language ? now
        : say.Culture.Name;

    /// <summary>From now on this person is spoken to so, whatever was remembered.</summary>
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
            // It is logged where it was met. They are still answered, as their Teams speaks.
            return null;
        }
    });
}
