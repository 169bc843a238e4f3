using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Dialogs.Connections;

/// <summary>
/// Outbox messages about the changes of one page: new owners, previous owners, and owners of closed deals. One message per person and kind,
/// up to <see cref="Most"/> deals: each transaction replaces its row with all deals so far. An interrupted sync resumes with new rows.
/// </summary>
sealed class CrmChangePosts(CrmConnection connection, Workspace workspace, Moment now)
{
    /// <summary>Prefix of the ids of messages about write-back.</summary>
    public const string OfWriting = "write:";

    /// <summary>
    /// Deals of one message; then another begins. Each transaction writes all of them: without a bound, the cost would be quadratic.
    /// </summary>
    public const int Most = 500;

    readonly Dictionary<string, ValueList<DealId>> told = [];

    /// <summary>People who have left the pipeline: the lead is asked instead.</summary>
    public ValueList<PersonId> Left { get; set; } = [];

    public Ruling.Accepted WithPosts(Deal was, Ruling.Accepted accepted) => accepted with { Posts = [.. Posts(was, accepted.Deal)] };

    IEnumerable<PendingPost> Posts(Deal was, Deal will)
    {
        if (will.Owner is { } to && to.Id != was.Owner?.Id)
        {
            var over = new Handover(
                $"crm:{will.Id.Value}:{will.Version}", was.Owner, to, CrmMerge.PersonOf(connection.System), now.Today, null);
            yield return New(PostKind.HandedOver, $"to {to.Id.Value}", "to", to, will) with { Over = over };
            if (was.Owner is { } before)
                yield return New(PostKind.HandedOver, $"from {before.Id.Value} to {to.Id.Value}", "from", before, will) with { Over = over };
        }
        if (was.Ended is null && will.Ended is { IsUnexplained: true } && Asked(will) is { } asked)
            yield return New(PostKind.EndedInCrm, $"ended {asked.Id.Value}", "ended", asked, will);
    }

    Person? Asked(Deal will) => ((Person?[])[will.Owner, workspace.Lead, .. workspace.Admins])
        .OfType<Person>()
        .FirstOrDefault(it => !Left.Contains(it.Id));

    /// <param name="whom">Part of the row's id, which must not contain a person's id: they may be erased.</param>
    PendingPost New(PostKind kind, string key, string whom, Person to, Deal will)
    {
        var before = told.GetValueOrDefault(key, []);
        var all = told[key] = before.Count < Most ? before.Add(will.Id) : [will.Id];
        return new($"crm:{all[0].Value}:{whom}:{now.At.UtcTicks}", kind, all, CrmMerge.PersonOf(connection.System), now.At) { To = to.Id };
    }
}
