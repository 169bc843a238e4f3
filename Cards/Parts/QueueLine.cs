using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>"2 of 6, about 25 minutes left".</summary>
static class QueueLine
{
    /// <summary>Null: the review is not part of a queue.</summary>
    public static string? Words(Review review, CardContext context)
    {
        if (review.Queued is not { } at || at.Before + review.Queue.Count == 0)
            return null;

        var left = Math.Max(1, at.MinutesEach - LeadLines.Spent(review, context)) + (at.MinutesEach * review.Queue.Count);
        return context.Say.InQueue(at.Before + 1, at.Before + 1 + review.Queue.Count, left);
    }
}
