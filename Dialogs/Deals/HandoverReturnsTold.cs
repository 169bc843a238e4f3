using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>
/// Who is told of the deals that one run of the pipeline's job gives back: each person once for each handover. Each transaction writes the
/// same rows anew, with all deals until then. Where a run is cut short, the next one begins rows of its own.
/// </summary>
/// <param name="opens">When they are told: deals go back at midnight.</param>
sealed class HandoverReturnsTold(Moment now, DateTimeOffset opens)
{
    readonly Dictionary<string, ValueList<DealId>> gone = [];

    public IEnumerable<PendingPost> Promise(Deal was, Deal deal)
    {
        if (HandoverRules.Due(was, now.Today) is not { From: { } first } over || was.Owner is not { } had)
            yield break;

        var all = gone.GetValueOrDefault(over.Id, []).Add(deal.Id);
        yield return New("had", had);
        if (deal.Owner?.Id == first.Id)
            yield return New("back", first);

        PendingPost New(string whom, Person person) =>
            new($"{over.Id}:{PostKind.WentBack}:{all[0].Value}:{whom}", PostKind.WentBack, all, over.By, now.At)
            {
                To = person.Id,
                Over = over with { To = had },
                Until = opens,
            };
    }

    /// <summary>It went back, or stays for good.</summary>
    public void Note(Deal was)
    {
        if (HandoverRules.Due(was, now.Today) is { } over)
            gone[over.Id] = gone.GetValueOrDefault(over.Id, []).Add(was.Id);
    }
}
