using AdaptiveCards;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>How a topic stands in a live review: who is answering, who has, or that it is not covered.</summary>
static class StateLine
{
    public static AdaptiveElement[] For(Topic topic, Deal deal, Review review, Reader reader)
    {
        var say = reader.Say;
        var writing = review.Openings.Where(it => it.Topic == topic && it.By.Id != reader.Me?.Id && it.At + Replying.HoldsEdits > reader.Now.At);
        return (writing.Count, review[topic]) switch
        {
            (1, _) => [WithHint(Note.Waiting(say.Answering(writing[0].By.Name), say.Since(reader.Clock(writing[0].At))), reader)],
            ( > 1, _) => [WithHint(Note.Waiting(say.AnsweringAll(writing.Count), ""), reader)],
            (_, { Skipped: true }) => [Note.Skipped(say.NotCovered(), say.ComesBack())],
            (_, { Before: true } before) => [Note.AnsweredBefore(say.AnsweredIt(before.By.Name, reader.Day(DateOnly.FromDateTime(before.At.Date))), say.StillTrueNow())],
            (_, { } saved) => [Note.Saved(say.Saved(), say.SavedBy(saved.By.Name, reader.Clock(saved.At)))],
            _ => [Note.Waiting(deal.Owner is { } owner ? say.WaitingFor(owner.Name) : say.WaitingForAnybody(), say.AnyoneCanAdd())],
        };
    }

    static AdaptiveContainer WithHint(AdaptiveContainer note, Reader reader)
    {
        note.Items.Add(Line.Hint(reader.Say.NothingGetsLost()));
        return note;
    }
}
