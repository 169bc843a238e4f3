using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>
/// Outbox messages about the deals returned by one run of the pipeline's job. One message per person and handover: each transaction
/// replaces its row with all deals so far. An interrupted run resumes with new rows.
/// </summary>
/// <param name="opens">When to send them: deals return at midnight, outside contact hours.</param>
sealed class HandoverReturnPosts(Moment now, DateTimeOffset opens)
{
    readonly Dictionary<string, ValueList<DealId>> gone = [];

    public IEnumerable<PendingPost> PendingPosts(Deal was, Deal deal)
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

    /// <summary>Records a deal that was returned, or stays for good.</summary>
    public void Record(Deal was)
    {
        if (HandoverRules.Due(was, now.Today) is { } over)
            gone[over.Id] = gone.GetValueOrDefault(over.Id, []).Add(was.Id);
    }
}
