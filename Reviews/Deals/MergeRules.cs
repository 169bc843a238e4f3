using System.Globalization;

namespace ReviewBot.Reviews.Deals;

/// <summary>Merges two deals that are the same. Takes all facts of both; if both have one, that of the remaining deal wins.</summary>
public static class MergeRules
{
    /// <summary>The remaining deal. Refused if either is under review or has ended, and if a list would exceed its limit.</summary>
    public static Ruling Merge(Deal stays, Review? itsLive, Deal goes, Review? othersLive, Person by, Moment now)
    {
        if (stays.Id == goes.Id)
            return new Ruling.Refused(new Refusal.Outdated());
        if ((itsLive ?? othersLive) is { } live)
            return new Ruling.Refused(new Refusal.ReviewIsLive(live.Lead, live.Conversation));
        if ((stays.Ended ?? goes.Ended) is { } ending)
            return new Ruling.Refused(new Refusal.DealHasEnded(ending));

        var both = One(stays, goes);
        Refusal? full = both.OpenBesidePath.Count() > Limits.OpenSteps ? new Refusal.TooManySteps()
            : both.PathSteps.Count() > Limits.PathSteps ? new Refusal.Full(Limits.PathSteps)
            : both.Buyers.Count > Limits.Buyers ? new Refusal.Full(Limits.Buyers)
            : both.OpenHelp.Count() > Limits.Help ? new Refusal.Full(Limits.Help)
            : both.Questions.Count > Limits.OpenQuestions ? new Refusal.Full(Limits.OpenQuestions)
            : null;
        return full is not null
            ? new Ruling.Refused(full)
            : Ruling.Of(new Edit(both, null, by, now).Note(Change.DealsMerged, goes.Customer, to: goes.Title));
    }

    /// <summary>
    /// Pairs of people that may be duplicates: one known by the first name alone, and the only other person with it. Offered, never merged
    /// automatically.
    /// </summary>
    public static IEnumerable<(Buyer Whole, Buyer FirstName)> MayBeOne(Deal deal) =>
        from buyer in deal.Buyers
        let names = TextNormalizer.Name(buyer.Name).Split(' ')
        where names.Length is 1
        let others = deal.Buyers.Where(it => it.Id != buyer.Id && TextNormalizer.Name(it.Name).Split(' ')[0] == names[0])
        where others.Count is 1
        select (others[0], buyer);

    /// <summary>Undoes the merge: the remaining deal as it was before.</summary>
    /// <param name="both">The merged deal. Its number counter is kept, so that ids are not reused.</param>
    public static Ruling.Accepted Split(Deal stays, Deal goes, Deal both, Person by, Moment now)
    {
        var edit = new Edit(stays with { Version = both.Version, LastNumber = both.LastNumber }, null, by, now)
            .Note(Change.MergeUndone, goes.Customer, to: goes.Title);
        return (Ruling.Accepted)Ruling.Of(edit);
    }

    static Deal One(Deal stays, Deal goes)
    {
        var people = new Renumbered(stays.LastNumber);
        var buyers = stays.Buyers;
        foreach (var buyer in goes.Buyers)
        {
            var same = buyers.FirstOrDefault(it => TextNormalizer.Name(it.Name) == TextNormalizer.Name(buyer.Name));
            buyers = same is null
                ? buyers.Add(buyer with { Id = new(people.Take(buyer.Id.Value)) })
                : buyers.Change(it => it.Id == same.Id, it => it.With(buyer));
            if (same is not null)
                people.Map(buyer.Id.Value, same.Id.Value);
        }

        BuyerId? Who(BuyerId? id) => id is { } known ? new(people.Take(known.Value)) : null;
        var numbers = new Renumbered(stays.LastNumber);
        StepId? About(StepId? id) => id is { } known ? new(numbers.Take(known.Value)) : null;
        List<BuyerStep> steps = [.. stays.Steps];
        foreach (var step in goes.Steps.Select(it => it with { Who = Who(it.Who), Before = null }))
        {
            if (stays.Steps.FirstOrDefault(it => IsSame(it, step)) is { } same)
                numbers.Map(step.Id.Value, same.Id.Value);
            else
                steps.Add(step with { Id = new(numbers.Take(step.Id.Value)) });
        }

        var help = stays.Help.Concat(goes.Help
            .Where(it => !stays.Help.Any(other => IsSame(other, it)))
            .Select(it => it with { Id = it.Id is { } id ? new(numbers.Take(id.Value)) : null, For = About(it.For) })).ToArray();
        var acts = stays.Acts.Concat(goes.Acts
            .Select(it => it with { Who = Who(it.Who), Step = About(it.Step) })
            .Where(it => !stays.Acts.Any(other => (Line(other.What), other.Evidence.On) == (Line(it.What), it.Evidence.On))));
        var questions = stays.Questions.Concat(goes.Questions
            .Select(it => it with { Id = new(numbers.Take(it.Id.Value)), About = About(it.About) })
            .Where(it => !stays.Questions.Any(other => (other.Asking, other.About, other.Text) == (it.Asking, it.About, it.Text))));
        var copied = goes.Copied?.With(Who, of => of is null ? null : numbers.Take(of));
        var isOlder = goes.AddedAt < stays.AddedAt;
        return stays with
        {
            Owner = stays.Owner ?? goes.Owner,
            OwnerAsWritten = stays.Owner is null && goes.Owner is null ? stays.OwnerAsWritten ?? goes.OwnerAsWritten : null,
            AddedAt = isOlder ? goes.AddedAt : stays.AddedAt,
            AddedBy = isOlder ? goes.AddedBy : stays.AddedBy,
            LastNumber = stays.LastNumber + goes.LastNumber,
            Jobs = [.. stays.Jobs.Zip(goes.Jobs, Later)],
            GoLive = stays.GoLive ?? (goes.GoLive is { } theirs ? theirs with { Whose = Who(theirs.Whose) } : null),
            Steps = [
                .. steps.Where(it => !it.IsSpare),
                .. steps.Where(it => it.IsSpare).OrderBy(it => it.AnsweredAt).TakeLast(Limits.ClosedSteps),
            ],
            Help = [
                .. help.Where(it => it.IsOpen),
                .. help.Where(it => !it.IsOpen).OrderByDescending(it => it.ClosedOn)
                    .Take(Math.Max(0, Limits.Help - help.Count(it => it.IsOpen))),
            ],
            Acts = [.. acts.OrderByDescending(it => it.At).Take(Limits.Acts)],
            Case = new(
                stays.Case.Why ?? goes.Case.Why,
                stays.Case.IfNothing ?? goes.Case.IfNothing,
                stays.Case.Outcome ?? goes.Case.Outcome,
                new[] { stays.Case.Asked, goes.Case.Asked }.Max(),
                stays.Case.InDoubt),
            Buyers = buyers,
            SharedGoal = stays.SharedGoal ?? goes.SharedGoal,
            OpenConflict = stays.OpenConflict ?? goes.OpenConflict,
            ListedStep = stays.ListedStep ?? goes.ListedStep,
            ListedStepBy = stays.ListedStep is null ? goes.ListedStepBy : stays.ListedStepBy,
            Questions = [.. questions],
            Copied = stays.Copied is null || copied?.At > stays.Copied.At ? copied ?? stays.Copied : stays.Copied,
            Standstill = stays.Standstill is null || goes.Standstill?.On > stays.Standstill.On
                ? goes.Standstill?.With(id => new(numbers.Take(id.Value))) ?? stays.Standstill
                : stays.Standstill,
            Corrections = [
                .. stays.Corrections.Concat(goes.Corrections.Select(it => it with { By = Who(it.By), Doer = Who(it.Doer) }))
                    .OrderBy(it => it.At)
                    .TakeLast(Limits.Corrections),
            ],
            Past = [.. stays.Past.Concat(goes.Past).OrderByDescending(it => it.ClosedAt).Take(Limits.PastReviews)],
            Reviewed = stays.Reviewed + goes.Reviewed,
            NothingKnownSince = stays.NothingKnownSince ?? goes.NothingKnownSince,
            SilentUntil = stays.SilentUntil ?? goes.SilentUntil,
            Planned = stays.Planned ?? goes.Planned,
            Listed = stays.Listed ?? goes.Listed,
            Prework = stays.Planned is null ? goes.Prework : stays.Prework,
            Commercial = [.. stays.Commercial, .. goes.Commercial.Where(it => stays.Commercial.All(other => other.Id != it.Id))],
        };
    }

    /// <summary>Same words, same day, and not done by two different people.</summary>
    static bool IsSame(BuyerStep one, BuyerStep other) =>
        (Line(one.What), one.By, one.IsOpen) == (Line(other.What), other.By, other.IsOpen)
        && (one.Who == other.Who || one.Who is null || other.Who is null);

    static bool IsSame(Help one, Help other) => (Line(one.What), one.By, one.IsOpen) == (Line(other.What), other.By, other.IsOpen);

    static string Line(string words) => TextNormalizer.Line(words);

    static JobState Later(JobState one, JobState other) => one.Since is null || other.Since > one.Since ? other : one;

    /// <summary>Maps the ids of one deal into another: offset by that deal's counter, or the id of an equal item there.</summary>
    sealed class Renumbered(int offset)
    {
        readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

        public void Map(string id, string same) => ids[id] = same;

        public string Take(string id) => ids.TryGetValue(id, out var same) ? same
            : int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? string.Create(CultureInfo.InvariantCulture, $"{id[0]}{number + offset}")
                : id;
    }
}
