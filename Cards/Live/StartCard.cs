using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Live;

/// <summary>Card 0 of a review: what they want, what we know, and what has changed since the last one.</summary>
public static class StartCard
{
    /// <summary>Longest correction on a full card, in characters.</summary>
    const int MostCorrected = 80;

    public static AdaptiveCard For(Deal deal, Review review, CardContext context, Notice? notice = null) =>
        Fit.Card(ActLines.Most, most => For(deal, review, context, notice, most));

    static AdaptiveCard For(Deal deal, Review review, CardContext context, Notice? notice, int most)
    {
        var (say, on) = (context.Say, context.On(deal));
        return Frame.Card(
            say,
            say.ReviewIsReady(deal.Customer, deal.Title),
            [
                Header.For(deal.Customer, deal.Title, say.BeforeWeStart()),
                .. QueueLine.Words(review, context) is { } queue ? [Line.Hint(queue)] : Array.Empty<AdaptiveElement>(),
                Line.Title(say.DealHeadline(deal.Customer, CaseLines.Headline(deal.Case))),
                .. CaseLines.BelowHeadline(deal.Case, context),
                .. CustomerReplyLines.News(deal, most, most > 2 ? Limits.Statement : MostCorrected, context),
                .. NoticeLine.For(notice, context, null, deal),
                .. Prework(deal, context),
                .. review.Baseline.Since is null ? [Line.Hint(say.FirstReview())] : (AdaptiveElement[])[],
                .. DealFacts.Of(deal, most, ReportedSinceReview.Acts(deal), context),
                .. MarkNote.BesideSteps(context, deal, context.Marks(deal)),
                .. Changed(deal, review, most, context),
                .. JobLines.Of(
                    review.Baseline.Since is { } since ? say.WhereTheyWere(context.Day(since)) : say.WhereTheyAre(),
                    review.Baseline.Jobs,
                    context),
                .. review.Learned is { } learned
                    ? [Line.Text(say.LearnedHere(learned)).Spaced(AdaptiveSpacing.Medium)]
                    : (AdaptiveElement[])[],
                Footer(deal, review, context),
            ],
            [
                Button.Main(
                    say.StartFull(Topics.TargetMinutes(ReviewForm.Full, review.Baseline.Reviewed)),
                    new CardAction.Start(on, ReviewForm.Full))
                    .Alone(),
                Button.Plain(
                    say.StartShort(Topics.TargetMinutes(ReviewForm.Short, review.Baseline.Reviewed)),
                    new CardAction.Start(on, ReviewForm.Short))
                    .Alone(),
                Button.Plain(say.SkipThisDeal(), new CardAction.SkipDeal(on)).Alone(),
            ]);
    }

    /// <summary>What they have done since the last review; before the first one, everything known.</summary>
    static AdaptiveElement[] Changed(Deal deal, Review review, int most, CardContext context)
    {
        var (say, acts) = (context.Say, ReportedSinceReview.Acts(deal));
        return (review.Baseline.Since, acts.Count) switch
        {
            (null, 0) => [],
            ({ } day, 0) => [Line.Heading(say.WhatChangedSince(context.Day(day))), Line.Text(say.NothingChangedSince())],
            var (since, _) =>
            [
                Line.Heading(since is { } day ? say.WhatChangedSince(context.Day(day)) : say.WhatTheyDidSince(null)),
                .. ActLines.Of(deal, acts, context, most),
            ],
        };
    }

    /// <summary>The owner's preparation for today's review; none if there was no preparation.</summary>
    static AdaptiveElement[] Prework(Deal deal, CardContext context)
    {
        if (deal.Planned?.On != context.Today || deal.Owner is not { } owner)
            return [];
        if (PreworkRules.AnswerFor(deal, context.Today) is { } said)
        {
            var told = Run.Text(context.Say.PreworkTold(said.Answer, said.Why));
            return [Line.Of(Run.Bold($"{owner.Name}: "), told).Spaced(AdaptiveSpacing.Small)];
        }

        var isNew = ReportedSinceReview.Acts(deal).Count > 0 || deal.OpenSteps.Any(step => ReportedSinceReview.IsAnswered(deal, step));
        return isNew ? [] : [Line.Of(Run.Text(context.Say.StartsCold())).Spaced(AdaptiveSpacing.Small)];
    }

    static AdaptiveTextBlock Footer(Deal deal, Review review, CardContext context) => Line.Footer(context.Say.LedBy(
        review.Lead.Name,
        deal.Owner?.Name ?? deal.OwnerAsWritten,
        review.Baseline.Since is { } day ? context.Weekday(day) : null));
}
