using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>What people do with a deal outside its reviews, and what they are told.</summary>
public sealed class DealTalkTests
{
    readonly ConversationFixture room = new();

    [Fact]
    public async Task Who_takes_over_a_deal_is_asked_first()
    {
        var deal = await room.Has(Sample.Deal());
        var kim = room.Seat(Sample.Kim);
        await kim.Types("deal Contoso");
        await kim.Presses("Edit");

        await kim.Presses("I own this");
        Assert.Equal(("Lee Sample owns this", Sample.Lee), (kim.Card.Title, (await room.Now(deal)).Deal.Owner));

        await kim.Presses("Take over");
        Assert.Equal(Sample.Kim, (await room.Now(deal)).Deal.Owner);
    }

    [Fact]
    public async Task A_paused_deal_is_resumed_where_it_is_said()
    {
        var snoozed = Sample.Step() with { Snoozed = new(Sample.Days(6), Sample.Lee, Sample.Monday, 1) };
        var deal = await room.Has(Sample.Deal() with { PausedUntil = Sample.Days(30), Steps = [snoozed] });
        var kim = room.Seat(Sample.Kim);
        await kim.Types("deal Contoso");

        await kim.Presses("Resume now");

        var now = (await room.Now(deal)).Deal;
        Assert.Equal((null, null), (now.PausedUntil, now.Steps[0].Snoozed));
        Assert.DoesNotContain("Resume now", kim.Card.Buttons.Keys);
        await kim.Presses("History");
        Assert.True(kim.Card.Says("Resumed."), string.Join('\n', kim.Card.Lines));
        Assert.True(kim.Card.Says("Reminders resumed: names the budget owner."));
    }

    [Fact]
    public async Task A_snoozed_step_is_resumed_on_its_deal()
    {
        var snoozed = Sample.Step() with { Snoozed = new(null, Sample.Lee, Sample.Monday, 2) };
        var deal = await room.Has(Sample.Deal() with { Steps = [snoozed] });
        var lee = room.Seat(Sample.Lee);
        await lee.Types("deal Contoso");
        Assert.True(lee.Card.Says("Snoozed until the next review."));

        await lee.Presses("Resume now");

        Assert.Null((await room.Now(deal)).Deal.Steps[0].Snoozed);
    }

    [Theory]
    [InlineData("adventure,northwind", "adventure", new[] { "northwind" })]
    [InlineData("northwind,adventure", "adventure", new[] { "northwind" })]
    [InlineData("northwind", "northwind", new string[0])]
    [InlineData("", "adventure", new[] { "contoso", "northwind" })]
    public async Task Only_what_is_ticked_is_reviewed_in_the_order_of_the_list(string ticked, string first, string[] then)
    {
        foreach (var name in (string[])["adventure", "contoso", "northwind"])
            await room.Has(Sample.Deal(name) with { Id = new(name) });
        var sam = room.Seat(Sample.Sam);
        await sam.Types("review");

        await sam.Presses("Review these", ("picked", ticked));

        var live = (await room.Deals.FindDeal(room.Workspace, new(first), default))?.Live;
        Assert.Equal(then.Select(id => new DealId(id)), live?.Queue);
    }

    [Fact]
    public async Task Each_review_of_a_queue_says_its_place_and_how_long_the_rest_takes()
    {
        foreach (var name in (string[])["adventure", "contoso", "northwind"])
            await room.Has(Sample.Deal(name) with { Id = new(name), Owner = Sample.Sam });
        var sam = room.Seat(Sample.Sam);
        await sam.Types("review");
        await sam.Presses("Review these", ("picked", ""));
        Assert.True(sam.Card.Says("1 of 3, about 18 minutes left"));

        await sam.Presses("Skip this deal");
        Assert.True(room.Live?.Says("2 of 3, about 12 minutes left"));
        await sam.Presses("Short review, 4 minutes");
        room.Time.Advance(TimeSpan.FromMinutes(4));
        await sam.Presses("Lead’s view");
        Assert.True(sam.Card.Says("2 of 3, about 8 minutes left"));
        await sam.Presses("Close the review");
        await sam.Presses(room.Posts[0].Buttons.Keys.First(title => title.Contains("northwind", StringComparison.Ordinal)));

        Assert.True(room.Live?.Says("3 of 3, about 6 minutes left"));
    }

    [Theory]
    [InlineData("Answered", Change.QuestionAnswered)]
    [InlineData("No longer needed", Change.QuestionDropped)]
    public async Task Anybody_takes_help_wanted_off_the_list(string button, Change change)
    {
        var deal = await room.Has(
            Sample.Deal() with { Questions = [new(new("q1"), Asking.Written, null, "Who knows their CFO?", Sample.Lee, Sample.Today)] });
        var kim = room.Seat(Sample.Kim);
        await kim.Types("deal Contoso");
        Assert.True(kim.Card.Says("Who knows their CFO?"));

        await kim.Presses(button);

        Assert.Empty((await room.Now(deal)).Deal.Questions);
        Assert.False(kim.Card.Says("Who knows their CFO?"));
        Assert.Equal([change], (await room.Deals.ReadJournal(room.Workspace, deal.Id, 5, default)).Select(it => it.Change));
    }

    [Fact]
    public async Task Whoever_answers_for_a_step_that_is_closed_meanwhile_is_told()
    {
        var deal = await room.Has(Sample.Deal() with { Steps = [Sample.Step(), Sample.Step("s2") with { What = "sends the list" }] });
        var (lee, kim) = (room.Seat(Sample.Lee), room.Seat(Sample.Kim));
        await kim.Types("deal Contoso");
        await kim.Presses("Update a step");
        await lee.Types("deal Contoso");
        await lee.Presses("Update a step");
        await lee.Presses("Save", ("step-s1", "did"));

        await kim.Presses("Save", ("step-s1", "not-yet"), ("step-s2", "started"));

        Assert.True(kim.Card.Says("“names the budget owner” is already closed. Lee Sample said: "));
        Assert.Equal([StepStatus.Done, StepStatus.Started], (await room.Now(deal)).Deal.Steps.Select(it => it.Status));
    }

    [Fact]
    public async Task What_became_of_a_step_can_be_corrected_after_its_review()
    {
        var deal = await room.Has(Sample.Deal() with { Steps = [Sample.Step()] });
        var sam = room.Seat(Sample.Sam);
        var lee = room.Seat(Sample.Lee);
        await sam.Types("review Contoso");
        await sam.Presses("Short review, 4 minutes");
        await lee.Presses("Answer");
        await lee.Presses("Save and continue", ("step-s1", "did"), ("evidence", "wrote"));
        await sam.Presses("Lead’s view");
        await sam.Presses("Close the review");

        room.Time.Advance(TimeSpan.FromMinutes(5));
        await lee.Presses("Correct something");
        await lee.Presses("What they’ve done");
        Assert.Equal("did", lee.Card.Inputs["step-s1"]);
        await lee.Presses("Save the correction", ("step-s1", "not-yet"));

        Assert.Equal((StepStatus.Planned, 0), ((await room.Now(deal)).Deal.Steps[0].Status, (await room.Now(deal)).Deal.Acts.Count));
    }

    [Fact]
    public async Task Two_corrections_of_one_review_at_the_same_moment_both_stand()
    {
        var rows = new ForgetfulRows(EmbeddedRows.InMemory());
        var (here, there) = (new ConversationFixture(rows), new ConversationFixture(rows));
        var deal = await here.Has(Sample.Deal() with { Owner = Sample.Sam, Steps = [Sample.Step()] });
        var lee = here.Seat(Sample.Lee);
        await lee.Types("review Contoso");
        await lee.Presses("Short review, 4 minutes");
        await lee.Presses("Lead’s view");
        await lee.Presses("Close the review");
        here.Time.Advance(TimeSpan.FromMinutes(5));
        there.Time.Advance(TimeSpan.FromMinutes(4));
        var summary = here.Posts[0];
        await lee.Sends(summary, "Correct something", null);
        await lee.Presses("How we help");
        var review = (await here.Deals.ReadClosed(here.Workspace, deal.Id, 1, default))[0].Review.Id.Value;
        rows.Meanwhile[Table.Deals] = () => there.Presses.Handle(
            there.Turn(Sample.Sam, "elsewhere"),
            $$"""{"press":"sum-correct-save","on":{"w":"team:sales","d":"{{deal.Id.Value}}","v":1},"review":{"value":"{{review}}"},"topic":"done","also":"asked for a trial"}""", default);

        await lee.Presses("Save the correction", ("what", "drafts the page"), ("ofus", "Lee"), ("by", "2026-11-20"));

        var now = (await here.Deals.ReadClosed(here.Workspace, deal.Id, 1, default))[0];
        Assert.Equal([Topic.Done, Topic.Help], now.Review.Covered.Where(it => !it.Skipped).Select(it => it.Topic).Order());
    }

    [Fact]
    public async Task A_review_that_has_not_started_is_led_by_whoever_asked_last()
    {
        var deal = await room.Has(Sample.Deal());
        var (sam, kim) = (room.Seat(Sample.Sam), room.Seat(Sample.Kim));
        await sam.Types("review Contoso");

        await kim.Types("review Contoso");
        await kim.Presses("Short review, 4 minutes");

        Assert.Equal((Sample.Kim, true), ((await room.Now(deal)).Live?.Lead, (await room.Now(deal)).Live?.IsRunning));
    }

    [Fact]
    public async Task Whoever_adds_a_deal_that_is_there_is_not_told_that_theirs_was_saved()
    {
        var (lee, kim) = (room.Seat(Sample.Lee), room.Seat(Sample.Kim));
        await lee.Types("add deal Contoso");
        await lee.Presses("Add the deal", ("title", "Renewal"), ("wanted", "calm"));

        await kim.Types("add deal Contoso");
        await kim.Presses("Add the deal", ("title", "Renewal"), ("wanted", "a shorter queue"));

        Assert.False(kim.Card.Says("Saved"), string.Join('\n', kim.Card.Lines));
        Assert.True(kim.Card.Says("That deal is already on the list."));
        Assert.Equal("a shorter queue", kim.Card.Inputs.GetValueOrDefault("wanted"));
    }

    [Fact]
    public async Task The_name_that_a_deal_had_before_is_free_for_another_one()
    {
        var lee = room.Seat(Sample.Lee);
        await lee.Types("add deal Contoso");
        await lee.Presses("Add the deal", ("title", "Renewal"));
        await lee.Presses("Edit");
        await lee.Presses("Save changes", ("title", "Licences"));

        await lee.Types("add deal Contoso");
        await lee.Presses("Add the deal", ("title", "Renewal"));

        Assert.Equal(["Licences", "Renewal"], (await room.Deals.ReadBoard(room.Workspace, default)).Select(it => it.Deal.Title).Order());
    }

    [Fact]
    public async Task A_press_of_add_that_arrives_twice_adds_once_and_is_answered_with_the_deal()
    {
        var lee = room.Seat(Sample.Lee);
        await lee.Types("add deal Contoso");
        var form = room.Posts[0];
        await lee.Sends(form, "Add the deal", "same", ("title", "Renewal"));

        await lee.Sends(form, "Add the deal", "same", ("title", "Renewal"));

        Assert.Equal("Renewal", Assert.Single(await room.Deals.ReadBoard(room.Workspace, default)).Deal.Title);
        Assert.True(lee.Card.Buttons.ContainsKey("Edit"), string.Join(',', lee.Card.Buttons.Keys));
    }
}
