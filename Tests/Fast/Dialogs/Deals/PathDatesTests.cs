using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>
/// Property test of the dates of a path as people plan it: with the public holidays of any country or region, from any zone, at any minute
/// around a change of the clock. They never run backwards, and no step is on a day off.
/// </summary>
public sealed class PathDatesTests
{
    static readonly string[] Zones =
        ["Europe/Berlin", "America/New_York", "Pacific/Auckland", "Pacific/Kiritimati", "America/St_Johns", "UTC"];

    static readonly string[] Usual = ["security", "legal", "budget", "signature", "purchase-order", "data", "training"];

    static readonly Gen<Plan> Any =
        from place in Gen.Elements<string?>([null, .. HolidayPlaces.Countries, .. HolidayPlaces.Regions.Keys])
        from zone in Gen.Elements(Zones)
        from change in Gen.Elements<DateOnly>(
            new(2027, 3, 14), new(2027, 3, 28), new(2027, 4, 4), new(2027, 9, 26), new(2027, 10, 31), new(2027, 11, 7))
        from minutes in Gen.Choose(-2 * 24 * 60, 2 * 24 * 60)
        from ahead in Gen.Choose(0, 200)
        from usual in Gen.SubListOf(Usual)
        from own in Gen.Choose(0, 2)
        from later in Gen.Choose(-60, 60).ArrayOf(3)
        select new Plan(place, zone, Sample.At(change).AddMinutes(minutes), ahead, [.. usual], own, later);

    sealed record Plan(string? Place, string Zone, DateTimeOffset At, int Ahead, string[] Usual, int Own, int[] Later);

    [Fact]
    public async Task They_never_run_backwards()
    {
        var planned = 0;
        foreach (var plan in PropertyCases.Draw(Any, 60))
            planned += await Try(plan);

        Assert.InRange(planned, 100, int.MaxValue); // steps of all paths
    }

    static async Task<int> Try(Plan plan)
    {
        var room = new ConversationFixture();
        room.Zones[Sample.Lee.Id] = TimeZoneInfo.FindSystemTimeZoneById(plan.Zone);
        room.Time.SetUtcNow(plan.At);
        await room.Deals.Save(new Workspace(room.Workspace, "Sales", [Sample.Sam], plan.Zone) { HolidayPlace = plan.Place }, default);
        await room.Has(Sample.Deal());
        room.Seat(Sample.Lee);
        var today = room.Turn(Sample.Lee).Now.Today;
        await Press(
            room, "path-save", ("golive", Day(today.AddDays(plan.Ahead))), ("usual", string.Join(',', plan.Usual)), ("own", Own(plan)));
        await Check(room, plan, today);
        foreach (var days in plan.Later)
        {
            var goLive = (await room.Now(Sample.Deal())).Deal.GoLive?.On ?? today;
            await Press(room, "path-save", ("golive", Day(goLive.AddDays(days) < today ? today : goLive.AddDays(days))));
            await Press(room, "path-add", ("own", $"agrees {days}"));
            await Check(room, plan, today);
        }
        return (await room.Now(Sample.Deal())).Deal.PathSteps.Count();
    }

    /// <summary>All stand in the order of their dates, from today on, on days that are worked there.</summary>
    static async Task Check(ConversationFixture room, Plan plan, DateOnly today)
    {
        if ((await room.Now(Sample.Deal())).Deal is not { GoLive.On: var goLive } deal)
        {
            Assert.Empty(plan.Usual); // nothing was chosen
            Assert.Equal(0, plan.Own);
            return;
        }
        var calendar = WorkCalendar.Of(
            await room.Deals.FindWorkspace(room.Workspace, default) ?? throw new InvalidOperationException());
        var usual = deal.Steps.Where(step => step.OnPath?.Usual is not null).Select(step => step.By).ToArray();

        Assert.Equal(usual.Order(), usual); // they are written in the order in which they are done
        Assert.All(deal.PathSteps, step => Assert.True(
            step.By >= today && step.By <= goLive && (calendar.IsWorked(step.By) || step.By == goLive),
            $"{step.What} {step.By} of {goLive}, {plan}"));
    }

    static string Own(Plan plan) => string.Join('\n', Enumerable.Range(1, plan.Own).Select(it => $"tests part {it}"));

    static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    static async Task Press(ConversationFixture room, string press, params (string Id, string Value)[] typed)
    {
        var now = (await room.Now(Sample.Deal())).Deal;
        var on = new { w = "team:sales", d = now.Id.Value, v = now.Version };
        var data = new Dictionary<string, object> { ["press"] = press, ["on"] = on };
        foreach (var (id, value) in typed)
            data[id] = value;
        await room.Presses.Handle(room.Turn(Sample.Lee), JsonSerializer.Serialize(data), default);
    }
}
