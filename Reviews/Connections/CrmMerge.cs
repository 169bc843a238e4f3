using ReviewBot.Reviews.Deals;

namespace ReviewBot.Reviews.Connections;

/// <summary>Applies one opportunity, as read from the CRM, to one deal. Never changes what reviews have found out.</summary>
public static class CrmMerge
{
    const int LongestAddress = 254;

    /// <summary>Product names, the same in every language.</summary>
    public static string NameOf(CrmSystem system) => system switch
    {
        CrmSystem.Dynamics => "Dynamics 365",
        CrmSystem.Salesforce => "Salesforce",
        CrmSystem.HubSpot => "HubSpot",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The author of changes from the CRM in the journal.</summary>
    public static Person PersonOf(CrmSystem system) => new(new($"crm-{system}"), NameOf(system));

    /// <summary>Reduces the names to single lines within our limits.</summary>
    public static CrmDeal Clean(CrmDeal there) => there with
    {
        Name = Line(there.Name, Limits.Title) is { Length: > 0 } name ? name : there.Id,
        Customer = there.Customer is { } customer && Line(customer, Limits.Customer) is { Length: > 0 } line ? line : null,
        Owner = there.Owner is { } owner
            ? owner with
            {
                Name = owner.Name is { } its ? Line(its, Limits.Name) : null,
                Email = owner.Email is { } address ? Line(address, LongestAddress) : null,
            }
            : null,
    };

    /// <param name="owner">The colleague who matches the opportunity's owner; null: nobody, or several.</param>
    public static Ruling.Accepted Add(CrmDeal there, CrmSystem system, Person? owner, Moment now)
    {
        var by = PersonOf(system);
        var deal = new Deal
        {
            Id = DealKey.Of(there.Id),
            Customer = there.Customer ?? there.Name,
            Title = there.Name,
            Owner = owner,
            OwnerAsWritten = owner is null ? WrittenOf(there) : null,
            AddedBy = by,
            AddedAt = now.At,
            InCrm = new(NameOf(system), there.Link),
        };
        var edit = new Edit(deal, null, by, now)
            .Note(Change.DealImported, deal.Customer, to: deal.Title)
            .Note(Change.CrmLinked, NameOf(system), to: nameof(SyncEvent.Linked));
        return new(edit.Deal, null, edit.Journal);
    }

    /// <summary>
    /// Idempotent: applied again, it changes nothing more. Changes that must not happen during a review are left out, see <see
    /// cref="Waits"/>. Null: nothing changes.
    /// </summary>
    /// <param name="owner">See <see cref="Add"/>; used only if the owner has changed.</param>
    /// <param name="by">Who confirmed it; null: the CRM.</param>
    public static Ruling.Accepted? Apply(
        SyncChange change, Deal here, Review? live, CrmSystem system, Person? owner, Moment now, Person? by = null)
    {
        var edit = new Edit(here, live, by ?? PersonOf(system), now);
        foreach (var it in change.Events)
        {
            edit = it switch
            {
                SyncEvent.Linked or SyncEvent.Back => Linked(edit, change.There, system, it),
                SyncEvent.Renamed => Named(edit, change.There),
                SyncEvent.OwnerChanged => Owned(edit, change.There, owner),
                SyncEvent.Won when edit.Deal.Ended is null && live is null => End(edit, EndingKind.Bought),
                SyncEvent.Lost when edit.Deal.Ended is null && live is null => End(edit, EndingKind.ChoseOther),
                SyncEvent.Reopened when edit.Deal.Ended is { } ended =>
                    edit.Set(deal => deal with { Ended = null, PausedUntil = null }).Note(Change.DealEnded, from: ended.Word),
                _ => edit,
            };
        }
        return edit.Journal.Count is 0 ? null : (Ruling.Accepted)Ruling.Of(edit);
    }

    /// <summary>
    /// The opportunity was deleted, or left the scope. The deal stays; its link to the CRM's page stays while the opportunity exists.
    /// </summary>
    public static Ruling.Accepted Leave(Deal here, Review? live, CrmSystem system, Moment now)
    {
        var edit = new Edit(here, live, PersonOf(system), now);
        return (Ruling.Accepted)Ruling.Of(edit.Note(Change.CrmLinked, NameOf(system), to: nameof(CrmLink.IsGone)));
    }

    /// <summary>Journal value for a deal that a person declared different from the opportunity with its name.</summary>
    public const string Apart = "Apart";

    /// <summary>Records that the deal is not the opportunity with its name.</summary>
    public static Ruling.Accepted Differ(Deal here, Review? live, CrmSystem system, Person by, Moment now) =>
        (Ruling.Accepted)Ruling.Of(new Edit(here, live, by, now).Note(Change.CrmLinked, NameOf(system), to: Apart));

    /// <summary>True: the change would end the deal, which is under review; the review must be closed first.</summary>
    public static bool Waits(SyncChange change, Deal here, Review? live) =>
        live is not null && here.Ended is null && change.Events.Any(it => it is SyncEvent.Won or SyncEvent.Lost);

    /// <summary>The owner's name as the CRM writes it; null: no owner.</summary>
    public static string? WrittenOf(CrmDeal there) => there.Owner is { } owner
        ? owner.Name is { Length: > 0 } name ? name : owner.Email is { Length: > 0 } address ? Line(address, Limits.Name) : null
        : null;

    static Edit Linked(Edit edit, CrmDeal there, CrmSystem system, SyncEvent how)
    {
        var page = new Opportunity(NameOf(system), there.Link);
        return edit.Set(deal => deal with { InCrm = page }).Note(Change.CrmLinked, NameOf(system), to: $"{how}");
    }

    static Edit Named(Edit edit, CrmDeal there)
    {
        var (was, customer) = (edit.Deal, there.Customer ?? edit.Deal.Customer);
        return (was.Customer, was.Title) == (customer, there.Name) ? edit : edit
            .Set(deal => deal with { Customer = customer, Title = there.Name })
            .Note(Change.DealCorrected, from: $"{was.Customer} · {was.Title}", to: $"{customer} · {there.Name}");
    }

    /// <summary>An owner's name that matches nobody never replaces a known owner.</summary>
    static Edit Owned(Edit edit, CrmDeal there, Person? owner)
    {
        var (was, written) = (edit.Deal, WrittenOf(there));
        if (owner is not null)
        {
            return owner.Id == was.Owner?.Id ? edit : edit
                .Set(deal => deal with { Owner = owner, OwnerAsWritten = null, Handed = null })
                .Note(Change.OwnerSet, from: was.Owner?.Name ?? was.OwnerAsWritten, to: owner.Name);
        }
        return was.Owner is not null || written is null || written == was.OwnerAsWritten ? edit : edit
            .Set(deal => deal with { OwnerAsWritten = written })
            .Note(Change.OwnerSet, from: was.OwnerAsWritten, to: written);
    }

    static Edit End(Edit edit, EndingKind how) => DealRules.Ended(
        edit, new(EndingReason.Other, edit.Now.Today, edit.By) { How = how, IsUnexplained = true });

    static string Line(string text, int most)
    {
        var line = string.Join(' ', VisibleText.Clean(text).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return TextNormalizer.Cut(line, most); // same truncation as for imported lists, so that equal names stay equal
    }
}
