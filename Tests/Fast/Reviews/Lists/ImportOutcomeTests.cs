using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Lists;

public sealed class ImportOutcomeTests
{
    static readonly RosterPerson[] Team = [new(Sample.Lee.Id, Sample.Lee.Name, "lee@woodgrove.example")];

    static readonly ImportRow Contoso = new(2, "Contoso", "Renewal") { ExternalId = "1", OwnerEmail = "lee@woodgrove.example" };

    [Fact]
    public void It_says_what_is_new_what_changes_and_what_stays_the_same()
    {
        var fabrikam = new ImportRow(3, "Fabrikam", "Scanners") { OwnerName = "Lee Sample" };
        var known = After([Contoso, fabrikam]);

        var outcome = Outcome([Contoso, fabrikam with { Title = "SCANNERS" }, new(4, "Woodgrove", "Tills")], known);

        Assert.Equal([4], outcome.New.Select(it => it.Row.Line));
        Assert.Equal([3], outcome.Changed.Select(it => it.Row.Line));
        Assert.Equal([2], outcome.Same.Select(it => it.Row.Line));
        Assert.Equal(Sample.Lee, outcome.Landings[0].Owner);
    }

    [Fact]
    public void Owners_whom_nobody_knows_are_listed_once_with_their_lines()
    {
        var outcome = Outcome(
            [
                Contoso,
                new(3, "Fabrikam", "Scanners") { OwnerName = "Tom Example" },
                new(4, "Fabrikam", "Tills") { OwnerName = "TOM  example" },
                new(5, "Fabrikam", "Labels") { OwnerEmail = "mia@woodgrove.example" },
                new(6, "Fabrikam", "Printers"),
            ],
            []);

        Assert.Equal([new("Tom Example", [3, 4]), new("mia@woodgrove.example", [5])], outcome.Unmatched);
    }

    [Fact]
    public void Owners_are_asked_about_who_match_nobody_or_by_their_first_name_alone_the_ones_with_most_deals_first()
    {
        ImportRow[] rows =
        [
            Contoso with { OwnerEmail = null, OwnerName = "Lee" },
            Contoso with { Line = 3, ExternalId = "3", OwnerEmail = null, OwnerName = "lsample" }, // an alias is sure enough
            new(4, "Fabrikam", "Scanners") { OwnerName = "Tom Example" },
            new(5, "Fabrikam", "Tills") { OwnerName = "Mia" },
            new(6, "Fabrikam", "Labels") { OwnerName = "MIA" },
        ];

        Assert.Equal(
            [new("Mia", [5, 6], null), new("Lee", [2], Sample.Lee), new("Tom Example", [4], null)], Outcome(rows, []).ToMatch);

        var said = ImportOutcome.Of(
            new() { Rows = [.. rows] }, [], Team, Sample.Sam, Sample.Now,
            said: [new("mia", Sample.Lee, Sample.Today), new("Lee", null, Sample.Today)]);
        Assert.Equal([new("Lee", [2], null), new("Tom Example", [4], null)], said.ToMatch);
        Assert.Equal([(new("mia", Sample.Lee, Sample.Today), Sample.Lee)], said.Said);
        Assert.Equal([3], said.Guessed.Select(it => it.Row.Line));
    }

    [Fact]
    public void A_deal_that_was_added_without_its_id_is_found_by_its_names()
    {
        var known = After([Contoso with { ExternalId = null }]);

        var landing = Assert.Single(Outcome([Contoso], known).Landings);

        Assert.Equal(known[0].Id, landing.After.Id);
        Assert.Empty(landing.Journal);
    }

    [Fact]
    public void Only_one_of_two_rows_of_the_same_names_takes_it()
    {
        var known = After([Contoso with { ExternalId = null }]);
        ImportRow[] rows = [Contoso, Contoso with { Line = 3, ExternalId = "2" }];

        var outcome = Outcome(rows, known);

        Assert.Equal([known[0].Id, rows[1].Id], outcome.Landings.Select(it => it.After.Id));
        Assert.Empty(Outcome(rows, [.. outcome.Landings.Select(it => it.After)]).Landings.SelectMany(it => it.Journal));
    }

    [Fact]
    public void A_next_step_without_a_date_is_kept_to_start_from_until_there_is_one_here()
    {
        var row = Contoso with { NextStep = "Names the budget owner" };

        var known = After([row]);
        Assert.Equal("Names the budget owner", Assert.Single(known).ListedStep);
        Assert.True(Outcome([row], []).Landings[0].KeepsStepForLater);
        Assert.True(Outcome([row with { NextStepBy = Sample.Days(4) }], []).Landings[0].KeepsStepForLater);
        Assert.False(
            Outcome([row with { NextStepBy = Sample.Days(4), Contacts = [new("Priya Sample")] }], []).Landings[0].KeepsStepForLater);
        Assert.False(Outcome([row], known).Landings[0].KeepsStepForLater);

        var changed = Outcome([row with { NextStep = "Names the sponsor" }], known).Landings[0];
        Assert.Equal(("Names the sponsor", true), (changed.After.ListedStep, changed.KeepsStepForLater));
        var written = known.Select(it => it with { ListedStep = null, Steps = [Sample.Step()] }).ToList();
        Assert.Null(Outcome([row with { NextStep = "Names the sponsor" }], written).Landings[0].After.ListedStep);
    }

    static ImportOutcome Outcome(ImportRow[] rows, IReadOnlyCollection<Deal> known) =>
        ImportOutcome.Of(new() { Rows = [.. rows] }, known, Team, Sample.Sam, Sample.Now);

    static List<Deal> After(ImportRow[] rows) => [.. Outcome(rows, []).Landings.Select(it => it.After)];
}
