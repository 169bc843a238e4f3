using ReviewBot.Cards;
using ReviewBot.Cards.Lists;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Lists;

public sealed class ImportCardTests
{
    static readonly ImportPlan Plan = new()
    {
        Rows =
        [
            new(2, "Contoso", "Service desk renewal") { OwnerName = "Lee Sample" },
            new(3, "Fabrikam", "Plant scheduling") { OwnerName = "Robin Sample", NextStep = "shows the plan to the shift leads" },
            new(4, "Litware", "Rollout in the north") { OwnerName = "Lee Sample" },
            new(6, "Woodgrove Bank", "Branch planning"),
        ],
        BadLines =
        [
            new(5, new ImportProblem.NoCustomer()),
            new(7, new ImportProblem.NotADay("By when", "31 Feb", "dd/MM/yyyy")),
        ],
        Ignored = ["Note", "Buyer"],
    };

    [Fact]
    public Task Asking_for_a_list() => Approved.Card(ImportCard.Form([], null, [("team", "Sales, Central region")], Readers.Lee));

    [Fact]
    public Task Asking_again() =>
        Approved.Card(
            ImportCard.Form(
                [], new Notice.Missing([Fields.Csv]), [("team", "Sales, Central region"), ("chat", "Partners")], Readers.Alone));

    [Fact]
    public Task What_it_would_do() =>
        Approved.Card(ImportCard.Checked(Plan, Outcome([Sample.Deal("Contoso"), Sample.Deal("Litware")]), "1731744000123", Readers.Lee));

    [Fact]
    public Task Some_are_closed_there() => Approved.Card(ImportCard.Checked(
        new() { Rows = [Plan.Rows[0], Plan.Rows[3] with { Ended = EndingKind.Bought }] },
        ImportOutcome.Of(
            new() { Rows = [Plan.Rows[0], Plan.Rows[3] with { Ended = EndingKind.Bought }] }, [], [], Sample.Sam, Sample.Now),
        "1731744000123",
        Readers.Lee));

    [Fact]
    public Task A_report_with_all_that_comes_with_one()
    {
        var plan = new ImportPlan
        {
            Rows = [
                Plan.Rows[0] with { OwnerName = "lsample" }, Plan.Rows[1] with { OwnerName = null },
                Plan.Rows[3] with { IsClosedSomehow = true },
            ],
            LostCells = [
                new(2, new ImportProblem.NotADay("By when", "end of Q4", "dd/MM/yyyy")), new(3, new ImportProblem.TooLong("Deal", 111, 80)),
            ],
            Notes = [new ImportNote.LinesAbove(5), new ImportNote.Totals([9, 12]), new ImportNote.FilledDown([8])],
            Ignored = ["Probability"],
        };
        RosterPerson[] roster = [new(Sample.Lee.Id, Sample.Lee.Name, null)];
        return Approved.Card(ImportCard.Checked(plan, ImportOutcome.Of(plan, [], roster, Sample.Sam, Sample.Now), "1", Readers.Lee));
    }

    [Fact]
    public void Every_column_is_offered_on_one_of_its_cards_and_what_is_chosen_on_each()
    {
        var plan = new ImportPlan
        {
            Columns = [.. Enumerable.Range(0, 150).Select(it => new SampledColumn(it, $"Field {it}", null, [$"sample {it}"]))],
        };
        HashSet<string> offered = [];
        for (var skip = 0; offered.Count < 150; skip += 20)
        {
            Assert.InRange(skip, 0, 200);
            var json = ListColumnsCard.For(plan, "i1", [new("column-Customer", "3")], null, Readers.Lee, skip)
                .ToJson()
                .Replace(" ", "", StringComparison.Ordinal);
            Assert.Contains("\"value\":\"3\"", json, StringComparison.Ordinal);
            offered.UnionWith(plan.Columns.Select(it => $"{it.Place}").Where(it => json.Contains($"\"value\":\"{it}\"", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public Task Which_column_is_what()
    {
        ImportPlan plan = new()
        {
            Columns = [
                new(0, "Wer", null, ["Contoso", "Fabrikam"]), new(1, "Deal", ImportColumn.Title, ["Renewal"]), new(2, "", null, ["Lee Sample"]),
            ],
        };
        return Approved.Card(ListColumnsCard.For(plan, "1731744000123", [], null, Readers.Lee));
    }

    [Fact]
    public Task Owners_to_match()
    {
        ImportPlan plan = new()
        {
            Rows = [
                Plan.Rows[0] with { OwnerName = "kex" }, Plan.Rows[1], Plan.Rows[2] with { OwnerName = "Lee" },
                Plan.Rows[3] with { Ended = EndingKind.Bought },
            ],
            Sheet = new([]),
        };
        RosterPerson[] roster = [new(Sample.Kim.Id, Sample.Kim.Name, null), new(Sample.Lee.Id, Sample.Lee.Name, null)];
        var outcome = ImportOutcome.Of(
            plan, [], roster, Sample.Sam, Sample.Now, said: [new("KEX", new(Sample.Kim.Id, "Kim"), Sample.Today)]);
        return Approved.Card(ImportCard.Checked(plan, outcome, "1731744000123", Readers.Lee));
    }

    [Fact]
    public Task Who_is_who() => Approved.Card(ListOwnersCard.For(
        [new("Robin Sample", [3, 4, 7], null), new("Lee", [2], Sample.Lee)],
        [Sample.Kim, Sample.Lee, new(new("ROBIN"), "Robin Berg-Sample")],
        "1731744000123",
        0,
        [],
        null,
        Readers.Lee));

    [Fact]
    public Task Which_day_is_that()
    {
        var plan = new ImportPlan
        {
            Rows = [Plan.Rows[0]],
            Sheet = new([]),
            Days = new("By when", "03/11/2026", new(2026, 11, 3), new(2026, 3, 11), DayOrder.DayFirst, false),
        };
        return Approved.Card(
            ImportCard.Checked(plan, ImportOutcome.Of(plan, [], [], Sample.Sam, Sample.Now), "1731744000123", Readers.Lee));
    }

    [Fact]
    public Task All_that_can_change()
    {
        var before = Sample.Deal("Contoso") with
        {
            Id = DealKey.Of("1"),
            Owner = Sample.Lee,
            Commercial = [new("Amount", "10"), new("Stage", "Proposal")],
        };
        var plan = new ImportPlan
        {
            Rows =
            [
                new(2, "Contoso Ltd", "Service desk")
                {
                    ExternalId = "1", OwnerName = "Kim Example", Note = "since the fair",
                    Commercial = [new("Amount", "20"), new("Stage", "Negotiation")],
                },
            ],
            BadLines = [new(5, new ImportProblem.NoCustomer()), new(7, new ImportProblem.NoCustomer()), new(9, new ImportProblem.NoTitle())],
            Sheet = new([]),
            ColumnsSaidOn = Sample.Today,
            Days = new("By when", "03/11/2026", new(2026, 11, 3), new(2026, 3, 11), DayOrder.MonthFirst, true),
        };
        RosterPerson[] roster = [new(Sample.Kim.Id, Sample.Kim.Name, null)];
        return Approved.Card(
            ImportCard.Checked(plan, ImportOutcome.Of(plan, [before], roster, Sample.Sam, Sample.Now), "1731744000123", Readers.Lee));
    }

    [Fact]
    public Task Taking_it_back() => Approved.Card(TakeBackCard.Asked(12, 3, new("1731744000123", "team:sales"), Readers.Lee));

    [Fact]
    public Task Taken_back() => Approved.Card(TakeBackCard.Done(11, 2, ["Contoso", "Woodgrove Bank"], Readers.Lee));

    [Fact]
    public Task Too_late_to_take_it_back() => Approved.Card(TakeBackCard.TooLate(Readers.Lee));

    /// <summary>A thousand columns with long names: as many as fit.</summary>
    [Fact]
    public async Task A_wide_list_still_fits()
    {
        var columns = Enumerable.Range(0, 1000).Select(it => new SampledColumn(it, new('ß', 80), null, [new('W', 80), new('ü', 80)]));

        var card = ListColumnsCard.For(new() { Columns = [.. columns] }, "1731744000123", [], null, Readers.Lee).ToJson();

        Assert.Contains("WWW", card, StringComparison.Ordinal); // fewer letters of the samples, not fewer columns or none
        await CardCheck.IsFine(card);
    }

    /// <summary>Fifty long names and a thousand colleagues: as many as fit, and the rest behind a button.</summary>
    [Fact]
    public async Task Owners_of_a_large_list_still_fit()
    {
        var card = ListOwnersCard.For(
            [.. Enumerable.Range(0, 50).Select(it => new OwnerQuestion($"{new string('ß', 76)}{it}", [it], null))],
            [.. Enumerable.Range(0, 1000).Select(it => new Person(new($"{it:D36}"), new('W', 80)))],
            "1731744000123",
            0,
            [],
            null,
            Readers.Lee);

        Assert.Contains("Match, then more names", card.ToJson(), StringComparison.Ordinal);
        await CardCheck.IsFine(card.ToJson());
    }

    [Fact]
    public Task Nothing_new() =>
        Approved.Card(ImportCard.Checked(new() { Rows = [Plan.Rows[0]] }, Outcome([], Plan.Rows[0]), "1", Readers.Lee));

    [Fact]
    public Task Nothing_taken() => Approved.Card(ImportCard.Checked(
        new() { Problem = new FileProblem.MissingColumns([ImportColumn.Customer, ImportColumn.Title], ["Name 1", "Betrag"]) },
        new([], []),
        "1",
        Readers.Lee));

    [Fact]
    public Task What_it_did() => Approved.Card(ImportCard.Done(4, 0, [], Readers.Lee, new("1731744000123", "team:sales")));

    [Fact]
    public Task What_it_did_and_left_out() => Approved.Card(ImportCard.Done(3, 0, ["Woodgrove Bank"], Readers.Lee));

    [Fact]
    public void A_list_that_does_not_fit_is_asked_for_again()
    {
        var card = ImportCard.Form([new(Fields.Csv, new('界', 10_000))], new Notice.NotSaved(), [("team", "Sales")], Readers.Lee);

        Assert.DoesNotContain("界", card.ToJson(), StringComparison.Ordinal);
    }

    static ImportOutcome Outcome(IEnumerable<Deal> deals, params IEnumerable<ImportRow> known) => ImportOutcome.Of(
        known.Any() ? new() { Rows = [.. known] } : Plan,
        [
            .. deals.Select(
                deal => deal with { Id = DealKey.Of(deal.Customer, Plan.Rows.First(row => row.Customer == deal.Customer).Title) }),
            .. known.Select(row => Sample.Deal(row.Customer) with { Id = row.Id, Title = row.Title }),
        ],
        [new(Sample.Lee.Id, Sample.Lee.Name, null)],
        Sample.Sam,
        Sample.Now);
}
