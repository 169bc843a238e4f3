using ReviewBot.Reviews;
using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

public sealed class ChannelReviewTests
{
    [BrowserFact]
    public async Task Two_people_hold_a_whole_review_in_a_channel_thread()
    {
        await using var desk = await Desk.Open();
        var (sam, lee) = await desk.SeatsInGeneral(Colleague.Sam, Colleague.Lee);
        await (await sam.Card("Deal reviews that start")).Picture("welcome");

        await sam.Reply("Deal reviews that start", "review Alpine Ski House");
        var (his, hers) =
            (await sam.Card(
                "We don’t know yet what Alpine Ski House wants"), await lee.Card("We don’t know yet what Alpine Ski House wants"));
        await his.Picture("review-start");
        await his.PressButton("Full review, 7 minutes");
        await hers.Shows("What has Alpine Ski House done so far?");
        await hers.PressButton("Answer");
        await hers.Shows("Answer at least one");
        await his.Shows("Lee Sample is answering");
        await hers.Picture("review-done");
        await his.Picture("review-done-shared");

        await hers.AnswersDone();
        await his.Shows("Why does Alpine Ski House have to change?");
        await hers.Shows("Why do they have to change?");
        await hers.Picture("review-why");
        await hers.AnswersWhy();
        await his.Shows("Where is Alpine Ski House in the buying process?");
        await hers.Shows("Problem: “We need to do something.”");
        await hers.Picture("review-where");
        await hers.AnswersWhere();
        await his.Shows("Who at Alpine Ski House has to agree");
        await hers.Shows("Name or role");
        await hers.Picture("review-who");
        await hers.AnswersWho();
        await his.Shows("What could pull Alpine Ski House off course?");
        await hers.Shows("What do you see?");
        await hers.Picture("review-off-course");
        await hers.AnswersOffCourse();
        await his.Shows("What does Alpine Ski House need to do next?");
        await hers.Shows("What will they do?");
        await hers.Picture("review-next");
        await hers.AnswersNext("signs off the rollout plan");
        await his.Shows("What can we do to help Alpine Ski House do it?");
        await hers.Shows("What will we do?");
        await hers.Picture("review-help");
        await his.PressButton("Lead’s view");
        await his.Shows("You could ask");
        await his.Picture("lead");
        await hers.AnswersHelp();
        await his.Shows("Will Priya Sample do it by 4 Dec?");

        await hers.Shows("How sure are you?");
        await hers.Picture("review-reveal");
        await hers.PressButton("4 · I think so");
        await his.Shows("Lee Sample answered");
        Assert.DoesNotContain("I think so", await his.InnerTextAsync(), StringComparison.Ordinal);
        await his.Shows("Answers stay private");
        await his.PressButton("Answer");
        await his.PressButton("2 · I doubt it");
        await hers.Shows("Sam Sample answered");
        desk.Pass(Desk.Pace);
        await his.PressButton("Reveal the answers");
        await hers.Shows("2 answers");
        await hers.Picture("review-reveal-shared");
        await his.PressButton("Finish");

        await his.Shows("The review of Alpine Ski House is over");
        await hers.Shows("The review of Alpine Ski House is over");
        var summary = await lee.Card("Show more or less");
        await summary.Shows("signs off the rollout plan");
        await summary.Picture("summary");
        var kept = await desk.Kept("Alpine Ski House");
        Assert.Null(kept.Live);
        Assert.Equal(1, kept.Deal.Reviewed);
        Assert.Equal("signs off the rollout plan", kept.Deal.Next?.What);
        Assert.Equal(JobStatus.Settled, kept.Deal[Job.Problem].Status);
        Assert.Contains(kept.Deal.Help, help => help.What == "drafts a page on what waiting costs");
        Assert.Empty(sam.Errors.Concat(lee.Errors));
    }
}
