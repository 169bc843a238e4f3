using System.Diagnostics;
using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.BotApp.Nudges;

/// <summary>The card of a plan.</summary>
static class NudgeCards
{
    public static AdaptiveCard Draw(Plan.Send plan, CardContext reader) => plan switch
    {
        Plan.Card it => NudgeCard.For(it, reader),
        Plan.List it => HelpListCard.List(it, reader),
        Plan.TooMany it => TooManyCard.For(it.Unanswered, reader),
        Plan.Prework it => PreworkCard.For(it, reader),
        _ => throw new UnreachableException(),
    };

    /// <summary>In the workspace's language and by its clock: all of the channel read it.</summary>
    public static AdaptiveCard Draw(Workspace workspace, DigestPlan.Post post, DateTimeOffset now)
    {
        var zone = ZonedClock.Zone(workspace.Zone);
        var reader = new CardContext(Say.First(workspace.Language), new(now, ZonedClock.Day(now, zone)), zone, workspace.Id.Home);
        return HelpListCard.Digest(workspace, post.Items, post.More, reader);
    }
}
