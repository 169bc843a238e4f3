using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.People;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Nudges;

/// <summary>A review that comes again, from its words to its end. It is Monday 16 Nov 2026, 09:00; Sam leads the pipeline.</summary>
public sealed class RecurringDialogTests
{
    static readonly DateOnly Thursday = Sample.Days(3);

    readonly Colleagues work = new();
    readonly ConversationFixture room;
    readonly Seat sam;
    readonly Seat kim;

    public RecurringDialogTests() => (room, sam, kim) = (work.Room, work.Sam, work.Kim);

    [Theory]
    [InlineData("review every Thursday 10:00", 1, "Recurring review: every Thursday, 10:00")]
    [InlineData("review jeden Donnerstag 10 Uhr", 1, "Recurring review: every Thursday, 10:00")]
    [InlineData("review every two weeks on Thursday 10:00", 2, "Recurring review: every two weeks on Thursday, 10:00")]
    [InlineData("review alle zwei Wochen Donnerstag 10 Uhr", 2, "Recurring review: every two weeks on Thursday, 10:00")]
    public async Task It_is_begun_by_words_and_says_what_comes_next(string typed, int weeks, string title)
    {
        await work.Begin();

        await sam.Types(typed);

        Assert.Equal(title, room.Posts[0].Title);
        Assert.True(room.Posts[0].Says("Next: Thursday 19 Nov, 10:00. Sam Sample leads it."), string.Join('\n', room.Posts[0].Lines));
        var kept = Assert.Single((await Settings()).Recurring);
        Assert.Equal((new(10, 0), weeks, Thursday, Sample.Sam), (kept.At, kept.Weeks, kept.From, kept.Lead));
        Assert.Contains((await Settings()).Audit, it => it.What is AuditKind.SeriesBegun);
    }

    [Fact]
    public async Task The_same_again_begins_no_second_one()
    {
        await Began();

        await kim.Types("review every Thursday at 10:00");

        Assert.Equal(Sample.Sam, Assert.Single((await Settings()).Recurring).Lead);
    }

    [Fact]
    public async Task A_time_that_is_not_clear_is_asked_about_with_a_button()
    {
        await work.Begin();

        await sam.Types("review every Thursday at 3");
        await sam.Presses("Thursday 15:00");

        Assert.Equal(new TimeOnly(15, 0), Assert.Single((await Settings()).Recurring).At);
    }

    [Theory]
    [InlineData("review every month")]
    [InlineData("review every day at 10:00")]
    [InlineData("review every three weeks on Thursday 10:00")]
    public async Task What_does_not_come_every_week_or_other_week_is_not_guessed(string typed)
    {
        await work.Begin();

        await sam.Types(typed);

        Assert.Equal("Which day, and at what time?", room.Posts[0].Title);
        Assert.Empty((await Settings()).Recurring);
    }

    [Fact]
    public async Task The_deals_are_planned_as_the_working_day_before_begins_and_the_next_when_it_is_over()
    {
        await Began();
        await Runs(Sample.Days(1));
        Assert.All(await Planned(), Assert.Null);

        await Runs(Sample.Days(2));
        Assert.Equal([Thursday, Thursday], (await Planned()).Select(it => it?.On));
        Assert.All(await Planned(), it => Assert.Equal((Sample.Sam, new(2026, 11, 19, 10, 0, 0, default)), (it?.Lead, it?.At)));
        await Runs(Sample.Days(2));
        await Runs(Sample.Days(9));

        Assert.Equal([Sample.Days(10), Sample.Days(10)], (await Planned()).Select(it => it?.On));
        var history = await room.Deals.ReadJournal(room.Workspace, work.Contoso.Id, 20, default);
        Assert.Equal(2, history.Count(it => it.Change is Change.ReviewPlanned));
    }

    [Fact]
    public async Task Each_day_is_planned_once_by_however_many_replicas()
    {
        await Began();
        var replicas = Enumerable.Range(0, 4).Select(_ => new RecurringReviews(room.Rows.OpenDeals(room.Time), room.Rows.OpenPeople()));
        room.Time.SetUtcNow(Sample.At(Sample.Days(2)));

        await Task.WhenAll(replicas.Select(it => it.Run(room.Workspace, room.Time.GetUtcNow(), default)));

        Assert.Equal([Thursday, Thursday], (await Planned()).Select(it => it?.On));
        foreach (var deal in new[] { work.Contoso, work.Fabrikam })
        {
            var history = await room.Deals.ReadJournal(room.Workspace, deal.Id, 20, default);
            Assert.Single(history, it => it.Change is Change.ReviewPlanned);
        }
        Assert.True((await Settings()).Recurring[0].Last is { IsPlanned: true });
    }

    [Fact]
    public async Task One_that_was_cut_short_goes_on_with_the_same_deals()
    {
        await Began();
        var now = await Settings();
        var cut = now.Recurring[0] with { Last = new(Thursday, [work.Fabrikam.Id], IsPlanned: false, IsSkipped: false) };
        Assert.True(await room.Deals.Save(now.With(cut), default));

        await Runs(Sample.Days(2));

        Assert.Equal([null, Thursday], (await Planned()).Select(it => it?.On));
    }

    [Fact]
    public async Task One_day_is_skipped_by_a_button_and_the_next_stays()
    {
        await Began();
        await Runs(Sample.Days(2));

        await sam.Presses("Skip 19 Nov");

        Assert.True(sam.Card.Says("Next: Thursday 26 Nov, 10:00"), string.Join('\n', sam.Card.Lines));
        Assert.All(await Planned(), Assert.Null);
        await Runs(Sample.Days(2));
        Assert.All(await Planned(), Assert.Null);
        await Runs(Sample.Days(9));
        Assert.Equal([Sample.Days(10), Sample.Days(10)], (await Planned()).Select(it => it?.On));
    }

    [Fact]
    public async Task It_is_ended_by_a_button_with_what_is_planned_and_twice_does_no_harm()
    {
        await Began();
        await Runs(Sample.Days(2));
        var card = room.Posts[0];

        await sam.Sends(card, "End the series", null);
        await sam.Sends(card, "End the series", null);

        Assert.Empty((await Settings()).Recurring);
        Assert.All(await Planned(), Assert.Null);
        Assert.Equal("That recurring review has ended", sam.Card.Title);
        Assert.Single((await Settings()).Audit, it => it.What is AuditKind.SeriesEnded);
    }

    [Fact]
    public async Task Only_its_lead_and_who_leads_the_pipeline_may()
    {
        await Began();
        await kim.Sends(room.Posts[0], "End the series", null);
        await kim.Sends(room.Posts[0], "Skip 19 Nov", null);

        var kept = Assert.Single((await Settings()).Recurring);
        Assert.Null(kept.Last);
    }

    [Fact]
    public async Task A_review_that_is_planned_by_itself_stays()
    {
        await Began();
        await sam.Types("review Contoso on Friday 11:00");

        await Runs(Sample.Days(2));
        Assert.Equal([Sample.Days(4), Thursday], (await Planned()).Select(it => it?.On));
        await sam.Sends(room.Posts.First(it => it.Buttons.ContainsKey("End the series")), "End the series", null);

        Assert.Equal([Sample.Days(4), null], (await Planned()).Select(it => it?.On));
    }

    [Fact]
    public async Task Where_its_lead_has_left_an_admin_is_told_once_and_somebody_takes_it()
    {
        await work.Begin();
        await work.Lee.Types("review every Thursday 10:00");
        await room.Services.GetRequiredService<PersonStore>().EndMembership(
            room.Workspace, Sample.Lee.Id, "", null, Sample.Monday, default);

        await Runs(Sample.Days(2));
        await Runs(Sample.Days(2));
        Assert.Equal([(Sample.Sam.Id, "Lee Sample has left, but still leads a recurring review")], await work.PendingPosts());
        Assert.All(await Planned(), Assert.Null);
        await sam.Forges(new { press = "series-lead", home = "team:sales", series = (await Settings()).Recurring[0].Id });
        await Runs(Sample.Days(2));

        Assert.Equal([(Sample.Sam.Id, null)], await work.PendingPosts());
        Assert.Equal([Sample.Sam, Sample.Sam], (await Planned()).Select(it => it?.Lead));
    }

    [Fact]
    public async Task It_stands_in_nudges_and_in_the_settings()
    {
        await Began();

        await sam.TypesAlone("nudges");
        Assert.True(sam.Card.Says("Every Thursday, 10:00 · Sales, Deal reviews. Next: Thursday 19 Nov, 10:00."), string.Join('\n', sam.Card.Lines));
        Assert.Contains("Skip 19 Nov", sam.Card.Buttons.Keys);
        await sam.TypesAlone("settings");
        await sam.Presses("A pipeline’s settings");

        Assert.True(sam.Card.Says("Recurring reviews: Every Thursday, 10:00"), string.Join('\n', sam.Card.Lines));
    }

    [Fact]
    public async Task Who_is_erased_leads_none()
    {
        await work.Begin();
        await kim.Types("review every Thursday 10:00");

        var erased = (await Settings()).WithoutReviewsOf(Sample.Kim.Id);

        Assert.Empty(erased.Recurring);
        Assert.Single((await Settings()).WithoutReviewsOf(Sample.Lee.Id).Recurring);
    }

    async Task Began()
    {
        await work.Begin();
        await sam.Types("review every Thursday 10:00");
    }

    async Task Runs(DateOnly day)
    {
        room.Time.SetUtcNow(Sample.At(day));
        await room.Services.GetRequiredService<RecurringReviews>().Run(room.Workspace, room.Time.GetUtcNow(), default);
    }

    async Task<PlannedReview?[]> Planned() =>
        [(await room.Now(work.Contoso)).Deal.Planned, (await room.Now(work.Fabrikam)).Deal.Planned];

    async Task<Workspace> Settings() =>
        await room.Deals.FindWorkspace(room.Workspace, default) ?? throw new InvalidOperationException("It was never saved.");
}
