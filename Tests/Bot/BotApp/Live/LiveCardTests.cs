using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewBot.BotApp.Authentication;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Live;

public sealed class LiveCardTests : IAsyncLifetime
{
    static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    BotFixture bot = null!;
    HttpUser sam = null!;
    HttpUser lee = null!;
    HttpUser kim = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open();
        (sam, lee, kim) = (bot.Guest(Sample.Sam), bot.Guest(Sample.Lee), bot.Guest(Sample.Kim));
        await bot.Has(Sample.Deal());
        await sam.Types("review contoso");
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task It_is_posted_once_and_then_edited_before_the_press_is_answered()
    {
        var posted = bot.Teams.Calls.Count(call => call.IsSend);

        var came = await sam.Presses("Full review, 7 minutes");

        Assert.Equal("", string.Join("\n", bot.Failures));
        Assert.Equal((200, 200), (came.Status, came.Code));
        Assert.Single(bot.Teams.Edits);
        Assert.Equal(posted, bot.Teams.Calls.Count(call => call.IsSend));
        Assert.NotNull(bot.Teams.Edits[0].Body?["summary"]);
        Assert.Null(bot.Teams.Edits[0].Body?["text"]);
    }

    [Fact]
    public async Task It_is_edited_at_most_once_a_second_and_shows_the_last_state()
    {
        await Started();
        await sam.Presses("Lead’s view");
        var edits = bot.Teams.Edits.Count;

        for (var step = 2; step <= 6; step++)
            await sam.Presses($"Continue to question {step}");
        await bot.Pass(Second / 2);
        Assert.Equal(edits + 1, bot.Teams.Edits.Count);
        await bot.Pass(Second);
        Assert.Equal(edits + 2, bot.Teams.Edits.Count);

        Assert.Contains("What does Contoso need to do next", bot.Teams.Messages[^1].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_Teams_does_not_answer_for_holds_up_no_other()
    {
        var clock = new FakeTimeProvider(Sample.Monday); // its repeating timers ring: the host looks by itself
        await using var running = await BotFixture.Open(more: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var leads =
            new[] { (Lead: running.Guest(Sample.Sam), Customer: "Contoso"), (Lead: running.Guest(Sample.Kim), Customer: "Fabrikam") };
        foreach (var (lead, customer) in leads)
        {
            await running.Has(Sample.Deal(customer));
            await lead.Types($"review {customer}");
            await lead.Presses("Full review, 7 minutes");
            await lead.Presses("Lead’s view");
        }
        foreach (var (lead, _) in leads)
            await lead.Presses("Continue to question 2");
        running.Teams.Faults.Enqueue(("PUT", new Fault.Hangs()));
        var paths = new HashSet<string>();
        var both = running.Teams.Next(call => call.IsEdit && paths.Add(call.Path) && paths.Count == 2);

        var hanging = running.Teams.Next(call => call.IsEdit);
        clock.Advance(Second);
        await hanging;
        clock.Advance(Second);
        await both;
        clock.Advance(TurnBudget.Patience); // or the end would wait for the one that hangs
    }

    [Fact]
    public async Task An_edit_that_is_on_its_way_when_the_process_ends_is_made_all_the_same()
    {
        await Started();
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        await sam.Presses("Continue to question 3");
        bot.Teams.Faults.Enqueue(("PUT", new Fault.Hangs()));
        using var ends = new CancellationTokenSource();
        var asked = bot.Teams.Next(call => call.IsEdit);
        bot.Time.Advance(Second);
        var look = bot.Live.MakeDueEdits(ends.Token);
        await asked;
        await ends.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => look);

        await bot.Stop();

        Assert.Contains("Where is Contoso", bot.Teams.Messages[^1].Title, StringComparison.Ordinal);
    }

    /// <summary>
    /// Some clients go on showing an old state until the chat is opened anew. What stands on each device says of when it is, in the time
    /// of the pipeline, and what is pressed there brings the state of now.
    /// </summary>
    [Fact]
    public async Task Of_two_devices_with_two_states_the_card_says_which_is_older()
    {
        await Started();
        bot.Time.Advance(TimeSpan.FromMinutes(3));
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        await bot.Pass(2 * Second);
        var (old, now) = (bot.Teams.Edits[0].Card, bot.Teams.Edits[^1].Card);

        Assert.Equal(("Question 1 of 8", "As of 09:00"), PlaceAndTime(old));
        Assert.Equal(("Question 2 of 8", "As of 09:03"), PlaceAndTime(now));

        bot.Time.Advance(TimeSpan.FromMinutes(4));
        await sam.Presses("Show the shared card");
        Assert.Equal(("Question 2 of 8", "As of 09:07"), PlaceAndTime(sam.Mine));
    }

    [Fact]
    public async Task What_only_the_lead_sees_edits_nothing()
    {
        await Started();
        var edits = bot.Teams.Edits.Count;

        await sam.Presses("Lead’s view");
        await sam.Presses("Another prompt");
        await bot.Pass(2 * Second);

        Assert.Equal(edits, bot.Teams.Edits.Count);
    }

    [Fact]
    public async Task It_is_never_edited_while_somebody_has_the_inputs_open_and_at_once_when_they_have_sent_them()
    {
        await Started();
        await lee.Presses("Answer");
        await bot.Pass(2 * Second);
        var edits = bot.Teams.Edits.Count;

        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        for (var second = 0; second < 30; second++)
            await bot.Pass(Second);
        Assert.Equal(edits, bot.Teams.Edits.Count);

        await kim.Presses("Answer");
        await kim.Presses("Save", ("also", "Jonas opened the trial"), ("evidence", "said"));
        Assert.Equal(edits, bot.Teams.Edits.Count);

        await lee.Presses("Nothing we know of");
        await bot.Pass(Second);
        Assert.Equal(edits + 1, bot.Teams.Edits.Count);
    }

    [Fact]
    public async Task Whoever_opens_the_inputs_while_an_edit_waits_is_not_interrupted_by_it()
    {
        await Started();
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        await sam.Presses("Continue to question 3");
        await sam.Presses("Show the shared card");
        await sam.Presses("Answer");
        var edits = bot.Teams.Edits.Count;

        for (var second = 0; second < 10; second++)
            await bot.Pass(Second);

        Assert.Equal(edits, bot.Teams.Edits.Count);
    }

    [Fact]
    public async Task Inputs_that_are_open_for_three_minutes_hold_it_no_longer()
    {
        await Started();
        await lee.Presses("Answer");
        await bot.Pass(2 * Second);
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        var edits = bot.Teams.Edits.Count;

        await bot.Pass(ReviewAnswerRules.HoldsEdits);

        Assert.Equal(edits + 1, bot.Teams.Edits.Count);
    }

    [Theory]
    [InlineData(429, "0")]
    [InlineData(429, "60")]
    [InlineData(500, null)]
    [InlineData(503, "0")]
    [InlineData(0, null)]
    public async Task An_edit_that_Teams_does_not_take_now_is_made_later_and_the_press_is_answered(int status, string? after)
    {
        bot.Teams.Faults.Enqueue(("PUT", status == 0 ? new Fault.Closes() : new Fault.Says(status, after)));

        var came = await sam.Presses("Full review, 7 minutes");

        Assert.Equal((200, 200), (came.Status, came.Code));
        Assert.NotNull(came.Card);
        await bot.Pass(10 * Second);
        Assert.Contains("What has Contoso done", bot.Teams.Messages[^1].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_may_not_be_edited_is_left_alone()
    {
        bot.Teams.Faults.Enqueue(("PUT", new Fault.Says(403)));

        var came = await sam.Presses("Full review, 7 minutes");

        Assert.Equal((200, 200), (came.Status, came.Code));
        await bot.Pass(10 * Second);
        Assert.Single(bot.Teams.Edits);
    }

    [Fact]
    public async Task A_Teams_that_hangs_does_not_keep_the_presser_waiting()
    {
        bot.Teams.Faults.Enqueue(("PUT", new Fault.Hangs()));
        var seen = bot.Teams.Next(call => call.IsEdit);

        var press = sam.Presses("Full review, 7 minutes");
        await seen;
        bot.Time.Advance(TurnBudget.Patience);

        Assert.Equal(200, (await press).Code);
    }

    [Fact]
    public async Task After_the_end_nothing_is_edited_any_more()
    {
        await Started();
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        await sam.Presses("Close the review");
        await bot.Pass(2 * Second);
        var edits = bot.Teams.Edits.Count;

        await bot.Pass(60 * Second);

        Assert.Equal(edits, bot.Teams.Edits.Count);
        Assert.Contains("losed", string.Join(' ', bot.Teams.Messages[^1].Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_its_pace_is_shown_before_the_process_ends()
    {
        await Started();
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        await sam.Presses("Continue to question 3");
        var edits = bot.Teams.Edits.Count;

        await bot.Stop();

        Assert.Equal(edits + 1, bot.Teams.Edits.Count);
        Assert.Contains("Where is Contoso", bot.Teams.Messages[^1].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_types_when_the_process_ends_is_not_interrupted_by_it()
    {
        await Started();
        await lee.Presses("Answer");
        await bot.Pass(2 * Second);
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        var edits = bot.Teams.Edits.Count;

        await bot.Stop();

        Assert.Equal(edits, bot.Teams.Edits.Count);
    }

    static (string? Place, string? Time) PlaceAndTime(CardFace? card) => (
        card?.Lines.FirstOrDefault(it => it.StartsWith("Question ", StringComparison.Ordinal)),
        card?.Lines.LastOrDefault(it => it.StartsWith("As of ", StringComparison.Ordinal)));

    async Task Started()
    {
        await sam.Presses("Full review, 7 minutes");
        await bot.Pass(2 * Second);
    }
}
