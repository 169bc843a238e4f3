using ReviewBot.Reviews;

namespace ReviewBot.Tests.Reviews;

public sealed class TopicsTests
{
    [Theory]
    [InlineData(ReviewForm.Full, "Done, Why, Where, Who, OffCourse, Next, Help, Reveal")]
    [InlineData(ReviewForm.Short, "Done, Next, Help")]
    public void Each_form_has_its_order(ReviewForm form, string topics) => Assert.Equal(topics, string.Join(", ", Topics.Of(form)));

    [Theory]
    [InlineData(ReviewForm.Full, Topic.Done, Topic.Why, null)]
    [InlineData(ReviewForm.Full, Topic.Help, Topic.Reveal, Topic.Next)]
    [InlineData(ReviewForm.Full, Topic.Reveal, null, Topic.Help)]
    [InlineData(ReviewForm.Short, Topic.Done, Topic.Next, null)]
    [InlineData(ReviewForm.Short, Topic.Next, Topic.Help, Topic.Done)]
    [InlineData(ReviewForm.Short, Topic.Help, null, Topic.Next)]
    public void Each_topic_has_one_after_and_one_before(ReviewForm form, Topic topic, Topic? after, Topic? before) =>
        Assert.Equal((after, before), (Topics.After(form, topic), Topics.Before(form, topic)));

    [Theory]
    [InlineData(ReviewForm.Full, Topic.Where, 3)]
    [InlineData(ReviewForm.Short, Topic.Help, 3)]
    public void They_are_counted_from_one(ReviewForm form, Topic topic, int number) => Assert.Equal(number, Topics.Number(form, topic));

    [Theory]
    [InlineData(ReviewForm.Full, 0, 7)]
    [InlineData(ReviewForm.Full, 3, 6)]
    [InlineData(ReviewForm.Short, 0, 4)]
    [InlineData(ReviewForm.Short, 3, 4)]
    public void The_first_takes_longest_and_the_short_form_least(ReviewForm form, int before, int minutes) =>
        Assert.Equal(minutes, Topics.TargetMinutes(form, before));
}
