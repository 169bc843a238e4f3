using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>Card 0 of a review: what they want, where they were, and what has changed since then.</summary>
public static class StartCard
{
    const int MostMoved = 3;
    const int MostOverdue = 3;

    public static AdaptiveCard For(Deal deal, Review review, CardContext reader, Notice? notice = null)
    {
        var (say, on) = (reader.Say, reader.On(deal));
        return Frame.Card(
            say,
            say.ReviewIsReady(deal.Customer, deal.Title),
            [
                Header.For(deal.Customer, deal.Title, say.BeforeWeStart()),
                Line.Title(say.ReadyToReview(deal.Customer)),
                .. QueueLine.Words(review, reader) is { } queue ? [Line.Hint(queue)] : Array.Empty<AdaptiveElement>(),
                .. NoticeLine.For(notice, reader, null, deal),
                .. deal.Case.Outcome is { } wanted
                    ? [
                        Line.Heading(say.ThisIsWhatTheyWant(deal.Customer)).Spaced(AdaptiveSpacing.Medium),
                        CaseLines.Statement(wanted, reader),
                    ]
                    : Array.Empty<AdaptiveElement>(),
                Line.Heading(review.Baseline.Since is { } since ? say.WhereTheyWere(reader.Day(since)) : say.WhatWeHave()),
                Chips.For(say, review.Baseline.Jobs),
                .. review.Baseline.Since is { } day
                    ? Since(deal, day, reader)
                    : [Line.Text(say.FirstReview()).Spaced(AdaptiveSpacing.Medium)],
                .. MarkNote.First(1, reader, deal, reader.Marks(deal)),
                .. Prework(deal, reader),
                Footer(deal, review, reader),
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

    static AdaptiveElement[] Since(Deal deal, DateOnly since, CardContext reader)
    {
        var say = reader.Say;
        var acts = deal.Acts.Where(act => act.Evidence.On >= since && act.At > (deal.LastReview?.ClosedAt ?? default)).ToArray();
        AdaptiveElement[] lines =
        [
            .. ActLines.Of(deal, acts, reader),
            .. deal.OpenSteps.Where(step => step.MovedOn.Any(day => day > since)).Take(MostMoved).Select(step =>
                Line.Bullet(Run.Bold(say.DateMoved()), Run.Text(say.MovedTo(step.What, reader.Day(step.By))))),
            .. deal.OpenSteps
                .Where(step => step.DaysLate(reader.Today) > 0 && !(step.AnsweredOn > step.By))
                .Take(MostOverdue)
                .Select(step =>
                Line.Bullet(Run.Bold(say.NotAnswered()), Run.Text(say.WasDue(step.What, reader.Day(step.By))))),
        ];
        return [Line.Heading(say.WhatChangedSince()), .. lines.Length > 0 ? lines : [Line.Text(say.NothingChangedSince())]];
    }

    /// <summary>The owner's preparation for today's review. Without it the review just starts from what is known.</summary>
    static AdaptiveElement[] Prework(Deal deal, CardContext reader) => deal.Planned?.On != reader.Today || deal.Owner is not { } owner ? []
        : PreworkRules.AnswerFor(deal, reader.Today) is not { } said
            ? [Line.Of(Run.Text(reader.Say.StartsCold())).Spaced(AdaptiveSpacing.Medium)]
        : [Line.Of(Run.Bold($"{owner.Name}: "), Run.Text(reader.Say.PreworkTold(said.Answer, said.Why))).Spaced(AdaptiveSpacing.Medium)];

    static AdaptiveTextBlock Footer(Deal deal, Review review, CardContext reader)
    {
        var before = review.Covered.Where(it => it.Before);
        var words = reader.Say.LedBy(
            review.Lead.Name,
            deal.Owner?.Name ?? deal.OwnerAsWritten,
            review.Baseline.Since is { } day ? reader.Say.Weekday(day) : null);
        return Line.Footer(before.Count == 0
            ? words
            : words + reader.Say.AnsweredBefore(before[0].By.Name, before.Count, Topics.Of(ReviewForm.Full).Count));
    }
}
