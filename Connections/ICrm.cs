using ReviewBot.Reviews.Connections;

namespace ReviewBot.Connections;

/// <summary>
/// One CRM of this installation. Besides cancellation, every method throws only <see cref="CrmException"/>: an error answer, no answer, or
/// one that cannot be parsed. Throttled requests are retried after the wait that the CRM asks for, if it is short; a longer one is a <see
/// cref="CrmFailure.RateLimited"/>.
/// </summary>
public interface ICrm
{
    CrmSystem System { get; }

    /// <summary>Signs in and reads one opportunity at most.</summary>
    /// <returns>Identity of the other side: the organisation's name or host.</returns>
    Task<string> TestConnection(CancellationToken ct);

    /// <summary>
    /// All possible scopes, by kind. From Salesforce at most 200 of each kind but views, those with most open opportunities first, and none
    /// of a kind that the app may not read.
    /// </summary>
    Task<IReadOnlyList<CrmScopeChoice>> ListScopes(CancellationToken ct);

    /// <summary>Number of opportunities in a scope, closed ones included.</summary>
    Task<CrmCount> CountDeals(CrmScope scope, CancellationToken ct);

    /// <summary>
    /// A sample of the scope, without paging, for an interactive preview: at most <paramref name="most"/> opportunities, or a page if that
    /// is less, closed ones included. Which ones come first depends on the CRM.
    /// </summary>
    Task<IReadOnlyList<CrmDeal>> ReadFirst(CrmScope scope, int most, CancellationToken ct);

    /// <summary>
    /// Delta query: the opportunities of the scope that changed since the mark, streamed page by page. Changes shortly before the mark are
    /// returned again, because CRMs show some changes late; applying them must be idempotent.
    /// </summary>
    /// <param name="since">The mark of the last applied page, from an earlier call with the same scope; null: everything.</param>
    IAsyncEnumerable<CrmPage> ReadChanges(CrmScope scope, CrmMark? since, CancellationToken ct);

    /// <summary>
    /// Id and state of all opportunities of the scope. A missing one was deleted or has left the scope; it is not known which.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<CrmDealState>> ReadStates(CrmScope scope, CancellationToken ct);

    /// <summary>
    /// Writes the named fields, and no other. Idempotent. A failure of a single opportunity is returned; any other is thrown, and some
    /// opportunities may have been written by then. An update without a value for these fields is left out.
    /// </summary>
    /// <returns>The opportunities that were not written, by id, with the failure. Empty: all were written.</returns>
    /// <exception cref="CrmException">Also if a field's name is invalid, given twice, or one that is never written.</exception>
    Task<IReadOnlyDictionary<string, CrmFailure>> WriteFields(CrmFields into, IReadOnlyList<CrmUpdate> updates, CancellationToken ct);

    /// <summary>Adds a note to the opportunity. Not idempotent: it is retried only if the CRM has certainly rejected it.</summary>
    Task WriteNote(string dealId, string title, string text, CancellationToken ct);
}

/// <summary>Opaque cursor for a later call; valid for its own system and scope only.</summary>
public readonly record struct CrmMark(string Value);

/// <param name="Mark">Cursor to continue at once this page, and all before it, are applied.</param>
public sealed record CrmPage(IReadOnlyList<CrmDeal> Deals, CrmMark Mark)
{
    /// <summary>Ids of deleted opportunities, if the CRM reports them (Salesforce); otherwise the nightly comparison finds them.</summary>
    public IReadOnlyList<string> Deleted { get; init; } = [];
}

/// <summary>The values to write back to one opportunity. Null: unknown, and the field is left unchanged.</summary>
public sealed record CrmUpdate(string DealId)
{
    /// <summary>Truncated to 255 characters when it is written.</summary>
    public string? NextStep { get; init; }

    public DateOnly? NextStepBy { get; init; }

    /// <summary>True: the next step written before is done or dropped, so that its fields are cleared.</summary>
    public bool HasNoStep { get; init; }

    public DateOnly? LastHeard { get; init; }

    /// <summary>Truncated to 255 characters when it is written.</summary>
    public string? Headline { get; init; }
}

/// <summary>Names of the CRM's fields to write back to. Null: that value is not written.</summary>
public sealed record CrmFields
{
    /// <summary>In characters. Limit of Salesforce's own NextStep; a text column of Dynamics may have less.</summary>
    const int LongestText = 255;

    /// <summary>Deny-list: owner, amount, stage and dates belong to the CRM, and are never written.</summary>
    static readonly HashSet<string> Never = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "name", "dealname", "opportunityid", "hs_object_id", "amount", "estimatedvalue", "actualvalue", "closedate", "estimatedclosedate",
        "actualclosedate", "stagename", "dealstage", "pipeline", "statecode", "statuscode", "isclosed", "iswon", "ownerid", "hubspot_owner_id",
        "accountid", "customerid", "probability", "closeprobability", "forecastcategoryname", "recordtypeid",
    };

    public string? NextStep { get; init; }

    public string? NextStepBy { get; init; }

    public string? LastHeard { get; init; }

    public string? Headline { get; init; }

    public bool IsValid => Named.All(IsName) && Named.Distinct(StringComparer.OrdinalIgnoreCase).Count() == Named.Count();

    IEnumerable<string> Named => new[] { NextStep, NextStepBy, LastHeard, Headline }.OfType<string>();

    /// <summary>The values by field name; an empty value clears the field.</summary>
    /// <exception cref="CrmException">A field name is invalid, given twice, or on the deny-list.</exception>
    internal Dictionary<string, string> ValuesOf(CrmUpdate update)
    {
        if (!IsValid)
            throw new CrmException(new CrmFailure.Forbidden(Code: "fields"));

        return new[]
            {
                (NextStep, Cut(update.NextStep)),
                (NextStepBy, Day(update.NextStepBy)),
                (LastHeard, Day(update.LastHeard)),
                (Headline, Cut(update.Headline)),
            }
            .Where(it => it.Item1 is not null
                && (it.Item2.Length > 0 || (update.HasNoStep && (it.Item1 == NextStep || it.Item1 == NextStepBy))))
            .ToDictionary(it => it.Item1 ?? "", it => it.Item2, StringComparer.Ordinal);
    }

    static bool IsName(string name) => name.Length is >= 1 and <= 100 && char.IsAsciiLetter(name[0])
        && name.All(it => char.IsAsciiLetterOrDigit(it) || it is '_') && !Never.Contains(name);

    static string Cut(string? text) =>
        text is not { Length: > LongestText } ? text ?? ""
        : text[..(LongestText - (char.IsHighSurrogate(text[LongestText - 2]) ? 2 : 1))] + "…";

    static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
