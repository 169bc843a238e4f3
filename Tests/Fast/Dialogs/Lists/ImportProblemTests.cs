using System.Text;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Tests.Dialogs.Lists;

public sealed class ImportProblemTests
{
    static readonly string Long = new('x', 200);

    public static TheoryData<string, ImportProblem> Lines => new()
    {
        { "Customer,Deal\n,Renewal", new ImportProblem.NoCustomer() },
        { "Customer,Deal\nContoso", new ImportProblem.NoTitle() },
        { "Customer,Deal\nContoso, Ltd.,Renewal", new ImportProblem.TooManyCells(3, 2) },
        { "Customer,Deal\nContoso,\"Renewal", new ImportProblem.UnclosedQuote() },
        { "Customer,Deal\nContoso,\"Renew\"al", new ImportProblem.BrokenQuote() },
    };

    /// <summary>What is not required costs itself, and not the deal.</summary>
    public static TheoryData<string, ImportProblem> Cells => new()
    {
        { $"Customer,Deal\n{Long},Renewal", new ImportProblem.TooLong("Customer", 200, Limits.Customer) },
        { $"Account,Topic\nContoso,{Long}", new ImportProblem.TooLong("Topic", 200, Limits.Title) },
        { $"Customer,Deal,Next step\na,b,{Long}", new ImportProblem.TooLong("Next step", 200, Limits.StepText) },
        { $"Customer,Deal,Owner\na,b,{Long}", new ImportProblem.TooLong("Owner", 200, Limits.Name) },
        { $"Customer,Deal,Owner e-mail\na,b,{Long}", new ImportProblem.TooLong("Owner e-mail", 200, Limits.Name) },
        { $"Customer,Deal,Contact\na,b,Priya Sample;{Long}", new ImportProblem.TooLong("Contact", 200, Limits.Name) },
        { $"Customer,Deal,Contact,Function\na,b,c,{Long}", new ImportProblem.TooLong("Function", 200, Limits.Function) },
        { $"Customer,Deal,Contact\na,b,{string.Concat(Enumerable.Repeat("c;", 21))}", new ImportProblem.TooManyContacts(
            21, Limits.Buyers) },
        { "Customer,Deal,By\na,b,1900-01-01", new ImportProblem.FarAway("By", new(1900, 1, 1)) },
        { "Customer,Deal,By\na,b,2206-01-01", new ImportProblem.FarAway("By", new(2206, 1, 1)) },
        { "Customer,Deal,Job\na,b,Closing", new ImportProblem.UnknownJob("Closing") },
        { "Customer,Deal,Job\na,b,3", new ImportProblem.UnknownJob("3") },
        { "Customer,Deal,Record ID\na,b,2.10346E+10", new ImportProblem.RoundedId("2.10346E+10") },
        { "Customer;Deal;Record ID\na;b;2,10346E+10", new ImportProblem.RoundedId("2,10346E+10") },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_bad_line_says_why(string text, ImportProblem problem) => Assert.Equal(problem, Reading.Problem(text));

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_bad_cell_says_why_and_its_deal_comes_in(string text, ImportProblem problem)
    {
        var plan = Reading.Text(text);

        Assert.Empty(plan.BadLines);
        Assert.Single(plan.Rows);
        Assert.Equal([new(2, problem)], plan.LostCells);
    }

    [Fact]
    public void A_bad_line_says_where_and_the_others_are_read()
    {
        var plan = Reading.Text("Customer,Deal\nContoso,Renewal\n,Scanners\n\"Fabri\nkam\",\nWoodgrove,Tills");

        Assert.Equal([new(3, new ImportProblem.NoCustomer()), new(4, new ImportProblem.NoTitle())], plan.BadLines);
        Assert.Equal(["Contoso", "Woodgrove"], plan.Rows.Select(row => row.Customer));
    }

    [Fact]
    public void An_unclosed_quote_takes_the_rest_of_the_file_but_not_what_is_before()
    {
        var plan = Reading.Text("Customer,Deal\nContoso,Renewal\n\"Fabrikam,Scanners\nWoodgrove,Tills");

        Assert.Equal([new(3, new ImportProblem.UnclosedQuote())], plan.BadLines);
        Assert.Equal("Contoso", Assert.Single(plan.Rows).Customer);
    }

    [Theory]
    [InlineData("Customer,Deal\nContoso,Renewal\nContoso,Renewal")]
    [InlineData("Customer,Deal\nContoso,Renewal\n CONTOSO ,ReNewal")]
    [InlineData("Customer,Deal,Id\nContoso,Renewal,7\nFabrikam,Scanners,7")]
    [InlineData("Customer,Deal,Opportunity ID\na,b,0065g00000SAMPl\nc,d,0065g00000SAMPlAAP")]
    [InlineData("Customer,Deal,Id\na,b,{8A5B3C1D-0000-4A6B-9F00-00155D000001}\nc,d,8a5b3c1d-0000-4a6b-9f00-00155d000001")]
    public void Two_lines_of_one_deal_are_said_with_the_first(string text)
    {
        var plan = Reading.Text(text);

        Assert.Equal(2, Assert.Single(plan.Rows).Line);
        Assert.Equal([new(3, new ImportProblem.SameDeal(2))], plan.BadLines);
    }

    [Fact]
    public void A_bad_line_does_not_stand_in_the_way_of_a_good_one_of_the_same_deal()
    {
        var plan = Reading.Text("Customer,Deal\nContoso,Renewal,soon\nContoso,Renewal");

        Assert.Equal(3, Assert.Single(plan.Rows).Line);
    }

    public static TheoryData<string, FileProblem> Texts => new()
    {
        { "", new FileProblem.Empty() },
        { " \n\n , \n", new FileProblem.Empty() },
        { "Customer,Deal\n\n", new FileProblem.HeaderOnly() },
        { "Customer,\"Deal\nContoso,Renewal", new FileProblem.UnclosedHeader() },
        { "Owner,Amount,,Colour\nLee Sample,1,2,red", new FileProblem.MissingColumns(
            [ImportColumn.Customer, ImportColumn.Title], ["Owner", "Amount", "Colour"]) },
        { "Deal Name,Deal owner\nRenewal,Lee Sample", new FileProblem.MissingColumns(
            [ImportColumn.Customer], ["Deal Name", "Deal owner"]) },
        { new string(',', DealListParser.MostColumns) + "x", new FileProblem.TooManyColumns(DealListParser.MostColumns) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_file_that_cannot_be_taken_says_why(string text, FileProblem problem) => Assert.Equal(problem, Reading.Text(text).Problem);

    [Fact]
    public async Task A_workbook_is_told_from_a_text()
    {
        Assert.IsType<FileProblem.Workbook>((await Reading.File([0x50, 0x4B, 3, 4, 20, 0, 6, 0])).Problem);
        Assert.IsType<FileProblem.Workbook>((await Reading.File([0xD0, 0xCF, 0x11, 0xE0, 0xA1])).Problem);
        Assert.IsType<FileProblem.NotText>((await Reading.File([0x89, 0x50, 0, 0, 1])).Problem);
    }

    [Fact]
    public async Task A_file_of_5_MB_is_read_and_a_larger_one_is_not()
    {
        var text = "Customer,Deal,Notes\nContoso,Renewal,";
        var most = Encoding.UTF8.GetBytes(text + new string('x', DealListParser.MostBytes - text.Length));

        Assert.Single((await Reading.File(most)).Rows);
        Assert.Equal(new FileProblem.TooBig(DealListParser.MostBytes), (await Reading.File([.. most, 1])).Problem);
        Assert.Equal(new FileProblem.TooBig(DealListParser.MostBytes), Reading.Text(new string('x', DealListParser.MostBytes + 1)).Problem);
    }

    /// <summary>No row is left out because of what is only noted.</summary>
    [Theory]
    [InlineData("Note")]
    [InlineData("Description")]
    [InlineData("Bemerkung")]
    public void A_long_note_is_cut_at_a_word(string column)
    {
        var note = string.Join(' ', Enumerable.Repeat("countries", 1000));

        var row = Assert.Single(Reading.Text($"Customer,Deal,{column}\nContoso,Renewal,{note}").Rows);

        Assert.InRange(row.Note?.Length ?? 0, 280, Limits.Note);
        Assert.EndsWith(" countries…", row.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_thousand_lines_are_read_and_one_more_is_too_many()
    {
        var most = "Customer,Deal\n" + string.Concat(Enumerable.Range(1, DealListParser.MostLines).Select(it => $"Contoso,Renewal {it}\n"));

        Assert.Equal(DealListParser.MostLines, Reading.Text(most).Rows.Count);
        Assert.Equal(new FileProblem.TooManyLines(DealListParser.MostLines), Reading.Text(most + "Contoso,Scanners").Problem);
        Assert.Empty(Reading.Text(most + "Contoso,Scanners").Rows);
    }

    /// <summary>Lists that were exported before have the names of then.</summary>
    [Theory]
    [InlineData("Confidence", Job.Validate)]
    [InlineData("Sure", Job.Validate)]
    [InlineData("Absicherung", Job.Validate)]
    [InlineData("Gewissheit", Job.Validate)]
    [InlineData("Einigung", Job.Consensus)]
    [InlineData("Einigkeit", Job.Consensus)]
    [InlineData("Sicherheit", Job.Validate)]
    [InlineData("Agreement", Job.Consensus)]
    [InlineData("agree", Job.Consensus)]
    public void A_job_is_read_by_its_names_of_now_and_before(string name, Job job) =>
        Assert.Equal(job, Reading.Row($"Customer,Deal,Next step,By when,Job\na,b,signs,2026-12-04,{name}").NextStepJob);
}
