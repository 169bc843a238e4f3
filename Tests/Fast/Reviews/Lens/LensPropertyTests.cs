using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews.Lens;

namespace ReviewBot.Tests.Reviews.Lens;

public sealed class LensPropertyTests
{
    static readonly string[] Pieces =
    [
        "we", "They", "Priya", "Lee", "Contoso", "send", "signs", "to", "be", "sent", "proposal", "budget", "\"", "'", "„", ":", "-", "\n",
        "(", "her", "our", "IT", "wir", "schicken",
        "and", "🤝", "\ud800", "‮", "é", "%", "/", "w/", "let", "me", "what", "by", "with", "order", "form", ",", ".", "?", "",
    ];

    static readonly Gen<string> AnyText = Gen.OneOf(
        ArbMap.Default.ArbFor<string?>().Generator.Select(s => s ?? ""),
        Gen.Choose(0, char.MaxValue).Select(c => (char)c).ArrayOf().Select(c => new string(c)),
        Gen.Elements(Pieces).ArrayOf().Select(p => string.Join(' ', p)),
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat)).Select(s => s.Length > 1000 ? s[..1000] : s);

    [Fact]
    public void Any_text_is_read_and_the_words_are_a_piece_of_it()
        => Prop.ForAll(
            AnyText.ToArbitrary(),
            text => Languages.All(language => Questions.All(question => IsPiece(text, Answer.Look(text, question, language)))))
            .Check(PropertyCases.Of(1000));

    [Fact]
    public void Any_names_may_be_given()
        => Prop.ForAll(
            AnyText.ToArbitrary(),
            AnyText.ToArbitrary(),
            (text, name) => IsPiece(text, CustomerVerbLens.Look(text, new(name, [name, ""], [name], name), name, LensQuestion.Next)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_very_long_text_is_read_only_at_its_beginning()
        => Assert.InRange(
            Answer.Look(string.Concat(Enumerable.Repeat("We send the proposal. ", 100_000)))?.Words.Length ?? 0,
            1,
            1000);

    static readonly string[] Languages = ["en", "de", ""];

    static readonly LensQuestion[] Questions = [LensQuestion.Next, LensQuestion.Done];

    static bool IsPiece(string text, LensFinding? finding) =>
        finding is null || (finding.Words.Length > 0 && text.Contains(finding.Words, StringComparison.Ordinal));
}
