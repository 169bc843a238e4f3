using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.BotApp.Nudges;

/// <summary>The card of a plan.</summary>
static class NudgeFace
{
    public static AdaptiveCard For(Plan.Send plan, Reader reader) => Card(reader.Say, plan switch
    {
        Plan.Card it => it.Items,
        Plan.List it => it.Items,
        _ => [],
    });

    public static AdaptiveCard For(Workspace workspace, DigestPlan.Post post) =>
        Card(Say.First(workspace.Language), post.Items);

    static AdaptiveCard Card(Say say, Many<NudgeItem> items) => new(new AdaptiveSchemaVersion(1, 5))
    {
        Lang = say.Language,
        Body = [.. items.Select(it => new AdaptiveTextBlock($"{it.Deal.Customer}: {it.Step.What}") { Wrap = true })],
    };
}
