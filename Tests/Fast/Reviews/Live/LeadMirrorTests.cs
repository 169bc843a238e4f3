using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

public sealed class LeadMirrorTests
{
    [Fact]
    public void A_question_took_from_the_one_before_it_to_its_own()
    {
        var mirror = LeadMirror.Of(Closed(
            10,
            new(Topic.Done, Sample.Lee, At(2), 1),
            new(Topic.Who, Sample.Kim, At(7), 1),
            new(Topic.Why, Sample.Lee, At(3), 1),
            new(Topic.Where, Sample.Lee, At(8), 1, Skipped: true),
            new(Topic.Next, Sample.Lee, At(9), 1)));

        Assert.Equal(
            [new(Topic.Done, 2), new(Topic.Why, 1), new(Topic.Who, 4), new TopicMinutes(Topic.Next, 1)], mirror.Each);
        Assert.Equal((10, 7, Topic.Who), (mirror.Minutes, mirror.Target, mirror.Longest));
        Assert.Equal((4, 1), (mirror.Answers, mirror.FromOthers));
        Assert.Equal([Topic.Where, Topic.OffCourse, Topic.Help, Topic.Reveal], mirror.Skipped);
    }

    [Fact]
    public void What_was_answered_before_the_meeting_or_corrected_after_it_took_no_time_of_it()
    {
        var mirror = LeadMirror.Of(Closed(
            5,
            new(Topic.Done, Sample.Lee, At(-600), 1, Before: true),
            new(Topic.Why, Sample.Kim, At(900), 9),
            new(Topic.Next, Sample.Lee, At(4), 1)));

        Assert.Equal([new(Topic.Next, 4)], mirror.Each);
        Assert.Equal((1, 0), (mirror.Answers, mirror.FromOthers));
    }

    [Fact]
    public void Without_an_owner_the_lead_stands_in_for_one()
    {
        var closed = Closed(5, new(Topic.Next, Sample.Sam, At(2), 1), new(Topic.Help, Sample.Kim, At(3), 1));

        Assert.Equal(1, LeadMirror.Of(closed with { Deal = closed.Deal with { Owner = null } }).FromOthers);
        Assert.Equal(2, LeadMirror.Of(closed).FromOthers);
    }

    [Theory]
    [InlineData(false, true, 20, 3, MirrorHint.LeaveTimeForNext)]
    [InlineData(true, false, 20, 3, MirrorHint.AskTheOthers)]
    [InlineData(true, true, 20, 3, MirrorHint.StopTheLongest)]
    [InlineData(true, true, 9, 0, MirrorHint.TryAPrompt)]
    [InlineData(true, true, 9, 3, MirrorHint.KeepItSo)]
    public void One_thing_is_suggested(bool hasNext, bool hasOthers, int minutes, int prompts, MirrorHint hint)
    {
        var closed = Closed(
            minutes,
            new(Topic.Done, hasOthers ? Sample.Kim : Sample.Lee, At(2), 1),
            new(Topic.Next, Sample.Lee, At(4), 1, Skipped: !hasNext));

        Assert.Equal(hint, LeadMirror.Of(closed with { Review = closed.Review with { Prompt = prompts } }).Hint);
    }

    [Fact]
    public void Answers_to_the_questions_of_the_room_are_of_others()
    {
        var closed = Closed(5, new Coverage(Topic.Next, Sample.Lee, At(2), 1));

        var mirror = LeadMirror.Of(closed with { Review = closed.Review with { RoomAnswers = 2 } });

        Assert.Equal((3, 2), (mirror.Answers, mirror.FromOthers));
    }

    static ClosedReview Closed(int minutes, params Coverage[] covered) => new(
        Sample.Review(Sample.Deal()) with { Covered = [.. covered], Current = null },
        Sample.Deal(),
        Sample.Sam,
        new(At(minutes), Sample.Today));

    static DateTimeOffset At(int minutes) => Sample.Monday.AddMinutes(minutes);
}
