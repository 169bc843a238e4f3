
namespace ReviewBot.Tests.Reviews.Lens;

/// <summary>
/// A regression test: these answers have been looked at often, so they say that nothing was lost, not how good the lens is on new ones.
/// None of them is among the answers that it has learnt from, though some of those were written with them in mind.
/// </summary>
public sealed class LabelledAnswersTests(ITestOutputHelper output)
{
    const double LeastPrecision = 0.94, LeastRecall = 0.85;

    [Theory]
    [InlineData("English.HeldOut", "en")]
    [InlineData("German.HeldOut", "de")]
    [InlineData("German.Later", "de")]
    public void It_is_seldom_wrong_and_misses_little(string file, string language)
    {
        var answers = LabelledAnswer.Read(file);
        var reactions = answers.Where(a => a.Look(language) is not null).ToList();
        var wrong = reactions.Where(a => !a.IsAboutUs).ToList();
        var missed = answers.Where(a => a.IsAboutUs).Except(reactions).ToList();
        var right = reactions.Count - wrong.Count;
        var (precision, recall) = ((double)right / reactions.Count, (double)right / (right + missed.Count));

        output.WriteLine($"{file}: {answers.Count} answers, {right + missed.Count} about us, precision {precision:P1}, recall {recall:P1}");
        foreach (var answer in wrong)
            output.WriteLine($"  reacts and should not  {answer}  [{answer.Look(language)?.Words}]");
        foreach (var answer in missed)
            output.WriteLine($"  should react           {answer}");

        Assert.True(precision >= LeastPrecision, $"precision {precision:P1}");
        Assert.True(recall >= LeastRecall, $"recall {recall:P1}");
    }
}
