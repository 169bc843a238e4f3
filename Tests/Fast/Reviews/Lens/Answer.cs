using ReviewBot.Reviews.Lens;

namespace ReviewBot.Tests.Reviews.Lens;

static class Answer
{
    public static LensFinding? Look(
        string text, LensQuestion question = LensQuestion.Next, string language = "en", string? chosen = null) => CustomerVerbLens.Look(
            text, new("Contoso", ["Priya Sample", "Jonas Example"], ["Lee Sample", "Mara Example"], chosen), language, question);
}
