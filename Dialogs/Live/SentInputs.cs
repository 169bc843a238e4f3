using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;

namespace ReviewBot.Dialogs.Live;

/// <summary>The inputs of a press on a live review.</summary>
sealed record SentInputs(Topic Topic, ValueList<Field> Inputs)
{
    /// <summary>
    /// Stores the inputs in the journal if the review was closed meanwhile, so that they are not lost. Refused: there is nothing to store.
    /// </summary>
    public Ruling SetAside(Turn turn, Deal deal)
    {
        var words = string.Join(
            " · ", ReviewSteps.KnownInputs(Topic, Inputs, turn.Now, deal).Select(it => it.Value).Where(it => it.Length > 0));
        return words.Length > 0
            ? DealRules.SetAside(deal, null, Topic, words, turn.By, turn.Now)
            : new Ruling.Refused(new Refusal.NoReview());
    }
}
