using System.Globalization;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Routing;

/// <summary>What people type is done, or asked about with a button that does it. It is Monday 16 Nov 2026, 09:00.</summary>
public sealed class TypedCommandTests
{
    readonly ConversationFixture room = new();

    [Theory]
    [InlineData("Contoso")]
    [InlineData("could you please show me Contoso?")]
    [InlineData("kannst du mir mal Contoso zeigen")]
    [InlineData("how is Contoso doing?")]
    public async Task A_deal_is_shown(string typed)
    {
        await room.Has(Sample.Deal());

        await room.Seat(Sample.Sam).Types(typed);

        Assert.Contains("Contoso", room.Posts[0].Title, StringComparison.Ordinal);
        Assert.True(room.Posts[0].Says("Service desk renewal"), string.Join('\n', room.Posts[0].Lines));
    }

    [Fact]
    public async Task Who_decides_is_answered_with_the_people()
    {
        await room.Has(Sample.Deal("Fabrikam"));

        await room.Seat(Sample.Sam).Types("who decides at Fabrikam?");

        Assert.Equal("People at Fabrikam", room.Posts[0].Title);
    }

    [Fact]
    public async Task A_misspelt_command_keeps_its_name_and_its_time()
    {
        var deal = await room.Has(Sample.Deal());
        var sam = room.Seat(Sample.Sam);

        await sam.Types("revew contoso tomorrow at 10am");
        Assert.Null((await room.Now(deal)).Deal.Planned);
        await sam.Presses(room.Posts[0].Buttons.Keys.First(it => it.StartsWith("review Contoso", StringComparison.Ordinal)));

        Assert.Equal(At("2026-11-17 10:00"), (await room.Now(deal)).Deal.Planned?.At);
    }

    [Fact]
    public async Task A_day_that_has_passed_is_asked_about_and_shown_with_its_year()
    {
        var deal = await room.Has(Sample.Deal());
        var sam = room.Seat(Sample.Sam);

        await sam.Types("review Contoso on 1 Oct at 10:00");
        Assert.Equal("1 Oct has passed. Which day did you mean?", room.Posts[0].Title);
        Assert.Null((await room.Now(deal)).Deal.Planned);
        await sam.Presses(room.Posts[0].Buttons.Keys.First(it => it.Contains("2027", StringComparison.Ordinal)));

        Assert.Equal(At("2027-10-01 10:00"), (await room.Now(deal)).Deal.Planned?.At);
        Assert.Contains("2027", room.Posts[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_week_asks_which_day()
    {
        var deal = await room.Has(Sample.Deal());
        var sam = room.Seat(Sample.Sam);

        await sam.Types("review Contoso next week at 14:00");
        await sam.Presses(room.Posts[0].Buttons.Keys.First(it => it.Contains("Wednesday", StringComparison.Ordinal)));

        Assert.Equal(At("2026-11-25 14:00"), (await room.Now(deal)).Deal.Planned?.At);
    }

    [Fact]
    public async Task A_time_is_by_the_clock_of_whoever_typed_it_also_when_somebody_else_presses()
    {
        var deal = await room.Has(Sample.Deal());
        room.Zones[Sample.Sam.Id] = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        await room.Seat(Sample.Sam).Types("review Contoso on Thursday at 3");

        await room.Seat(Sample.Kim).Presses(room.Posts[0].Buttons.Keys.First(it => it.Contains("15:00", StringComparison.Ordinal)));

        Assert.Equal(At("2026-11-19 14:00"), (await room.Now(deal)).Deal.Planned?.At);
    }

    [Fact]
    public async Task Tomorrow_is_asked_about_when_nobody_works_then()
    {
        var deal = await room.Has(Sample.Deal());
        var sam = room.Seat(Sample.Sam);
        room.Time.Advance(TimeSpan.FromDays(4));

        await sam.Types("review Contoso tomorrow at 10");
        await sam.Presses(room.Posts[0].Buttons.Keys.First(it => it.Contains("Monday", StringComparison.Ordinal)));

        Assert.Equal(At("2026-11-23 10:00"), (await room.Now(deal)).Deal.Planned?.At);
    }

    [Fact]
    public async Task Today_is_now()
    {
        await room.Has(Sample.Deal());

        await room.Seat(Sample.Sam).Types("review Contoso today");

        Assert.NotNull(room.Live);
    }

    [Fact]
    public async Task A_part_of_the_day_says_which_time_was_taken()
    {
        var deal = await room.Has(Sample.Deal());

        await room.Seat(Sample.Sam).Types("review Contoso tomorrow afternoon");

        Assert.Equal(At("2026-11-17 14:00"), (await room.Now(deal)).Deal.Planned?.At);
        Assert.True(room.Posts[0].Says("You gave no exact time, so I chose 14:00. To change it, type it again with a time."));
    }

    [Fact]
    public async Task A_time_without_a_deal_asks_which_one()
    {
        var deal = await room.Has(Sample.Deal());
        var sam = room.Seat(Sample.Sam);

        await sam.Types("let’s review tomorrow at 10");
        await sam.Presses(room.Posts[0].Buttons.Keys.First(it => it.Contains("Contoso", StringComparison.Ordinal)));

        Assert.Equal(At("2026-11-17 10:00"), (await room.Now(deal)).Deal.Planned?.At);
    }

    [Theory]
    [InlineData("what should I do today?", "names the budget owner")]
    [InlineData("what do I owe?", "sends the terms")]
    [InlineData("was schulde ich?", "sends the terms")]
    public async Task What_waits_for_somebody_is_told_from_what_is_kept(string typed, string expected)
    {
        await room.Has(Sample.Deal() with
        {
            Steps = [Sample.Step() with { By = Sample.Days(-1) }],
            Help = [new("sends the terms", Sample.Lee.Name, Sample.Days(3), null)],
        });

        await room.Seat(Sample.Lee).Types(typed);

        Assert.Contains(expected, string.Join('\n', room.Posts[0].Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("unsubscribe")]
    [InlineData("keine Erinnerungen mehr")]
    public async Task Whoever_wants_out_gets_the_pace_at_once(string typed)
    {
        var alone = new ConversationFixture(kind: PlaceKind.Personal, home: null);

        await alone.Seat(Sample.Lee).Types(typed);

        Assert.True(alone.Posts[0].Inputs.ContainsKey("pace"), string.Join('\n', alone.Posts[0].Lines));
    }

    [Theory]
    [InlineData("thanks a lot!", "You’re welcome.")]
    [InlineData("good morning", "Hello! Good to hear from you.")]
    public async Task A_kind_word_is_answered(string typed, string title)
    {
        await room.Seat(Sample.Sam).Types(typed);

        Assert.Equal(title, room.Posts[0].Title);
    }

    [Fact]
    public async Task A_deal_is_not_ended_or_erased_on_a_guess()
    {
        var deal = await room.Has(Sample.Deal());
        var sam = room.Seat(Sample.Sam);

        foreach (var typed in new[] { "we won Contoso", "delete Contoso", "erase Contoso", "ende Contoso", "kill Contoso", "Contoso löschen" })
        {
            await sam.Types(typed);
            Assert.NotEmpty(room.Posts[0].Buttons);
        }

        Assert.Null((await room.Now(deal)).Deal.Ended);
    }

    static DateTimeOffset At(string utc) =>
        DateTimeOffset.ParseExact(utc, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
