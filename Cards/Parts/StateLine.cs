using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Parts;

/// <summary>State of a topic in a live review: who is answering, who has answered, or that it was skipped.</summary>
static class StateLine
{
    public static AdaptiveElement[] For(Topic topic, Deal deal, Review review, CardContext context)
    {
        var say = context.Say;
        if (topic is Topic.Reveal && review[topic] is not { Skipped: true })
            return Rating(deal, review, say);

        // that somebody is answering a room question is not shown to others
        var writing = review.Openings.Where(
            it => it.Topic == topic
                && !it.IsRoomQuestion
                && it.By.Id != context.Me?.Id
                && it.At + ReviewAnswerRules.HoldsEdits > context.Now.At);
        return (writing.Count, review[topic]) switch
        {
            (1, _) => [WithHint(Note.Waiting(say.Answering(writing[0].By.Name), say.Since(context.Clock(writing[0].At))), context)],
            ( > 1, _) => [WithHint(Note.Waiting(say.AnsweringAll(writing.Count), ""), context)],
            (_, { Skipped: true }) => [Note.Skipped(say.NotCovered(), say.ComesBack())],
            (_, { Before: true } before) =>
                [Note.AnsweredBefore(say.AnsweredIt(before.By.Name, context.Day(before.At)), say.StillTrueNow())],
            (_, { } saved) => [Note.Saved(say.Saved(), say.SavedBy(saved.By.Name, context.Clock(saved.At)))],
            _ => [Note.Waiting(deal.Owner is { } owner ? say.WaitingFor(owner.Name) : say.WaitingForAnybody(), say.AnyoneCanAdd())],
        };
    }

    /// <summary>State of the ratings. Anybody may rate; before the reveal, owner and lead are named as missing.</summary>
    static AdaptiveElement[] Rating(
        Deal deal, Review review, Say say) => LeadRules.NotRated(deal, review) is { Count: > 0 } missing && !review.Revealed
        ? [Note.Waiting(say.WaitingFor(say.List(missing.Select(person => person.Name))), say.AnyoneCanAnswer())]
        : [];

    static AdaptiveContainer WithHint(AdaptiveContainer note, CardContext context)
    {
        note.Items.Add(Line.Hint(context.Say.NothingGetsLost()));
        return note;
    }
}
