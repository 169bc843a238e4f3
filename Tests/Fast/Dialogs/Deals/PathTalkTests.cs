using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>A path to the day they go live, from the command to its last step.</summary>
public sealed class PathTalkTests
{
    static readonly Deal Contoso = Sample.Deal();

    readonly ConversationFixture room = new();

    [Fact]
    public async Task It_is_asked_for_counted_back_and_changed_step_by_step()
    {
        await room.Has(Contoso);
        var kim = room.Seat(Sample.Kim);

        await kim.Types("path Contoso");
        Assert.True(kim.Card.Says("What has to be in place by the day they go live?"));
        await kim.Presses("Work back from go-live");
        Assert.True(kim.Card.Says("when they go live"));
        await kim.Presses(
            "Work back from go-live", (Fields.GoLive, "2027-03-01"), (Fields.WhoseDay, "p1"), (Fields.Usual, "legal,signature"),
            (Fields.Own, "the works council agrees\n\n"));

        var planned = (await room.Now(Contoso)).Deal;
        Assert.Equal(["approves the contract", "signs", "the works council agrees"], planned.PathSteps.Select(it => it.What));
        Assert.Equal((new DateOnly(2027, 3, 1), Sample.Priya.Id), (planned.GoLive?.On, planned.GoLive?.Whose));
        Assert.True(kim.Card.Says("Priya Sample gave us the date."));

        await kim.Presses("Change this step: signs", (Fields.Who, "p2"));
        await kim.Presses("Save", (Fields.Ahead, "10"), (Fields.Who, "p2"));
        Assert.True(kim.Card.Says("The path to go-live"));
        var changed = (await room.Now(Contoso)).Deal;
        Assert.Equal(new DateOnly(2027, 2, 8), changed.PathSteps.Single(it => it.What is "signs").By);
        Assert.Equal(new DateOnly(2027, 2, 1), changed.PathSteps.First().By);

        await kim.Presses("Change date or steps");
        await kim.Presses("Save", (Fields.GoLive, "2027-03-08"));
        Assert.Equal(new DateOnly(2027, 2, 15), (await room.Now(Contoso)).Deal.PathSteps.Single(it => it.What is "signs").By);

        await kim.Presses("Change this step: the works council agrees");
        await kim.Presses("Drop this step");
        Assert.True(kim.Card.Says("0 of 2 done"));
        await kim.Presses("Update a step");
        await kim.Presses("Save", (Fields.Outcome(changed.PathSteps.First().Id), "did"));
        await kim.Types("Contoso path");
        Assert.True(kim.Card.Says("1 of 2 done"));

        await kim.Types("deal Contoso");
        await kim.Presses("History");
        Assert.True(kim.Card.Says("They go live on 8 Mar 2027"));
        Assert.True(kim.Card.Says("Working days before the next step: 10 (was: 3)"));
    }

    [Fact]
    public async Task Admins_keep_a_template_that_the_next_path_starts_from()
    {
        await room.Deals.Save(new Workspace(room.Workspace, "Sales", [Sample.Sam]), default);
        await room.Has(Contoso);
        var other = await room.Has(Sample.Deal("Fabrikam"));
        var (kim, sam) = (room.Seat(Sample.Kim), room.Seat(Sample.Sam));
        await kim.Types("path Contoso");
        await kim.Presses("Work back from go-live", (Fields.GoLive, "2027-03-01"), (Fields.Usual, "signature"), (Fields.Own, "opens the test system"));
        Assert.DoesNotContain("Save as our template", kim.Card.Buttons.Keys);

        await sam.Types("path Contoso");
        await sam.Presses("Save as our template");
        Assert.True(sam.Card.Says("Saved as our template."));

        await kim.Types("path Fabrikam");
        await kim.Presses("Start from our template", (Fields.GoLive, "2027-04-01"));
        Assert.Equal(["signs", "opens the test system"], (await room.Now(other)).Deal.PathSteps.Select(it => it.What));
        var workspace = await room.Deals.FindWorkspace(room.Workspace, default);
        Assert.Equal([AuditKind.PathTemplateKept], workspace?.Audit.Select(it => it.What));
    }

    /// <summary>What nearly every purchase needs, and where we know who could do it: not every step that there is.</summary>
    [Fact]
    public async Task A_first_path_has_few_steps_ticked_and_the_others_are_a_tick_away()
    {
        await room.Has(Contoso with { Buyers = [Sample.Jonas with { Function = "CISO" }] });
        var kim = room.Seat(Sample.Kim);

        await kim.Types("path Contoso");

        Assert.Equal("security,legal,signature,purchase-order", kim.Card.Inputs[Fields.Usual]);
        Assert.True(kim.Card.Says("I’ve ticked what nearly every purchase needs"));
        Assert.Equal("Input.ChoiceSet multi", kim.Card.Kinds[Fields.Usual]);
    }

    [Fact]
    public async Task An_own_step_is_added_below_the_path_with_one_press_and_nothing_else_moves()
    {
        await room.Has(Contoso);
        var kim = room.Seat(Sample.Kim);
        await kim.Types("path Contoso");
        await kim.Presses("Work back from go-live", (Fields.GoLive, "2027-03-01"), (Fields.WhoseDay, "p1"), (Fields.Usual, "signature"));
        var before = (await room.Now(Contoso)).Deal;

        await kim.Presses("Add to the path", (Fields.Own, "the works council agrees\ntheir IT opens the test system"));

        var now = (await room.Now(Contoso)).Deal;
        Assert.Equal(
            ["signs", "the works council agrees", "their IT opens the test system"], now.PathSteps.Select(it => it.What).Order());
        Assert.Equal((before.GoLive, before.PathSteps.Single().By), (now.GoLive, now.PathSteps.Single(it => it.What is "signs").By));
        Assert.Equal("signs", now.PathSteps.Last().What); // most that somebody adds has to happen before they sign
        Assert.Equal("", kim.Card.Inputs[Fields.Own]);
        await kim.Presses("Add to the path", (Fields.Own, ""));
        Assert.True(kim.Card.Says("One answer is still missing: the other steps."), string.Join('\n', kim.Card.Lines));
        await kim.Presses("Add to the path", (Fields.Own, string.Join('\n', Enumerable.Range(1, 12).Select(it => $"step {it}"))));
        Assert.Equal(3, (await room.Now(Contoso)).Deal.PathSteps.Count());
        Assert.StartsWith("step 1", kim.Card.Inputs[Fields.Own], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_step_can_come_before_the_day_they_go_live()
    {
        await room.Has(Contoso);
        var kim = room.Seat(Sample.Kim);
        await kim.Types("path Contoso");
        await kim.Presses("Work back from go-live", (Fields.GoLive, "2027-03-01"), (Fields.Usual, "signature"));

        await kim.Presses("Add to the path", (Fields.Own, "shows it to all plants"), (Fields.PathBefore, Fields.Off));

        Assert.Equal( // five working days before the day, as signing takes three
            [("shows it to all plants", new(2027, 2, 22)), ("signs", new(2027, 2, 24))],
            (await room.Now(Contoso)).Deal.PathSteps.Select(it => (it.What, it.By)));
    }

    [Fact]
    public async Task Only_admins_and_the_lead_keep_it()
    {
        await room.Deals.Save(new Workspace(room.Workspace, "Sales", [Sample.Sam]), default);
        await room.Has(Contoso);
        var kim = room.Seat(Sample.Kim);
        await kim.Types("path Contoso");
        await kim.Presses("Work back from go-live", (Fields.GoLive, "2027-03-01"), (Fields.Usual, "signature"));

        await kim.Forges(new { press = "path-keep", on = new { w = "team:sales", d = Contoso.Id.Value, v = 2 } });

        Assert.Empty((await room.Deals.FindWorkspace(room.Workspace, default))?.PathTemplate ?? []);
    }

    [Fact]
    public async Task A_path_is_removed_and_a_template_deleted_from_its_form()
    {
        await room.Deals.Save(new Workspace(room.Workspace, "Sales", [Sample.Sam]), default);
        await room.Has(Contoso);
        var sam = room.Seat(Sample.Sam);
        await sam.Types("path Contoso");
        await sam.Presses("Work back from go-live", (Fields.GoLive, "2027-03-01"), (Fields.Usual, "signature,budget"));
        await sam.Presses("Save as our template");
        await sam.Presses("Change date or steps");

        await sam.Presses("Delete our template");
        await sam.Presses("Remove it");

        var deal = (await room.Now(Contoso)).Deal;
        Assert.Null(deal.GoLive);
        Assert.Empty(deal.OpenSteps);
        Assert.Empty((await room.Deals.FindWorkspace(room.Workspace, default))?.PathTemplate ?? []);
    }

    [Fact]
    public async Task It_says_by_how_much_it_does_not_fit()
    {
        await room.Has(Contoso);
        var kim = room.Seat(Sample.Kim);

        await kim.Types("fahrplan Contoso");
        await kim.Presses("Work back from go-live", (Fields.GoLive, "2026-11-30"), (Fields.Usual, "security,legal,signature,purchase-order"));

        Assert.True(kim.Card.Says("It’s 18 working days short."));
        Assert.True(kim.Card.Says("The open steps need 28 working days, and there are 10 until they go live."));
    }
}
