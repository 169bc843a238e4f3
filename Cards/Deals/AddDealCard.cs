using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>The form for a new deal. Only the names of customer and deal are required.</summary>
public static class AddDealCard
{
    public const string Me = "me";

    /// <summary>Choice for a colleague of a pipeline that is not chosen yet: asked afterwards.</summary>
    public const string Colleague = "colleague";

    public const string Nobody = "nobody";
    const int MostColleagues = 60;

    /// <param name="pipelines">The pipelines it can be added to. The card asks only if there are several.</param>
    /// <param name="colleagues">Who else can own it; null: the pipeline is not chosen yet.</param>
    public static AdaptiveCard For(
        ValueList<Field> filled,
        Notice? notice,
        IReadOnlyList<(string Home, string Name)> pipelines,
        IReadOnlyList<Person>? colleagues,
        CardContext context)
    {
        if (PipelineChoice.IsMissing(pipelines, context))
            return PipelineChoice.First(context);

        var say = context.Say;
        return Fit.Card(MostColleagues, most => Frame.Card(
            say,
            say.AddInShort(),
            [
                Header.For(pipelines.Count is 1 ? pipelines[0].Name : say.Bot()),
                Line.Title(say.AddTitle()),
                Line.Hint(say.AddHint()),
                .. NoticeLine.For(notice, context),
                .. TypeInstead.For(context, say.TypeInstead(say.TypedDeal())),
                Ask.ShortText(Fields.Customer, say.CustomerLabel(), Limits.Customer, filled.Text(Fields.Customer), say.CustomerExample())
                    .Required(say.CustomerMissing()),
                Ask.ShortText(Fields.Title, say.TitleLabel(), Limits.Title, filled.Text(Fields.Title), say.TitleExample())
                    .Required(say.TitleMissing()),
                Ask.Text(Fields.Wanted, say.WantedLabel(), Limits.Statement, filled.Text(Fields.Wanted), say.WantedExample()),
                Owner(filled.Text(Fields.Owner) ?? Me, colleagues, most, say),
                .. colleagues is [] && filled.Text(Fields.Owner) is Colleague
                    ? [Line.Hint(say.NobodyToHandOverTo())]
                    : (AdaptiveElement[])[],
                .. PipelineChoice.Of(pipelines, filled, context),
            ],
            [
                Button.Main(say.SaveTheDeal(), new CardAction.SaveDeal()),
                Button.Plain(say.ImportAList(), new CardAction.Import()).Alone(),
                Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone(),
            ]));
    }

    /// <summary>Nobody is selected if the chosen one is not among them.</summary>
    static AdaptiveChoiceSetInput Owner(string chosen, IReadOnlyList<Person>? colleagues, int most, Say say)
    {
        (string Title, string Value)[] all =
        [
            (say.OwnerIsMe(), Me),
            .. colleagues is null
                ? [(say.OwnerIsColleague(), Colleague)]
                : colleagues.Take(most).Select(it => (Truncate.To(it.Name, DealRow.MostName), it.Id.Value)),
            (say.OwnerIsNobody(), Nobody),
        ];
        var isThere = all.Any(it => it.Value == chosen);
        var input = Ask.Choice(Fields.Owner, say.OwnerLabel(), all, isThere ? chosen : null, isThere ? null : say.ChooseOne());
        return isThere ? input : input.Required(say.ColleagueMissing());
    }
}
