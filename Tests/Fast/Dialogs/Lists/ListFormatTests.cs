using System.Text;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Tests.Dialogs.Lists;

public sealed class ListFormatTests
{
    const string Umlauts = "Kunde;Deal\r\nBäckerei Möhre – Süd;Kassen für 5 €\r\n";

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", true }, { "utf-8", false }, { "utf-16", true }, { "utf-16BE", true }, { "windows-1252", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_file_is_read_in_every_encoding_that_Excel_writes(string name, bool marked)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

        var plan = await Reading.File([.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Umlauts)], "de-DE");

        var row = Assert.Single(plan.Rows);
        Assert.Equal(("Bäckerei Möhre – Süd", "Kassen für 5 €"), (row.Customer, row.Title));
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void The_line_of_column_names_says_what_separates(string separator)
    {
        var text = $"""
            Customer{separator}"Deal"{separator}"Owner"

            "A{separator}B"{separator}"He said ""yes"",
            twice; thrice"{separator} Lee Sample
            """;

        var row = Reading.Row(text);

        Assert.Equal(
            ($"A{separator}B".Replace('\t', ' '), "He said \"yes\", twice; thrice", "Lee Sample"),
            (row.Customer, row.Title, row.OwnerName));
        Assert.Equal(3, row.Line);
    }

    [Fact]
    public void The_rule_below_the_names_of_a_markdown_table_is_no_deal() => Assert.Equal(
        ["Contoso"],
        Reading.Text("| Customer | Deal |\n|---|:---:|\n| Contoso | Renewal |").Rows.Select(it => it.Customer));

    [Theory]
    [InlineData("=HYPERLINK(A1;\"Contoso\")")]
    [InlineData("=HYPERLINK(CONCATENATE(\"https://\",B2),\"Contoso\")")]
    [InlineData("=HYPERLINK(\"https://crm.example\",\"Contoso\")")]
    public void A_link_is_the_text_that_it_shows_whatever_makes_its_address(string formula) => Assert.Equal(
        "Contoso",
        Reading.Row($"Customer,Deal\n\"{formula.Replace("\"", "\"\"", StringComparison.Ordinal)}\",Renewal").Customer);

    [Fact]
    public async Task One_NUL_byte_costs_its_cell_and_not_the_file()
    {
        var plan = await Reading.File(System.Text.Encoding.UTF8.GetBytes("Customer,Deal,Owner\nContoso,Renewal,Lee\0 Sample"));

        Assert.Equal("Contoso", Assert.Single(plan.Rows).Customer);
    }

    [Fact]
    public void A_long_reason_or_value_is_whole_in_the_note_and_told()
    {
        var reason = string.Join(' ', Enumerable.Repeat("slow", 40));

        var plan = Reading.Text($"Customer,Deal,Stage,Closed Lost Reason,Amount\nContoso,Renewal,Closed Lost,{reason},{reason}");

        Assert.Contains(reason, Assert.Single(plan.Rows).Note ?? "", StringComparison.Ordinal);
        Assert.Equal(2, plan.LostCells.Count);
    }

    [Fact]
    public void A_separator_inside_a_quoted_column_name_does_not_count()
    {
        var row = Reading.Row("\"Amount, in EUR, net\";Customer;Deal\n1;Contoso;Renewal");

        Assert.Equal(("Contoso", "Renewal"), (row.Customer, row.Title));
    }

    [Fact]
    public void Excel_may_say_what_separates()
    {
        var row = Reading.Row("sep=|\nCustomer|Deal\nContoso|Renewal");

        Assert.Equal(("Contoso", "Renewal", 3), (row.Customer, row.Title, row.Line));
    }

    [Fact]
    public void A_mark_at_the_start_of_a_pasted_text_is_passed_over() => Reading.Row("\uFEFFCustomer,Deal\nContoso,Renewal");

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Empty_lines_are_passed_over_but_counted(string end)
    {
        var plan = Reading.Text(string.Join(end, ["", "Customer,Deal", "", "Contoso,Renewal", " , ", "", "Fabrikam,Scanners", ""]));

        Assert.Equal([4, 7], plan.Rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"\"http://example.com\"\")", "=HYPERLINK(\"http://example.com\")")]
    [InlineData("@SUM(1)", "@SUM(1)")]
    [InlineData("+49 30 1", "+49 30 1")]
    [InlineData("-2", "-2")]
    [InlineData("<b>**bold**</b>", "<b>**bold**</b>")]
    public void What_looks_like_a_formula_is_plain_text(string cell, string text) =>
        Assert.Equal(text, Reading.Row($"Customer,Deal\nContoso,\"{cell}\"").Title);

    [Fact]
    public void Controls_and_marks_that_turn_the_reading_direction_are_left_out() =>
        Assert.Equal("Ren ewal", Reading.Row("Customer,Deal\nContoso,\"\u202E\u200BRen\u0007\u00A0\u2028 ewal\uFEFF\"").Title);

    [Fact]
    public void A_quote_inside_a_text_without_quotes_is_text() =>
        Assert.Equal("Screens, 12\"", Reading.Row("Deal;Customer\nScreens, 12\";Contoso").Title);

    [Fact]
    public void Missing_cells_at_the_end_are_empty() => Assert.Null(Reading.Row("Customer,Deal,Owner\nContoso,Renewal").OwnerName);

    [Theory]
    [InlineData("en-US", "12/4/2026")]
    [InlineData("en-GB", "4/12/2026")]
    [InlineData("de-DE", "4.12.2026")]
    [InlineData("de-DE", "04.12.26")]
    [InlineData("de-DE", "4. Dezember 2026")]
    [InlineData("de-DE", "4. 12. 2026")]
    [InlineData("fr-FR", "04/12/2026")]
    [InlineData("nl-NL", "4-12-2026")]
    [InlineData("hu-HU", "2026. 12. 04.")]
    [InlineData("ja-JP", "2026/12/04")]
    [InlineData("th-TH", "4/12/2026")]
    [InlineData("en-US", "4.12.2026")]
    [InlineData("en-US", "2026-12-04")]
    [InlineData("de-DE", "2026-12-04T09:30:00Z")]
    [InlineData("en-US", "12/4/2026, 9:30 AM")]
    [InlineData("en-US", "2026-12-04 00:00")]
    [InlineData("en-US", "Dec 4, 2026")]
    [InlineData("en-GB", "4 December 2026")]
    [InlineData("de-DE", "4 Dec 2026")]
    [InlineData("en-US", "4-Dec-26")]
    public void A_day_is_read_as_the_culture_writes_it(string culture, string day) =>
        Assert.Equal(new DateOnly(2026, 12, 4), Reading.Row($"Customer\tDeal\tBy\nContoso\tRenewal\t{day}", culture).NextStepBy);

    [Theory]
    [InlineData("de-DE", "31.11.2026")]
    [InlineData("de-DE", "next week")]
    [InlineData("ja-JP", "4/12/2026")]
    [InlineData("en-US", "2026")]
    public void What_is_no_day_is_said_with_how_days_are_written(string culture, string day)
    {
        var plan = Reading.Text($"Customer\tDeal\tBy\nContoso\tRenewal\t{day}", culture);
        var problem = Assert.IsType<ImportProblem.NotADay>(Assert.Single(plan.LostCells).Problem);

        Assert.Equal(("By", day), (problem.Column, problem.Value));
        Assert.Equal(new System.Globalization.CultureInfo(culture).DateTimeFormat.ShortDatePattern, problem.Pattern);
    }

    [Theory]
    [InlineData("lee@x.example; kim@x.example")]
    [InlineData("Lee Sample <lee@x.example>; Kim Example <kim@x.example>")]
    public void Two_owners_in_one_cell_are_neither_of_them(string owner)
    {
        var row = Reading.Row($"Customer,Deal,Owner\nContoso,Renewal,{owner}");

        Assert.Equal((owner, null), (row.OwnerName, row.OwnerEmail));
    }
}
