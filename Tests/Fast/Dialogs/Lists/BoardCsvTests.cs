using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Lists;

public sealed class BoardCsvTests
{
    static readonly string[] Words = [
        "=1+1",
        "+44 20",
        "-5",
        "@cmd",
        "'=x",
        "''-x",
        "'quoted",
        "a,b",
        "a;b",
        "say \"no\"",
        "＝1",
        "Contoso",
        "Ümläut",
        "12\" screens",
        "\tTab",
        "line\nbreak",
        "O'Neil",
        "'",
        "=",
        "x;=1+1",
        "x,=2+2",
        "x\t@cmd",
        "x; -1",
        "x;'=1",
        "x\n+1",
    ];

    static readonly CultureInfo[] Readers = [CultureInfo.GetCultureInfo("en-GB"), CultureInfo.GetCultureInfo("de-DE")];

    [Fact]
    public void Importing_what_was_exported_changes_nothing()
    {
        var deal = Sample.Deal("Contoso") with
        {
            Id = DealKey.Of("Contoso", "Service desk renewal"),
            Steps = [Sample.Step()],
            Commercial = [new("Amount", "-5"), new("Stage", "=HYPERLINK(\"https://a.example\")")],
        };
        var crm = Sample.Deal("Fabrikam") with
        {
            Id = DealKey.Of("0065g00000AbCdE"),
            Owner = null,
            OwnerAsWritten = "+49 Sales, \"North\""
        };

        var plan = Reading.Text(BoardCsv.Of([deal, crm], CultureInfo.InvariantCulture));
        var outcome = ImportOutcome.Of(plan, [deal, crm], [new(Sample.Lee.Id, Sample.Lee.Name, null)], Sample.Sam, Sample.Now);

        Assert.Empty(plan.BadLines);
        Assert.Equal((0, 0, 2), (outcome.New.Count(), outcome.Changed.Count(), outcome.Same.Count()));
    }

    [Fact]
    public void Elsewhere_it_brings_the_deals_with_their_people_and_next_steps()
    {
        var deal = Sample.Deal() with
        {
            Id = DealKey.Of("Contoso", "Service desk renewal"),
            Steps = [Sample.Step()],
            Buyers = [Sample.Priya]
        };

        var after =
            ImportOutcome.Of(
                Reading.Text(BoardCsv.Of([deal], CultureInfo.InvariantCulture)), [], [], Sample.Sam, Sample.Now).Landings.Single().After;

        Assert.Equal(
            ("Contoso", "Service desk renewal", "Lee Sample", "Priya Sample", "CFO"),
            (after.Customer, after.Title, after.OwnerAsWritten, after.Buyers.Single().Name, after.Buyers.Single().Function));
        Assert.Equal(("names the budget owner", Sample.Days(4), Job.Consensus), (after.Next?.What, after.Next?.By, after.Next?.Job));
    }

    [Theory]
    [InlineData(ToSee.CalendarDate, "CalendarDate")]
    [InlineData(null, "")]
    public void It_says_what_we_will_see(ToSee? expected, string cell)
    {
        var rows = BoardCsv.Of([Sample.Deal() with { Steps = [Sample.Step() with { ToSee = expected }] }], CultureInfo.InvariantCulture)
            .Split("\r\n").Select(row => row.Split(',')).ToArray();

        Assert.Equal(cell, rows[1][rows[0].IndexOf("What we will see")]);
    }

    [Theory]
    [InlineData("Known late", "the works council")]
    [InlineData("Took longest", "Consensus")]
    [InlineData("Go live", "2027-03-01")]
    [InlineData("What holds them back", "HelpThemChoose")]
    [InlineData("Lines confirmed", "1 of 2")]
    public void It_says_what_was_learned_and_confirmed(string column, string cell)
    {
        var reply = new LineReply(CustomerReply.Confirmed, null, Level.Wrote, Sample.Today, Sample.Monday);
        var deal = Sample.Deal() with
        {
            GoLive = new(new(2027, 3, 1), null, Sample.Kim, Sample.Monday),
            Standstill = new(YesNo.Yes, YesNo.Yes, Sample.Kim, Sample.Today),
            Copied = new(
                new("r1"), Sample.Monday, Sample.Today, Sample.Lee, null,
                [new(NoteLineKind.Why, null, "growth") { Reply = reply }, new(NoteLineKind.Wanted, null, "one desk")]),
            Ended = new(EndingReason.Other, Sample.Today, Sample.Kim) { KnownLate = "the works council", Longest = Job.Consensus },
        };

        var rows = BoardCsv.Of([deal], CultureInfo.InvariantCulture).Split("\r\n").Select(row => row.Split(',')).ToArray();

        Assert.Equal(cell, rows[1][rows[0].IndexOf(column)]);
    }

    [Fact]
    public void No_cell_is_a_formula_and_every_one_comes_back() => Prop.ForAll(
        Gen.Elements(Words)
            .Two()
            .Select(it => it.Item1 + it.Item2)
            .Or(ArbMap.Default.GeneratorFor<NonEmptyString>().Select(it => it.Get))
            .ToArbitrary(),
        text =>
        {
            var deal = Sample.Deal() with { Customer = $"{text}", Title = "x", Id = new("d-1") };
            if (CellParser.Text(text) is not { Length: <= Limits.Customer } said)
                return;

            foreach (var reader in Readers)
            {
                var csv = BoardCsv.Of([deal], reader);
                var row = Assert.Single(Reading.Text(csv).Rows);

                Assert.Equal(said, row.Customer);
                Assert.DoesNotMatch("(?m)^\"?[=+@＝＋－＠-]", csv);
                Assert.DoesNotMatch("[,;\\t]\"* *[=+@＝＋－＠-]", csv);
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("''=1+1", "'=1+1")]
    [InlineData("'t Hooft", "'t Hooft")]
    [InlineData("'", "'")]
    [InlineData("=1+1", "=1+1")]
    public void Only_the_apostrophe_that_guards_is_taken_away(string cell, string said) => Assert.Equal(said, CsvText.RemoveGuards(cell));

    [Theory]
    [InlineData("de-DE", "Customer;Deal;")]
    [InlineData("en-GB", "Customer,Deal,")]
    public void It_is_read_in_every_culture_and_stands_in_columns_where_it_was_asked_for(string culture, string begins)
    {
        var csv = BoardCsv.Of([Sample.Deal() with { Steps = [Sample.Step()] }], CultureInfo.GetCultureInfo(culture));

        Assert.StartsWith(begins, csv, StringComparison.Ordinal);
        Assert.All(Readers, reader => Assert.Empty(DealListParser.Read(csv, reader, Sample.Today).BadLines));
    }
}
