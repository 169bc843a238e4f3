using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Guide;

/// <summary>Short answers: that something could not be done, and what to do instead.</summary>
public static class AnswerCard
{
    const int MostWords = 200;
    const int MostDeals = 8;

    /// <param name="choices">Possible meanings, as buttons that execute them; empty: nothing similar is known.</param>
    public static AdaptiveCard NotUnderstood(string words, IReadOnlyList<TypedChoice> choices, CardContext context)
    {
        var say = context.Say;
        var guide = Button.Plain(say.WhatIUnderstand(), new CardAction.Help()).Alone();
        return Frame.Card(
            say,
            $"{say.DidNotUnderstand()}. {say.OneQuestion()}",
            [
                Header.For(say.Bot()),
                Line.Title(say.DidNotUnderstand()),
                Line.Of(Run.Text(say.YouWrote()), Run.Bold(say.Quoted(Truncate.To(words, MostWords))), Run.Text("."))
                    .Spaced(AdaptiveSpacing.Small),
                Line.Text(choices is [var only]
                    ? say.DidYouMean(Truncate.To(only.Title, MostWords))
                    : choices.Count > 0 ? say.WhichOfTwo() : say.OneQuestion()),
                .. OfferCard.Choices(choices),
            ],
            [guide]);
    }

    public static AdaptiveCard NoSuchDeal(string name, IReadOnlyList<(string Home, Deal Deal)> near, bool toReview, CardContext context)
    {
        var say = context.Say;
        return Fit.Card(Math.Min(near.Count, MostDeals), most => Frame.Card(
            say,
            say.NoDealNamed(Truncate.To(name, DealRow.MostName)),
            [
                Header.For(say.Bot()),
                Line.Title(say.NoDealNamed(Truncate.To(name, DealRow.MostName))),
                Line.Text(near.Count is 0 ? say.NothingAlike() : say.WrittenAlike()),
                .. Choices(near, most, toReview, context),
            ],
            [
                Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone(),
                Button.Plain(say.AddADeal(), new CardAction.AddDeal()).Alone(),
            ]));
    }

    public static AdaptiveCard WhichOf(string name, IReadOnlyList<(string Home, Deal Deal)> deals, bool toReview, CardContext context)
    {
        var say = context.Say;
        return Fit.Card(Math.Min(deals.Count, MostDeals), most => Frame.Card(
            say,
            say.WhichOneIs(Truncate.To(name, DealRow.MostName)),
            [
                Header.For(say.Bot()),
                Line.Title(say.WhichOneIs(Truncate.To(name, DealRow.MostName))),
                Line.Hint(say.SeveralFit(deals.Count)),
                .. Choices(deals, most, toReview, context),
            ],
            [Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone()]));
    }

    public static AdaptiveCard Refused(Refusal why, CardContext context) =>
        Short(context, context.Say.RefusedInShort(why), context.Say.Refused(why, context.Today));

    public static AdaptiveCard DealGone(CardContext context) => Short(context, context.Say.DealIsGone(), context.Say.WhyGone());

    /// <summary>Asks whether to take the deal over from its present owner.</summary>
    public static AdaptiveCard TakeOver(Deal deal, Refusal.HasOwner why, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
        return Frame.Card(
            say,
            say.RefusedInShort(why),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(say.RefusedInShort(why)),
                Line.Of(Run.Text(say.Refused(why, context.Today))).Spaced(AdaptiveSpacing.Small),
            ],
            [
                Button.Plain(say.TakeItOver(), new CardAction.TakeOver(on)).Alone(),
                Button.Plain(say.BackToDeal(), new CardAction.OpenDeal(on)).Alone(),
            ]);
    }

    public static AdaptiveCard NotHere(CardContext context) => Short(context, context.Say.NotHere(), context.Say.OpenItAlone());

    public static AdaptiveCard NotSaved(CardContext context) => Short(context, context.Say.ItDidNotSave(), context.Say.WhyNotSaved());

    public static AdaptiveCard WrittenByNewer(CardContext context) =>
        Short(context, context.Say.ItDidNotSave(), context.Say.WhyWrittenByNewer());

    public static AdaptiveCard OldButton(CardContext context) => Short(context, context.Say.ButtonIsOld(), context.Say.WhyOld());

    static AdaptiveCard Short(CardContext context, string title, string words) => Frame.Card(
        context.Say,
        words,
        [Header.For(context.Say.Bot()), Line.Title(title), Line.Of(Run.Text(words)).Spaced(AdaptiveSpacing.Small)],
        [
            Button.Plain(context.Say.SeeAllDeals(), new CardAction.Board()).Alone(),
            Button.Plain(context.Say.HowItWorks(), new CardAction.Help()).Alone(),
        ]);

    static IEnumerable<AdaptiveElement> Choices(
        IReadOnlyList<(string Home, Deal Deal)> deals, int most, bool toReview, CardContext context) =>
    [
        .. deals.Take(most).Select(it => Block.Entry(
            DealRow.Names(it.Deal),
            Block.Buttons(Choice(it.Home, it.Deal, deals.Count(other => other.Deal.Customer == it.Deal.Customer) > 1, toReview, context)))
                .Spaced(AdaptiveSpacing.Medium)),
        .. DealRow.More(deals.Skip(most).Select(it => $"{it.Deal.Customer} · {it.Deal.Title}"), context),
    ];

    /// <summary>A button for one of several deals. If all are of one customer, it shows the title instead of the customer.</summary>
    static AdaptiveExecuteAction Choice(string home, Deal deal, bool isOneOfTheirs, bool toReview, CardContext context)
    {
        var (name, on) = (isOneOfTheirs ? deal.Title : deal.Customer, context.On(home, deal));
        return (toReview
            ? Button.Plain(DealRow.Button(context.Say.ReviewIt(name), context.Say.ReviewWord()), new CardAction.ReviewDeal(on))
            : Button.Plain(DealRow.Button(context.Say.OpenIt(name), context.Say.OpenWord()), new CardAction.OpenDeal(on))).Alone();
    }
}
