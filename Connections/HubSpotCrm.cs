using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Connections;

/// <summary>
/// HubSpot by its CRM API and a service key, or the token of a private app,
/// https://developers.hubspot.com/docs/api-reference/latest/overview. Uses the dated paths; if the address does not know them, those of v3,
/// which HubSpot supports until September 2027. A search ends after 10,000 results and pages by offset, so that concurrent changes make it
/// skip deals. Therefore every page is a search of its own for ids greater than the last one (keyset pagination).
/// </summary>
sealed class HubSpotCrm(HttpClient http, HubSpotSettings settings, TimeProvider time) : ICrm, IDisposable
{
    /// <summary>Most results per page of a search.</summary>
    const int PageSize = 200;

    /// <summary>Most inputs of a batch request.</summary>
    const int BatchSize = 100;

    /// <summary>Size limit of the cache of company names within one reading.</summary>
    const int MostCompanies = 5_000;

    /// <summary>
    /// A version is supported for 18 months: this one until March 2028.
    /// https://developers.hubspot.com/docs/developer-tooling/platform/versioning
    /// </summary>
    const string Dated = "2026-09";

    /// <summary>"Deal to primary company". https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide</summary>
    const int PrimaryCompany = 5;

    /// <summary>"Note to deal".</summary>
    const int NoteToDeal = 214;

    /// <summary>Overlap of two readings: the search index is eventually consistent, usually within seconds.</summary>
    static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    static readonly TimeSpan KeepOwners = TimeSpan.FromMinutes(30);

    static readonly string[] StateProperties = ["hs_is_closed", "hs_is_closed_won", "hs_lastmodifieddate"];
    static readonly string[] Properties = [.. StateProperties, "dealname", "hubspot_owner_id"];

    readonly CrmHttp web = new(http, FailureOf, time);
    readonly SemaphoreSlim reading = new(1);
    (Dictionary<string, Owner> ById, DateTimeOffset Until)? owners;
    Account? account;

    public CrmSystem System => CrmSystem.HubSpot;

    public async Task<string> TestConnection(CancellationToken ct)
    {
        await Search([], Properties, null, 1, ct);
        await ReadOwners(ct);
        return (await FindAccount(ct)).PortalId is { } portal ? $"{portal}" : web.Address.Host;
    }

    public async Task<IReadOnlyList<CrmScopeChoice>> ListScopes(CancellationToken ct)
    {
        var pipelines = await Get<Results<Pipeline>>((await FindAccount(ct)).Pipelines, ct);
        var people = (await ReadOwners(ct)).Values;
        return [
            .. pipelines.Items.Select(it => new CrmScopeChoice(CrmScopeKind.Pipeline, it.Id, it.Label)),
            .. people.SelectMany(it => it.Teams ?? []).DistinctBy(it => it.Id)
                .Select(it => new CrmScopeChoice(CrmScopeKind.Team, it.Id, it.Name)),
            .. people.Select(it => new CrmScopeChoice(CrmScopeKind.Owners, it.Id, it.FullName ?? it.Email ?? it.Id)),
        ];
    }

    public async Task<CrmCount> CountDeals(CrmScope scope, CancellationToken ct) =>
        new(Math.Max(0, (await Search([Filter.Of(scope)], StateProperties, null, 1, ct)).Page.Total));

    public async Task<IReadOnlyList<CrmDeal>> ReadFirst(CrmScope scope, int most, CancellationToken ct) =>
        await DealsOf((await Search([Filter.Of(scope)], Properties, null, Math.Min(most, PageSize), ct)).Page.Items, [], ct);

    public async IAsyncEnumerable<CrmPage> ReadChanges(CrmScope scope, CrmMark? since, [EnumeratorCancellation] CancellationToken ct)
    {
        var cursor = Cursor.From(since);
        Dictionary<string, string> companies = [];
        for (var isLast = false; !isLast;)
        {
            List<Filter> filters = [Filter.Of(scope)];
            if (cursor.Since is { } at)
                filters.Add(new("hs_lastmodifieddate", "GTE", $"{at.ToUnixTimeMilliseconds()}"));
            var (page, answered) = await Search(filters, Properties, cursor.LastId, PageSize, ct);
            cursor = cursor with { Started = cursor.Started ?? answered - Overlap };
            isLast = page.Items.Count < PageSize;
            cursor = isLast ? new(cursor.Started, null, null) : cursor with { LastId = page.Items[^1].Id };
            yield return new(await DealsOf(page.Items, companies, ct), cursor.Mark);
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<CrmDealState>> ReadStates(CrmScope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        string? last = null;
        do
        {
            var (page, _) = await Search([Filter.Of(scope)], StateProperties, last, PageSize, ct);
            yield return [.. page.Items.Select(it => new CrmDealState(it.Id, it.State, it.UpdatedAt))];
            last = page.Items.Count < PageSize ? null : page.Items[^1].Id;
        }
        while (last is not null);
    }

    public async Task<IReadOnlyDictionary<string, CrmFailure>> WriteFields(
        CrmFields into, IReadOnlyList<CrmUpdate> updates, CancellationToken ct)
    {
        var failed = updates.Where(it => !IsId(it.DealId)).ToDictionary(it => it.DealId, CrmFailure (_) => new CrmFailure.NotFound("id"));
        // validates the field names before any request
        Update[] all =
        [
            .. updates.Where(it => IsId(it.DealId))
                .Select(it => new Update(it.DealId, into.ValuesOf(it)))
                .Where(it => it.Properties.Count > 0),
        ];
        foreach (var some in all.Chunk(BatchSize))
        {
            var deals = (await FindAccount(ct)).Objects("deals");
            try
            {
                var written = (await Post<Results<Result>>($"{deals}/batch/update", new { inputs = some }, ct)).Items
                    .Select(it => it.Id)
                    .ToHashSet();
                foreach (var missing in some.Where(it => !written.Contains(it.Id)))
                    failed[missing.Id] = new CrmFailure.NotFound();
            }
            catch (CrmException wrong) when (wrong.Failure is CrmFailure.NotUnderstood or CrmFailure.NotFound)
            {
                // one invalid record fails its whole batch: write one by one, to learn which
                foreach (var one in some)
                    await WriteOne(one, failed, ct);
            }
        }
        return failed;
    }

    public async Task WriteNote(string dealId, string title, string text, CancellationToken ct)
    {
        var body = new
        {
            properties = new Dictionary<string, string>
            {
                ["hs_timestamp"] = $"{time.GetUtcNow().ToUnixTimeMilliseconds()}",
                ["hs_note_body"] = $"<p><strong>{WebUtility.HtmlEncode(title)}</strong></p><p>{WebUtility.HtmlEncode(text)}</p>",
            },
            associations = new[]
            {
                new
                {
                    to = new { id = Check(dealId) },
                    types = new[] { new { associationCategory = "HUBSPOT_DEFINED", associationTypeId = NoteToDeal } },
                },
            },
        };
        var notes = (await FindAccount(ct)).Objects("notes");
        await Send<JsonElement>(new(HttpMethod.Post, At(notes)) { Content = CrmHttp.Content(body) }, ct);
    }

    public void Dispose() => reading.Dispose();

    /// <summary>Wait after a 429: HubSpot says which limit was hit, and rarely for how long.</summary>
    public static async Task<TimeSpan?> WaitOf(HttpResponseMessage answer, TimeProvider time)
    {
        if (answer.StatusCode is not HttpStatusCode.TooManyRequests)
            return answer.StatusCode is HttpStatusCode.ServiceUnavailable ? CrmRetries.RetryAfter(answer, time) : null;

        await answer.Content.LoadIntoBufferAsync(CrmHttp.LargestAnswer);
        var limited = TryRead(await answer.Content.ReadAsByteArrayAsync());
        return CrmRetries.RetryAfter(answer, time) ?? WaitOf(limited);
    }

    static TimeSpan WaitOf(string? policy) => policy switch
    {
        "DAILY" => TimeSpan.FromHours(1), // until midnight of the account's own time zone, which is not known here
        "TEN_SECONDLY_ROLLING" => TimeSpan.FromSeconds(10),
        _ => TimeSpan.FromSeconds(1), // the rate limit of searches, five per second
    };

    static string? TryRead(byte[] body)
    {
        try
        {
            return CrmHttp.TextOf(JsonSerializer.Deserialize<JsonElement>(body), "policyName");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    async Task WriteOne(Update update, Dictionary<string, CrmFailure> failed, CancellationToken ct)
    {
        try
        {
            var content = CrmHttp.Content(new { properties = update.Properties });
            var deal = $"{(await FindAccount(ct)).Objects("deals")}/{update.Id}";
            await Send<JsonElement>(new(HttpMethod.Patch, At(deal)) { Content = content }, ct);
        }
        catch (CrmException wrong) when (wrong.Failure is CrmFailure.NotUnderstood or CrmFailure.NotFound or CrmFailure.Forbidden)
        {
            failed[update.Id] = wrong.Failure;
        }
    }

    async Task<(SearchPage Page, DateTimeOffset At)> Search(
        IEnumerable<Filter> filters, string[] properties, string? afterId, int limit, CancellationToken ct)
    {
        Filter[] all = [.. filters, new("hs_object_id", "GT", afterId ?? "0")];
        var body = new
        {
            filterGroups = new[] { new { filters = all } },
            sorts = new[] { "hs_object_id" },
            properties,
            limit,
            after = "0",
        };
        var path = $"{(await FindAccount(ct)).Objects("deals")}/search";
        var request = new HttpRequestMessage(HttpMethod.Post, At(path)) { Content = CrmHttp.Content(body) };
        var answer = await web.Read<SearchPage>(Sign(request.Repeats()), ct);
        // protects against endless paging, if a server ignores filter and order
        return answer.Body.Items.Count < limit || Number(answer.Body.Items[^1].Id) > Number(afterId ?? "0")
            ? answer
            : throw new CrmException(new CrmFailure.NotUnderstood("paging"));
    }

    async Task<List<CrmDeal>> DealsOf(List<Result> results, Dictionary<string, string> companies, CancellationToken ct)
    {
        if (results.Count == 0)
            return [];

        var (people, from, companyOf) = (await ReadOwners(ct), await FindAccount(ct), await ReadCompanies(results, ct));
        await ReadNames(companyOf.Values, companies, ct);
        return [
            .. results.Select(it => new CrmDeal(it.Id, it.Text("dealname") ?? "", it.State, it.UpdatedAt)
            {
                Customer = companyOf.TryGetValue(it.Id, out var company) ? companies.GetValueOrDefault(company) : null,
                Owner = it.Text("hubspot_owner_id") is { } id && people.TryGetValue(id, out var owner)
                    ? new(null, owner.Email, owner.FullName)
                    : null,
                Link = from.LinkTo(it.Id),
            }),
        ];
    }

    /// <summary>The primary company of each deal, else its first. Answered with 207 where some deals have none.</summary>
    async Task<Dictionary<string, string>> ReadCompanies(List<Result> results, CancellationToken ct)
    {
        var answer = await Post<Results<Association>>(
            (await FindAccount(ct)).Associations, new { inputs = results.Select(it => new { id = it.Id }) }, ct);
        return answer.Items
            .Where(it => it.To.Count > 0)
            .DistinctBy(it => it.From.Id)
            .ToDictionary(
                it => it.From.Id,
                it => (it.To.Find(to => to.Types.Exists(type => type.Id == PrimaryCompany)) ?? it.To[0]).Id);
    }

    async Task ReadNames(IEnumerable<string> ids, Dictionary<string, string> known, CancellationToken ct)
    {
        if (known.Count > MostCompanies)
            known.Clear();
        foreach (var some in ids.Distinct().Where(it => !known.ContainsKey(it)).ToArray().Chunk(BatchSize))
        {
            var body = new
            {
                inputs = some.Select(it => new { id = it }),
                properties = new[] { "name" },
                propertiesWithHistory = Array.Empty<string>(),
            };
            var path = $"{(await FindAccount(ct)).Objects("companies")}/batch/read";
            foreach (var company in (await Post<Results<Result>>(path, body, ct)).Items)
                known[company.Id] = company.Text("name") ?? "";
        }
    }

    async Task<Dictionary<string, Owner>> ReadOwners(CancellationToken ct)
    {
        await reading.WaitAsync(ct);
        try
        {
            if (owners is { } kept && time.GetUtcNow() < kept.Until)
                return kept.ById;

            Dictionary<string, Owner> all = [];
            var pages = new PageLimit();
            var path = (await FindAccount(ct)).Owners;
            for (var next = $"{path}?limit=100"; next is not null;)
            {
                var page = await Get<Results<Owner>>(pages.Check(next), ct);
                foreach (var owner in page.Items)
                    all[owner.Id] = owner;
                next = page.Paging?.Next?.After is { } after ? $"{path}?limit=100&after={Uri.EscapeDataString(after)}" : null;
            }
            owners = (all, time.GetUtcNow() + KeepOwners);
            return all;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>The account and the API version that it knows: read once.</summary>
    async Task<Account> FindAccount(CancellationToken ct) => account ??= await ReadAccount(Dated, ct) ?? await ReadAccount(null, ct)
        ?? throw new CrmException(new CrmFailure.NotFound("account-info"));

    /// <summary>Null: the account does not know that version.</summary>
    async Task<Account?> ReadAccount(string? version, CancellationToken ct)
    {
        try
        {
            return await Get<Account>($"account-info/{version ?? "v3"}/details", ct) with { Version = version };
        }
        catch (CrmException wrong) when (wrong.Failure is CrmFailure.NotFound)
        {
            return null;
        }
        catch (CrmException wrong) when (wrong.Failure is CrmFailure.Forbidden)
        {
            return new() { Version = version }; // deals then have no link to their page
        }
    }

    Task<T> Get<T>(string path, CancellationToken ct) => Send<T>(new(HttpMethod.Get, At(path)), ct);

    /// <summary>For batch reads and updates, which are idempotent.</summary>
    Task<T> Post<T>(string path, object body, CancellationToken ct) =>
        Send<T>(new HttpRequestMessage(HttpMethod.Post, At(path)) { Content = CrmHttp.Content(body) }.Repeats(), ct);

    async Task<T> Send<T>(HttpRequestMessage request, CancellationToken ct) => (await web.Read<T>(Sign(request), ct)).Body;

    HttpRequestMessage Sign(HttpRequestMessage request)
    {
        request.Headers.Authorization = new("Bearer", settings.Token);
        return request;
    }

    static long Number(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    Uri At(string path) => new(web.Address, path);

    static string Check(string id) => IsId(id) ? id : throw new CrmException(new CrmFailure.NotFound("id"));

    static bool IsId(string id) => id.Length is >= 1 and <= 20 && id.All(char.IsAsciiDigit);

    /// <summary>https://developers.hubspot.com/docs/api-reference/error-handling</summary>
    static CrmFailure? FailureOf(CrmRefusal refusal)
    {
        if (refusal.Body is not { ValueKind: JsonValueKind.Object } body)
            return null;

        var code = CrmFailure.SafeName(CrmHttp.TextOf(body, "category"));
        return code switch
        {
            "INVALID_AUTHENTICATION" or "EXPIRED_AUTHENTICATION" or "REVOKED_AUTHENTICATION" => new CrmFailure.SignInRefused(code),
            "MISSING_SCOPES" => new CrmFailure.Forbidden(MissingScope(body), code),
            "RATE_LIMITS" => new CrmFailure.RateLimited(
                refusal.Answer.Headers.RetryAfter?.Delta ?? WaitOf(CrmHttp.TextOf(body, "policyName")),
                ForToday: CrmHttp.TextOf(body, "policyName") is "DAILY"),
            "OBJECT_NOT_FOUND" => new CrmFailure.NotFound(code),
            _ => refusal.Status switch
            {
                HttpStatusCode.Unauthorized => new CrmFailure.SignInRefused(code),
                HttpStatusCode.Forbidden => new CrmFailure.Forbidden(Code: code),
                HttpStatusCode.NotFound => new CrmFailure.NotFound(code),
                HttpStatusCode.BadRequest => new CrmFailure.NotUnderstood(code),
                _ => null,
            },
        };
    }

    /// <summary>errors[].context.requiredGranularScopes[]: its first name.</summary>
    static string? MissingScope(JsonElement body)
    {
        if (!body.TryGetProperty("errors", out var errors) || errors.ValueKind is not JsonValueKind.Array)
            return null;
        return errors.EnumerateArray()
            .Where(it => it.ValueKind is JsonValueKind.Object && it.TryGetProperty("context", out var context)
                && context.ValueKind is JsonValueKind.Object && context.TryGetProperty("requiredGranularScopes", out var scopes)
                && scopes.ValueKind is JsonValueKind.Array && scopes.GetArrayLength() > 0)
            .Select(it => it.GetProperty("context").GetProperty("requiredGranularScopes")[0])
            .Where(it => it.ValueKind is JsonValueKind.String)
            .Select(it => CrmFailure.SafeName(it.GetString()))
            .FirstOrDefault();
    }

    /// <summary>
    /// Position of a reading: the changes since when, the start of the reading (where the next one begins), and the last id.
    /// </summary>
    readonly record struct Cursor(DateTimeOffset? Since, DateTimeOffset? Started, string? LastId)
    {
        public CrmMark Mark => new(string.Join(' ', Text(Since), Text(Started), LastId ?? "-"));

        public static Cursor From(CrmMark? mark) => mark is null ? default
            : mark.Value.Value.Split(' ') is [var since, var started, var last] && (last is "-" || last.All(char.IsAsciiDigit))
                ? new(Time(since), Time(started), last is "-" ? null : last)
                : throw new CrmException(new CrmFailure.NotUnderstood("mark"));

        static string Text(DateTimeOffset? at) => at is { } time ? $"{time.ToUnixTimeMilliseconds()}" : "-";

        static DateTimeOffset? Time(string text) => text is "-" ? null
            : long.TryParse(text, CultureInfo.InvariantCulture, out var at) ? DateTimeOffset.FromUnixTimeMilliseconds(at)
            : throw new CrmException(new CrmFailure.NotUnderstood("mark"));
    }

    sealed record Filter(
        [property: JsonPropertyName("propertyName")] string Property, [property: JsonPropertyName("operator")] string Operator)
    {
        public Filter(string property, string @operator, string value)
            : this(property, @operator) => Value = value;

        [JsonPropertyName("value"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Value { get; init; }

        [JsonPropertyName("values"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IEnumerable<string>? Values { get; init; }

        public static Filter Of(CrmScope scope) => !scope.IsValid ? throw new CrmException(new CrmFailure.NotFound("scope"))
            : new(
                scope.Kind switch
                {
                    CrmScopeKind.Pipeline => "pipeline",
                    CrmScopeKind.Team => "hubspot_team_id",
                    CrmScopeKind.Owners => "hubspot_owner_id",
                    _ => throw new CrmException(new CrmFailure.NotFound("scope")),
                },
                "IN")
            { Values = scope.Ids };
    }

    sealed record Update(
        [property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("properties")] Dictionary<string, string> Properties);

    record Results<T>
    {
        [JsonPropertyName("results")]
        public required List<T> Items { get; init; }

        [JsonPropertyName("paging")]
        public Pages? Paging { get; init; }
    }

    sealed record SearchPage : Results<Result>
    {
        [JsonPropertyName("total")]
        public int Total { get; init; }
    }

    sealed record Pages
    {
        [JsonPropertyName("next")]
        public NextPage? Next { get; init; }
    }

    sealed record NextPage
    {
        [JsonPropertyName("after")]
        public string? After { get; init; }
    }

    sealed record Result
    {
        [JsonPropertyName("id")]
        public required string Id { get; init; }

        [JsonPropertyName("properties")]
        public Dictionary<string, string?> Properties { get; init; } = [];

        [JsonPropertyName("updatedAt")]
        public DateTimeOffset UpdatedAt { get; init; }

        [JsonIgnore]
        public CrmState State => (Text("hs_is_closed"), Text("hs_is_closed_won")) switch
        {
            (_, "true") => CrmState.Won,
            ("true", _) => CrmState.Lost,
            _ => CrmState.Open,
        };

        public string? Text(string property) => Properties.GetValueOrDefault(property) is { Length: > 0 } text ? text : null;
    }

    sealed record Association
    {
        [JsonPropertyName("from")]
        public required Reference From { get; init; }

        [JsonPropertyName("to")]
        public required List<Target> To { get; init; }
    }

    sealed record Reference([property: JsonPropertyName("id")] string Id);

    sealed record Target
    {
        /// <summary>A string in the published description, a number in examples of the guide.</summary>
        [JsonPropertyName("toObjectId")]
        public JsonElement ToObjectId { get; init; }

        [JsonPropertyName("associationTypes")]
        public List<AssociationType> Types { get; init; } = [];

        [JsonIgnore]
        public string Id => ToObjectId.ToString();
    }

    sealed record AssociationType([property: JsonPropertyName("typeId")] int Id);

    sealed record Pipeline([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("label")] string Label);

    sealed record Owner
    {
        [JsonPropertyName("id")]
        public required string Id { get; init; }

        [JsonPropertyName("email")]
        public string? Email { get; init; }

        [JsonPropertyName("firstName")]
        public string? FirstName { get; init; }

        [JsonPropertyName("lastName")]
        public string? LastName { get; init; }

        [JsonPropertyName("teams")]
        public List<Team>? Teams { get; init; }

        [JsonIgnore]
        public string? FullName => $"{FirstName} {LastName}".Trim() is { Length: > 0 } name ? name : null;
    }

    sealed record Team([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("name")] string Name);

    sealed record Account
    {
        [JsonPropertyName("portalId")]
        public long? PortalId { get; init; }

        [JsonPropertyName("uiDomain")]
        public string? UiDomain { get; init; }

        /// <summary>The dated API version; null: v3, with associations of v4.</summary>
        [JsonIgnore]
        public string? Version { get; init; }

        [JsonIgnore]
        public string Owners => Version is { } date ? $"crm/owners/{date}" : "crm/v3/owners";

        [JsonIgnore]
        public string Pipelines => Version is { } date ? $"crm/pipelines/{date}/deals" : "crm/v3/pipelines/deals";

        /// <summary>Type of the association from deals to companies.</summary>
        [JsonIgnore]
        public string Associations =>
            $"crm/{(Version is { } date ? $"associations/{date}" : "v4/associations")}/deals/companies/batch/read";

        public string Objects(string type) => Version is { } date ? $"crm/objects/{date}/{type}" : $"crm/v3/objects/{type}";

        /// <summary>Null if the account's UI host is not one of HubSpot's.</summary>
        public Uri? LinkTo(string dealId) =>
            PortalId is { } portal
                && Uri.TryCreate($"https://{UiDomain ?? "app.hubspot.com"}/contacts/{portal}/record/0-3/{dealId}", UriKind.Absolute, out var link)
                && link.Host.EndsWith(".hubspot.com", StringComparison.Ordinal)
                ? link
                : null;
    }
}
