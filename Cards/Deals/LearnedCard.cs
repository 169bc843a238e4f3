using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Deals;

/// <summary>
/// What the ended deals had, those that were won beside the others, and what was said when they ended. In somebody's own chat also how
/// their confidence fared, which nobody else ever sees.
/// </summary>
public static class LearnedCard
{
    const int MostLines = 6;
    const int MostName = 60;

    /// <param name="ended">Those that were counted, the latest first.</param>
    /// <param name="own">Null: it is not theirs alone, or they have rated none of them.</param>
    public static AdaptiveCard For(string pipeline, Learned learned, IReadOnlyList<Deal> ended, OwnConfidence? own, CardContext reader) =>
        Fit.Card(MostLines, most => Card(pipeline, learned, ended, own, most, reader));

    static AdaptiveCard Card(
        string pipeline, Learned learned, IReadOnlyList<Deal> ended, OwnConfidence? own, int most, CardContext reader)
    {
        var say = reader.Say;
        var isEnough = learned.Deals >= Learned.FewestDeals;
        return Frame.Card(
            say,
            say.LearnedTitle(),
            [
                Header.For(pipeline, right: say.Deals(learned.Deals)),
                Line.Title(say.LearnedTitle()),
                .. isEnough
                    ?
                    [
                        Line.Hint(say.LearnedHint(learned.Deals, learned.Won)),
                        .. Had(learned, most, say),
                        .. Longest(ended, most, say),
                        .. Late(ended, most, say),
                        .. reader.Me is null
                            ? [Line.Hint(say.ConfidenceAlone(say.Typed(Command.Learned)))]
                            : own is null ? (AdaptiveElement[])[] : Own(own, say),
                    ]
                    : (AdaptiveElement[])[Line.Text(say.LearnedTooFew(learned.Deals, Learned.FewestDeals))],
            ],
            [Button.Plain(say.SeeEnded(), new CardAction.Board(BoardView.Ended)).Alone()]);
    }

    static AdaptiveElement[] Had(Learned learned, int most, Say say) =>
    [
        Line.Heading(say.WhatTheyHad()),
        .. !learned.CanCompare ? [Line.Text(say.LearnedOneSided())]
            : learned.Findings.Count is 0 ? [Line.Text(say.LearnedNothing())]
            : (AdaptiveElement[])[.. learned.Findings.Take(most).Select(it => Line.Bullet(
                Run.Bold($"{say.Capital(say.Name(it))}: "), Run.Text(say.WonAndLost(it))))],
    ];

    static AdaptiveElement[] Longest(IReadOnlyList<Deal> ended, int most, Say say)
    {
        var jobs = ended.Select(deal => deal.Ended?.Longest).OfType<Job>().CountBy(job => job)
            .OrderByDescending(it => it.Value).ThenBy(it => it.Key).Take(most).ToArray();
        return jobs.Length is 0
            ? []
            :
            [
                Line.Heading(say.WhatTookLongest()),
                Line.Text(string.Join(" · ", jobs.Select(it => $"{say.Name(it.Key)} ({say.Number(it.Value)})"))),
            ];
    }

    static AdaptiveElement[] Late(IReadOnlyList<Deal> ended, int most, Say say)
    {
        var said = ended.Where(deal => deal.Ended?.KnownLate is not null).Take(most).ToArray();
        return said.Length is 0
            ? []
            :
            [
                Line.Heading(say.SaidAtTheEnd()),
                .. said.Select(deal => Line.Bullet(
                    Run.Bold($"{Truncate.To(deal.Customer, MostName)}: "), Run.Text(say.Ended(deal.Ended?.KnownLate ?? "")))),
            ];
    }

    static AdaptiveElement[] Own(OwnConfidence own, Say say) =>
    [
        Line.Heading(say.OwnConfidenceTitle()),
        .. own.Sure > 0 ? [Line.Bullet(Run.Text(say.YouWereSure(own.Sure, own.SureWon)))] : (AdaptiveElement[])[],
        .. own.Unsure > 0 ? [Line.Bullet(Run.Text(say.YouWereUnsure(own.Unsure, own.UnsureWon)))] : (AdaptiveElement[])[],
        Line.Hint(say.OnlyYouSeeConfidence()),
    ];
}
