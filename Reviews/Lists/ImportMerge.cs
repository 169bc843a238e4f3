using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Lens;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Reviews.Lists;

/// <summary>Applies one row of an import to one deal.</summary>
public static class ImportMerge
{
    /// <summary>
    /// Creates the deal, or updates names, owner, note and commercial values of the existing one. What reviews have found out is never
    /// changed. If the row brings nothing new, the result is the same deal with an empty journal: nothing to save.
    /// </summary>
    /// <param name="owner">The colleague who matches the row's owner; null: nobody, or several.</param>
    public static Ruling.Accepted Merge(
        Deal? existing, Review? live, ImportRow row, Person? owner, Person by, Moment now) => existing is null
        ? Add(row, owner, by, now)
        : Refresh(new(existing, live, by, now), row, owner);

    static Ruling.Accepted Add(ImportRow row, Person? owner, Person by, Moment now)
    {
        var deal = new Deal
        {
            Id = row.Id,
            Customer = row.Customer,
            Title = row.Title,
            Owner = owner,
            OwnerAsWritten = owner is null ? row.OwnerAsWritten : null,
            AddedBy = by,
            AddedAt = now.At,
            Commercial = row.Commercial,
            Note = row.Note,
        };
        var edit = new Edit(deal, null, by, now).Note(Change.DealImported, row.Customer, to: row.Title);
        edit = row.Contacts.Take(Limits.Buyers).Aggregate(edit, Meet);
        edit = row.Ended is null ? Step(edit, row) : End(edit, row);
        return new(edit.Deal, null, edit.Journal);
    }

    static Ruling.Accepted Refresh(Edit edit, ImportRow row, Person? owner)
    {
        edit = Owned(Named(edit, row), row, owner);
        if (row.Commercial.Count > 0 && !row.Commercial.Equals(edit.Deal.Commercial))
            edit = edit.Set(deal => deal with { Commercial = row.Commercial }).Note(Change.DealImported, nameof(Deal.Commercial));
        if (row.Note is { } note && note != edit.Deal.Note)
            edit = edit.Set(deal => deal with { Note = note }).Note(Change.DealImported, nameof(Deal.Note), to: note);
        edit = End(Listed(edit, row), row);
        var deal = edit.Journal.Count == 0 ? edit.Deal : edit.Deal with { Version = edit.Deal.Version + 1 };
        return new(deal, edit.Review, edit.Journal);
    }

    static Edit Named(Edit edit, ImportRow row)
    {
        var was = edit.Deal;
        return (was.Customer, was.Title) == (row.Customer, row.Title) ? edit : edit
            .Set(deal => deal with { Customer = row.Customer, Title = row.Title })
            .Note(Change.DealCorrected, from: $"{was.Customer} · {was.Title}", to: $"{row.Customer} · {row.Title}");
    }

    /// <summary>An owner's name that matches nobody never replaces a known owner.</summary>
    static Edit Owned(Edit edit, ImportRow row, Person? owner)
    {
        var was = edit.Deal;
        if (owner is not null && owner.Id != was.Owner?.Id)
        {
            return edit
                .Set(deal => deal with { Owner = owner, OwnerAsWritten = null, Handed = null })
                .Note(Change.OwnerSet, from: was.Owner?.Name ?? was.OwnerAsWritten, to: owner.Name);
        }
        var isNews = owner is null && was.Owner is null && row.OwnerAsWritten is { } written && written != was.OwnerAsWritten;
        return !isNews ? edit : edit
            .Set(deal => deal with { OwnerAsWritten = row.OwnerAsWritten })
            .Note(Change.OwnerSet, from: was.OwnerAsWritten, to: row.OwnerAsWritten);
    }

    /// <summary>
    /// Ends a deal that is closed in the file and open here. A deal that has ended here and is open in the file stays ended.
    /// </summary>
    static Edit End(Edit edit, ImportRow row) => row.Ended is { } how && edit.Deal.Ended is null
        ? DealRules.Ended(edit, new(EndingReason.Other, row.EndedOn ?? edit.Now.Today, edit.By) { How = how, Decided = row.Decided })
        : edit;

    static Edit Meet(Edit edit, ImportedContact contact)
    {
        edit = WhoAnswers.Named(edit, contact.Name, out var id);
        return edit.Set(
            deal => deal with { Buyers = deal.Buyers.Change(it => it.Id == id, it => it with { Function = contact.Function }) });
    }

    /// <summary>
    /// Stores the row's next step as a prefill, while no step is written down here. A step that was once written down does not return as a
    /// prefill.
    /// </summary>
    static Edit Listed(Edit edit, ImportRow row)
    {
        var deal = edit.Deal;
        if (row.NextStep is not { } step || row.IsClosed || deal is not { Ended: null, Next: null }
            || (step, row.NextStepBy) == (deal.ListedStep, deal.ListedStepBy)
            || deal.Steps.Any(it => it.What == step) || deal.Help.Any(it => it.What == step))
        {
            return edit;
        }
        return edit.Set(it => it with { ListedStep = step, ListedStepBy = row.NextStepBy })
            .Note(Change.DealImported, nameof(Deal.ListedStep), deal.ListedStep, step);
    }

    /// <summary>
    /// Creates the next step, if the row has a future date and exactly one doer: the person named in the text, else the only person known.
    /// Otherwise the text is stored as a prefill. A text that the lens finds to be about us becomes an action of ours.
    /// </summary>
    static Edit Step(Edit edit, ImportRow row)
    {
        if (row.NextStep is not { } what)
            return edit;
        if (IsOurs(edit, what))
            return NextAnswers.Moved(edit, new(what, edit.Deal.Owner?.Name ?? row.OwnerAsWritten ?? edit.By.Name, row.NextStepBy));

        if (Doer(edit.Deal, what) is not { } who || row.NextStepBy is not { } day || day < edit.Now.Today)
            return edit.Set(deal => deal with { ListedStep = what, ListedStepBy = row.NextStepBy });

        edit = edit.Number(out var number);
        var step = new BuyerStep
        {
            Id = new($"s{number}"),
            Who = who.Id,
            What = Without(who, what),
            By = day,
            Job = row.NextStepJob,
            Agreement = Agreement.OurHope,
            SetBy = edit.By,
            SetAt = edit.Now.At,
        };
        return edit.Set(deal => deal with { Steps = [step] }).Note(Change.StepAdded, step.What);
    }

    /// <summary>The person named in the text, else the only person known; null: ambiguous.</summary>
    static Buyer? Doer(Deal deal, string what)
    {
        var named = deal.Buyers.Where(it => IsNamed(it, what)).ToArray();
        return named.Length is 1 ? named[0] : named.Length is 0 && deal.Buyers.Count is 1 ? deal.Buyers[0] : null;
    }

    /// <summary>True if the text begins with the name: "Priya Sample names the budget owner", "Priya: …".</summary>
    static bool IsNamed(Buyer buyer, string what) => Without(buyer, what).Length < what.Length;

    static string Without(Buyer buyer, string what)
    {
        foreach (var name in new[] { buyer.Name, buyer.Name.Split(' ')[0] })
        {
            if (what.StartsWith(name, StringComparison.OrdinalIgnoreCase) && what[name.Length..].TrimStart(':', ' ') is { Length: > 0 } rest
                && rest.Length < what.Length - name.Length)
            {
                return rest;
            }
        }
        return what;
    }

    // The language of the list is not known from its user's, so that the lens detects it.
    static bool IsOurs(Edit edit, string what) => CustomerVerbLens.Look(
        what,
        new(
            edit.Deal.Customer,
            [.. edit.Deal.Buyers.Select(buyer => buyer.Name)],
            [.. new[] { edit.Deal.Owner?.Name, edit.By.Name }.OfType<string>()]),
        language: "",
        LensQuestion.Next) is not null;
}
