using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public abstract partial class StoresContract
{
    static readonly PressFingerprint One = PressFingerprint.Of(Sample.Lee.Id, "19:chat", "one");
    static readonly PressFingerprint Other = PressFingerprint.Of(Sample.Lee.Id, "19:chat", "other");

    [Fact]
    public async Task The_same_under_a_new_id_has_its_effect_once()
    {
        var found = await Kept();
        var saved = Done(await SaveAt(0, found, One));

        Assert.IsType<SaveResult.AlreadyApplied>(await SaveAt(59, saved, One));

        Assert.Equal(saved, await Found());
    }

    [Fact]
    public async Task The_same_after_a_minute_is_meant_and_is_a_repetition_again_for_a_minute()
    {
        var saved = Done(await SaveAt(0, await Kept(), One));

        var again = Done(await SaveAt(60, saved, One));

        Assert.IsType<SaveResult.AlreadyApplied>(await SaveAt(90, again, One));
        Assert.Equal(again, await Found());
    }

    [Fact]
    public async Task The_same_after_something_else_of_the_same_person_is_meant()
    {
        var saved = Done(await SaveAt(0, await Kept(), One));
        saved = Done(await SaveAt(10, saved, Other));

        Done(await SaveAt(20, saved, One));
    }

    [Fact]
    public async Task The_same_after_something_of_another_person_is_a_repetition()
    {
        var saved = Done(await SaveAt(0, await Kept(), One));
        saved = Done(await SaveAt(10, saved, PressFingerprint.Of(Sample.Kim.Id, "19:chat", "one")));

        Assert.IsType<SaveResult.AlreadyApplied>(await SaveAt(20, saved, One));
    }

    [Fact]
    public async Task What_was_not_saved_is_no_repetition_of_itself()
    {
        var found = await Kept();
        await SaveAt(0, found, Other);

        Assert.IsType<SaveResult.Conflict>(await SaveAt(10, found, One));

        Done(await SaveAt(10, await Found(), One));
    }

    /// <summary>A save under an id that no other save has.</summary>
    Task<SaveResult> SaveAt(int seconds, DealSnapshot found, PressFingerprint fingerprint) =>
        Rows.OpenDeals(new FixedTime(Sample.Monday.AddSeconds(seconds))).Save(
            home, found, Renamed(found, $"Title {seconds}"), $"p{seconds}-{found.Deal.Version}", None, fingerprint);
}
