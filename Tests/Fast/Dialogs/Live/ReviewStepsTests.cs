using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Dialogs.Live;

public sealed class ReviewStepsTests
{
    [Fact]
    public void Every_topic_has_its_step() => Assert.Equal(Enum.GetValues<Topic>(), ReviewSteps.All.Select(it => it.Topic));
}
