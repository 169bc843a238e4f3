using ReviewBot.Reviews.Lens;

namespace ReviewBot.Bench.Lens;

/// <summary>
/// One line of a labelled file: label, language, question, text, and in ours who was chosen, by whom it was written, and its kind.
/// </summary>
sealed record LensAnswer(bool IsAboutUs, string Language, LensQuestion Question, string Text, bool IsChosen, string Writer)
{
    // The people of all labelled files.
    static readonly string[] Buyers = ["Priya Sample", "Jonas Example"], Ours = ["Lee Sample", "Mara Example"];

    public LensPeople People => new("Contoso", Buyers, Ours, IsChosen ? Buyers[0] : null);

    /// <summary>The same answer without knowledge of the customer's people.</summary>
    public LensPeople Strangers => new("Contoso", [], Ours, IsChosen ? "" : null);

    public bool IsCaught => CustomerVerbLens.Look(Text, People, Language, Question) is not null;

    public static IReadOnlyList<LensAnswer> Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => line.Split('\t')).Select(Parse)];

    static LensAnswer Parse(string[] cells) => cells is [var label and ("us" or "them"), var language, var question, var text, .. var more]
        ? new(label is "us", language, Asked(question), text, more is ["chosen", ..], more is [_, var writer, ..] ? writer : "")
        : throw new FormatException($"Not label, language, question and text: {string.Join(" | ", cells)}");

    static LensQuestion Asked(string word) => word is "done" ? LensQuestion.Done : LensQuestion.Next;
}
