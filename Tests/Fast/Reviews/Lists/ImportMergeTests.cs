using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Lists;

public sealed class ImportMergeTests
{
    static readonly ImportRow Row = new(
        2, "Contoso", "Service desk renewal")
    { OwnerName = "Lee Sample", Commercial = [new("Amount", "48000")] };

    static readonly ImportRow Full = Row with
    {
        Contacts = [new("Priya Sample", "CFO")],
        NextStep = "Names the budget owner",
        NextStepBy = Sample.Days(4),
    };

    [Fact]
    public void A_new_deal_has_what_the_row_says()
    {
        var ruling = ImportMerge.Merge(null, null, Full, Sample.Lee, Sample.Sam, Sample.Now);

        var deal = ruling.Deal;
        Assert.Equal((Row.Id, "Contoso", "Service desk renewal"), (deal.Id, deal.Customer, deal.Title));
        Assert.Equal((Sample.Lee, null, Sample.Sam, Sample.Monday), (deal.Owner, deal.OwnerAsWritten, deal.AddedBy, deal.AddedAt));
        Assert.Equal([new Buyer(new("p1"), "Priya Sample", "CFO", Known: Sample.Today)], deal.Buyers);
        Assert.Equal(Row.Commercial, deal.Commercial);
        Assert.Equal(
            [Change.DealImported, Change.BuyerAdded, Change.StepAdded], ruling.Journal.Select(it => it.Change));
        Assert.Null(ruling.Review);
    }

    [Fact]
    public void Its_first_step_is_our_hope_of_the_only_person_there_is()
    {
        var deal = ImportMerge.Merge(null, null, Full, Sample.Lee, Sample.Sam, Sample.Now).Deal;

        var step = Assert.Single(deal.Steps);
        Assert.Equal((new StepId("s2"), "Names the budget owner", Sample.Days(4)), (step.Id, step.What, step.By));
        Assert.Equal((new BuyerId("p1"), Agreement.OurHope, null, Sample.Sam), (step.Who, step.Agreement, step.Job, step.SetBy));
        Assert.Empty(deal.Questions);
    }

    [Theory]
    [InlineData("Names the budget owner", null)]
    [InlineData("Jonas names the budget owner", "p2")]
    [InlineData("Priya and Jonas name the budget owner", "p1")]
    public void Where_there_are_several_people_the_words_name_who_does_it_or_are_kept_as_words(string what, string? who)
    {
        var row = Full with { NextStep = what, Contacts = [.. Full.Contacts, new("Jonas Example")] };

        var deal = ImportMerge.Merge(null, null, row, Sample.Lee, Sample.Sam, Sample.Now).Deal;

        Assert.Equal(who, deal.Steps.Count is 0 ? null : deal.Steps[0].Who?.Value);
        Assert.Equal(who is null ? what : null, deal.ListedStep);
        Assert.Empty(deal.Questions);
    }

    [Fact]
    public void A_job_that_the_list_names_is_kept() => Assert.Equal(
        Job.Consensus,
        ImportMerge.Merge(null, null, Full with { NextStepJob = Job.Consensus }, Sample.Lee, Sample.Sam, Sample.Now).Deal.Steps[0].Job);

    [Theory]
    [InlineData("Send proposal")]
    [InlineData("Angebot schicken")]
    public void A_next_step_that_is_about_us_becomes_our_part(string what)
    {
        var ruling = ImportMerge.Merge(null, null, Full with { NextStep = what }, Sample.Lee, Sample.Sam, Sample.Now);

        var help = Assert.Single(ruling.Deal.Help);
        Assert.Equal((what, "Lee Sample", Sample.Days(4)), (help.What, help.OfUs, help.By));
        Assert.Empty(ruling.Deal.Steps);
        Assert.Empty(ruling.Deal.Questions);
        Assert.Contains(Change.HelpAdded, ruling.Journal.Select(it => it.Change));
    }

    [Fact]
    public void A_next_step_that_names_somebody_is_theirs()
    {
        var row = Full with { NextStep = "Priya names the budget owner" };

        var deal = ImportMerge.Merge(null, null, row, Sample.Lee, Sample.Sam, Sample.Now).Deal;

        Assert.Equal((new BuyerId("p1"), "names the budget owner"), (deal.Steps[0].Who, deal.Steps[0].What));
        Assert.Empty(deal.Questions);
        Assert.Empty(ImportMerge.Merge(deal, null, row, Sample.Lee, Sample.Sam, Sample.Now).Journal);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(4, false)]
    public void A_next_step_whose_day_has_passed_or_that_is_nobodys_is_kept_as_words(int day, bool hasContact)
    {
        var row = Full with { NextStepBy = Sample.Days(day), Contacts = hasContact ? Full.Contacts : [] };

        var deal = ImportMerge.Merge(null, null, row, Sample.Lee, Sample.Sam, Sample.Now).Deal;

        Assert.Empty(deal.Steps);
        Assert.Equal(("Names the budget owner", row.NextStepBy), (deal.ListedStep, deal.ListedStepBy));
    }

    [Fact]
    public void A_next_step_of_a_later_list_is_kept_as_words_where_there_is_none_here()
    {
        var bare = Sample.Deal() with { Owner = Sample.Lee };

        var ruling = ImportMerge.Merge(bare, null, Full, Sample.Lee, Sample.Sam, Sample.Now);

        Assert.Equal(("Names the budget owner", Full.NextStepBy), (ruling.Deal.ListedStep, ruling.Deal.ListedStepBy));
        Assert.Contains(ruling.Journal, it => it is { Change: Change.DealImported, About: nameof(Deal.ListedStep) });
        var done = bare with { Steps = [Sample.Step() with { What = "Names the budget owner", Status = StepStatus.Done }] };
        Assert.Null(ImportMerge.Merge(done, null, Full, Sample.Lee, Sample.Sam, Sample.Now).Deal.ListedStep);
    }

    [Fact]
    public void A_next_step_without_a_day_makes_no_step() =>
        Assert.Empty(ImportMerge.Merge(null, null, Full with { NextStepBy = null }, Sample.Lee, Sample.Sam, Sample.Now).Deal.Steps);

    [Fact]
    public void An_owner_whom_nobody_knows_is_kept_as_written()
    {
        var deal = ImportMerge.Merge(null, null, Row, null, Sample.Sam, Sample.Now).Deal;

        Assert.Equal((null, "Lee Sample"), (deal.Owner, deal.OwnerAsWritten));
    }

    [Fact]
    public void Importing_twice_changes_nothing_twice() => Prop
        .ForAll(Rows(), Owners(), (row, owner) =>
        {
            var once = ImportMerge.Merge(null, null, row, owner, Sample.Sam, Sample.Now).Deal;
            var twice = ImportMerge.Merge(once, null, row, owner, Sample.Kim, new(Sample.Monday.AddDays(1), Sample.Days(1)));
            return ReferenceEquals(once, twice.Deal) && twice.Journal.Count == 0;
        })
        .Check(PropertyCases.Of(100));

    [Fact]
    public void Merging_into_any_known_deal_twice_is_merging_once() => Prop
        .ForAll(Rows(), Rows(), Owners(), (first, second, owner) =>
        {
            var known = ImportMerge.Merge(null, null, first, Sample.Lee, Sample.Sam, Sample.Now).Deal;
            var once = ImportMerge.Merge(known, null, second, owner, Sample.Sam, Sample.Now).Deal;
            return ReferenceEquals(once, ImportMerge.Merge(once, null, second, owner, Sample.Sam, Sample.Now).Deal);
        })
        .Check(PropertyCases.Of(100));

    [Fact]
    public void A_known_deal_gets_its_names_owner_and_commercial_values_and_keeps_what_was_learnt()
    {
        var known = Sample.Deal() with { Steps = [Sample.Step()], Acts = [Sample.Act(Sample.Days(-3))], SharedGoal = "Quiet nights" };

        var ruling = ImportMerge.Merge(
            known, null, Full with { Title = "Service desk", Contacts = [new("Tom Example")] }, Sample.Kim, Sample.Sam, Sample.Now);

        Assert.Equal(
            known with { Title = "Service desk", Owner = Sample.Kim, Commercial = Row.Commercial, Version = known.Version + 1 },
            ruling.Deal);
        Assert.Equal(
            [
                new(Sample.Monday, Sample.Sam, Change.DealCorrected, From: "Contoso · Service desk renewal", To: "Contoso · Service desk"),
                new(Sample.Monday, Sample.Sam, Change.OwnerSet, From: "Lee Sample", To: "Kim Example"),
                new(Sample.Monday, Sample.Sam, Change.DealImported, About: "Commercial"),
            ],
            ruling.Journal);
    }

    [Fact]
    public void An_owner_whom_nobody_knows_does_not_displace_one_whom_we_know()
    {
        var known = Sample.Deal() with { Commercial = Row.Commercial };

        Assert.Same(known, ImportMerge.Merge(known, null, Row with { OwnerName = "Tom Example" }, null, Sample.Sam, Sample.Now).Deal);
    }

    [Fact]
    public void An_owner_who_has_joined_the_roster_takes_the_place_of_the_written_name()
    {
        var known = Sample.Deal() with { Owner = null, OwnerAsWritten = "Lee Sample" };

        var deal = ImportMerge.Merge(known, null, Row, Sample.Lee, Sample.Sam, Sample.Now).Deal;

        Assert.Equal((Sample.Lee, null), (deal.Owner, deal.OwnerAsWritten));
    }

    [Fact]
    public void A_file_that_says_nothing_of_owner_and_amounts_leaves_them()
    {
        var known = Sample.Deal() with { Commercial = Row.Commercial };

        Assert.Same(known, ImportMerge.Merge(known, null, new(2, known.Customer, known.Title), null, Sample.Sam, Sample.Now).Deal);
    }

    [Fact]
    public void A_live_review_goes_on()
    {
        var live = new Review
        {
            Id = new("r1"),
            Lead = Sample.Sam,
            Conversation = "19:channel",
            OpenedAt = Sample.Monday,
            LeadSeenAt = Sample.Monday,
            Baseline = new(null, 0, Jobs.Unknown, []),
        };

        Assert.Same(live, ImportMerge.Merge(Sample.Deal(), live, Row, Sample.Kim, Sample.Sam, Sample.Now).Review);
    }

    static Arbitrary<ImportRow> Rows()
    {
        var names = Gen.Elements("Contoso", "Fabrikam", "CONTOSO");
        var contacts = Gen.Elements<ValueList<ImportedContact>>(
            [], [new("Priya Sample", "CFO")], [new("Priya Sample"), new("Tom Example")]);
        var commercial = Gen.Elements<ValueList<Field>>([], [new("Amount", "1")], [new("Amount", "2")]);
        return (from customer in names
                from title in names
                from owner in Gen.Elements(null, "Lee Sample", "Tom Example")
                from people in contacts
                from values in commercial
                from step in Gen.Elements(null, "Names the budget owner")
                from day in Gen.Elements<DateOnly?>(null, Sample.Days(4))
                select new ImportRow(
                    2, customer, title)
                { OwnerName = owner, Contacts = people, Commercial = values, NextStep = step, NextStepBy = day })
            .ToArbitrary();
    }

    static Arbitrary<Person?> Owners() => Gen.Elements(null, Sample.Lee, Sample.Kim).ToArbitrary();

    /// <summary>It is what somebody knew about the deal before ReviewBot did.</summary>
    [Fact]
    public void The_note_of_a_row_is_kept_and_a_new_one_takes_its_place()
    {
        var row = new ImportRow(2, "Contoso", "Renewal") { Note = "They want one desk for three countries" };
        var added = ImportMerge.Merge(null, null, row, null, Sample.Sam, Sample.Now).Deal;

        var again = ImportMerge.Merge(added, null, row, null, Sample.Sam, Sample.Now);
        var changed = ImportMerge.Merge(added, null, row with { Note = "Two countries" }, null, Sample.Sam, Sample.Now);
        var without = ImportMerge.Merge(added, null, row with { Note = null }, null, Sample.Sam, Sample.Now);

        Assert.Equal("They want one desk for three countries", added.Note);
        Assert.Empty(again.Journal);
        Assert.Equal(("Two countries", Change.DealImported), (changed.Deal.Note, Assert.Single(changed.Journal).Change));
        Assert.Equal(added.Note, without.Deal.Note);
    }
}
