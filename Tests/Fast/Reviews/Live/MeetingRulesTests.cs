using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

public sealed class MeetingRulesTests
{
    const string Channel = "19:deals@thread.tacv2";
    const string Thread = "19:deals@thread.tacv2;messageid=1";

    [Theory]
    [InlineData(0, false)]
    [InlineData(-60, false)]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(24 * 60, true)]
    public void A_meeting_is_new_half_an_hour_after_the_last_one_began(int minutes, bool isNew) =>
        Assert.Equal(isNew, MeetingRules.IsNew(Sample.Monday.AddMinutes(minutes), Sample.Monday));

    [Fact]
    public void The_first_meeting_is_new() => Assert.True(MeetingRules.IsNew(Sample.Monday, null));

    [Theory]
    [InlineData(0, Thread, true)]
    [InlineData(-119, Channel, true)]
    [InlineData(120, Channel, true)]
    [InlineData(121, Channel, false)]
    [InlineData(0, "19:deals@thread.tacv2;threadid=1", true)]
    [InlineData(0, "19:deals@thread.tacv2x", false)]
    public void What_was_planned_for_about_now_and_here_is_on_the_agenda(int minutes, string conversation, bool isPlanned)
    {
        var deal = Sample.Deal() with { Planned = new(Sample.Monday.AddMinutes(minutes), Sample.Today, Sample.Sam, conversation) };

        Assert.Equal(isPlanned, MeetingRules.Planned([deal, Sample.Deal("Fabrikam")], Channel, Sample.Now).Contains(deal));
    }

    [Fact]
    public void A_deal_that_has_ended_is_not_on_it()
    {
        var deal = Sample.Deal() with
        {
            Planned = new(Sample.Monday, Sample.Today, Sample.Sam, Channel),
            Ended = new(EndingReason.Other, Sample.Today, Sample.Sam)
        };

        Assert.Empty(MeetingRules.Planned([deal], Channel, Sample.Now));
    }

    [Theory]
    [InlineData(Thread, Thread, null, true)]
    [InlineData(Thread, Channel, null, false)]
    [InlineData(Thread, Channel, 0, true)]
    [InlineData(Thread, Channel, -5, true)]
    [InlineData(Thread, Channel, 5, false)]
    [InlineData(Thread, "19:deals@thread.tacv2;messageid=2", -5, false)]
    [InlineData(Channel, Thread, -5, false)]
    public void A_review_belongs_to_the_meeting_of_its_thread_or_to_that_of_its_channel_since_it_began(
        string review, string meeting, int? began, bool holds) =>
        Assert.Equal(
            holds,
            MeetingRules.Holds(
                meeting,
                began is { } minutes ? Sample.Monday.AddMinutes(minutes) : null,
                Sample.Monday.AddHours(1),
                Sample.Review(Sample.Deal()) with { Conversation = review }));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_review_that_was_opened_after_the_end_is_another_matter(int minutes, bool holds) =>
        Assert.Equal(
            holds,
            MeetingRules.Holds(
                Thread,
                null,
                Sample.Monday,
                Sample.Review(Sample.Deal()) with { Conversation = Thread, OpenedAt = Sample.Monday.AddMinutes(minutes) }));

    [Fact]
    public void A_meetings_end_closes_a_review_for_its_lead_and_says_so_once()
    {
        var accepted = ReviewLifecycle.MeetingEnded(Sample.Deal(), Sample.Review(Sample.Deal()), Sample.Minutes(9)).Yes();

        Assert.Equal((Sample.Sam, true), (accepted.Closed?.ClosedBy, accepted.Closed?.WithMeeting));
        Assert.Equal([(Change.MeetingEnded, Sample.Sam)], accepted.Journal.Select(it => (it.Change, it.By)));
        Assert.Equal(1, accepted.Deal.Reviewed);
    }

    [Fact]
    public void One_that_had_not_started_leaves_no_trace_in_the_deal()
    {
        var accepted = ReviewLifecycle.MeetingEnded(
            Sample.Deal(), Sample.Review(Sample.Deal()) with { StartedAt = null, Current = null }, Sample.Minutes(9))
            .Yes();

        Assert.Equal((null, null, 0), (accepted.Review, accepted.Closed, accepted.Deal.Reviewed));
        Assert.Equal([Change.ReviewAbandoned], accepted.Journal.Select(it => it.Change));
    }
}
