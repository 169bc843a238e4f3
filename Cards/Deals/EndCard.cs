using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>Asks how a deal ended: one button for each way, and what decided it. "No decision" asks for its reason.</summary>
public static class EndCard
{
    const string Fold = "fold-ending";

    public static AdaptiveCard For(Deal deal, ValueList<Field> filled, Notice? notice, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
        var reasons = Block.Folded(
            Fold,
            Ask.Choice(
                Fields.Ending,
                say.EndingLabel(),
                Enum.GetValues<EndingReason>().Select(why => (say.EndedBecause(why), Fields.Choice(why))),
                filled.Text(Fields.Ending)).Expanded(),
            Block.Buttons(Button.Plain(say.CloseIt(), new CardAction.EndDeal(on, EndingKind.NoDecision))));
        reasons.IsVisible = notice is Notice.Missing || filled.Text(Fields.Ending) is not null;
        return Frame.Card(
            say,
            say.EndInShort(deal.Customer, deal.Title),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(say.HowDidItEnd(deal.Customer)),
                .. deal.Ended is { } closed ? [Line.Hint(say.ClosedElsewhereAs(closed.How))] : (AdaptiveElement[])[],
                .. NoticeLine.For(notice, context, deal: deal),
                .. TypeInstead.For(context, say.FillInElsewhere()),
                Ask.ShortText(Fields.Decided, say.DecidedLabel(), Limits.Reason, filled.Text(Fields.Decided), say.DecidedExample()),
                .. Learned(filled, null, say),
                Block.Buttons(
                    [
                        .. Ways(deal).Select(how => deal.Ended?.How == how
                            ? Button.Main(say.Name(how), new CardAction.EndDeal(on, how))
                            : Button.Plain(say.Name(how), new CardAction.EndDeal(on, how))),
                        Button.Shows(say.Name(EndingKind.NoDecision), Fold),
                    ]),
                reasons,
                .. deal.Ended is null ? [Line.Hint(say.EndHint()).Spaced(AdaptiveSpacing.Large)] : (AdaptiveElement[])[],
            ],
            [Button.Plain(say.BackToDeal(), new CardAction.OpenDeal(on)).Alone()]);
    }

    /// <summary>The endings with one button each; what a CRM has said comes first.</summary>
    static EndingKind[] Ways(Deal deal) => deal.Ended is { How: EndingKind.ChoseOther }
        ? [EndingKind.ChoseOther, EndingKind.Bought]
        : [EndingKind.Bought, EndingKind.ChoseOther];

    /// <summary>Follow-up questions after a nudge has ended a deal.</summary>
    public static AdaptiveCard More(Deal deal, Ending ended, ValueList<Field> filled, Notice? notice, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
        return Frame.Card(
            say,
            say.NextStepInShort(say.WhatDidWeLearn(), deal.Customer),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(say.WhatDidWeLearn()),
                .. NoticeLine.For(notice, context, deal: deal),
                .. TypeInstead.For(context, say.FillInElsewhere()),
                .. Learned(filled, ended, say),
            ],
            [
                Button.Main(say.Save(), new CardAction.SaveEnding(on)),
                Button.Plain(say.BackToDeal(), new CardAction.OpenDeal(on)).Alone(),
            ]);
    }

    static AdaptiveElement[] Learned(ValueList<Field> filled, Ending? known, Say say) =>
    [
        Ask.ShortText(
            Fields.Late, say.KnownLateLabel(), Limits.Reason, filled.Text(Fields.Late) ?? known?.KnownLate, say.KnownLateExample())
            .Spaced(AdaptiveSpacing.Medium),
        Ask.Choice(
            Fields.Longest,
            say.LongestLabel(),
            Jobs.All.Select(job => (say.Name(job), Fields.Choice(job))),
            filled.Text(Fields.Longest) ?? (known?.Longest is { } longest ? Fields.Choice(longest) : null),
            say.ChooseOne()).Spaced(AdaptiveSpacing.Medium),
    ];
}
