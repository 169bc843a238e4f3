using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public abstract partial class StoresContract
{
    [Fact]
    public async Task A_press_whose_answer_was_lost_has_had_its_effect_once()
    {
        var found = await Kept();
        forgetful.Value.Losing[Table.Deals] = 1;

        Assert.IsType<SaveResult.AlreadyApplied>(await Save(found, Renamed(found, "Once"), "p1"));

        await Once(found);
    }

    [Fact]
    public async Task A_change_without_a_press_whose_answer_was_lost_is_done()
    {
        var found = await Kept(live: Review(Sample.Deal()));
        forgetful.Value.Losing[Table.Deals] = 1;

        Assert.Equal(Done(await Save(found, Renamed(found, "Once"))), await Found());

        await Once(found);
    }

    [Fact]
    public async Task A_new_deal_and_a_closed_review_whose_answers_were_lost_are_done()
    {
        forgetful.Value.Losing[Table.Deals] = 1;
        var found = await Kept(live: Review(Sample.Deal()));
        forgetful.Value.Losing[Table.Deals] = 1;

        Assert.Null(Done(await Save(found, Closing(found, 1, null))).Live);

        Assert.Equal(2, (await Deals.ReadJournal(home, found.Deal.Id, 10, None)).Count);
        Assert.Single(await Deals.ReadClosed(home, found.Deal.Id, 10, None));
    }

    [Fact]
    public async Task A_press_that_failed_for_its_sender_and_is_sent_again_has_had_its_effect_once()
    {
        var found = await Kept();
        forgetful.Value.Losing[Table.Deals] = 1;
        forgetful.Value.GivesUp = true;
        await Assert.ThrowsAsync<TimeoutException>(() => Save(found, Renamed(found, "Once"), "p1"));

        Assert.IsType<SaveResult.AlreadyApplied>(await Save(await Found(), Renamed(await Found(), "Twice"), "p1"));

        await Once(found);
    }

    [Fact]
    public async Task A_lost_answer_does_not_hide_that_somebody_else_was_first()
    {
        var found = await Kept();
        var others = Renamed(found, "Theirs", Sample.Kim);
        forgetful.Value.Meanwhile[Table.Deals] =
            async () => await Rows.OpenDeals(new FixedTime(Sample.Monday)).Save(home, found, others, "p2", None);
        forgetful.Value.Losing[Table.Deals] = 1;

        Assert.IsType<SaveResult.Conflict>(await Save(found, Renamed(found, "Mine"), "p1"));
        Assert.IsType<SaveResult.Conflict>(await Save(found, Renamed(found, "Mine")));

        Assert.Equal("Theirs", (await Found()).Deal.Title);
        Assert.Equal("Mine", Done(await Save(await Found(), Renamed(await Found(), "Mine"), "p1")).Deal.Title);
    }

    [Fact]
    public async Task Settings_and_places_whose_answers_were_lost_are_saved()
    {
        forgetful.Value.Losing[Table.Deals] = 1;
        forgetful.Value.Losing[Table.Places] = 1;
        forgetful.Value.Losing[Table.People] = 1;

        Assert.True(await Deals.Save(Sample.Workspace() with { Id = home }, None));
        Assert.True(await Places.Save(home.Tenant, Chat, None));
        Assert.True(await People.Save(home.Tenant, Sample.Lee.Id, new() { Zone = "UTC" }, Sample.Monday, None));
    }

    [Fact]
    public async Task An_agenda_whose_answer_was_lost_is_told()
    {
        forgetful.Value.Losing[Table.People] = 1;
        var found = await Kept(Sample.Deal() with { Steps = [Sample.Step()] });
        forgetful.Value.Losing[Table.People] = 1;

        Done(await Save(found, With(found, Sample.Step() with { By = Sample.Days(1) })));

        Assert.Equal(Sample.Days(1), Assert.Single(await Agenda(Sample.Lee)).NextDue);
    }

    async Task Once(DealSnapshot before)
    {
        var found = await Found();
        Assert.Equal(("Once", before.Deal.Version + 1), (found.Deal.Title, found.Deal.Version));
        Assert.Equal(2, (await Deals.ReadJournal(home, found.Deal.Id, 10, None)).Count);
    }
}
