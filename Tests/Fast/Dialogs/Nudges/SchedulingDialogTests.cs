using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Nudges;

public sealed class SchedulingDialogTests
{
    /// <summary>It is Monday 16 Nov 2026, 09:00.</summary>
    [Theory]
    [InlineData("Contoso on Thursday 10:00", "Contoso", "2026-11-19 10:00")]
    [InlineData("Contoso on Thursday at 10:00", "Contoso", "2026-11-19 10:00")]
    [InlineData("Contoso thu 14.30", "Contoso", "2026-11-19 14:30")]
    [InlineData("Contoso tomorrow 9:30", "Contoso", "2026-11-17 09:30")]
    [InlineData("Adventure Works on 2026-12-01 16:00", "Adventure Works", "2026-12-01 16:00")]
    [InlineData("Contoso on 3 Dec, 16:00", "Contoso", "2026-12-03 16:00")]
    [InlineData("Contoso on 5 Jan 8:15", "Contoso", "2027-01-05 08:15")]
    [InlineData("Contoso on Monday 8:00", "Contoso", "2026-11-23 08:00")]
    [InlineData("Contoso on Monday 15:00", "Contoso", "2026-11-16 15:00")]
    [InlineData("Contoso on Friday at 11", "Contoso", "2026-11-20 11:00")]
    [InlineData("Contoso on Friday", "Contoso", "2026-11-20 09:00")]
    [InlineData("Contoso am Donnerstag um 10 Uhr", "Contoso", "2026-11-19 10:00")]
    [InlineData("Contoso am Donnerstag 10 Uhr", "Contoso", "2026-11-19 10:00")]
    [InlineData("Contoso am Donnerstag, 10:00 Uhr", "Contoso", "2026-11-19 10:00")]
    [InlineData("Contoso am Do. 10:00", "Contoso", "2026-11-19 10:00")]
    [InlineData("Contoso Do, 9:30", "Contoso", "2026-11-19 09:30")]
    [InlineData("Contoso morgen 9:30", "Contoso", "2026-11-17 09:30")]
    [InlineData("Contoso MORGEN UM 9", "Contoso", "2026-11-17 09:00")]
    [InlineData("Contoso heute 15 Uhr", "Contoso", "2026-11-16 15:00")]
    [InlineData("Contoso übermorgen", "Contoso", "2026-11-18 09:00")]
    [InlineData("Contoso uebermorgen um 14 Uhr", "Contoso", "2026-11-18 14:00")]
    [InlineData("Contoso am 12.12.", "Contoso", "2026-12-12 09:00")]
    [InlineData("Contoso am 12.12", "Contoso", "2026-12-12 09:00")]
    [InlineData("Contoso 12.12. 10:30", "Contoso", "2026-12-12 10:30")]
    [InlineData("Contoso am 3.12.2026 um 16 Uhr", "Contoso", "2026-12-03 16:00")]
    [InlineData("Contoso am 3. Dezember um 16:00 Uhr", "Contoso", "2026-12-03 16:00")]
    [InlineData("Contoso am 3. Dez. um 16:00 Uhr", "Contoso", "2026-12-03 16:00")]
    [InlineData("Contoso am 5. Januar", "Contoso", "2027-01-05 09:00")]
    [InlineData("Contoso am 5. März", "Contoso", "2027-03-05 09:00")]
    [InlineData("Contoso am Donnerstag, den 3.12. um 16 Uhr", "Contoso", "2026-12-03 16:00")]
    [InlineData("Contoso am Donnerstag, dem 3. Dezember", "Contoso", "2026-12-03 09:00")]
    [InlineData("Contoso nächsten Montag", "Contoso", "2026-11-23 09:00")]
    [InlineData("Contoso naechsten Freitag 11:00", "Contoso", "2026-11-20 11:00")]
    [InlineData("Contoso am nächsten Montag um 8", "Contoso", "2026-11-23 08:00")]
    [InlineData("Contoso kommenden Dienstag", "Contoso", "2026-11-17 09:00")]
    [InlineData("Contoso next Monday 15:00", "Contoso", "2026-11-23 15:00")]
    [InlineData("Contoso für Freitag", "Contoso", "2026-11-20 09:00")]
    [InlineData("Contoso fuer Freitag", "Contoso", "2026-11-20 09:00")]
    [InlineData("Adventure Works GmbH am Freitag", "Adventure Works GmbH", "2026-11-20 09:00")]
    public void A_day_and_a_time_are_read(string typed, string name, string at)
    {
        var read = Assert.IsType<ParsedCommand.Known>(CommandParser.Read($"review {typed}"));
        var (when, _) = TypedTimeReader.Find(
            TypedText.Fold(read.When ?? ""), Sample.Monday, TimeZoneInfo.Utc, CultureInfo.GetCultureInfo("en-GB"));

        var later = TypedTimeReader.Instant(Assert.IsType<TypedTime.Certain>(when), TimeZoneInfo.Utc);
        Assert.Equal((name, at), (read.Name, later.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("Contoso")]
    [InlineData("Contoso 2")]
    [InlineData("7 Seas Trading")]
    [InlineData("Agentur Sonntag & Partner")]
    public void A_name_is_only_a_name(string typed) =>
        Assert.Equal(new ParsedCommand.Known(Command.Review, typed), CommandParser.Read($"review {typed}"));

    [Fact]
    public async Task A_review_is_planned_shown_and_called_off()
    {
        var room = new ConversationFixture();
        var deal = await room.Has(Sample.Deal());
        var sam = room.Seat(Sample.Sam);

        await sam.Types("review Contoso on Thursday 10:00");
        Assert.Contains("The review of Contoso is planned for Thursday 19 Nov, 10:00", room.Posts[0].Title, StringComparison.Ordinal);
        Assert.Contains(
            "Lee Sample will get the open questions on Wednesday 18 Nov", string.Join('\n', room.Posts[0].Lines), StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 11, 19, 10, 0, 0, TimeSpan.Zero), (await room.Now(deal)).Deal.Planned?.At);
        await sam.Types("board");
        Assert.Contains("review on 19 Nov", string.Join('\n', room.Posts[0].Lines), StringComparison.Ordinal);
        await sam.Types("deal Contoso");
        Assert.Contains("A review is planned for Thursday 19 Nov, 10:00", string.Join('\n', room.Posts[0].Lines), StringComparison.Ordinal);
        await sam.Presses("Cancel the review");

        Assert.Null((await room.Now(deal)).Deal.Planned);
    }

    [Fact]
    public async Task A_deal_by_those_words_is_reviewed_now()
    {
        var room = new ConversationFixture();
        await room.Has(Sample.Deal("Man Friday"));

        await room.Seat(Sample.Sam).Types("review Man Friday");

        Assert.NotNull(room.Live);
    }

    [Fact]
    public async Task A_planned_review_can_be_put_into_a_calendar()
    {
        var room = new ConversationFixture();
        await room.Has(Sample.Deal());
        room.Seat(Sample.Lee);
        var sam = room.Seat(Sample.Sam);

        await sam.Types("review Contoso on Thursday 10:00");

        var link = room.Posts[0].Links["Add to calendar"];
        Assert.StartsWith("https://teams.microsoft.com/l/meeting/new?subject=Deal%20review%3A%20Contoso", link, StringComparison.Ordinal);
        Assert.Contains("&startTime=2026-11-19T10%3A00%3A00%2B00%3A00&", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_says_before_a_review_that_all_is_the_same()
    {
        var planned = Sent.Late() with { Planned = new(Sample.Monday.AddHours(25), Sample.Days(1), Sample.Sam, "19:deals") };
        var sent = await Sent.Card(NudgeKind.Prework, deals: [planned, planned with { Id = new("d-2"), Customer = "Fabrikam" }]);

        await sent.Presses("pre-same");
        await sent.Presses("pre-not-ready", 1, ("why-1", "Back on Friday"));

        Assert.Equal(PreworkAnswer.SameAsLastTime, (await sent.Team.Now(planned)).Deal.Prework?.Answer);
        Assert.Contains("Not ready: Back on Friday", sent.Text, StringComparison.Ordinal);
        Assert.Equal(NudgeState.Answered, (await sent.Entry()).State);
    }

    [Fact]
    public async Task What_is_planned_says_when_and_which_steps_and_what_was_sent()
    {
        var sent = await Sent.Card(deals: Sent.Late());

        await sent.Lee.Types("nudges");

        var lines = string.Join('\n', sent.Alone.Posts[0].Lines);
        Assert.Contains("What’s planned for you", lines, StringComparison.Ordinal);
        Assert.Contains("Priya Sample (CFO) names the budget owner", lines, StringComparison.Ordinal);
        Assert.Contains("a card about 1 step · sent", lines, StringComparison.Ordinal);
    }

    /// <summary>It takes the day of a card, so that what would have come then comes later.</summary>
    [Fact]
    public async Task What_is_planned_for_a_lead_begins_with_the_weekly_list()
    {
        var team = new ConversationFixture();
        await team.Seat(Sample.Sam).Types("help");
        await team.Deals.Save(new Workspace(team.Workspace, "Sales", [Sample.Sam]), default);
        await team.Has(Sample.Deal() with { Steps = [Sample.Step() with { By = Sample.Days(-14), SetAt = Sample.Monday.AddDays(-30) }] });
        await team.Has(
            Sample.Deal("Fabrikam") with
            {
                Owner = Sample.Sam,
                Steps = [Sample.Step() with { What = "signs", By = Sample.Days(-4), SetAt = Sample.Monday.AddDays(-30) }],
            });
        var alone = new ConversationFixture(team.Rows, PlaceKind.Personal, home: null);

        await alone.Seat(Sample.Sam).Types("nudges");

        var lines = string.Join('\n', alone.Posts[0].Lines);
        Assert.Matches("Monday 16 Nov, from 0[89]:\\d\\d: the weekly list, with 1 step", lines);
        Assert.Contains(
            "Contoso: Priya Sample (CFO) names the budget owner, by 2 Nov. 10 working days without news by then.",
            lines,
            StringComparison.Ordinal);
        Assert.Contains("17 Nov · Fabrikam: Priya Sample (CFO) signs. Did it happen?", lines, StringComparison.Ordinal);
        Assert.Contains(
            "23 Nov · Contoso: Priya Sample (CFO) names the budget owner. Get help, pause or end the deal? You’re the lead.",
            lines,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_reads_the_ledger_of_their_pipeline_and_nobody_else_does()
    {
        var sent = await Sent.Card(deals: Sent.Late());
        await sent.Team.Deals.Save(new Workspace(sent.Team.Workspace, "Sales", [Sample.Sam]), default);
        sent.Team.Time.Advance(TimeSpan.FromMinutes(2));
        var (sam, kim) = (sent.Team.Seat(Sample.Sam), sent.Team.Seat(Sample.Kim));

        await sam.Types("nudges");
        await sam.Presses("What was sent");
        Assert.Contains("Lee Sample · 16 Nov · a card about 1 step · sent", string.Join('\n', sam.Card.Lines), StringComparison.Ordinal);
        await kim.Types("nudges");
        await kim.Presses("What was sent");

        Assert.Contains("Only a pipeline admin can do that", string.Join('\n', kim.Card.Lines), StringComparison.Ordinal);
    }
}
