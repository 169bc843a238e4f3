using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>Moves a deal to another pipeline.</summary>
public static class MoveCard
{
    const int MostPipelines = 40;

    /// <param name="pipelines">The reader's pipelines, without the deal's own.</param>
    public static AdaptiveCard For(
        Deal deal, IReadOnlyList<(string Home, string Name)> pipelines, ValueList<Field> filled, Notice? notice, CardContext context)
    {
        var say = context.Say;
        return DealChoiceForm.For(
            deal,
            say.MoveTitle(Truncate.To(deal.Customer, DealRow.MostName)),
            say.MoveHint(),
            say.NoOtherPipeline(),
            pipelines.Count is 0 ? null : Ask.Choice(
                Fields.Pipeline,
                say.MoveToLabel(),
                pipelines.Take(MostPipelines).Select(it => (Truncate.To(it.Name, DealRow.MostName), it.Home)),
                filled.Text(Fields.Pipeline),
                say.ChooseOne()).Required(say.PipelineMissing()),
            Button.Main(say.MoveIt(), new CardAction.SaveMove(context.On(deal))),
            notice,
            context);
    }

    /// <param name="deal">The deal as it arrived.</param>
    /// <param name="context">Context of its new pipeline.</param>
    public static AdaptiveCard Moved(Deal deal, string pipeline, bool isUndone, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
        var title = say.IsMoved(Truncate.To(deal.Customer, DealRow.MostName), Truncate.To(pipeline, DealRow.MostName));
        return Frame.Card(
            say,
            title,
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(title),
                .. deal is { Owner: null, OwnerAsWritten: { } owner }
                    ? [Line.Of(Run.Text(say.OwnerIsNotThere(owner))).Spaced(AdaptiveSpacing.Small)]
                    : (AdaptiveElement[])[],
            ],
            [
                Button.Plain(DealRow.Button(say.OpenIt(deal.Customer)), new CardAction.OpenDeal(on)).Alone(),
                .. deal.Arrival is { } came && !isUndone
                    ? [Button.Plain(say.TakeThemBack(), new CardAction.UndoMove(on, came.From)).Alone()]
                    : (AdaptiveAction[])[],
            ]);
    }
}
