using AdaptiveCards;
using ReviewBot.Cards.Parts;

namespace ReviewBot.Tests.Cards.Parts;

public sealed class LineTests
{
    [Fact]
    public void The_header_has_the_customer_and_the_deal_left_and_where_we_are_right() =>
        Drawn.Is(
            """
            { "type": "Container", "style": "emphasis", "bleed": true, "items": [ { "type": "ColumnSet", "columns": [
              { "type": "Column", "width": "stretch", "verticalContentAlignment": "center", "items": [ { "type": "RichTextBlock", "inlines": [
                { "type": "TextRun", "text": "Contoso", "size": "small", "weight": "bolder" },
                { "type": "TextRun", "text": " · Service desk renewal", "size": "small", "isSubtle": true } ] } ] },
              { "type": "Column", "width": "auto", "verticalContentAlignment": "center", "items": [ { "type": "RichTextBlock", "horizontalAlignment": "right", "inlines": [
                { "type": "TextRun", "text": "Step 6 of 8", "size": "small", "isSubtle": true } ] } ] } ] } ] }
            """,
            Header.For("Contoso", "Service desk renewal", "Step 6 of 8"));

    [Fact]
    public void A_header_may_have_only_a_left_side() =>
        Drawn.Is(
            """
            { "type": "Container", "style": "emphasis", "bleed": true, "items": [ { "type": "ColumnSet", "columns": [
              { "type": "Column", "width": "stretch", "verticalContentAlignment": "center", "items": [ { "type": "RichTextBlock", "inlines": [
                { "type": "TextRun", "text": "ReviewBot", "size": "small", "weight": "bolder" } ] } ] } ] } ] }
            """,
            Header.For("ReviewBot"));

    [Fact]
    public void The_title_is_the_heading() =>
        Drawn.Is(
            """{ "type": "TextBlock", "text": "What next?", "wrap": true, "size": "large", "weight": "bolder", "style": "heading", "spacing": "medium" }""",
            Line.Title("What next?"));

    [Fact]
    public void A_hint_is_small_and_subtle() =>
        Drawn.Is(
            """{ "type": "TextBlock", "text": "One thing.", "wrap": true, "size": "small", "isSubtle": true, "spacing": "small" }""",
            Line.Hint("One thing."));

    [Fact]
    public void A_footer_is_a_hint_below_a_line() =>
        Drawn.Is(
            """{ "type": "TextBlock", "text": "Only you see this.", "wrap": true, "size": "small", "isSubtle": true, "spacing": "large", "separator": true }""",
            Line.Footer("Only you see this."));

    [Fact]
    public void A_section_has_a_bold_heading() =>
        Drawn.Is(
            """{ "type": "TextBlock", "text": "What we know", "wrap": true, "weight": "bolder", "spacing": "large" }""",
            Line.Heading("What we know"));

    [Fact]
    public void What_people_typed_stays_as_it_is_in_a_bullet() =>
        Drawn.Is(
            """
            { "type": "ColumnSet", "spacing": "small", "columns": [
              { "type": "Column", "width": "auto", "items": [ { "type": "RichTextBlock", "inlines": [ { "type": "TextRun", "text": "•" } ] } ] },
              { "type": "Column", "width": "stretch", "spacing": "small", "items": [ { "type": "RichTextBlock", "inlines": [
                { "type": "TextRun", "text": "They said: ", "weight": "bolder" }, { "type": "TextRun", "text": "*[x](y)*" },
                { "type": "TextRun", "text": " 3 Nov", "isSubtle": true } ] } ] } ] }
            """,
            Line.Bullet(Run.Bold("They said: "), Run.Text("*[x](y)*"), Run.Subtle(" 3 Nov")));

    [Fact]
    public void A_row_of_the_strip_may_leave_its_label_out() =>
        Drawn.Is(
            """
            { "type": "ColumnSet", "spacing": "small", "columns": [
              { "type": "Column", "width": "88px", "items": [ { "type": "RichTextBlock", "inlines": [ { "type": "TextRun", "text": " ", "isSubtle": true } ] } ] },
              { "type": "Column", "width": "stretch", "items": [ { "type": "RichTextBlock", "inlines": [ { "type": "TextRun", "text": "4 of 6 minutes" } ] } ] } ] }
            """,
            Line.Value(null, Run.Text("4 of 6 minutes")));

    [Fact]
    public void A_mark_is_red_and_going_back_is_not() =>
        Drawn.Is(
            """
            { "type": "RichTextBlock", "spacing": "none", "inlines": [
              { "type": "TextRun", "text": "Frozen", "weight": "bolder", "color": "attention" },
              { "type": "TextRun", "text": "Reopened", "weight": "bolder", "color": "accent" },
              { "type": "TextRun", "text": " · 1 day past", "size": "small", "color": "attention" } ] }
            """,
            Line.Of(Run.Mark("Frozen"), Run.Reopened("Reopened"), Run.Passed(" · 1 day past").Small()).Spaced(AdaptiveSpacing.None));
}
