using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Import;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

public sealed class ImportingTests
{
    static readonly ImportRow Row = new(2, "Contoso", "Service desk renewal") { OwnerName = "Lee Sample", Commercial = [new("Amount", "48000")] };

    static readonly ImportRow Full = Row with
    {
        Contacts = [new("Priya Sample", "CFO")],
        NextStep = "Names the budget owner",
        NextStepBy = Some.Days(4),
    };

    [Fact]
    public void A_new_deal_has_what_the_row_says()
    {
        var ruling = Importing.Merge(null, null, Full, Some.Lee, Some.Sam, Some.Now);

        var deal = ruling.Deal;
        Assert.Equal((Row.Id, "Contoso", "Service desk renewal"), (deal.Id, deal.Customer, deal.Title));
        Assert.Equal((Some.Lee, null, Some.Sam, Some.Monday), (deal.Owner, deal.OwnerAsWritten, deal.AddedBy, deal.AddedAt));
        Assert.Equal([new Buyer(new("p1"), "Priya Sample", "CFO", Known: Some.Today)], deal.Buyers);
        Assert.Equal(Row.Commercial, deal.Commercial);
        Assert.Equal([Change.DealImported, Change.BuyerAdded, Change.StepAdded], ruling.Journal.Select(it => it.Change));
        Assert.Null(ruling.Review);
    }

    [Fact]
    public void Its_first_step_is_our_hope_and_the_one_contact_is_taken_to_do_it()
    {
        var deal = Importing.Merge(null, null, Full, Some.Lee, Some.Sam, Some.Now).Deal;

        var step = Assert.Single(deal.Steps);
        Assert.Equal((new StepId("s2"), "Names the budget owner", Some.Days(4)), (step.Id, step.What, step.By));
        Assert.Equal((deal.Buyers[0].Id, Agreement.OurHope, Job.Validate, Some.Sam), (step.Who, step.Agreement, step.Job, step.SetBy));
        Assert.Empty(deal.Questions);
    }

    [Fact]
    public void Of_several_contacts_nobody_knows_who_does_it_and_the_owner_asks()
    {
        var row = Full with { Contacts = [new("Priya Sample"), new("Jonas Example"), new("priya sample")], NextStepJob = Job.Consensus };

        var deal = Importing.Merge(null, null, row, Some.Lee, Some.Sam, Some.Now).Deal;

        Assert.Equal(2, deal.Buyers.Count);
        Assert.Equal((null, Job.Consensus), (deal.Steps[0].Who, deal.Steps[0].Job));
        Assert.Equal((Asking.WhoDoesIt, deal.Steps[0].Id, Some.Lee), (deal.Questions[0].Asking, deal.Questions[0].About, deal.Questions[0].Asks));
    }

    [Fact]
    public void A_next_step_without_a_day_makes_no_step() =>
        Assert.Empty(Importing.Merge(null, null, Full with { NextStepBy = null }, Some.Lee, Some.Sam, Some.Now).Deal.Steps);

    [Fact]
    public void An_owner_whom_nobody_knows_is_kept_as_written()
    {
        var deal = Importing.Merge(null, null, Row, null, Some.Sam, Some.Now).Deal;

        Assert.Equal((null, "Lee Sample"), (deal.Owner, deal.OwnerAsWritten));
    }

    [Fact]
    public void Importing_twice_changes_nothing_twice() => Prop
        .ForAll(Rows(), Owners(), (row, owner) =>
        {
            var once = Importing.Merge(null, null, row, owner, Some.Sam, Some.Now).Deal;
            var twice = Importing.Merge(once, null, row, owner, Some.Kim, new(Some.Monday.AddDays(1), Some.Days(1)));
            return ReferenceEquals(once, twice.Deal) && twice.Journal.Count == 0;
        })
        .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Merging_into_any_known_deal_twice_is_merging_once() => Prop
        .ForAll(Rows(), Rows(), Owners(), (first, second, owner) =>
        {
            var known = Importing.Merge(null, null, first, Some.Lee, Some.Sam, Some.Now).Deal;
            var once = Importing.Merge(known, null, second, owner, Some.Sam, Some.Now).Deal;
            return ReferenceEquals(once, Importing.Merge(once, null, second, owner, Some.Sam, Some.Now).Deal);
        })
        .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_known_deal_gets_its_names_owner_and_commercial_values_and_keeps_what_was_learnt()
    {
        var known = Some.Deal() with { Steps = [Some.Step()], Acts = [Some.Act(Some.Days(-3))], SharedGoal = "Quiet nights" };

        var ruling = Importing.Merge(known, null, Full with { Title = "Service desk", Contacts = [new("Tom Example")] }, Some.Kim, Some.Sam, Some.Now);

        Assert.Equal(known with { Title = "Service desk", Owner = Some.Kim, Commercial = Row.Commercial, Version = known.Version + 1 }, ruling.Deal);
        Assert.Equal(
            [
                new(Some.Monday, Some.Sam, Change.DealCorrected, From: "Contoso · Service desk renewal", To: "Contoso · Service desk"),
                new(Some.Monday, Some.Sam, Change.OwnerSet, From: "Lee Sample", To: "Kim Example"),
                new(Some.Monday, Some.Sam, Change.DealImported, About: "Commercial"),
            ],
            ruling.Journal);
    }

    [Fact]
    public void An_owner_whom_nobody_knows_does_not_displace_one_whom_we_know()
    {
        var known = Some.Deal() with { Commercial = Row.Commercial };

        Assert.Same(known, Importing.Merge(known, null, Row with { OwnerName = "Tom Example" }, null, Some.Sam, Some.Now).Deal);
    }

    [Fact]
    public void An_owner_who_has_joined_the_roster_takes_the_place_of_the_written_name()
    {
        var known = Some.Deal() with { Owner = null, OwnerAsWritten = "Lee Sample" };

        var deal = Importing.Merge(known, null, Row, Some.Lee, Some.Sam, Some.Now).Deal;

        Assert.Equal((Some.Lee, null), (deal.Owner, deal.OwnerAsWritten));
    }

    [Fact]
    public void A_file_that_says_nothing_of_owner_and_amounts_leaves_them()
    {
        var known = Some.Deal() with { Commercial = Row.Commercial };

        Assert.Same(known, Importing.Merge(known, null, new(2, known.Customer, known.Title), null, Some.Sam, Some.Now).Deal);
    }

    [Fact]
    public void A_live_review_goes_on()
    {
        var live = new Review
        {
            Id = new("r1"),
            Lead = Some.Sam,
            Conversation = "19:channel",
            OpenedAt = Some.Monday,
            LeadSeenAt = Some.Monday,
            Baseline = new(null, 0, Jobs.Unknown, []),
        };

        Assert.Same(live, Importing.Merge(Some.Deal(), live, Row, Some.Kim, Some.Sam, Some.Now).Review);
    }

    static Arbitrary<ImportRow> Rows()
    {
        var names = Gen.Elements("Contoso", "Fabrikam", "CONTOSO");
        var contacts = Gen.Elements<Many<ImportedContact>>([], [new("Priya Sample", "CFO")], [new("Priya Sample"), new("Tom Example")]);
        var commercial = Gen.Elements<Many<Field>>([], [new("Amount", "1")], [new("Amount", "2")]);
        return (from customer in names
                from title in names
                from owner in Gen.Elements(null, "Lee Sample", "Tom Example")
                from people in contacts
                from values in commercial
                from step in Gen.Elements(null, "Names the budget owner")
                from day in Gen.Elements<DateOnly?>(null, Some.Days(4))
                select new ImportRow(2, customer, title) { OwnerName = owner, Contacts = people, Commercial = values, NextStep = step, NextStepBy = day })
            .ToArbitrary();
    }

    static Arbitrary<Person?> Owners() => Gen.Elements(null, Some.Lee, Some.Kim).ToArbitrary();
}
