using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public abstract partial class StoresContract
{
    /// <summary>The first instant at which it is the day after the step's date, anywhere.</summary>
    static readonly DateTimeOffset Needed = new(Sample.Days(4).ToDateTime(new(10, 0)), TimeSpan.Zero);

    [Fact]
    public async Task The_owner_is_looked_at_before_the_day_after_the_date_begins_anywhere_and_not_before_the_date()
    {
        await Kept(Sample.Deal() with { Steps = [Sample.Step()] });

        Assert.Empty(await WhoWaits(Needed.AddHours(-10).AddSeconds(-2)));
        Assert.Equal([Lee], await WhoWaits(Needed));
    }

    [Fact]
    public async Task A_deal_without_a_step_or_an_owner_is_looked_at_by_nobody()
    {
        await Kept();
        await Kept(Sample.Deal("Fabrikam") with { Steps = [Sample.Step()], Owner = null });
        await Kept(Sample.Deal("Tailspin") with { Steps = [Sample.Step() with { Status = StepStatus.Done }] });
        await Kept(Sample.Deal("Adatum") with { Steps = [Sample.Step()], Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) });

        Assert.Empty(await WhoWaits(Sample.Monday.AddYears(1)));
    }

    [Fact]
    public async Task The_hint_is_written_before_the_deal_is_saved()
    {
        var found = await Kept();
        forgetful.Value.Meanwhile[Table.Deals] = () => throw new TimeoutException();

        await Assert.ThrowsAsync<TimeoutException>(() => Save(found, With(found, Sample.Step())));

        Assert.Equal([Lee], await WhoWaits(Needed));
    }

    [Fact]
    public async Task A_deal_is_not_saved_when_the_hint_cannot_be_written()
    {
        var found = await Kept();
        forgetful.Value.Meanwhile[Table.Due] = () => throw new TimeoutException();

        await Assert.ThrowsAsync<TimeoutException>(() => Save(found, With(found, Sample.Step())));

        Assert.Empty((await Found()).Deal.Steps);
    }

    [Fact]
    public async Task What_is_late_already_is_looked_at_when_it_is_surely_saved()
    {
        await Kept(Sample.Deal() with { Steps = [Sample.Step() with { By = Sample.Days(-20) }] });

        Assert.Empty(await WhoWaits(Sample.Monday.AddMinutes(1)));
        Assert.Equal([Lee], await WhoWaits(Sample.Monday.AddMinutes(2)));
    }

    [Theory]
    [MemberData(nameof(Earlier))]
    public async Task What_comes_earlier_than_before_is_a_new_hint(string change)
    {
        var second = Sample.Step("s2") with { By = Sample.Days(30) };
        var (was, will) = changes[change];
        var found = await Kept(was(Sample.Deal() with { Steps = [Sample.Step(), second] }));
        await Forget();

        Done(await Save(found, new(will(found.Deal) with { Version = 2 }, null, [])));

        Assert.Single(await WhoWaits(Sample.Monday.AddDays(60)));
    }

    [Fact]
    public async Task What_comes_later_or_is_only_said_costs_nothing_more()
    {
        var found = await Kept(Sample.Deal() with { Steps = [Sample.Step()] });
        await Forget();
        counting.Value.Reset();

        var now = Done(
            await Save(
                found, With(found, Sample.Step() with { AnsweredAt = Sample.Monday, LastOutcome = ReviewBot.Reviews.Outcome.Started })));
        Assert.Equal((0, 0, 1), counting.Value.Counts);
        Done(await Save(now, With(now, Sample.Step() with { By = Sample.Days(9) })));

        Assert.Empty(await WhoWaits(Sample.Monday.AddDays(60)));
    }

    [Fact]
    public async Task An_import_of_many_deals_writes_index_and_hint_once_for_each_owner()
    {
        counting.Value.Reset();

        await SaveAll(
            [.. Enumerable.Range(0, 30).Select(at => ((DealSnapshot?)null, Added(Sample.Deal($"{at}") with { Steps = [Sample.Step()] })))]);

        Assert.Equal((0, 0, 1 + 1 + 1), counting.Value.Counts);
        Assert.Equal([Lee], await WhoWaits(Needed));
    }

    public static TheoryData<string> Earlier => [.. changes.Keys];

    static readonly Dictionary<string, (Func<Deal, Deal> Was, Func<Deal, Deal> Will)> changes = new()
    {
        ["a step is moved to an earlier day"] =
            (it => it, it => it with { Steps = [Sample.Step() with { By = Sample.Days(3) }, it.Steps[1]] }),
        ["a step that is not the next is moved to an earlier day"] =
            (it => it, it => it with { Steps = [it.Steps[0], it.Steps[1] with { By = Sample.Days(9) }] }),
        ["a step is new"] = (it => it, it => it with { Steps = it.Steps.Add(Sample.Step("s3") with { By = Sample.Days(40) }) }),
        ["our part has a day"] =
            (it => it, it => it with { Help = [new("drafts the page", "Lee", Sample.Days(2), null) { Id = new("h1") }] }),
        ["our part is moved to an earlier day"] = (
            it => it with { Help = [new("drafts the page", "Lee", Sample.Days(20), null) { Id = new("h1") }] },
            it => it with { Help = [it.Help[0] with { By = Sample.Days(2) }] }),
        ["a step is open again"] =
            (it => it with { Steps = [it.Steps[0] with { Status = StepStatus.Done }] }, it => it with { Steps = [Sample.Step()] }),
        ["an answer is taken back"] =
            (it => it with { Steps = [it.Steps[0] with { AnsweredOn = Sample.Days(8) }] }, it => it with { Steps = [Sample.Step()] }),
        ["a snooze is taken back"] =
            (it => it with
            {
                Steps = [it.Steps[0] with { Snoozed = new(Sample.Days(9), Sample.Lee, Sample.Monday, 1) }]
            }, it => it with { Steps = [Sample.Step()] }),
        ["what waits for a review has had it"] = (
            it => it with { Steps = [it.Steps[0] with { Snoozed = new(null, Sample.Lee, Sample.Monday, 1) }] },
            it => it with { Past = [Sample.Past(Sample.Days(1))] }),
        ["a review is planned"] =
            (it => it, it => it with { Planned = new(Sample.Monday.AddDays(3), Sample.Days(3), Sample.Sam, "19:chat") }),
        ["a planned review is called off"] =
            (it => it with
            {
                Planned = new(Sample.Monday.AddDays(3), Sample.Days(3), Sample.Sam, "19:chat")
            }, it => it with { Planned = null }),
        ["a pause is lifted"] = (it => it with { PausedUntil = Sample.Days(50) }, it => it with { PausedUntil = null }),
        ["a silence is over earlier"] = (it => it with { SilentUntil = Sample.Days(50) }, it => it with { SilentUntil = Sample.Days(20) }),
        ["the deal is open again"] =
            (it => it with { Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) }, it => it with { Ended = null }),
        ["it is given to somebody"] = (it => it with { Owner = null }, it => it with { Owner = Sample.Lee }),
        ["it is given to somebody else"] = (it => it with { Owner = Sample.Kim }, it => it with { Owner = Sample.Lee }),
    };

    /// <summary>Empties the work queue.</summary>
    async Task Forget()
    {
        Subject[] all = [Lee, new Subject.OfPerson(home.Tenant, Sample.Kim.Id), new Subject.OfWorkspace(home)];
        foreach (var shard in all.Select(it => Keys.Shard(Keys.Subject(it))).Distinct())
        {
            await foreach (var waiting in DueTimes.ReadDue(shard, Sample.Monday.AddYears(9), None))
            {
                if (waiting.Subject.Tenant == home.Tenant && await DueTimes.Lease(waiting, Sample.Monday, None) is { } claim)
                    await DueTimes.Reschedule(claim, null, None);
            }
        }
    }
}
