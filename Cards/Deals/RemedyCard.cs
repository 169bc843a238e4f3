using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>
/// Two questions about what holds a customer back, and the remedy: three moves, each of which can become an action of ours, and a warning.
/// </summary>
public static class RemedyCard
{
    public static AdaptiveCard For(Deal deal, ValueList<Field> filled, Notice? notice, CardContext context)
    {
        var (say, known) = (context.Say, deal.Standstill);
        return Frame.Card(
            say,
            say.NextStepInShort(say.WhatHoldsThemBack(), deal.Customer),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(say.WhatHoldsThemBack()),
                Line.Hint(say.TwoQuestions()),
                .. NoticeLine.For(notice, context, deal: deal),
                .. TypeInstead.For(context, say.FillInElsewhere()),
                Question(Fields.Agree, say.DoTheyAgree(), known?.Agree, filled, say),
                Question(Fields.Afraid, say.AreTheyAfraid(), known?.Afraid, filled, say),
                Block.Buttons(Button.Plain(say.ShowWhatHelps(), new CardAction.SaveRemedy(context.On(deal)))),
                .. known is null ? [] : Remedy(deal, known, context),
            ],
            [Button.Plain(say.BackToDeal(), new CardAction.OpenDeal(context.On(deal))).Alone()]);
    }

    /// <summary>Asks who of us does it, and by when.</summary>
    public static AdaptiveCard Promise(Deal deal, RemedyMove move, ValueList<Field> filled, Notice? notice, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
        return Frame.Card(
            say,
            say.NextStepInShort(say.WhoDoesItAndWhen(), deal.Customer),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(say.WhoDoesItAndWhen()),
                Line.Hint(say.BecomesOurPart()),
                .. NoticeLine.For(notice, context, Topic.Help, deal),
                .. TypeInstead.For(context, say.FillInElsewhere()),
                Block.Group(Line.Text(say.Name(move))),
                Ask.Text(Fields.What, say.WhatWeDo(), Limits.HelpText, filled.Text(Fields.What) ?? say.AsOurPart(move)),
                Ask.ShortText(
                    Fields.OfUs, say.WhoOfUs(), Limits.Name, filled.Text(Fields.OfUs) ?? deal.Owner?.Name ?? context.Me?.Name)
                    .Spaced(AdaptiveSpacing.Medium),
                ServesInput.For(deal.Next, filled.Text(Fields.Job), say),
                Line.Text(say.ByWhenOneTap()).Spaced(AdaptiveSpacing.Medium),
                .. DayTaps.For(context, day => new CardAction.PromiseRemedyMove(on, move, day)),
                Ask.Day(Fields.By, say.OrAnotherDay(), filled.Text(Fields.By)).Spaced(AdaptiveSpacing.Medium),
            ],
            [
                Button.Main(say.Save(), new CardAction.PromiseRemedyMove(on, move)),
                Button.Plain(say.BackToDeal(), new CardAction.OpenDeal(on)).Alone(),
            ]);
    }

    static AdaptiveChoiceSetInput Question(string id, string label, YesNo? known, ValueList<Field> filled, Say say) => Ask.Choice(
        id,
        label,
        Enum.GetValues<YesNo>().Select(it => (say.Choice(it), Fields.Choice(it))),
        filled.Text(id) ?? (known is { } answer ? Fields.Choice(answer) : null),
        say.ChooseOne())
        .Expanded()
        .Spaced(AdaptiveSpacing.Medium);

    /// <summary>State of a move: the action of ours that it became, with its date, or done.</summary>
    static AdaptiveRichTextBlock Ours(Help? help, CardContext context) => Line.Of(
    [
        .. help is { IsDone: true }
            ? []
            : (AdaptiveTextRun[])
            [
                Run.Sign("✓ ", AdaptiveTextColor.Good),
                Run.Subtle(context.Say.WeDoThisAlready() + (help is null ? "." : ": ")),
            ],
        .. help is null ? [] : HelpLines.Runs(help, context),
    ]).Spaced(AdaptiveSpacing.Small);

    static IEnumerable<AdaptiveElement> Remedy(Deal deal, Standstill known, CardContext context)
    {
        var say = context.Say;
        return
        [
            Block.Group(
            [
                Line.Of(Run.Bold(say.RemedyIs(known.Remedy)), Run.Text($" {say.RemedyMeans(known)}"), RemedyLines.Said(known, context)),
                .. say.RemedyNot(known.Remedy) is { } not
                    ? [Line.Of(Run.Sign("✕ ", AdaptiveTextColor.Attention), Run.Text(not)).Spaced(AdaptiveSpacing.Small)]
                    : (AdaptiveElement[])[],
            ]).Spaced(AdaptiveSpacing.Large),
            .. known.Moves.Select(move => Block.Entry(
            [
                Line.Text(say.Name(move)),
                known.IsOurs(move, deal, out var help)
                    ? Ours(help, context)
                    : Block.Buttons(Button.Plain(say.WeWillDoThis(), new CardAction.OpenRemedyMove(context.On(deal), move)).Alone()),
            ])),
        ];
    }
}
