using System.Globalization;

namespace ReviewBot.Bench.Lens;

/// <summary>How often the lens is right when it speaks (precision) and how much it hears (recall), on a labelled file.</summary>
static class LensReport
{
    public static async Task Write(string file, TextWriter to)
    {
        var answers = LensAnswer.Read(file).Select(it => (Answer: it, it.IsCaught)).ToList();
        await to.WriteLineAsync(Line("all", answers));
        foreach (var group in answers.GroupBy(it => it.Answer.Language).Where(it => it.Key.Length > 0))
            await to.WriteLineAsync(Line(group.Key, [.. group]));
        foreach (var group in answers.GroupBy(it => $"{it.Answer.Language}, {it.Answer.Question}"))
            await to.WriteLineAsync(Line(group.Key, [.. group]));
        foreach (var (answer, isCaught) in answers.Where(it => it.IsCaught != it.Answer.IsAboutUs))
            await to.WriteLineAsync($"{(isCaught ? "speaks" : "silent")}\t{answer.Language}\t{answer.Question}\t{answer.Text}");
    }

    static string Line(string name, List<(LensAnswer Answer, bool IsCaught)> answers)
    {
        var right = answers.Count(it => it.IsCaught && it.Answer.IsAboutUs);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {answers.Count} answers, precision {Share(right, answers.Count(it => it.IsCaught))}, recall {Share(right, answers.Count(it => it.Answer.IsAboutUs))}");
    }

    static string Share(int part, int all) => all == 0 ? "-" : ((double)part / all).ToString("P1", CultureInfo.InvariantCulture);
}
