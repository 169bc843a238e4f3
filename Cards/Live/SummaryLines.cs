using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Live;

/// <summary>The body of a summary. Details are collapsed.</summary>
static class SummaryLines
{
    const int MostToSee = 30;
    const int MostMarks = 2;
    const int MostDone = 2;
    const int MostNames = 200;
    const int MostStatement = 100;
    const string Rest = "more";

    /// <param name="most">Most entries of each list.</param>
    public static AdaptiveElement[] Of(ClosedReview closed, ValueList<Mark> marks, Workspace workspace, CardContext context, int most)
    {
        var (say, deal) = (context.Say, closed.Deal);
        var before = deal.Past.SkipWhile(past => past.Id != closed.Review.Id).Skip(1).FirstOrDefault()?.ClosedAt;
        var acts = deal.Acts.Where(
            act => closed.Review.Baseline.Since is not { } since || (act.Evidence.On >= since && !(act.At <= before)));
        return
        [
            Next(closed, context),
            .. MarkNote.First(Math.Min(MostMarks, most), context, deal, marks),
            .. RemedyLines.Of(deal, marks, opens: most > 1, context, isFull: most is 1),
            .. Changed(closed, context, most),
            .. JobLines.Of(say.WhereTheyAre(), deal.Jobs, context, most),
            .. SameMapLines.Of(deal, context, most),
            .. PathLines.IfItMatters(deal, opens: most > 1, context),
            Line.Heading(say.WhatTheyDidSince(closed.Review.Baseline.Since is { } day ? context.Day(day) : null)),
            .. acts.Count > 0 ? ActLines.Of(deal, acts, context, most) : [Line.Text(say.NothingKnownOfThem())],
            Line.Heading(say.WhyTheyMustChange()),
            .. Case(most > 1 ? deal.Case : Shortened(deal.Case), context),
            .. deal.Copied?.Review == closed.Review.Id ? CustomerReplyLines.Of(deal, opens: most > 1, context, isFull: most is 1) : [],
            .. Questions(deal, context, most),
            Block.Folded(Rest, SummaryRest.Of(closed, workspace, context, most)).Spaced(AdaptiveSpacing.Large),
            Block.Buttons(Button.Shows(say.ShowOrHideTheRest(), Rest)).Spaced(AdaptiveSpacing.Medium),
        ];
    }

    /// <summary>Changes since the last review; none in the first one, where everything is new.</summary>
    static AdaptiveElement[] Changed(ClosedReview closed, CardContext context, int most)
    {
        if (closed.Review.Baseline.Since is not { } since)
            return [];

        var people = closed.Deal.Buyers.Where(it => it.Known > since).Select(it => it.Name).ToArray();
        AdaptiveTextRun[][] changes =
        [
            .. ChangedLines.Of(closed.Deal, closed.Review, context, most),
            .. people.Length is 0
                ? (AdaptiveTextRun[][])[]
                : [[Run.Bold(context.Say.NewPeople()), Run.Text(Truncate.Names(people, MostNames))]],
        ];
        return changes.Length is 0
            ? []
            :
            [
                Line.Heading(context.Say.WhatChangedSince(context.Day(since))),
                .. changes.Select(runs => Line.Of(runs).Spaced(AdaptiveSpacing.Small)),
            ];
    }

    static AdaptiveContainer Next(ClosedReview closed, CardContext context)
    {
        var (say, deal) = (context.Say, closed.Deal);
        var step = SummaryCard.Step(closed);
        Help[] help =
        [
            .. deal.HelpFor(step?.Id).Take(1),
            .. deal.Help.Where(it => it.IsDone && it.ClosedOn >= (closed.Review.Baseline.Since ?? DateOnly.MinValue)).Take(MostDone),
        ];
        return Block.Group(
        [
            Line.Of(step is null
                ? [Run.Bold(say.NextLabel()), Run.Text(say.NextIsNotKnown())]
                : SummaryCard.OpensWithStep(closed)
                ? [Run.Subtle(say.AgreementIs(step.Agreement).TrimStart()), .. ToSee(step, say)]
                : [
                    Run.Bold(say.NextLabel()),
                    Run.Text(say.Ended($"{say.StepNamed(say.Who(deal.Find(step.Who)), step.What)}{say.ByDay(context.Day(step.By))}")),
                    Run.Subtle(say.AgreementIs(step.Agreement)),
                    .. ToSee(step, say),
                ]),
            .. help.Select(it => Line.Of([Run.Bold(say.WeHelpLabel()), .. HelpLines.Runs(it, context)]).Spaced(AdaptiveSpacing.Small)),
        ]).Spaced(AdaptiveSpacing.Small);
    }

    static AdaptiveTextRun[] ToSee(BuyerStep step, Say say) => step.ToSee is { } it
        ? [Run.Subtle(say.ToSeeIs(it, step.ToSeeWords is { } words ? Truncate.To(words, MostToSee) : null))]
        : [];

    /// <summary>For a card that would be too large: the deal's card has the full text.</summary>
    static ChangeCase Shortened(ChangeCase known)
    {
        return known with { Why = Cut(known.Why), IfNothing = Cut(known.IfNothing), Outcome = Cut(known.Outcome) };

        static Statement? Cut(Statement? it) => it is null ? null : it with { Text = Truncate.To(it.Text, MostStatement), Also = null };
    }

    static AdaptiveElement[] Case(ChangeCase known, CardContext context) => known is { Why: null, IfNothing: null, Outcome: null }
        ? [Line.Text(context.Say.WeDoNotKnowYet())]
        :
        [
            .. known.Why is null ? Array.Empty<AdaptiveElement>() : [CaseLines.Statement(known.Why, context)],
            .. Labelled(context.Say.IfNothingLabel(), known.IfNothing, context),
            .. Labelled(context.Say.TheyWantLabel(), known.Outcome, context),
        ];

    static AdaptiveElement[] Labelled(string label, Statement? statement, CardContext context) => statement is null ? [] :
        [Line.Of([Run.Bold(label), .. CaseLines.Words(statement, context)]).Spaced(AdaptiveSpacing.Small)];

    static AdaptiveElement[] Questions(Deal deal, CardContext context, int most) => deal.Questions.Count == 0 ? [] :
    [
        Line.Heading(context.Say.QuestionsOpen()),
        .. deal.Questions.Take(most).Select(it => Line.Bullet(
            Run.Text(context.Say.Asks(it, deal.Find(it.About)?.What)),
            Run.Subtle(
                it.IsHelpWanted ? context.Say.WantedBy(it.Asks?.Name, context.Day(it.Since)) : context.Say.AskedBy(it.Asks?.Name)))),
        .. deal.Questions.Count > most ? [Line.Hint(context.Say.AndMore(deal.Questions.Count - most))] : Array.Empty<AdaptiveElement>(),
    ];
}
