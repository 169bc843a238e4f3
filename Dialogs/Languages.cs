using System.Collections.Concurrent;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

/// <summary>
/// How a pipeline is set, and whose language a turn speaks: the person's for what they alone see (as they chose, else as their Teams is), the workspace's for what all see.
/// </summary>
sealed class Languages(Homes homes, People people)
{
    static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<(string Tenant, PersonId Person), (string? Chosen, DateTimeOffset At)> chosen = [];

    /// <param name="home">Of the pipeline that it is about; null: none yet, and all hear the language of whoever asks.</param>
    public async Task<Turn> Of(Turn turn, string? home, CancellationToken ct)
    {
        var mine = Say.First(await Chosen(turn, ct), turn.Say.Culture.Name);
        var pipeline = home is { Length: > 0 } ? await homes.Workspace(turn, home, ct) : null;
        return turn with { Say = mine, SharedSay = pipeline is null ? mine : Say.First(pipeline.Language, mine.Culture.Name), Pipeline = pipeline };
    }

    async Task<string?> Chosen(Turn turn, CancellationToken ct)
    {
        if (chosen.TryGetValue((turn.Tenant, turn.By.Id), out var known) && turn.At - known.At < Remembered)
            return known.Chosen;

        string? language = null;
        try
        {
            language = (await people.Settings(turn.Tenant, turn.By.Id, ct)).ChosenLanguage;
        }
        catch (UnreadableRowException)
        {
            // It is logged where it was met. They are still answered, as their Teams speaks.
        }
        chosen[(turn.Tenant, turn.By.Id)] = (language, turn.At);
        return language;
    }
}
