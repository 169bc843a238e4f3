using ReviewBot.Reviews.Connections;

namespace ReviewBot.Connections;

/// <summary>
/// One CRM of this installation. Every method throws <see cref="CrmException"/> where the CRM refuses, is away or is not understood, and
/// nothing else but cancellation. Requests that are refused for being too many are repeated after the wait that the CRM asks for, if it is
/// short; a longer one is a <see cref="CrmFailure.RateLimited"/>.
/// </summary>
public interface ICrm
{
    CrmSystem System { get; }

    /// <summary>Signs in and reads one opportunity at most.</summary>
    /// <returns>Who has answered: the organisation's name or host.</returns>
    Task<string> TestConnection(CancellationToken ct);

    /// <summary>Everything that can be chosen as a scope, by kind.</summary>
    Task<IReadOnlyList<CrmScopeChoice>> ListScopes(CancellationToken ct);

    /// <summary>How many opportunities a scope has, closed ones too.</summary>
    Task<CrmCount> CountDeals(CrmScope scope, CancellationToken ct);

    /// <summary>The first opportunities of the scope in one short request, for somebody who waits. No more than so many.</summary>
    Task<IReadOnlyList<CrmDeal>> ReadFirst(CrmScope scope, int most, CancellationToken ct);

    /// <summary>
    /// The opportunities of the scope that have changed since the mark, page by page, one page in memory at a time. What has changed
    /// shortly before the mark comes again: CRMs show some changes late.
    /// </summary>
    /// <param name="since">The mark of the last page that was applied, of an earlier call with the same scope; null: all.</param>
    IAsyncEnumerable<CrmPage> ReadChanges(CrmScope scope, CrmMark? since, CancellationToken ct);

    /// <summary>
    /// Id and state of all opportunities of the scope. One that is missing was deleted or has left the scope; which of them is not read.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<CrmDealState>> ReadStates(CrmScope scope, CancellationToken ct);

    /// <summary>Writes into the named fields, and no other. May be repeated.</summary>
    /// <returns>The opportunities that were not written, by id, and why. Empty: all were.</returns>
    Task<IReadOnlyDictionary<string, CrmFailure>> WriteFields(CrmFields into, IReadOnlyList<CrmUpdate> updates, CancellationToken ct);

    /// <summary>
    /// Adds a note to the opportunity. Repeated, it is there twice; so it is not repeated here unless the CRM has refused it.
    /// </summary>
    Task WriteNote(string dealId, string title, string text, CancellationToken ct);
}

/// <summary>Where a later call goes on. Opaque, and of its own system and scope alone.</summary>
public readonly record struct CrmMark(string Value);

/// <param name="Mark">Where to go on once this page, and all before it, are applied.</param>
public sealed record CrmPage(IReadOnlyList<CrmDeal> Deals, CrmMark Mark)
{
    /// <summary>Ids of those that were deleted, where the CRM tells it (Salesforce); else the nightly comparison finds them.</summary>
    public IReadOnlyList<string> Deleted { get; init; } = [];
}

/// <summary>What may be written back of one opportunity. Null: nothing is known, and the field is left as it is.</summary>
public sealed record CrmUpdate(string DealId)
{
    public string? NextStep { get; init; }

    public DateOnly? NextStepBy { get; init; }

    /// <summary>True: what was written as the next step is done or given up, and its fields are emptied.</summary>
    public bool HasNoStep { get; init; }

    public DateOnly? LastHeard { get; init; }

    public string? Headline { get; init; }
}

/// <summary>The names of the CRM's fields that may be written to. Null: that is not written.</summary>
public sealed record CrmFields
{
    /// <summary>Salesforce's own NextStep has room for so many characters, and a plain column of Dynamics may have for less.</summary>
    const int LongestText = 255;

    /// <summary>What says whose deal it is, for how much, how far or until when is the CRM's alone.</summary>
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

    /// <summary>The values to write, by the name of their field; an empty one empties it.</summary>
    /// <exception cref="CrmException">A name is none, is given twice, or is one that is never written.</exception>
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
