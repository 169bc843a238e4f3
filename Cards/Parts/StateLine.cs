using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Parts;

/// <summary>State of a topic in a live review: who is answering, who has answered, or that it was skipped.</summary>
static class StateLine
{
    public static AdaptiveElement[] For(Topic topic, Deal deal, Review review, CardContext reader)
    {
        var say = reader.Say;
        if (topic is Topic.Reveal && review[topic] is not { Skipped: true })
            return Rating(deal, review, say);

        // that somebody is answering a room question is not shown to others
        var writing = review.Openings.Where(
            it => it.Topic == topic
                && !it.IsRoomQuestion
                && it.By.Id != reader.Me?.Id
                && it.At + ReviewAnswerRules.HoldsEdits > reader.Now.At);
        return (writing.Count, review[topic]) switch
        {
            (1, _) => [WithHint(Note.Waiting(say.Answering(writing[0].By.Name), say.Since(reader.Clock(writing[0].At))), reader)],
            ( > 1, _) => [WithHint(Note.Waiting(say.AnsweringAll(writing.Count), ""), reader)],
            (_, { Skipped: true }) => [Note.Skipped(say.NotCovered(), say.ComesBack())],
            (_, { Before: true } before) =>
                [Note.AnsweredBefore(say.AnsweredIt(before.By.Name, reader.Day(before.At)), say.StillTrueNow())],
            (_, { } saved) => [Note.Saved(say.Saved(), say.SavedBy(saved.By.Name, reader.Clock(saved.At)))],
            _ => [Note.Waiting(deal.Owner is { } owner ? say.WaitingFor(owner.Name) : say.WaitingForAnybody(), say.AnyoneCanAdd())],
        };
    }

    /// <summary>State of the ratings. Anybody may rate; before the reveal, owner and lead are named as missing.</summary>
    static AdaptiveElement[] Rating(
        Deal deal, Review review, Say say) => LeadRules.NotRated(deal, review) is { Count: > 0 } missing && !review.Revealed
        ? [Note.Waiting(say.WaitingFor(say.List(missing.Select(person => person.Name))), say.AnyoneCanAnswer())]
        : [];

    static AdaptiveContainer WithHint(AdaptiveContainer note, CardContext reader)
    {
        note.Items.Add(Line.Hint(reader.Say.NothingGetsLost()));
        return note;
    }
}
