using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Deals;

/// <summary>
/// Statistics of the ended deals: those won compared with the others, and the reasons given at the end. In the personal chat also the
/// person's own confidence ratings compared with the outcomes, which nobody else ever sees.
/// </summary>
public static class LearnedCard
{
    const int MostLines = 6;
    const int MostName = 60;

    /// <param name="ended">All ended deals, including those never reviewed, latest first.</param>
    /// <param name="own">Null: not in the personal chat, or nothing was rated.</param>
    public static AdaptiveCard For(string pipeline, Learned learned, IReadOnlyList<Deal> ended, OwnConfidence? own, CardContext context) =>
        Fit.Card(MostLines, most => Card(pipeline, learned, ended, own, most, context));

    static AdaptiveCard Card(
        string pipeline, Learned learned, IReadOnlyList<Deal> ended, OwnConfidence? own, int most, CardContext context)
    {
        var say = context.Say;
        var isEnough = learned.Deals >= Learned.FewestDeals;
        var others = ended.Count - ended.Count(it => it.Reviewed > 0);
        return Frame.Card(
            say,
            say.LearnedTitle(),
            [
                Header.For(pipeline, right: say.Deals(learned.Deals)),
                Line.Title(say.LearnedTitle()),
                .. isEnough
                    ?
                    [
                        Line.Hint($"{say.LearnedHint(learned.Deals, learned.Won)}{(others > 0 ? $" {say.AlsoEnded(others)}" : "")}"),
                        .. Had(learned, most, say),
                        .. Said(ended, most, say),
                        .. context.Me is null
                            ? [Line.Hint(say.ConfidenceAlone(say.Typed(Command.Learned)))]
                            : own is null ? (AdaptiveElement[])[] : Own(own, say),
                    ]
                    : (AdaptiveElement[])
                    [
                        Line.Text(
                            $"{say.LearnedTooFew(learned.Deals, Learned.FewestDeals)}{(others > 0 ? $" {say.AlsoEnded(others)}" : "")}"),
                        .. ended.Count >= Learned.FewestDeals ? Said(ended, most, say) : (AdaptiveElement[])[],
                    ],
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

    /// <summary>The reasons given at the end.</summary>
    static AdaptiveElement[] Said(IReadOnlyList<Deal> ended, int most, Say say) =>
    [
        .. WhyNot(ended, most, say),
        .. Named(ended, say.WhatDecidedIt(), it => it.Decided, most, say),
        .. Longest(ended, most, say),
        .. Named(ended, say.SaidAtTheEnd(), it => it.KnownLate, most, say),
    ];

    /// <summary>Why they made no decision. Endings without an explanation are left out.</summary>
    static AdaptiveElement[] WhyNot(IReadOnlyList<Deal> ended, int most, Say say)
    {
        var reasons = ended.Select(deal => deal.Ended)
            .Where(it => it is { How: EndingKind.NoDecision, IsUnexplained: false })
            .CountBy(it => it?.Why ?? EndingReason.Other)
            .OrderByDescending(it => it.Value).ThenBy(it => it.Key).Take(most).ToArray();
        return reasons.Length is 0
            ? []
            :
            [
                Line.Heading(say.WhyNoDecision()),
                Line.Text(string.Join(" · ", reasons.Select(it => $"{say.EndedBecause(it.Key)} ({say.Number(it.Value)})"))),
            ];
    }

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

    /// <summary>In their own words, each with its customer.</summary>
    static AdaptiveElement[] Named(IReadOnlyList<Deal> ended, string heading, Func<Ending, string?> words, int most, Say say)
    {
        AdaptiveElement[] lines =
        [
            .. from deal in ended
               let said = deal.Ended is { } ending ? words(ending) : null
               where said is not null
               select Line.Bullet(Run.Bold($"{Truncate.To(deal.Customer, MostName)}: "), Run.Text(say.Ended(said))),
        ];
        return lines.Length is 0 ? [] : [Line.Heading(heading), .. lines.Take(most)];
    }

    static AdaptiveElement[] Own(OwnConfidence own, Say say) =>
    [
        Line.Heading(say.OwnConfidenceTitle()),
        .. own.Sure > 0 ? [Line.Bullet(Run.Text(say.YouWereSure(own.Sure, own.SureWon)))] : (AdaptiveElement[])[],
        .. own.Unsure > 0 ? [Line.Bullet(Run.Text(say.YouWereUnsure(own.Unsure, own.UnsureWon)))] : (AdaptiveElement[])[],
        Line.Hint(say.OnlyYouSeeConfidence()),
    ];
}
