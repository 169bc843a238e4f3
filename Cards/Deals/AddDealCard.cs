using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>The form for a new deal. Only the names of customer and deal are required.</summary>
public static class AddDealCard
{
    const string Me = "me";
    const string Nobody = "nobody";

    /// <param name="pipelines">The pipelines it can be added to. The card asks only if there are several.</param>
    public static AdaptiveCard For(
        ValueList<Field> filled, Notice? notice, IReadOnlyList<(string Home, string Name)> pipelines, CardContext reader)
    {
        if (PipelineChoice.IsMissing(pipelines, reader))
            return PipelineChoice.First(reader);

        var say = reader.Say;
        return Frame.Card(
            say,
            say.AddInShort(),
            [
                Header.For(pipelines.Count is 1 ? pipelines[0].Name : say.Bot()),
                Line.Title(say.AddTitle()),
                Line.Hint(say.AddHint()),
                .. NoticeLine.For(notice, reader),
                .. TypeInstead.For(reader, say.TypeInstead(say.TypedDeal())),
                Ask.ShortText(Fields.Customer, say.CustomerLabel(), Limits.Customer, filled.Text(Fields.Customer), say.CustomerExample())
                    .Required(say.CustomerMissing()),
                Ask.ShortText(Fields.Title, say.TitleLabel(), Limits.Title, filled.Text(Fields.Title), say.TitleExample())
                    .Required(say.TitleMissing()),
                Ask.Text(Fields.Wanted, say.WantedLabel(), Limits.Statement, filled.Text(Fields.Wanted), say.WantedExample()),
                Ask.Choice(
                    Fields.Owner,
                    say.OwnerLabel(),
                    [(say.OwnerIsMe(), Me), (say.OwnerIsNobody(), Nobody)],
                    filled.Text(Fields.Owner) ?? Me),
                .. PipelineChoice.Of(pipelines, filled, reader),
            ],
            [
                Button.Main(say.SaveTheDeal(), new CardAction.SaveDeal()),
                Button.Plain(say.ImportAList(), new CardAction.Import()).Alone(),
                Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone(),
            ]);
    }
}
