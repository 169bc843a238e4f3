using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public abstract partial class StoresContract
{
    [Fact]
    public async Task An_owner_has_their_deals_with_the_day_of_the_next_step()
    {
        await Kept(Some.Deal("Contoso") with { Steps = [Some.Step()] });
        await Kept(Some.Deal("Fabrikam"));
        await Kept(Some.Deal("Tailspin") with { Owner = Some.Kim });

        Assert.Equal(
            [new(home.Home, new("d-Contoso"), Some.Days(4)), new(home.Home, new("d-Fabrikam"), null)],
            await Agenda(Some.Lee));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public async Task An_agenda_follows_a_step_that_is_moved(int days)
    {
        var found = await Kept(Some.Deal() with { Steps = [Some.Step()] });

        await Save(found, With(found, Some.Step() with { By = Some.Days(days) }));

        Assert.Equal(Some.Days(days), Assert.Single(await Agenda(Some.Lee)).NextDue);
    }

    [Fact]
    public async Task An_agenda_follows_the_owner()
    {
        var found = await Kept();

        await Save(found, (Ruling.Yes)Dealing.TakeOver(found.Deal, null, Some.Kim, Some.Now));

        Assert.Empty(await Agenda(Some.Lee));
        Assert.Single(await Agenda(Some.Kim));
    }

    [Fact]
    public async Task A_deal_that_has_ended_is_due_no_more()
    {
        var found = await Kept(Some.Deal() with { Steps = [Some.Step()] });

        await Save(found, (Ruling.Yes)Dealing.End(found.Deal, null, EndingReason.StatusQuo, Some.Lee, Some.Now));

        Assert.Null(Assert.Single(await Agenda(Some.Lee)).NextDue);
    }

    [Fact]
    public async Task An_agenda_is_told_before_the_deal_is_saved()
    {
        var found = await Kept();
        forgetful.Value.Meanwhile[Table.Deals] = () => throw new TimeoutException();

        await Assert.ThrowsAsync<TimeoutException>(() => Save(found, With(found, Some.Step())));

        Assert.Equal(Some.Days(4), Assert.Single(await Agenda(Some.Lee)).NextDue);
        Assert.Empty((await Found()).Deal.Steps);
    }

    [Fact]
    public async Task An_agenda_is_never_later_than_the_deal_when_the_later_day_is_not_saved()
    {
        var found = await Kept(Some.Deal() with { Steps = [Some.Step()] });
        forgetful.Value.Meanwhile[Table.Deals] = () => throw new TimeoutException();

        await Assert.ThrowsAsync<TimeoutException>(() => Save(found, With(found, Some.Step() with { By = Some.Days(20) })));

        Assert.Equal(Some.Days(4), Assert.Single(await Agenda(Some.Lee)).NextDue);
    }

    [Fact]
    public async Task An_agenda_is_not_moved_on_over_somebody_who_made_it_earlier()
    {
        var found = await Kept(Some.Deal() with { Steps = [Some.Step()] });
        forgetful.Value.Meanwhile[Table.People] = async () =>
        {
            // the deal is saved with a later day, and its agenda is about to be moved on: now it becomes earlier again
            var now = await Found();
            Done(await Save(now, With(now, Some.Step() with { By = Some.Days(5) })));
        };

        Done(await Save(found, With(found, Some.Step() with { By = Some.Days(20) })));

        Assert.Equal(Some.Days(5), (await Found()).Deal.Next?.By);
        Assert.True(Assert.Single(await Agenda(Some.Lee)).NextDue <= Some.Days(5));
    }

    [Fact]
    public async Task An_agenda_does_not_lose_a_planned_review_to_somebody_who_knew_of_none_and_came_too_late()
    {
        var found = await Kept(Some.Deal() with { Steps = [Some.Step()] });
        Done(await Save(found, With(found, Some.Step()) with { Deal = found.Deal with { Version = found.Deal.Version + 1, Planned = new(Some.Monday.AddDays(3), Some.Days(3), Some.Sam, "19:chat") } }));

        Assert.IsType<Saved.Conflict>(await Save(found, With(found, Some.Step() with { By = Some.Days(2) })));

        Assert.Equal(Some.Days(3), Assert.Single(await Agenda(Some.Lee)).Planned);
    }

    [Fact]
    public async Task Workspaces_somebody_was_seen_in_are_remembered_once_and_written_only_when_they_are_news()
    {
        await People.Remember(home.Tenant, Some.Lee.Id, home, "Sales", None);
        await People.Remember(home.Tenant, Some.Lee.Id, home with { Home = "other" }, "Other", None);
        await People.Remember(home.Tenant, Some.Lee.Id, home, "Sales EMEA", None);
        counting.Value.Reset();
        await People.Remember(home.Tenant, Some.Lee.Id, home, "Sales EMEA", None);

        Assert.Equal((1, 0, 0), counting.Value.Counts);
        Assert.Equal(
            [new(home, "Sales EMEA"), new(home with { Home = "other" }, "Other")],
            await People.Memberships(home.Tenant, Some.Lee.Id, None));
    }

    [Fact]
    public async Task A_persons_settings_are_saved_by_whoever_read_the_last_ones()
    {
        var first = await People.Settings(home.Tenant, Some.Lee.Id, None);
        Assert.Equal(new(), first);

        Assert.True(await People.Save(home.Tenant, Some.Lee.Id, first with { Zone = "Europe/Berlin" }, Some.Monday, None));
        Assert.False(await People.Save(home.Tenant, Some.Lee.Id, first with { Zone = "UTC" }, Some.Monday, None));

        var second = await People.Settings(home.Tenant, Some.Lee.Id, None);
        Assert.Equal(new PersonSettings { Zone = "Europe/Berlin", Version = 1 }, second);
        Assert.True(await People.Save(home.Tenant, Some.Lee.Id, second with { Language = "de-DE" }, Some.Monday, None));
        Assert.False(await People.Save(home.Tenant, Some.Lee.Id, second with { Language = "en" }, Some.Monday, None));
    }

    static Ruling.Yes With(Found found, params BuyerStep[] steps) =>
        new(found.Deal with { Version = found.Deal.Version + 1, Steps = [.. steps] }, found.Live, [Entry(Change.StepMoved)]);

    Task<IReadOnlyList<AgendaItem>> Agenda(Person person) => People.Agenda(home.Tenant, person.Id, None);
}
