using ReviewBot.Cards;
using ReviewBot.Cards.Parts;

namespace ReviewBot.Tests.Cards.Parts;

public sealed class NoteTests
{
    [Fact]
    public void Somebody_elses_turn_is_quiet() =>
        Drawn.Is(
            """
            { "type": "Container", "style": "emphasis", "spacing": "small", "items": [ { "type": "RichTextBlock", "inlines": [
              { "type": "TextRun", "text": "◌ ", "color": "accent" }, { "type": "TextRun", "text": "Lee Sample is answering", "weight": "bolder" },
              { "type": "TextRun", "text": ", since 10:04" } ] } ] }
            """,
            Note.Waiting("Lee Sample is answering", ", since 10:04"));

    [Fact]
    public void Saved_has_a_green_sign_and_dark_words() =>
        Drawn.Is(
            """
            { "type": "Container", "style": "emphasis", "spacing": "small", "items": [ { "type": "RichTextBlock", "inlines": [
              { "type": "TextRun", "text": "✓ ", "color": "good" }, { "type": "TextRun", "text": "Saved", "weight": "bolder" },
              { "type": "TextRun", "text": ", Lee Sample, 10:06" } ] } ] }
            """,
            Note.Saved("Saved", ", Lee Sample, 10:06"));

    [Fact]
    public void Something_missing_asks_and_an_error_alarms() =>
        Assert.Equal(("Warning", "Attention"), (Note.Missing("a", "b").Style.ToString(), Note.Failed("a", "b").Style.ToString()));

    [Fact]
    public void A_line_that_says_it_all_in_bold_has_no_empty_rest() =>
        Drawn.Is(
            """
            { "type": "Container", "style": "emphasis", "spacing": "small", "items": [
              { "type": "RichTextBlock", "inlines": [ { "type": "TextRun", "text": "Not covered.", "weight": "bolder" } ] } ] }
            """,
            Note.Skipped("Not covered.", ""));

    [Fact]
    public void A_conflict_offers_its_choices_in_place()
    {
        var note = Note.Conflict("Kim Example answered. ", "Which should stand?", [], Button.Plain("Mine", new CardAction.Help()).Alone());

        Assert.Equal(2, note.Items.Count);
        Drawn.Is(
            """
            { "type": "ActionSet", "spacing": "small", "actions": [ { "type": "Action.Execute", "title": "Mine", "verb": "help", "associatedInputs": "none",
              "data": { "press": "help" },
              "fallback": { "type": "Action.Submit", "title": "Mine", "associatedInputs": "none", "data": { "press": "help" } } } ] }
            """,
            note.Items[1]);
    }

    [Fact]
    public void The_lens_shows_the_words_it_reacted_to() =>
        Drawn.Is(
            """
            { "type": "Container", "id": "lens", "style": "accent", "spacing": "small", "items": [
              { "type": "RichTextBlock", "inlines": [ { "type": "TextRun", "text": "What will the customer do?", "weight": "bolder" } ] },
              { "type": "RichTextBlock", "spacing": "small", "inlines": [
                { "type": "TextRun", "text": "I noticed the words ", "size": "small" }, { "type": "TextRun", "text": "“Send it”", "size": "small", "weight": "bolder" },
                { "type": "TextRun", "text": ".", "size": "small" } ] } ] }
            """,
            Note.Lens("What will the customer do?", "I noticed the words ", "“Send it”", "."));

    [Fact]
    public void A_mark_says_its_arithmetic_then_why() =>
        Drawn.Is(
            """
            { "type": "Container", "style": "emphasis", "spacing": "medium", "items": [
              { "type": "RichTextBlock", "inlines": [ { "type": "TextRun", "text": "Frozen", "weight": "bolder", "color": "attention" }, { "type": "TextRun", "text": " · 54 days" } ] },
              { "type": "RichTextBlock", "spacing": "small", "inlines": [ { "type": "TextRun", "text": "One act would clear this.", "size": "small" } ] } ] }
            """,
            Note.Mark("Frozen", " · 54 days", "One act would clear this."));
}
