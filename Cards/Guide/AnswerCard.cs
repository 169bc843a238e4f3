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
    public static AdaptiveCard NotUnderstood(string words, IReadOnlyList<TypedChoice> choices, CardContext reader)
    {
        var say = reader.Say;
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

    public static AdaptiveCard NoSuchDeal(string name, IReadOnlyList<(string Home, Deal Deal)> near, bool toReview, CardContext reader)
    {
        var say = reader.Say;
        return Fit.Card(Math.Min(near.Count, MostDeals), most => Frame.Card(
            say,
            say.NoDealNamed(Truncate.To(name, DealRow.MostName)),
            [
                Header.For(say.Bot()),
                Line.Title(say.NoDealNamed(Truncate.To(name, DealRow.MostName))),
                Line.Text(near.Count is 0 ? say.NothingAlike() : say.WrittenAlike()),
                .. Choices(near, most, toReview, reader),
            ],
            [
                Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone(),
                Button.Plain(say.AddADeal(), new CardAction.AddDeal()).Alone(),
            ]));
    }

    public static AdaptiveCard WhichOf(string name, IReadOnlyList<(string Home, Deal Deal)> deals, bool toReview, CardContext reader)
    {
        var say = reader.Say;
        return Fit.Card(Math.Min(deals.Count, MostDeals), most => Frame.Card(
            say,
            say.WhichOneIs(Truncate.To(name, DealRow.MostName)),
            [
                Header.For(say.Bot()),
                Line.Title(say.WhichOneIs(Truncate.To(name, DealRow.MostName))),
                Line.Hint(say.SeveralFit(deals.Count)),
                .. Choices(deals, most, toReview, reader),
            ],
            [Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone()]));
    }

    public static AdaptiveCard Refused(Refusal why, CardContext reader) =>
        Short(reader, reader.Say.RefusedInShort(why), reader.Say.Refused(why, reader.Today));

    public static AdaptiveCard DealGone(CardContext reader) => Short(reader, reader.Say.DealIsGone(), reader.Say.WhyGone());

    /// <summary>Asks whether to take the deal over from its present owner.</summary>
    public static AdaptiveCard TakeOver(Deal deal, Refusal.HasOwner why, CardContext reader)
    {
        var (say, on) = (reader.Say, reader.On(deal));
        return Frame.Card(
            say,
            say.RefusedInShort(why),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, reader)),
                Line.Title(say.RefusedInShort(why)),
                Line.Of(Run.Text(say.Refused(why, reader.Today))).Spaced(AdaptiveSpacing.Small),
            ],
            [
                Button.Plain(say.TakeItOver(), new CardAction.TakeOver(on)).Alone(),
                Button.Plain(say.BackToDeal(), new CardAction.OpenDeal(on)).Alone(),
            ]);
    }

    public static AdaptiveCard NotHere(CardContext reader) => Short(reader, reader.Say.NotHere(), reader.Say.OpenItAlone());

    public static AdaptiveCard NotSaved(CardContext reader) => Short(reader, reader.Say.ItDidNotSave(), reader.Say.WhyNotSaved());

    public static AdaptiveCard WrittenByNewer(CardContext reader) =>
        Short(reader, reader.Say.ItDidNotSave(), reader.Say.WhyWrittenByNewer());

    public static AdaptiveCard OldButton(CardContext reader) => Short(reader, reader.Say.ButtonIsOld(), reader.Say.WhyOld());

    static AdaptiveCard Short(CardContext reader, string title, string words) => Frame.Card(
        reader.Say,
        words,
        [Header.For(reader.Say.Bot()), Line.Title(title), Line.Of(Run.Text(words)).Spaced(AdaptiveSpacing.Small)],
        [
            Button.Plain(reader.Say.SeeAllDeals(), new CardAction.Board()).Alone(),
            Button.Plain(reader.Say.HowItWorks(), new CardAction.Help()).Alone(),
        ]);

    static IEnumerable<AdaptiveElement> Choices(
        IReadOnlyList<(string Home, Deal Deal)> deals, int most, bool toReview, CardContext reader) =>
    [
        .. deals.Take(most).Select(it => Block.Entry(
            DealRow.Names(it.Deal),
            Block.Buttons(Choice(it.Home, it.Deal, deals.Count(other => other.Deal.Customer == it.Deal.Customer) > 1, toReview, reader)))
                .Spaced(AdaptiveSpacing.Medium)),
        .. DealRow.More(deals.Skip(most).Select(it => $"{it.Deal.Customer} · {it.Deal.Title}"), reader),
    ];

    /// <summary>A button for one of several deals. If all are of one customer, it shows the title instead of the customer.</summary>
    static AdaptiveExecuteAction Choice(string home, Deal deal, bool isOneOfTheirs, bool toReview, CardContext reader)
    {
        var (name, on) = (isOneOfTheirs ? deal.Title : deal.Customer, reader.On(home, deal));
        return (toReview
            ? Button.Plain(DealRow.Button(reader.Say.ReviewIt(name), reader.Say.ReviewWord()), new CardAction.ReviewDeal(on))
            : Button.Plain(DealRow.Button(reader.Say.OpenIt(name), reader.Say.OpenWord()), new CardAction.OpenDeal(on))).Alone();
    }
}
