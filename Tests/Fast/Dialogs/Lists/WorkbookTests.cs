using ReviewBot.Dialogs.Lists;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Tests.Dialogs.Lists;

public sealed class WorkbookTests
{
    static readonly string Header = Workbooks.Row(1, "Customer", "Deal", "Next step", "By", "Won");

    [Fact]
    public async Task Texts_days_and_flags_are_read_by_their_type()
    {
        var row =
            $"""<row r="2">{Workbooks.Text(0, 2, "Contoso")}<c r="B2" t="s"><v>0</v></c>{Workbooks.Text(2, 2, "Signs")}<c r="D2" s="1"><v>46368</v></c><c r="E2" t="b"><v>1</v></c></row>""";

        var read = Assert.Single((await Reading.File(Workbooks.Of(["Renewal"], ("Deals", Header + row)))).Rows);

        Assert.Equal(("Contoso", "Renewal", new DateOnly(2026, 12, 12), true), (read.Customer, read.Title, read.NextStepBy, read.IsClosed));
    }

    [Fact]
    public async Task A_formula_has_the_value_that_was_kept_with_it()
    {
        var row =
            $"""<row r="2">{Workbooks.Text(0, 2, "Contoso")}<c r="B2" t="str"><f>HYPERLINK("https://crm.example","Renewal")</f><v>Renewal</v></c></row>""";

        Assert.Equal("Renewal", Assert.Single((await Reading.File(Workbooks.Of(("Deals", Header + row)))).Rows).Title);
    }

    [Fact]
    public async Task The_first_sheet_with_both_columns_is_read_and_named()
    {
        var plan = await Reading.File(Workbooks.Of(
            ("Secret!", Header + Workbooks.Row(2, "Litware", "Hidden")),
            ("Read me", Workbooks.Row(1, "How to use this")),
            ("Deals", Header + Workbooks.Row(2, "Contoso", "Renewal"))));

        Assert.Equal("Contoso", Assert.Single(plan.Rows).Customer);
        Assert.Equal([new ImportNote.OneSheet("Deals")], plan.Notes);
    }

    [Fact]
    public async Task Of_sheets_with_unknown_columns_the_one_with_a_list_is_asked_about_not_the_cover()
    {
        var plan = await Reading.File(Workbooks.Of(
            ("Info", Workbooks.Row(1, "Made by", "Sales") + Workbooks.Row(2, "Version", "3")),
            ("Deals", Workbooks.Row(1, "Wer", "Was", "Owner") + Workbooks.Row(2, "Contoso", "Renewal", "Lee Sample"))));

        Assert.True(plan.CanBeAsked);
        Assert.Equal(["Wer", "Was", "Owner"], plan.Columns.Select(it => it.Header));
        Assert.Equal("Deals", plan.Sheet?.Name);
    }

    [Fact]
    public async Task Hidden_lines_are_read_and_told()
    {
        var hidden = Workbooks.Row(3, "Fabrikam", "Scanners").Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal);
        var plan = await Reading.File(Workbooks.Of(("Deals", Header + Workbooks.Row(2, "Contoso", "Renewal") + hidden)));

        Assert.Equal(2, plan.Rows.Count);
        Assert.Equal([new ImportNote.HiddenLines(1)], plan.Notes);
    }

    [Fact]
    public async Task Line_numbers_are_those_of_the_spreadsheet()
    {
        var plan = await Reading.File(
            Workbooks.Of(("Deals", Header + Workbooks.Row(4, "Contoso", "Renewal") + Workbooks.Row(7, "", "Scanners"))));

        Assert.Equal(4, Assert.Single(plan.Rows).Line);
        Assert.Equal([new(7, new ImportProblem.NoCustomer())], plan.BadLines);
    }

    [Fact]
    public async Task A_bomb_is_refused()
    {
        var bomb = Workbooks.Zip(("xl/workbook.xml", new string(' ', 60 * 1024 * 1024)));

        Assert.True(bomb.Length < 200_000);
        Assert.Equal(new FileProblem.Workbook(), (await Reading.File(bomb)).Problem);
    }

    [Fact]
    public async Task A_cell_far_away_does_not_make_a_huge_sheet()
    {
        var far = $"""<row r="1048576">{Workbooks.Text(0, 1048576, "x")}</row>""";
        var plan = await Reading.File(Workbooks.Of(("Deals", Header + Workbooks.Row(2, "Contoso", "Renewal") + far)));

        Assert.Single(plan.Rows);
    }

    [Fact]
    public async Task Too_many_lines_are_told()
    {
        var rows = string.Concat(Enumerable.Range(2, DealListParser.MostLines + 1).Select(it => Workbooks.Row(it, $"C{it}", "x")));

        Assert.Equal(
            new FileProblem.TooManyLines(DealListParser.MostLines), (await Reading.File(Workbooks.Of(("Deals", Header + rows)))).Problem);
    }

    /// <summary>Bytes that are changed, cut or repeated: whatever comes of it, it is an answer.</summary>
    [Fact]
    public async Task No_damaged_workbook_makes_the_reader_throw()
    {
        var whole = Workbooks.Of(
            ["Renewal"], ("Deals", Header + Workbooks.Row(2, "Contoso", "Renewal") + Workbooks.Row(3, "Fabrikam", "x")));
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var file = whole.ToArray();
            for (var hits = random.Next(1, 20); hits > 0; hits--)
                file[random.Next(4, file.Length)] = (byte)random.Next(256);
            var plan = await Reading.File(random.Next(4) is 0 ? file[..random.Next(4, file.Length)] : file);
            Assert.True(plan.Problem is not null || plan.Rows.Count + plan.BadLines.Count <= 3);
        }
    }

    /// <summary>The same within the parts of the file, where a spreadsheet's own words are.</summary>
    [Fact]
    public async Task No_odd_sheet_makes_the_reader_throw()
    {
        string[] pieces = [
            "<row r=\"2\">", "<row r=\"99999999999\">", "<row>", "</row>", "<c r=\"A1\"><v>1</v></c>", "<c r=\"XFD1\"><v>1</v></c>",
            "<c t=\"s\"><v>99</v></c>",
            "<c s=\"9\"><v>-1</v></c>", "<c r=\"\"><v>x</v></c>", "<c t=\"d\"><v>2026-13-99</v></c>", "<c s=\"1\"><v>1E99</v></c>",
            "<c t=\"e\"><v>#REF!</v></c>",
            "&amp;", "<f>A1</f>", Header, Workbooks.Row(2, "Contoso", "Renewal"),
        ];
        var random = new Random(7);
        for (var i = 0; i < 1_000; i++)
        {
            var rows = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var plan = await Reading.File(Workbooks.Of(("Deals", rows)));
            Assert.True(plan.Problem is not null || plan.Rows.Count <= 12);
        }
    }
}
