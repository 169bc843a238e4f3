using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards;

public sealed class CardCheckTests
{
    const string Fine = """
        { "type": "AdaptiveCard", "version": "1.5", "lang": "en", "fallbackText": "Hello",
          "body": [ { "type": "TextBlock", "text": "Hello", "wrap": true, "style": "heading" } BODY ] }
        """;

    [Fact]
    public Task A_good_card_has_no_problems() => CardCheck.IsFine(With(""));

    [Theory]
    [InlineData("""{ "type": "TextBlok", "text": "x" }""", "Unknown element type")]
    [InlineData("""{ "type": "TextBlock", "text": "x", "wrap": true, "size": "Huge" }""", "Invalid value \"Huge\"")]
    [InlineData("""{ "type": "TextBlock", "text": null, "wrap": true }""", "is null")]
    [InlineData("""{ "type": "TextBlock", "text": "x", "wrap": true, "style": "heading" }""", "heading")]
    [InlineData("""{ "type": "Input.Text", "id": "a" }""", "has no label")]
    [InlineData("""{ "type": "Input.Text", "id": "a", "label": "A", "isRequired": true }""", "says no error")]
    [InlineData("""{ "type": "Container", "isVisible": false, "items": [ { "type": "Input.Text", "id": "a", "label": "A", "isRequired": true, "errorMessage": "E" } ] }""", "required and hidden")]
    [InlineData("""{ "type": "ActionSet", "actions": [ { "type": "Action.Execute", "title": "Go", "verb": "go" } ] }""", "no Action.Submit")]
    [InlineData("""{ "type": "Container", "style": "emphasis", "items": [ { "type": "Container", "style": "accent", "items": [] } ] }""", "styled container in another")]
    public async Task A_bad_element_is_found(string element, string problem) =>
        Assert.Contains(await CardCheck.Problems(With($", {element}")), said => said.Contains(problem, StringComparison.Ordinal));

    [Fact]
    public async Task A_card_that_is_too_big_is_found()
    {
        var card = With($$""", { "type": "TextBlock", "wrap": true, "text": "{{new string('ä', 13_000)}}" }""");

        Assert.Contains(await CardCheck.Problems(card), said => said.Contains("bytes, at most 24576", StringComparison.Ordinal));
    }

    static string With(string more) => Fine.Replace("BODY", more, StringComparison.Ordinal);
}
