using ReviewBot.Cards.Words;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Playground;

/// <summary>Translates the texts of the sample deals, which are written in English, into the language of the run. Names stay.</summary>
sealed partial class SampleWords(Say say)
{
    public Say Say => say;

    /// <summary>The translated text. A text without a translation is an error, so that no deal is half English.</summary>
    public string In(string english) => say is not SayGerman || IsName(english) ? english
        : German.TryGetValue(english, out var german) ? german
        : throw new UserException($"The sample has no German words for “{english}”.");

    public Answer In(Answer answer) => answer switch
    {
        Answer.Done it => it with { Also = Maybe(it.Also), ToldBy = Maybe(it.ToldBy) },
        Answer.Why it => it with
        {
            Reason = Maybe(it.Reason),
            IfNothing = Maybe(it.IfNothing),
            Wanted = Maybe(it.Wanted),
            Whose = Maybe(it.Whose),
        },
        Answer.SentBack it => it with { Jobs = [.. it.Jobs.Select(job => job with { Reason = In(job.Reason) })] },
        Answer.Who it => it with
        {
            Person = it.Person is { } who
                ? who with { Name = In(who.Name), Function = Maybe(who.Function), Priority = Maybe(who.Priority) }
                : null,
            SharedGoal = Maybe(it.SharedGoal),
            OpenConflict = Maybe(it.OpenConflict),
        },
        Answer.Next it => it with { Doer = it.Doer with { New = Maybe(it.Doer.New) }, What = In(it.What) },
        Answer.Help it => it with { What = In(it.What) },
        Answer.Confidence it => it with { Doubt = Maybe(it.Doubt) },
        _ => answer,
    };

    string? Maybe(string? english) => english is null ? null : In(english);

    /// <summary>True for names of sample people, which stay; other people are called by their role, which is translated.</summary>
    static bool IsName(string words) =>
        words.EndsWith(" Sample", StringComparison.Ordinal) || words.EndsWith(" Example", StringComparison.Ordinal);
}
