using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Deals;

/// <summary>The go-live date, who named it, and the steps to schedule back.</summary>
public static class PathFormCard
{
    /// <summary>Longest text for steps in the user's own words, one per line.</summary>
    public const int MostOwn = 480;

    /// <summary>Longest preview of a template.</summary>
    const int MostTemplate = 200;

    const int MostPerson = 56;

    const string Removing = "fold-remove";

    /// <param name="template">The pipeline's template; empty: none.</param>
    /// <param name="keeps">True: the reader may delete the template.</param>
    public static AdaptiveCard For(
        Deal deal, ValueList<PathItem> template, ValueList<Field> filled, Notice? notice, CardContext context, bool keeps = false)
    {
        var (say, on) = (context.Say, context.On(deal));
        var there = deal.PathSteps.ToArray();
        var usual = Enum.GetValues<UsualStep>().Where(it => there.All(step => step.OnPath?.Usual != it)).ToArray();
        return Frame.Card(
            say,
            say.NextStepInShort(say.WhatMustBeTrue(), deal.Customer),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(say.WhatMustBeTrue()),
                Line.Hint(say.PathHint()),
                .. NoticeLine.For(notice, context, deal: deal),
                .. TypeInstead.For(context, say.FillInElsewhere()),
                Block.Pair(
                    Ask.Day(Fields.GoLive, say.WhenDoTheyGoLive(), filled.Text(Fields.GoLive)),
                    Ask.Choice(
                        Fields.WhoseDay,
                        say.WhoseDay(),
                        [
                            .. deal.PresentBuyers.Select(it => (Truncate.To(say.Choice(it), MostPerson), it.Id.Value)),
                            (say.NotKnownYet(), Fields.NotKnown),
                        ],
                        filled.Text(Fields.WhoseDay) ?? Fields.NotKnown)),
                .. there.Any(step => step.IsOpen)
                    ?
                    [
                        Ask.Choice(
                            Fields.Along,
                            say.MoveThemAlong(),
                            [(say.TheyMoveAlong(), Fields.Yes), (say.TheyStay(), Fields.Off)],
                            filled.Text(Fields.Along) ?? Fields.Yes).Spaced(AdaptiveSpacing.Medium),
                    ]
                    : (AdaptiveElement[])[],
                .. usual.Length > 0
                    ?
                    [
                        Ask.Choice(
                            Fields.Usual,
                            say.WhatComesBefore(there.Length is 0),
                            usual.Select(it => (say.Choice(it, PathRules.DaysOf(it)), Fields.Choice(it))),
                            filled.Text(Fields.Usual)).Several().Spaced(AdaptiveSpacing.Medium),
                        .. there.Length is 0 ? [Line.Hint(say.WhatIsTicked())] : (AdaptiveElement[])[],
                    ]
                    : (AdaptiveElement[])[],
                Ask.Text(Fields.Own, say.OwnSteps(), MostOwn, filled.Text(Fields.Own), say.ForExampleOwn()),
                .. template.Count > 0
                    ? [Line.Hint(Truncate.To(say.OurTemplateIs(say.List(template.Select(it => Named(it, say)))), MostTemplate))]
                    : (AdaptiveElement[])[],
                .. template.Count > 0 && keeps
                    ? [Block.Buttons(Button.Plain(say.ForgetTemplate(), new CardAction.ForgetTemplate(on)).Alone())]
                    : (AdaptiveElement[])[],
                .. deal.GoLive is null
                    ? (AdaptiveElement[])[]
                    :
                    [
                        Block.Buttons(Button.Shows(say.RemoveThePath(), Removing)).Spaced(AdaptiveSpacing.Large),
                        Block.Folded(
                            Removing,
                            Line.Text(say.OpenStepsGo()),
                            Block.Buttons(Button.Plain(say.RemoveItNow(), new CardAction.RemovePath(on)).Alone())),
                    ],
            ],
            [
                Button.Main(there.Length is 0 ? say.CountBack() : say.Save(), new CardAction.SavePath(on)),
                .. template.Count > 0
                    ? [Button.Plain(say.StartFromTemplate(), new CardAction.SavePath(on, Template: true))]
                    : (AdaptiveAction[])[],
                deal.GoLive is null
                    ? Button.Plain(say.BackToDeal(), new CardAction.OpenDeal(on)).Alone()
                    : Button.Plain(say.BackToPath(), new CardAction.OpenPath(on)).Alone(),
            ]);
    }

    /// <summary>A usual step by its name, another one by its text.</summary>
    public static string Named(PathItem item, Say say) => item.Usual is { } usual ? say.Name(usual) : item.What;
}
