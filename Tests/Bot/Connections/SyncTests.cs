using ReviewBot.Cards;
using ReviewBot.CrmStandIns;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Reviews.Deals;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Connections;

/// <summary>A pipeline is kept current from a CRM, over HTTP to its stand-in.</summary>
public sealed class SyncTests
{
    static readonly TimeSpan Night = TimeSpan.FromHours(20);

    [Theory]
    [InlineData(CrmSystem.Dynamics)]
    [InlineData(CrmSystem.Salesforce)]
    [InlineData(CrmSystem.HubSpot)]
    public async Task The_first_reading_brings_what_is_open_with_its_owner_and_its_page(CrmSystem system)
    {
        await using var crm = await SyncFixture.Start(system);
        await crm.Connect();

        var run = await crm.Run();

        Assert.Equal((12, 2), (run.Counts?.Added, run.Counts?.LeftOut));
        Assert.Equal(12, (await crm.Board()).Count);
        var deal = await crm.Deal(1);
        Assert.Equal(("Contoso", "Service desk renewal", Sample.Lee), (deal.Customer, deal.Title, deal.Owner));
        Assert.Equal(CrmMerge.NameOf(system), deal.InCrm?.System);
        Assert.NotNull(deal.InCrm?.Address);
        Assert.Equal("Alex Example", (await crm.Deal(3)).OwnerAsWritten);
        Assert.Equal(crm.Room.Time.GetUtcNow() + CrmConnection.Every, run.Next);
    }

    [Fact]
    public async Task A_second_reading_changes_nothing_and_reads_little()
    {
        await using var crm = await SyncFixture.Start(CrmSystem.Dynamics, count: 300);
        await crm.Connect();
        await crm.Run();
        var before = await crm.Board();
        crm.There.ForgetRequests();

        var run = await crm.RunLater(TimeSpan.FromHours(1));

        Assert.Equal(new CrmCounts { LeftOut = 60 }, run.Counts);
        Assert.Equal(before, await crm.Board());
        Assert.InRange(crm.There.Requests.Count, 1, 2);
    }

    [Fact]
    public async Task Nothing_is_read_before_it_is_due()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();
        crm.There.ForgetRequests();

        await crm.RunLater(TimeSpan.FromMinutes(5));

        Assert.Empty(crm.There.Requests);
    }

    [Fact]
    public async Task One_of_the_same_name_is_not_doubled_and_one_press_makes_it_the_same()
    {
        await using var crm = await SyncFixture.Start();
        var here = await crm.Room.Has(Sample.Deal() with { Note = "learned here" });
        await crm.Connect();
        await crm.Run();

        Assert.Equal(12, (await crm.Board()).Count);
        await crm.Sam.TypesAlone("connect");
        await crm.Sam.Presses("Same or different?");
        await crm.Sam.Presses("The same");
        await crm.RunLater();

        Assert.Equal(12, (await crm.Board()).Count);
        var deal = (await crm.Room.Now(here)).Deal;
        Assert.Equal(("learned here", "Dynamics 365"), (deal.Note, deal.InCrm?.System));
        Assert.Equal(here.Id, (await crm.Store.ReadLinks(crm.Pipeline, default)).Single(it => it.CrmId == crm.IdOf(1)).Deal);
        Assert.Empty(await crm.Store.ReadWaiting(crm.Pipeline, default));
        var linked = (await crm.Room.Deals.ReadJournal(crm.Pipeline, here.Id, 1, default))[0];
        Assert.Equal((Change.CrmLinked, Sample.Sam.Id), (linked.Change, linked.By.Id));
    }

    [Fact]
    public async Task One_that_is_different_becomes_a_deal_of_its_own()
    {
        await using var crm = await SyncFixture.Start();
        var here = await crm.Room.Has(Sample.Deal());
        await crm.Connect();
        await crm.Run();

        await crm.Sam.TypesAlone("connect");
        await crm.Sam.Presses("Same or different?");
        await crm.Sam.Presses("Different");
        await crm.Run();
        var said = (await crm.Room.Deals.ReadJournal(crm.Pipeline, here.Id, 1, default))[0];
        Assert.Equal((Change.CrmLinked, CrmMerge.Apart, Sample.Sam.Id), (said.Change, said.To, said.By.Id));

        Assert.Equal(13, (await crm.Board()).Count);
        Assert.Equal("Contoso", (await crm.Deal(1)).Customer);
        Assert.Empty(await crm.Store.ReadWaiting(crm.Pipeline, default));
    }

    [Fact]
    public async Task One_that_is_here_by_its_id_is_found_and_keeps_what_was_learned()
    {
        await using var crm = await SyncFixture.Start();
        var here = await crm.Room.Has(Sample.Deal("Ours") with { Id = crm.DealOf(1), Owner = Sample.Kim });
        await crm.Connect();

        await crm.Run();

        Assert.Equal(12, (await crm.Board()).Count);
        var deal = await crm.Deal(1);
        Assert.Equal(here with { InCrm = deal.InCrm, Version = deal.Version }, deal);
        Assert.Empty(await crm.PendingPosts(PostKind.HandedOver));
    }

    [Theory]
    [InlineData(CrmState.Won, EndingKind.Bought, "They bought")]
    [InlineData(CrmState.Lost, EndingKind.ChoseOther, "They chose someone else")]
    public async Task One_that_is_closed_there_ends_here_and_its_owner_is_asked_why_once(CrmState state, EndingKind how, string button)
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();
        crm.There.Deals.Change(1, deal => deal with { State = state });

        await crm.RunLater();
        await crm.RunLater();

        var ended = (await crm.Deal(1)).Ended;
        Assert.Equal((how, true, "Dynamics 365"), (ended?.How, ended?.IsUnexplained, ended?.By.Name));
        var asked = Assert.Single(await crm.PendingPosts(PostKind.EndedInCrm));
        Assert.Equal((Sample.Lee.Id, crm.DealOf(1)), (asked.To, asked.Deals[0]));

        await crm.Lee.Types("deal Contoso");
        await crm.Lee.Presses("Say what decided it");
        await crm.Lee.Presses(button, ("decided", "they could try it"));
        await crm.RunLater();

        ended = (await crm.Deal(1)).Ended;
        Assert.Equal((how, false, "they could try it", Sample.Lee), (ended?.How, ended?.IsUnexplained, ended?.Decided, ended?.By));
        Assert.Single(await crm.PendingPosts(PostKind.EndedInCrm));
    }

    [Fact]
    public async Task Many_that_are_closed_at_once_are_one_message()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();
        foreach (var number in new[] { 1, 6 })
            crm.There.Deals.Change(number, deal => deal with { State = CrmState.Won });

        await crm.RunLater();

        Assert.Equal([crm.DealOf(1), crm.DealOf(6)], Assert.Single(await crm.PendingPosts(PostKind.EndedInCrm)).Deals.Order(Comparer()));

        Comparer<DealId> Comparer(
            ) => Comparer<DealId>.Create((one, other) => (one == crm.DealOf(1)).CompareTo(other == crm.DealOf(1)) * -1);
    }

    [Fact]
    public async Task One_that_is_reopened_there_is_open_here_again()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();
        crm.There.Deals.Change(1, deal => deal with { State = CrmState.Won });
        await crm.RunLater();
        crm.There.Deals.Change(1, deal => deal with { State = CrmState.Open });

        await crm.RunLater();

        Assert.Null((await crm.Deal(1)).Ended);
    }

    [Fact]
    public async Task A_new_owner_there_owns_it_here_and_is_told()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();
        crm.There.Deals.Change(1, deal => deal with { Owner = StandInDeals.People[1] });

        await crm.RunLater();
        await crm.RunLater();

        Assert.Equal(Sample.Kim, (await crm.Deal(1)).Owner);
        var told = await crm.PendingPosts(PostKind.HandedOver);
        Assert.Equal([Sample.Kim.Id, Sample.Lee.Id], told.Select(it => it.To).OrderBy(it => it?.Value));
        Assert.All(told, it => Assert.Equal("Dynamics 365", it.Over?.By.Name));
        var members = await crm.Room.Rows.OpenPeople().FindMembers(crm.Pipeline, default);
        Assert.Contains(Sample.Kim.Id, members);
    }

    [Fact]
    public async Task An_owner_who_joins_later_gets_the_deals_at_night()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();
        Assert.Equal("Alex Example", (await crm.Deal(3)).OwnerAsWritten);
        var alex = new Person(new("alex"), "Alex Example");
        crm.Room.Seat(alex);

        await crm.RunLater(Night);

        Assert.Equal(alex.Id, (await crm.Deal(3)).Owner?.Id);
        Assert.Null((await crm.Deal(3)).OwnerAsWritten);
    }

    [Fact]
    public async Task While_Teams_is_away_owners_are_not_decided_but_read_again()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        crm.Room.IsTeamsAway = true;
        await crm.Run();
        Assert.Null((await crm.Deal(1)).Owner);
        crm.Room.IsTeamsAway = false;

        await crm.RunLater();

        Assert.Equal(Sample.Lee.Id, (await crm.Deal(1)).Owner?.Id);
        Assert.Empty(await crm.Store.ReadWaiting(crm.Pipeline, default));

        var alex = new Person(new("alex"), "Alex Example");
        crm.Room.Seat(alex);
        crm.Room.IsTeamsAway = true;
        crm.There.Deals.Change(1, deal => deal with { Owner = StandInDeals.People[2] });
        await crm.RunLater();
        Assert.Equal(Sample.Lee.Id, (await crm.Deal(1)).Owner?.Id);
        crm.Room.IsTeamsAway = false;
        await crm.RunLater();

        Assert.Equal(alex.Id, (await crm.Deal(1)).Owner?.Id);
        Assert.Contains(await crm.PendingPosts(PostKind.HandedOver), it => it.To == alex.Id);
    }

    [Fact]
    public async Task Owners_whom_nobody_matches_are_asked_about_on_the_card_of_the_connection()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();

        await crm.Sam.TypesAlone("connect");
        Assert.True(crm.Sam.Card.Says("of the owners there."));
        await crm.Sam.Presses("Match the owners");
        await crm.Sam.Presses("Match them", (Fields.OwnerOf("Alex Example"), Sample.Kim.Id.Value));
        await crm.Run();

        Assert.Equal(Sample.Kim.Id, (await crm.Deal(3)).Owner?.Id);
        Assert.Equal("Robin Sample", (await crm.Deal(5)).OwnerAsWritten);
    }

    [Fact]
    public async Task A_customer_that_was_renamed_there_is_renamed_here_at_night()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();
        crm.There.Deals.Touch(1, deal => deal with { Customer = "Contoso AG" });

        await crm.RunLater();
        Assert.Equal("Contoso", (await crm.Deal(1)).Customer);
        await crm.RunLater(Night);

        Assert.Equal("Contoso AG", (await crm.Deal(1)).Customer);
    }

    [Fact]
    public async Task Whoever_has_left_is_told_nothing_but_the_lead_or_another_admin()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Lee.Types("board");
        await crm.Sam.Types("board");
        await crm.Run();
        await crm.Room.Deals.Save((await crm.Room.Deals.FindWorkspace(crm.Pipeline, default) ?? throw new InvalidOperationException()) with
        {
            Admins = [Sample.Sam, Sample.Kim],
        }, default);
        foreach (var left in new[] { Sample.Lee, Sample.Sam })
            await crm.Room.Rows.OpenPeople().EndMembership(crm.Pipeline, left.Id, "", null, crm.Room.Time.GetUtcNow(), default);
        crm.There.Deals.Change(1, deal => deal with { State = CrmState.Won });
        await crm.RunLater();
        crm.There.AcceptsSignIn = false;
        crm.There.ExpireTokens();
        for (var quarter = 0; quarter < 8; quarter++)
            await crm.RunLater();

        Assert.Equal(Sample.Kim.Id, Assert.Single(await crm.PendingPosts(PostKind.EndedInCrm)).To);
        Assert.Equal(Sample.Kim.Id, Assert.Single(await crm.PendingPosts(PostKind.CrmBroken)).To);
    }

    [Fact]
    public async Task What_was_handed_over_or_renamed_here_stays_until_it_changes_there()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();
        var found = await crm.Room.Deals.FindDeal(crm.Pipeline, crm.DealOf(1), default);
        await crm.Room.Deals.Save(
            crm.Pipeline, found,
            (Ruling.Accepted)DealRules.Rename(found?.Deal ?? Sample.Deal(), null, "Contoso AG", "Renewal", null, Sample.Lee, Sample.Now),
            null, default);
        crm.There.Deals.Change(1, deal => deal);

        await crm.RunLater();
        Assert.Equal("Contoso AG", (await crm.Deal(1)).Customer);
        crm.There.Deals.Change(1, deal => deal with { Name = "Service desk 2027" });
        await crm.RunLater();

        Assert.Equal(("Contoso", "Service desk 2027"), ((await crm.Deal(1)).Customer, (await crm.Deal(1)).Title));
    }

    /// <summary>Few changes are looked up one by one: that of the deal which it has become a part of is found, too.</summary>
    [Fact]
    public async Task One_that_has_become_a_part_of_another_changes_that_one()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();
        var stays = await crm.Room.Deals.FindDeal(crm.Pipeline, crm.DealOf(1), default) ?? throw new InvalidOperationException();
        var goes = await crm.Room.Deals.FindDeal(crm.Pipeline, crm.DealOf(6), default) ?? throw new InvalidOperationException();
        var accepted = (Ruling.Accepted)MergeRules.Merge(stays.Deal, null, goes.Deal, null, Sample.Lee, Sample.Now);
        Assert.True(await crm.Room.Deals.Merge(crm.Pipeline, stays, goes, accepted, default));
        crm.There.Deals.Change(6, deal => deal with { State = CrmState.Won });

        await crm.RunLater();

        Assert.Equal(EndingKind.Bought, (await crm.Deal(1)).Ended?.How);
        Assert.Equal(crm.DealOf(1), (await crm.Store.ReadLinks(crm.Pipeline, default)).Single(it => it.CrmId == crm.IdOf(6)).Deal);
    }

    [Fact]
    public async Task One_under_review_ends_after_it()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();
        var found = await crm.Room.Deals.FindDeal(crm.Pipeline, crm.DealOf(1), default);
        var deal = found?.Deal ?? Sample.Deal();
        await crm.Room.Deals.Save(crm.Pipeline, found, new(deal with { Version = 2 }, Sample.Review(deal), []), null, default);
        crm.There.Deals.Change(1, it => it with { State = CrmState.Won });

        await crm.RunLater();
        Assert.Null((await crm.Deal(1)).Ended);
        Assert.Equal(CrmWait.Later, Assert.Single(await crm.Store.ReadWaiting(crm.Pipeline, default)).Why);
        found = await crm.Room.Deals.FindDeal(crm.Pipeline, crm.DealOf(1), default);
        await crm.Room.Deals.Save(crm.Pipeline, found, new((found?.Deal ?? deal) with { Version = 9 }, null, []), null, default);
        await crm.RunLater();

        Assert.NotNull((await crm.Deal(1)).Ended);
        Assert.Empty(await crm.Store.ReadWaiting(crm.Pipeline, default));
    }

    [Theory]
    [InlineData(CrmSystem.Dynamics)]
    [InlineData(CrmSystem.Salesforce)]
    [InlineData(CrmSystem.HubSpot)]
    public async Task One_that_is_deleted_there_stays_here_and_is_told_in_its_history(CrmSystem system)
    {
        await using var crm = await SyncFixture.Start(system);
        await crm.Connect();
        await crm.Run();
        crm.There.Deals.Change(1, deal => deal with { IsDeleted = true });

        await crm.RunLater(Night);
        await crm.RunLater(TimeSpan.FromDays(1));

        Assert.Equal(12, (await crm.Board()).Count);
        Assert.Null((await crm.Deal(1)).Ended);
        var journal = await crm.Room.Deals.ReadJournal(crm.Pipeline, crm.DealOf(1), 20, default);
        Assert.Single(journal, it => it is { Change: Change.CrmLinked, To: nameof(CrmLink.IsGone) });

        crm.There.Deals.Change(1, deal => deal with { IsDeleted = false });
        await crm.RunLater(TimeSpan.FromDays(1));

        Assert.DoesNotContain(await crm.Store.ReadLinks(crm.Pipeline, default), it => it.IsGone);
    }

    [Fact]
    public async Task Very_many_that_are_gone_at_once_are_not_believed_and_told_once()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();
        foreach (var number in Enumerable.Range(1, 12))
            crm.There.Deals.Change(number, deal => deal with { IsDeleted = true });

        await crm.RunLater(Night);
        await crm.RunLater(TimeSpan.FromDays(1));

        Assert.DoesNotContain(await crm.Store.ReadLinks(crm.Pipeline, default), it => it.IsGone);
        Assert.Equal(CrmTroubleKind.ManyGone, (await crm.Now()).Trouble?.Kind);
        Assert.Equal(Sample.Sam.Id, Assert.Single(await crm.PendingPosts(PostKind.CrmBroken)).To);

        await crm.Sam.TypesAlone("connect");
        await crm.Sam.Presses("They’re really gone");
        await crm.Run();

        Assert.Equal(12, (await crm.Store.ReadLinks(crm.Pipeline, default)).Count(it => it.IsGone));
        Assert.Null((await crm.Now()).Trouble);
    }

    [Fact]
    public async Task A_change_that_no_reading_brought_is_found_at_night()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();
        var links = await crm.Store.ReadLinks(crm.Pipeline, default);
        var stored = await crm.Store.Find(crm.Pipeline, default) ?? throw new InvalidOperationException();
        await crm.Store.Save(
            stored, stored.Connection, default, links: [links.Single(it => it.CrmId == crm.IdOf(1)) with { State = CrmState.Lost }]);

        await crm.RunLater(Night);

        Assert.Equal(CrmState.Open, (await crm.Store.ReadLinks(crm.Pipeline, default)).Single(it => it.CrmId == crm.IdOf(1)).State);
    }

    [Fact]
    public async Task Rights_that_are_over_are_told_to_the_admin_once_and_nothing_is_half_applied()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();
        crm.There.AcceptsSignIn = false;
        crm.There.ExpireTokens();
        var before = await crm.Board();

        // the client keeps its token for some minutes before it signs in again
        for (var quarter = 0; quarter < 8; quarter++)
            await crm.RunLater();

        Assert.Equal(before, await crm.Board());
        Assert.Equal(CrmTroubleKind.SignInRefused, (await crm.Now()).Trouble?.Kind);
        Assert.Equal(Sample.Sam.Id, Assert.Single(await crm.PendingPosts(PostKind.CrmBroken)).To);

        crm.There.AcceptsSignIn = true;
        await crm.RunLater(TimeSpan.FromHours(2));

        Assert.Null((await crm.Now()).Trouble);
    }

    [Fact]
    public async Task A_long_limit_is_kept_and_nobody_is_told()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();
        crm.There.Faults.Enqueue(new(429, RetryAfter: 3_000));

        var run = await crm.RunLater();
        crm.There.ForgetRequests();
        await crm.RunLater();

        Assert.Equal(TimeSpan.FromSeconds(3_000), run.Next - (crm.Room.Time.GetUtcNow() - CrmConnection.Every));
        Assert.Empty(crm.There.Requests);
        Assert.Empty(await crm.PendingPosts(PostKind.CrmBroken));
        await crm.RunLater(TimeSpan.FromHours(1));
        Assert.Null((await crm.Now()).Trouble);
    }

    [Fact]
    public async Task What_was_erased_or_moved_away_does_not_come_back()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();
        var id = crm.DealOf(1);
        await crm.Room.Rows.OpenErasures(crm.Room.Time).Run(
            crm.Pipeline, new Erasure("e1", Erased.Deal, Sample.Sam, Sample.Monday) { Deal = id }, default);
        crm.There.Deals.Change(1, deal => deal with { Name = "Still there" });

        await crm.RunLater();
        await crm.RunLater(Night);

        Assert.Equal(11, (await crm.Board()).Count);
        var link = (await crm.Store.ReadLinks(crm.Pipeline, default)).Single(it => it.CrmId == crm.IdOf(1));
        Assert.Equal((true, null, null, null), (link.IsErased, link.CustomerPrint, link.NamePrint, link.OwnerPrint));
    }

    [Fact]
    public async Task What_was_disconnected_keeps_its_deals_and_finds_them_again()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Run();

        await crm.Sam.TypesAlone("connect");
        await crm.Sam.Presses("Disconnect");
        await crm.Sam.Presses("Disconnect");
        var run = await crm.RunLater();

        Assert.Null(run.Next);
        Assert.Equal(12, (await crm.Board()).Count);
        Assert.Equal(AuditKind.CrmDisconnected, (await crm.Room.Deals.FindWorkspace(crm.Pipeline, default))?.Audit[^1].What);

        await crm.Connect();
        await crm.Run();

        Assert.Equal(12, (await crm.Board()).Count);
        Assert.Equal(12, (await crm.Store.ReadLinks(crm.Pipeline, default)).Count);
    }
}
