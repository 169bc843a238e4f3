using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Settings;

/// <summary>Tells a person that they stand in for a pipeline's lead.</summary>
public static class StandInCard
{
    public static AdaptiveCard For(Workspace workspace, StandIn named, CardContext context)
    {
        var say = context.Say;
        var pipeline = Truncate.To(workspace.Name.Length is 0 ? say.Bot() : workspace.Name, DealRow.MostName);
        var title = say.YouStandIn(pipeline, context.Day(named.Until));
        return Frame.Card(
            say,
            title,
            [Header.For(say.Bot(), right: pipeline), Line.Title(title), Line.Hint(say.StandInMeans())],
            [Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone()]);
    }
}
