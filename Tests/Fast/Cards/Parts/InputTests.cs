using ReviewBot.Cards;
using ReviewBot.Cards.Parts;

namespace ReviewBot.Tests.Cards.Parts;

public sealed class InputTests
{
    [Fact]
    public void A_required_choice_says_what_to_do() =>
        Drawn.Is(
            """
            { "type": "Input.ChoiceSet", "id": "who", "label": "Who? (required)", "placeholder": "Choose a person", "value": "p1", "isRequired": true,
              "errorMessage": "Choose a person.", "choices": [ { "title": "Priya ∗Sample", "value": "p1" }, { "title": "Not known yet", "value": "unknown" } ] }
            """,
            Ask.Choice("who", "Who? (required)", [("Priya *Sample", "p1"), ("Not known yet", "unknown")], "p1", "Choose a person")
                .Required("Choose a person."));

    [Fact]
    public void Several_choices_are_all_in_sight() =>
        Drawn.Is(
            """{ "type": "Input.ChoiceSet", "id": "signs", "label": "Signs", "isMultiSelect": true, "style": "expanded", "wrap": true, "choices": [ { "title": "A", "value": "a" } ] }""",
            Ask.Choice("signs", "Signs", [("A", "a")]).Several());

    [Fact]
    public void A_day_is_written_as_a_calendar_day() =>
        Drawn.Is(
            """{ "type": "Input.Date", "id": "by", "label": "By when?", "value": "2026-11-12" }""",
            Ask.Day("by", "By when?", new DateOnly(2026, 11, 12)));

    [Fact]
    public void Free_text_has_lines_and_a_limit() =>
        Drawn.Is(
            """
            { "type": "Input.Text", "id": "what", "label": "Does what?", "maxLength": 160, "isMultiline": true, "spacing": "medium", "placeholder": "For example" }
            """,
            Ask.Text("what", "Does what?", 160, placeholder: "For example"));

    [Fact]
    public void A_pair_flows_where_there_is_room() =>
        Drawn.Is(
            """
            { "type": "Container", "spacing": "medium",
              "items": [ { "type": "Input.Text", "id": "a", "label": "A", "maxLength": 80 }, { "type": "Input.Date", "id": "b", "label": "B" } ],
              "layouts": [ { "type": "Layout.Flow", "targetWidth": "atLeast:standard", "minItemWidth": "300px", "itemFit": "Fill", "columnSpacing": "Default",
                             "rowSpacing": "Medium", "horizontalItemsAlignment": "Left" } ] }
            """,
            Block.Pair(Ask.ShortText("a", "A", 80), Ask.Day("b", "B")));

    [Fact]
    public void The_main_button_is_positive_in_both_of_its_forms() =>
        Drawn.Is(
            """
            { "type": "Action.Execute", "title": "Save", "verb": "deal-save", "style": "positive", "data": { "press": "deal-save" },
              "fallback": { "type": "Action.Submit", "title": "Save", "style": "positive", "data": { "press": "deal-save" } } }
            """,
            Button.Main("Save", new CardAction.SaveDeal()));

    [Fact]
    public void The_fourth_button_hides_behind_the_others() =>
        Drawn.Is(
            """
            { "type": "Action.Execute", "title": "Help", "verb": "help", "mode": "secondary", "data": { "press": "help" },
              "fallback": { "type": "Action.Submit", "title": "Help", "mode": "secondary", "data": { "press": "help" } } }
            """,
            Button.More("Help", new CardAction.Help()));

    [Fact]
    public void A_fold_is_opened_by_its_button()
    {
        Drawn.Is("""{ "type": "Container", "id": "more", "isVisible": false, "style": "emphasis", "items": [] }""", Block.Folded("more"));
        Drawn.Is("""{ "type": "Action.ToggleVisibility", "title": "More", "targetElements": [ "more" ] }""", Button.Shows("More", "more"));
    }
}
