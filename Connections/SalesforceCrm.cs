using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Connections;

/// <summary>
/// Salesforce by REST and SOQL, https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/. Signs in by the OAuth client
/// credentials flow at My Domain; the instance URL in the token answer is ignored (SSRF).
/// </summary>
sealed partial class SalesforceCrm(HttpClient http, SalesforceSettings settings, TimeProvider time) : ICrm, IDisposable
{
    const string Data = "services/data/v63.0/";
    const string Columns = "Id, Name, Account.Name, Owner.Name, Owner.Email, IsClosed, IsWon, IsDeleted, SystemModstamp";
    const string StateColumns = "Id, IsClosed, IsWon, SystemModstamp";

    /// <summary>Most records in one call of sObject Collections.</summary>
    const int MostWritten = 200;

    /// <summary>Most choices of one kind, those with most open opportunities first.</summary>
    const int MostChoices = 200;

    /// <summary>Overlap of two readings: SystemModstamp is set before the transaction ends.</summary>
    static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    /// <summary>The limit is a rolling window of 24 hours, so that capacity returns gradually.</summary>
    static readonly TimeSpan LimitWait = TimeSpan.FromHours(1);

    readonly CrmHttp web = new(http, FailureOf, time);
    readonly SemaphoreSlim signingIn = new(1);
    volatile string? token;

    public CrmSystem System => CrmSystem.Salesforce;

    public async Task<string> TestConnection(CancellationToken ct)
    {
        await Query<Deal>("query", $"SELECT {Columns} FROM Opportunity LIMIT 1", ct);
        return web.Address.Host;
    }

    public async Task<IReadOnlyList<CrmScopeChoice>> ListScopes(CancellationToken ct) =>
    [
        .. (await ListViews(ct)).Where(it => it.IsQueryable).Select(it => new CrmScopeChoice(CrmScopeKind.View, it.Id, it.Label)),
        .. await Group(CrmScopeKind.Pipeline, "RecordTypeId", "RecordType.Name", ct),
        .. await Group(CrmScopeKind.Team, "Owner.UserRoleId", "Owner.UserRole.Name", ct),
        .. await Group(CrmScopeKind.Owners, "OwnerId", "Owner.Name", ct),
    ];

    public async Task<CrmCount> CountDeals(CrmScope scope, CancellationToken ct)
    {
        var where = await Where(scope, ct);
        return new((await Query<JsonElement>("query", $"SELECT COUNT() FROM Opportunity{where.Using}{where.With(null)}", ct)).Total);
    }

    public async Task<IReadOnlyList<CrmDeal>> ReadFirst(CrmScope scope, int most, CancellationToken ct)
    {
        var where = await Where(scope, ct);
        var soql = $"SELECT {Columns} FROM Opportunity{where.Using}{where.With(null)} ORDER BY SystemModstamp, Id LIMIT {most}";
        return [.. (await Query<Deal>("query", soql, ct)).Records.Select(DealOf)];
    }

    public async IAsyncEnumerable<CrmPage> ReadChanges(CrmScope scope, CrmMark? since, [EnumeratorCancellation] CancellationToken ct)
    {
        var (mark, where) = (since is { } it ? Time(it.Value) : default(DateTimeOffset?), await Where(scope, ct));
        var last = mark;
        // deleted ones matter only if they were read before
        await foreach (var page in Read<Deal>(mark is null ? "query" : "queryAll", Columns, where, mark, ct))
        {
            last = page.Count > 0 ? page[^1].Modified - Overlap : last;
            last = mark > last ? mark : last;
            yield return new([.. page.Where(deal => !deal.IsDeleted).Select(DealOf)], new(Text(last ?? DateTimeOffset.UnixEpoch)))
            {
                Deleted = [.. page.Where(deal => deal.IsDeleted).Select(deal => deal.Id)],
            };
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<CrmDealState>> ReadStates(CrmScope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var page in Read<Deal>("query", StateColumns, await Where(scope, ct), null, ct))
            yield return [.. page.Select(it => new CrmDealState(it.Id, it.State, it.Modified))];
    }

    public async Task<IReadOnlyDictionary<string, CrmFailure>> WriteFields(
        CrmFields into, IReadOnlyList<CrmUpdate> updates, CancellationToken ct)
    {
        var failed = updates.Where(it => !IsId(it.DealId)).ToDictionary(it => it.DealId, CrmFailure (_) => new CrmFailure.NotFound("id"));
        foreach (var some in updates
            .Where(it => IsId(it.DealId))
            .Select(it => (Id: it.DealId, Values: into.ValuesOf(it)))
            .Where(it => it.Values.Count > 0)
            .Chunk(MostWritten))
        {
            var body = new
            {
                allOrNone = false,
                records = some.Select(it => it.Values
                    .ToDictionary(pair => pair.Key, pair => pair.Value.Length is 0 ? null : (object)pair.Value)
                    .Concat([new("id", it.Id), new("attributes", new { type = "Opportunity" })])
                    .ToDictionary()),
            };
            var results = await SendSigned<List<Written>>(
                () => new(HttpMethod.Patch, At($"{Data}composite/sobjects")) { Content = CrmHttp.Content(body) }, ct);
            if (results.Count != some.Length)
                throw new CrmException(new CrmFailure.NotUnderstood("composite"));
            foreach (var (result, (id, _)) in results.Zip(some).Where(it => !it.First.Success))
                failed[id] = result.Errors is [var first, ..] ? FailureOf(first) : new CrmFailure.NotUnderstood("composite");
        }
        return failed;
    }

    /// <summary>Written as a completed task, which appears in the opportunity's activity history.</summary>
    public Task WriteNote(string dealId, string title, string text, CancellationToken ct)
    {
        var body = new { Subject = title, Description = text, WhatId = Check(dealId), Status = "Completed" };
        return SendSigned<JsonElement>(() => new(HttpMethod.Post, At($"{Data}sobjects/Task")) { Content = CrmHttp.Content(body) }, ct);
    }

    public void Dispose() => signingIn.Dispose();

    async IAsyncEnumerable<List<T>> Read<T>(
        string resource, string columns, Condition where, DateTimeOffset? since, [EnumeratorCancellation] CancellationToken ct)
    {
        var pages = new PageLimit();
        var page = await Query<T>(
            resource, $"SELECT {columns} FROM Opportunity{where.Using}{where.With(since)} ORDER BY SystemModstamp, Id", ct);
        while (true)
        {
            yield return page.Records;
            if (page.Done || page.Next is not { } next)
                yield break;

            if (!next.StartsWith($"/{Data[..14]}", StringComparison.Ordinal))
                throw new CrmException(new CrmFailure.NotUnderstood("nextRecordsUrl"));
            page = await SendSigned<Found<T>>(() => Paged(new(HttpMethod.Get, At(pages.Check(next)))), ct);
        }
    }

    Task<Found<T>> Query<T>(string resource, string soql, CancellationToken ct) =>
        SendSigned<Found<T>>(() => Paged(new(HttpMethod.Get, At($"{Data}{resource}?q={Uri.EscapeDataString(soql)}"))), ct);

    static HttpRequestMessage Paged(HttpRequestMessage request)
    {
        request.Headers.Add("Sforce-Query-Options", "batchSize=2000");
        return request;
    }

    async Task<List<ListView>> ListViews(CancellationToken ct)
    {
        List<ListView> all = [];
        var pages = new PageLimit();
        for (var next = $"{Data}sobjects/Opportunity/listviews"; next is not null;)
        {
            var address = At(pages.Check(next));
            var page = await SendSigned<ListViewPage>(() => new(HttpMethod.Get, address), ct);
            all.AddRange(page.Views);
            next = page.Next;
        }
        return all;
    }

    /// <summary>Kinds that an org does not have (record types), or that the app may not see (roles), are left out.</summary>
    async Task<IEnumerable<CrmScopeChoice>> Group(CrmScopeKind kind, string id, string name, CancellationToken ct)
    {
        try
        {
            var soql = $"SELECT {id} key, {name} label, COUNT(Id) deals FROM Opportunity WHERE IsClosed = false GROUP BY {id}, {name} ORDER BY COUNT(Id) DESC LIMIT {MostChoices}";
            return (await Query<Choice>("query", soql, ct)).Records
                .Where(it => it.Key is not null)
                .Select(it => new CrmScopeChoice(kind, it.Key ?? "", it.Label ?? it.Key ?? "", it.Deals));
        }
        catch (CrmException wrong) when (wrong.Failure is CrmFailure.Forbidden)
        {
            return [];
        }
    }

    async Task<Condition> Where(CrmScope scope, CancellationToken ct)
    {
        if (!scope.IsValid)
            throw new CrmException(new CrmFailure.NotFound("scope"));
        if (scope.Kind is CrmScopeKind.View)
        {
            var address = At($"{Data}sobjects/Opportunity/listviews/{scope.Ids[0]}/describe");
            var view = await SendSigned<ListViewQuery>(() => new(HttpMethod.Get, address), ct);
            return Condition.OfView(view.Query);
        }
        var column = scope.Kind switch
        {
            CrmScopeKind.Pipeline => "RecordTypeId",
            CrmScopeKind.Team => "Owner.UserRoleId",
            _ => "OwnerId",
        };
        return new("", $"{column} IN ({string.Join(", ", scope.Ids.Select(it => $"'{it}'"))})");
    }

    /// <summary>Sends the request with the current token; if that has expired, once more with a new one.</summary>
    async Task<T> SendSigned<T>(Func<HttpRequestMessage> make, CancellationToken ct)
    {
        var used = token ?? await SignIn(null, ct);
        try
        {
            return await Once(used);
        }
        catch (CrmException wrong) when (wrong.Failure is CrmFailure.SignInRefused { Code: "INVALID_SESSION_ID" })
        {
            return await Once(await SignIn(used, ct));
        }

        async Task<T> Once(string bearer)
        {
            var request = make();
            request.Headers.Authorization = new("Bearer", bearer);
            return (await web.Read<T>(request, ct)).Body;
        }
    }

    /// <param name="refused">The token that was rejected; null: there was none.</param>
    async Task<string> SignIn(string? refused, CancellationToken ct)
    {
        await signingIn.WaitAsync(ct);
        try
        {
            if (token is { } other && other != refused)
                return other; // another caller has already renewed it

            using var request = SignInRequest();
            return token = (await web.Read<Token>(request, ct)).Body.AccessToken;
        }
        finally
        {
            signingIn.Release();
        }
    }

    HttpRequestMessage SignInRequest() => new HttpRequestMessage(HttpMethod.Post, At("services/oauth2/token"))
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = settings.ClientId ?? "",
            ["client_secret"] = settings.ClientSecret ?? "",
        }),
    }.Repeats();

    Uri At(string path) => new(web.Address, path);

    CrmDeal DealOf(Deal deal) => new(deal.Id, deal.Name ?? "", deal.State, deal.Modified)
    {
        Customer = deal.Account?.Name,
        Owner = deal.Owner is { } owner ? new(null, owner.Email, owner.Name) : null,
        Link = At(deal.Id),
    };

    static string Check(string id) => IsId(id) ? id : throw new CrmException(new CrmFailure.NotFound("id"));

    static bool IsId(string id) => id.Length is 15 or 18 && id.All(char.IsAsciiLetterOrDigit);

    static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    static DateTimeOffset Time(string mark) =>
        DateTimeOffset.TryParse(mark, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : throw new CrmException(new CrmFailure.NotUnderstood("mark"));

    /// <summary>
    /// [{"errorCode", "message"}]; of the sign-in {"error", "error_description"}.
    /// https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm
    /// </summary>
    static CrmFailure? FailureOf(CrmRefusal refusal) => refusal.Status is HttpStatusCode.TooManyRequests ? null : refusal.Body switch
    {
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() > 0 && list[0].ValueKind is JsonValueKind.Object =>
            FailureOf(new Problem(CrmHttp.TextOf(list[0], "errorCode"), null, CrmHttp.TextOf(list[0], "message"), null), refusal.Status),
        { ValueKind: JsonValueKind.Object } signIn when CrmHttp.TextOf(signIn, "error") is { } code && (int)refusal.Status < 500 =>
            new CrmFailure.SignInRefused(CrmFailure.SafeName(code)),
        _ => null,
    };

    static CrmFailure FailureOf(Problem problem, HttpStatusCode status = HttpStatusCode.OK)
    {
        var code = CrmFailure.SafeName(problem.ErrorCode ?? problem.StatusCode);
        return code switch
        {
            "INVALID_SESSION_ID" or "INVALID_AUTH_HEADER" => new CrmFailure.SignInRefused(code),
            "REQUEST_LIMIT_EXCEEDED" => new CrmFailure.RateLimited(LimitWait, ForToday: true),
            "INVALID_FIELD" or "INVALID_TYPE" or "INVALID_FIELD_FOR_INSERT_UPDATE" or "FIELD_CUSTOM_VALIDATION_EXCEPTION" =>
                new CrmFailure.Forbidden(CrmFailure.SafeName(problem.Fields?.FirstOrDefault()) ?? ColumnIn(problem.Message), code),
            "INSUFFICIENT_ACCESS" or "INSUFFICIENT_ACCESS_OR_READONLY" or "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY"
                or "API_DISABLED_FOR_ORG" or "API_CURRENTLY_DISABLED" => new CrmFailure.Forbidden(Code: code),
            "NOT_FOUND" or "ENTITY_IS_DELETED" or "INVALID_CROSS_REFERENCE_KEY" or "MALFORMED_ID" => new CrmFailure.NotFound(code),
            "UNABLE_TO_LOCK_ROW" or "SERVER_UNAVAILABLE" or "QUERY_TIMEOUT" or "INVALID_QUERY_LOCATOR" or "UNKNOWN_EXCEPTION" =>
                new CrmFailure.Unavailable(code),
            _ => status switch
            {
                HttpStatusCode.Unauthorized => new CrmFailure.SignInRefused(code),
                HttpStatusCode.Forbidden => new CrmFailure.Forbidden(Code: code),
                HttpStatusCode.NotFound => new CrmFailure.NotFound(code),
                >= HttpStatusCode.InternalServerError => new CrmFailure.Unavailable(code),
                _ => new CrmFailure.NotUnderstood(code),
            },
        };
    }

    /// <summary>"No such column 'Region__c' on entity 'Opportunity'": the name, and nothing else of the message.</summary>
    static string? ColumnIn(string? message) =>
        message is not null && Column().Match(message) is { Success: true } found ? CrmFailure.SafeName(found.Groups[1].Value) : null;

    [GeneratedRegex("(?:No such column|sObject type) '([^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Column();

    /// <summary>The filter of a scope: "USING SCOPE mine" of a list view, and the text after WHERE.</summary>
    readonly partial record struct Condition(string Using, string Text)
    {
        /// <summary>Extracts the filter from the query of a list view, without its columns.</summary>
        public static Condition OfView(string query) => Parts().Match(query) is { Success: true } parts
            ? new(parts.Groups["scope"].Success ? $" USING SCOPE {parts.Groups["scope"].Value}" : "", parts.Groups["where"].Value.Trim())
            : throw new CrmException(new CrmFailure.NotUnderstood("list-view"));

        public string With(DateTimeOffset? since)
        {
            string[] all = [
                .. since is { } at ? [$"SystemModstamp >= {SalesforceCrm.Text(at)}"] : Array.Empty<string>(),
                .. Text.Length > 0 ? [$"({Text})"] : Array.Empty<string>(),
            ];
            return all.Length == 0 ? "" : $" WHERE {string.Join(" AND ", all)}";
        }

        [GeneratedRegex(
            @"\ASELECT .+? FROM Opportunity(?: USING SCOPE (?<scope>\w+))?(?: WHERE (?<where>.+?))?(?: ORDER BY (?:(?! ORDER BY ).)+)?\z",
            RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
        private static partial Regex Parts();
    }

    sealed record Found<T>
    {
        [JsonPropertyName("records")]
        public required List<T> Records { get; init; }

        [JsonPropertyName("totalSize")]
        public int Total { get; init; }

        [JsonPropertyName("done")]
        public bool Done { get; init; }

        [JsonPropertyName("nextRecordsUrl")]
        public string? Next { get; init; }
    }

    sealed record Deal
    {
        public required string Id { get; init; }

        public string? Name { get; init; }

        public Named? Account { get; init; }

        public Named? Owner { get; init; }

        public required bool IsClosed { get; init; }

        public required bool IsWon { get; init; }

        public bool IsDeleted { get; init; }

        /// <summary>E.g. 2026-11-23T08:30:00.000+0000: an offset without a colon.</summary>
        public required string SystemModstamp { get; init; }

        [JsonIgnore]
        public CrmState State => (IsClosed, IsWon) switch
        {
            (false, _) => CrmState.Open,
            (true, true) => CrmState.Won,
            _ => CrmState.Lost,
        };

        [JsonIgnore]
        public DateTimeOffset Modified => Time(SystemModstamp.Replace("+0000", "Z", StringComparison.Ordinal));
    }

    sealed record Named
    {
        public string? Name { get; init; }

        public string? Email { get; init; }
    }

    sealed record Choice
    {
        [JsonPropertyName("key")]
        public string? Key { get; init; }

        [JsonPropertyName("label")]
        public string? Label { get; init; }

        [JsonPropertyName("deals")]
        public int Deals { get; init; }
    }

    sealed record ListViewPage
    {
        [JsonPropertyName("listviews")]
        public required List<ListView> Views { get; init; }

        [JsonPropertyName("nextRecordsUrl")]
        public string? Next { get; init; }
    }

    sealed record ListView
    {
        [JsonPropertyName("id")]
        public required string Id { get; init; }

        [JsonPropertyName("label")]
        public required string Label { get; init; }

        [JsonPropertyName("soqlCompatible")]
        public bool IsQueryable { get; init; }
    }

    sealed record ListViewQuery
    {
        [JsonPropertyName("query")]
        public required string Query { get; init; }
    }

    sealed record Token
    {
        [JsonPropertyName("access_token")]
        public required string AccessToken { get; init; }
    }

    sealed record Written
    {
        [JsonPropertyName("success")]
        public bool Success { get; init; }

        [JsonPropertyName("errors")]
        public List<Problem>? Errors { get; init; }
    }

    sealed record Problem(
        [property: JsonPropertyName("errorCode")] string? ErrorCode,
        [property: JsonPropertyName("statusCode")] string? StatusCode,
        [property: JsonPropertyName("message")] string? Message,
        [property: JsonPropertyName("fields")] List<string>? Fields);
}
