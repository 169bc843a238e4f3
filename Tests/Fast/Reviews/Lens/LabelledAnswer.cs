using System.Runtime.CompilerServices;
using ReviewBot.Reviews.Lens;

namespace ReviewBot.Tests.Reviews.Lens;

/// <summary>One line of the labelled files. The customer is Contoso with Priya and Jonas, and we are Lee and Mara.</summary>
sealed record LabelledAnswer(string Text, LensQuestion Question, bool IsAboutUs)
{
    public static IReadOnlyList<LabelledAnswer> Read(string file, [CallerFilePath] string here = "")
        => [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(here) ?? "", file + ".tsv")).Skip(1).Select(From)];

    public LensFinding? Look(string language) => Answer.Look(Text, Question, language);

    public override string ToString() => $"{Question}: {Text}";

    static LabelledAnswer From(string line)
    {
        var parts = line.Split('\t');
        return new(parts[0], parts[1] == "next" ? LensQuestion.Next : LensQuestion.Done, parts[2] == "us");
    }
}
