using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public abstract partial class StoresContract
{
    [Fact]
    public async Task An_owner_has_their_deals_with_the_day_of_the_next_step()
    {
        await Kept(Sample.Deal("Contoso") with { Steps = [Sample.Step()] });
        await Kept(Sample.Deal("Fabrikam"));
        await Kept(Sample.Deal("Tailspin") with { Owner = Sample.Kim });

        Assert.Equal(
            [new(home.Home, new("d-Contoso"), Sample.Days(4)), new(home.Home, new("d-Fabrikam"), null)],
            await Agenda(Sample.Lee));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public async Task An_agenda_follows_a_step_that_is_moved(int days)
    {
        var found = await Kept(Sample.Deal() with { Steps = [Sample.Step()] });

        await Save(found, With(found, Sample.Step() with { By = Sample.Days(days) }));

        Assert.Equal(Sample.Days(days), Assert.Single(await Agenda(Sample.Lee)).NextDue);
    }

    [Fact]
    public async Task An_agenda_follows_the_owner()
    {
        var found = await Kept();

        await Save(found, (Ruling.Accepted)DealRules.TakeOver(found.Deal, null, Sample.Kim, Sample.Now));

        Assert.Empty(await Agenda(Sample.Lee));
        Assert.Single(await Agenda(Sample.Kim));
    }

    [Fact]
    public async Task A_deal_that_has_ended_is_due_no_more()
    {
        var found = await Kept(Sample.Deal() with { Steps = [Sample.Step()] });

        await Save(
            found, (Ruling.Accepted)DealRules.End(found.Deal, null, new(EndingReason.StatusQuo, Sample.Today, Sample.Lee), Sample.Now));

        Assert.Null(Assert.Single(await Agenda(Sample.Lee)).NextDue);
    }

    [Fact]
    public async Task An_agenda_is_told_before_the_deal_is_saved()
    {
        var found = await Kept();
        forgetful.Value.Meanwhile[Table.Deals] = () => throw new TimeoutException();

        await Assert.ThrowsAsync<TimeoutException>(() => Save(found, With(found, Sample.Step())));

        Assert.Equal(Sample.Days(4), Assert.Single(await Agenda(Sample.Lee)).NextDue);
        Assert.Empty((await Found()).Deal.Steps);
    }

    [Fact]
    public async Task An_agenda_is_never_later_than_the_deal_when_the_later_day_is_not_saved()
    {
        var found = await Kept(Sample.Deal() with { Steps = [Sample.Step()] });
        forgetful.Value.Meanwhile[Table.Deals] = () => throw new TimeoutException();

        await Assert.ThrowsAsync<TimeoutException>(() => Save(found, With(found, Sample.Step() with { By = Sample.Days(20) })));

        Assert.Equal(Sample.Days(4), Assert.Single(await Agenda(Sample.Lee)).NextDue);
    }

    [Fact]
    public async Task An_agenda_is_not_moved_on_over_somebody_who_made_it_earlier()
    {
        var found = await Kept(Sample.Deal() with { Steps = [Sample.Step()] });
        forgetful.Value.Meanwhile[Table.People] = async () =>
        {
            // the deal is saved with a later day, and its agenda is about to be moved on: now it becomes earlier again
            var now = await Found();
            Done(await Save(now, With(now, Sample.Step() with { By = Sample.Days(5) })));
        };

        Done(await Save(found, With(found, Sample.Step() with { By = Sample.Days(20) })));

        Assert.Equal(Sample.Days(5), (await Found()).Deal.Next?.By);
        Assert.True(Assert.Single(await Agenda(Sample.Lee)).NextDue <= Sample.Days(5));
    }

    [Fact]
    public async Task An_agenda_does_not_lose_a_planned_review_to_somebody_who_knew_of_none_and_came_too_late()
    {
        var found = await Kept(Sample.Deal() with { Steps = [Sample.Step()] });
        Done(
            await Save(
                found,
                With(found, Sample.Step()) with
                {
                    Deal = found.Deal with
                    {
                        Version = found.Deal.Version + 1,
                        Planned = new(Sample.Monday.AddDays(3), Sample.Days(3), Sample.Sam, "19:chat")
                    },
                }));

        Assert.IsType<SaveResult.Conflict>(await Save(found, With(found, Sample.Step() with { By = Sample.Days(2) })));

        Assert.Equal(Sample.Days(3), Assert.Single(await Agenda(Sample.Lee)).Planned);
    }

    [Fact]
    public async Task Workspaces_somebody_was_seen_in_are_remembered_once_and_written_only_when_they_are_news()
    {
        await People.Remember(home.Tenant, Sample.Lee.Id, home, "Sales", None);
        await People.Remember(home.Tenant, Sample.Lee.Id, home with { Home = "other" }, "Other", None);
        await People.Remember(home.Tenant, Sample.Lee.Id, home, "Sales EMEA", None);
        counting.Value.Reset();
        await People.Remember(home.Tenant, Sample.Lee.Id, home, "Sales EMEA", None);

        Assert.Equal((1, 0, 0), counting.Value.Counts);
        Assert.Equal(
            [new(home, "Sales EMEA"), new(home with { Home = "other" }, "Other")],
            await People.ReadMemberships(home.Tenant, Sample.Lee.Id, None));
    }

    [Fact]
    public async Task A_persons_settings_are_saved_by_whoever_read_the_last_ones()
    {
        var first = await People.ReadSettings(home.Tenant, Sample.Lee.Id, None);
        Assert.Equal(new(), first);

        Assert.True(await People.Save(home.Tenant, Sample.Lee.Id, first with { Zone = "Europe/Berlin" }, Sample.Monday, None));
        Assert.False(await People.Save(home.Tenant, Sample.Lee.Id, first with { Zone = "UTC" }, Sample.Monday, None));

        var second = await People.ReadSettings(home.Tenant, Sample.Lee.Id, None);
        Assert.Equal(new PersonSettings { Zone = "Europe/Berlin", Version = 1 }, second);
        Assert.True(await People.Save(home.Tenant, Sample.Lee.Id, second with { Language = "de-DE" }, Sample.Monday, None));
        Assert.False(await People.Save(home.Tenant, Sample.Lee.Id, second with { Language = "en" }, Sample.Monday, None));
    }

    static Ruling.Accepted With(DealSnapshot found, params BuyerStep[] steps) =>
        new(found.Deal with { Version = found.Deal.Version + 1, Steps = [.. steps] }, found.Live, [Entry(Change.StepMoved)]);

    async Task<IReadOnlyList<AgendaItem>> Agenda(Person person) =>
        (await People.ReadRecord(home.Tenant, person.Id, Sample.Monday, None)).Agenda;
}
