using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Core;
using Azure.Identity;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Connections;

/// <summary>
/// Dynamics 365 Sales by the Dataverse Web API, https://learn.microsoft.com/power-apps/developer/data-platform/webapi/overview. Scopes by
/// owner or business unit are OData queries. A view is read as FetchXML with our columns, because "savedQuery=" returns the columns of the
/// view, amounts included.
/// </summary>
sealed class DynamicsCrm(HttpClient http, TokenCredential credential, TimeProvider time) : ICrm
{
    /// <summary>Opportunities per page: fewer than the allowed 5,000, so that a page is about 2 MB.</summary>
    const int PageSize = 2_000;

    /// <summary>$count stops there. https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/count-rows</summary>
    const int MostCounted = 5_000;

    const string Path = "api/data/v9.2/";
    const string States = "opportunityid,statecode,modifiedon";
    const string Columns = $"{States},name,_customerid_value,_ownerid_value";
    const string OwnerColumns = "azureactivedirectoryobjectid,internalemailaddress,fullname";

    const string Annotations =
        "odata.include-annotations=\"OData.Community.Display.V1.FormattedValue,Microsoft.Dynamics.CRM.fetchxmlpagingcookie,Microsoft.Dynamics.CRM.morerecords\"";

    /// <summary>Overlap of two readings: a transaction there may take two minutes, and its changes become visible when it ends.</summary>
    static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    readonly CrmHttp web = new(http, FailureOf, time);

    public CrmSystem System => CrmSystem.Dynamics;

    public async Task<string> TestConnection(CancellationToken ct)
    {
        await Get<Rows<Row>>($"opportunities?$select={Columns}&$expand=owninguser($select={OwnerColumns})&$top=1", ct);
        return web.Address.Host;
    }

    public async Task<IReadOnlyList<CrmScopeChoice>> ListScopes(CancellationToken ct)
    {
        var views = await GetAll<View>(
            "savedqueries?$select=savedqueryid,name&$filter=returnedtypecode eq 'opportunity' and querytype eq 0 and statecode eq 0", ct);
        var units = await GetAll<Unit>("businessunits?$select=businessunitid,name", ct);
        var people = await GetAll<User>(
            "systemusers?$select=systemuserid,fullname&$filter=isdisabled eq false and accessmode eq 0", ct);
        return [
            .. views.Select(it => new CrmScopeChoice(CrmScopeKind.View, it.Id, it.Name ?? it.Id)),
            .. units.Select(it => new CrmScopeChoice(CrmScopeKind.Team, it.Id, it.Name ?? it.Id)),
            .. people.Select(it => new CrmScopeChoice(CrmScopeKind.Owners, it.Id, it.Name ?? it.Id)),
        ];
    }

    public async Task<CrmCount> CountDeals(CrmScope scope, CancellationToken ct)
    {
        if (Check(scope).Kind is CrmScopeKind.View)
        {
            var found = 0;
            await foreach (var page in ReadView(scope, since: null, DynamicsView.StateColumns, ct))
            {
                found += page.Items.Count;
                if (found >= MostCounted)
                    return new(found, OrMore: true);
            }
            return new(found);
        }
        var answer = await Get<Rows<Row>>($"opportunities?$select=opportunityid&$filter={Filter(scope, null)}&$count=true&$top=1", ct);
        return new(answer.Count, answer.Count >= MostCounted);
    }

    public async Task<IReadOnlyList<CrmDeal>> ReadFirst(CrmScope scope, int most, CancellationToken ct)
    {
        await foreach (var page in Check(scope).Kind is CrmScopeKind.View
            ? ReadView(scope, null, DynamicsView.AllColumns, ct, most)
            : ReadOData($"{DealsOf(scope, null)}&$top={most}", ct))
        {
            return [.. page.Items.Select(DealOf)];
        }
        return [];
    }

    public async IAsyncEnumerable<CrmPage> ReadChanges(CrmScope scope, CrmMark? since, [EnumeratorCancellation] CancellationToken ct)
    {
        var (mark, last) = (since is { } it ? Time(it.Value) : default(DateTimeOffset?), default(DateTimeOffset?));
        await foreach (var page in Read(scope, mark, States, DynamicsView.AllColumns, ct))
        {
            CrmDeal[] deals = [.. page.Items.Select(DealOf)];
            last = deals.Length > 0 ? deals[^1].Modified : last;
            var next = last - Overlap;
            yield return new(deals, new(Text((mark > next ? mark : next ?? mark) ?? DateTimeOffset.UnixEpoch)));
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<CrmDealState>> ReadStates(CrmScope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var page in Read(scope, null, States, DynamicsView.StateColumns, ct))
            yield return [.. page.Items.Select(it => new CrmDealState(it.Id, StateOf(it), it.Modified))];
    }

    public async Task<IReadOnlyDictionary<string, CrmFailure>> WriteFields(
        CrmFields into, IReadOnlyList<CrmUpdate> updates, CancellationToken ct)
    {
        Dictionary<string, CrmFailure> failed = [];
        foreach (var (id, values) in updates.Select(it => (it.DealId, into.ValuesOf(it))).Where(it => it.Item2.Count > 0))
        {
            try
            {
                // without If-Match a PATCH is an upsert, and would create a deleted opportunity again
                await Execute(
                    HttpMethod.Patch,
                    $"opportunities({Check(id)})",
                    values.ToDictionary(it => it.Key, it => it.Value.Length is 0 ? null : it.Value),
                    ct,
                    ifMatch: true);
            }
            catch (CrmException wrong) when (wrong.Failure is CrmFailure.NotFound or CrmFailure.Forbidden or CrmFailure.NotUnderstood)
            {
                failed[id] = wrong.Failure;
            }
        }
        return failed;
    }

    public Task WriteNote(string dealId, string title, string text, CancellationToken ct) => Execute(
        HttpMethod.Post,
        "annotations",
        new Dictionary<string, string>
        {
            ["subject"] = title,
            ["notetext"] = text,
            ["objectid_opportunity@odata.bind"] = $"/opportunities({Check(dealId)})",
        },
        ct);

    IAsyncEnumerable<Rows<Row>> Read(
        CrmScope scope, DateTimeOffset? since, string states, IReadOnlyList<string> viewColumns, CancellationToken ct) =>
        Check(scope).Kind is CrmScopeKind.View
            ? ReadView(scope, since, viewColumns, ct)
            : ReadOData(
                ReferenceEquals(viewColumns, DynamicsView.StateColumns)
                    ? $"opportunities?$select={states}&$filter={Filter(scope, since)}&$orderby=modifiedon asc,opportunityid asc"
                    : DealsOf(scope, since),
                ct);

    static string DealsOf(CrmScope scope, DateTimeOffset? since) =>
        $"opportunities?$select={Columns}&$expand=owninguser($select={OwnerColumns})&$filter={Filter(scope, since)}&$orderby=modifiedon asc,opportunityid asc";

    async IAsyncEnumerable<Rows<Row>> ReadOData(string query, [EnumeratorCancellation] CancellationToken ct)
    {
        var pages = new PageLimit();
        for (var next = query; next is not null;)
        {
            var page = await Get<Rows<Row>>(pages.Check(next), ct);
            yield return page;
            next = page.NextLink;
        }
    }

    /// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results</summary>
    async IAsyncEnumerable<Rows<Row>> ReadView(
        CrmScope scope, DateTimeOffset? since, IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken ct,
        int pageSize = PageSize)
    {
        var view = await Get<View>($"savedqueries({scope.Ids[0]})?$select=fetchxml,returnedtypecode", ct);
        if (view.FetchXml is null || view.Table is not "opportunity")
            throw new CrmException(new CrmFailure.NotFound("view"));

        var pages = new PageLimit();
        var query = DynamicsView.From(view.FetchXml, columns, since is { } it ? Text(it) : null, pageSize);
        for (var (number, cookie) = (1, default(string)); ; number++)
        {
            var page = await Get<Rows<Row>>($"opportunities?fetchXml={Uri.EscapeDataString(query.Page(number, cookie))}", ct);
            yield return page;
            if (!page.HasMore)
                yield break;

            cookie = pages.Check(DynamicsView.CookieOf(page.Cookie) ?? throw new CrmException(new CrmFailure.NotUnderstood("paging")));
        }
    }

    static string Filter(CrmScope scope, DateTimeOffset? since)
    {
        var column = scope.Kind is CrmScopeKind.Team ? "_owningbusinessunit_value" : "_ownerid_value";
        var those = string.Join(" or ", scope.Ids.Select(it => $"{column} eq {it}"));
        return since is { } at ? $"modifiedon ge {Text(at)} and ({those})" : $"({those})";
    }

    async Task<List<T>> GetAll<T>(string query, CancellationToken ct)
    {
        List<T> all = [];
        var pages = new PageLimit();
        for (var next = query; next is not null;)
        {
            var page = await Get<Rows<T>>(pages.Check(next), ct);
            all.AddRange(page.Items);
            next = page.NextLink;
        }
        return all;
    }

    async Task<T> Get<T>(string query, CancellationToken ct)
    {
        var address = new Uri(web.Address, query.StartsWith("http", StringComparison.Ordinal) ? query : Path + query);
        if (address.GetLeftPart(UriPartial.Authority) != web.Address.GetLeftPart(UriPartial.Authority))
            throw new CrmException(new CrmFailure.NotUnderstood("foreign-host"));

        var request = new HttpRequestMessage(HttpMethod.Get, address);
        // the two exclude each other
        request.Headers.Add("Prefer", query.Contains("$top=", StringComparison.Ordinal) ? Annotations : $"odata.maxpagesize={PageSize},{Annotations}");
        return (await web.Read<T>(await Sign(request, ct), ct)).Body;
    }

    async Task Execute<T>(HttpMethod method, string path, T body, CancellationToken ct, bool ifMatch = false)
    {
        var request = new HttpRequestMessage(method, new Uri(web.Address, Path + path)) { Content = CrmHttp.Content(body) };
        if (ifMatch)
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
        await web.Execute(await Sign(request, ct), ct);
    }

    /// <summary>The credential caches and renews its tokens.</summary>
    async Task<HttpRequestMessage> Sign(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            var token = await credential.GetTokenAsync(new([$"{web.Address.GetLeftPart(UriPartial.Authority)}/.default"]), ct);
            request.Headers.Authorization = new("Bearer", token.Token);
        }
        catch (CredentialUnavailableException)
        {
            throw new CrmException(new CrmFailure.SignInRefused("no-identity"));
        }
        catch (AuthenticationFailedException wrong)
        {
            // Entra's message contains tenant, app and host; its code is enough
            throw new CrmException(EntraCode(wrong.Message) is { } code
                ? new CrmFailure.SignInRefused(code)
                : new CrmFailure.Unavailable("entra"));
        }
        request.Headers.Accept.Add(new("application/json"));
        request.Headers.Add("OData-MaxVersion", "4.0");
        request.Headers.Add("OData-Version", "4.0");
        return request;
    }

    /// <summary>https://learn.microsoft.com/entra/identity-platform/reference-error-codes</summary>
    static string? EntraCode(string message) => message.IndexOf("AADSTS", StringComparison.Ordinal) is >= 0 and var at
        ? string.Concat(message[at..].TakeWhile(char.IsAsciiLetterOrDigit))
        : null;

    CrmDeal DealOf(Row row) => new(row.Id, row.Name ?? "", StateOf(row), row.Modified)
    {
        Customer = row.Customer,
        Owner = row switch
        {
            { User: { } user } => new(user.ObjectId, user.Email, user.Name),
            { ViewOwnerName: not null } or { ViewOwnerObjectId: not null } =>
                new(row.ViewOwnerObjectId, row.ViewOwnerEmail, row.ViewOwnerName),
            { OwnerName: { } team } => new(null, null, team),
            _ => null,
        },
        Link = new(web.Address, $"main.aspx?pagetype=entityrecord&etn=opportunity&id={row.Id}"),
    };

    static CrmState StateOf(Row row) => row.State switch
    {
        0 => CrmState.Open,
        1 => CrmState.Won,
        2 => CrmState.Lost,
        _ => throw new CrmException(new CrmFailure.NotUnderstood("statecode")),
    };

    static CrmScope Check(CrmScope scope) =>
        scope.IsValid && scope.Kind is not CrmScopeKind.Pipeline && scope.Ids.All(it => Guid.TryParseExact(it, "D", out _))
            ? scope
            : throw new CrmException(new CrmFailure.NotFound("scope"));

    static string Check(string id) => Guid.TryParseExact(id, "D", out _) ? id : throw new CrmException(new CrmFailure.NotFound("id"));

    static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    static DateTimeOffset Time(string mark) =>
        DateTimeOffset.TryParse(mark, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : throw new CrmException(new CrmFailure.NotUnderstood("mark"));

    /// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors</summary>
    static CrmFailure? FailureOf(CrmRefusal refusal)
    {
        var code = refusal.Body is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("error", out var error)
            ? CrmFailure.SafeName(CrmHttp.TextOf(error, "code"))
            : null;
        return refusal.Status switch
        {
            HttpStatusCode.Unauthorized => new CrmFailure.SignInRefused(code),
            HttpStatusCode.Forbidden => new CrmFailure.Forbidden(Code: code),
            HttpStatusCode.NotFound => new CrmFailure.NotFound(code),
            HttpStatusCode.BadRequest => new CrmFailure.NotUnderstood(code),
            _ => null,
        };
    }

    sealed record Rows<T>
    {
        [JsonPropertyName("value")]
        public required List<T> Items { get; init; }

        [JsonPropertyName("@odata.nextLink")]
        public string? NextLink { get; init; }

        [JsonPropertyName("@odata.count")]
        public int Count { get; init; }

        [JsonPropertyName("@Microsoft.Dynamics.CRM.morerecords")]
        public bool HasMore { get; init; }

        [JsonPropertyName("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie")]
        public string? Cookie { get; init; }
    }

    sealed record Row
    {
        [JsonPropertyName("opportunityid")]
        public required string Id { get; init; }

        [JsonPropertyName("name")]
        public string? Name { get; init; }

        [JsonPropertyName("statecode")]
        public int? State { get; init; }

        [JsonPropertyName("modifiedon")]
        public DateTimeOffset Modified { get; init; }

        [JsonPropertyName("_customerid_value@OData.Community.Display.V1.FormattedValue")]
        public string? Customer { get; init; }

        [JsonPropertyName("_ownerid_value@OData.Community.Display.V1.FormattedValue")]
        public string? OwnerName { get; init; }

        [JsonPropertyName("owninguser")]
        public User? User { get; init; }

        [JsonPropertyName("owner.azureactivedirectoryobjectid")]
        public string? ViewOwnerObjectId { get; init; }

        [JsonPropertyName("owner.internalemailaddress")]
        public string? ViewOwnerEmail { get; init; }

        [JsonPropertyName("owner.fullname")]
        public string? ViewOwnerName { get; init; }
    }

    sealed record User
    {
        [JsonPropertyName("systemuserid")]
        public string Id { get; init; } = "";

        [JsonPropertyName("azureactivedirectoryobjectid")]
        public string? ObjectId { get; init; }

        [JsonPropertyName("internalemailaddress")]
        public string? Email { get; init; }

        [JsonPropertyName("fullname")]
        public string? Name { get; init; }
    }

    sealed record View
    {
        [JsonPropertyName("savedqueryid")]
        public string Id { get; init; } = "";

        [JsonPropertyName("name")]
        public string? Name { get; init; }

        [JsonPropertyName("fetchxml")]
        public string? FetchXml { get; init; }

        [JsonPropertyName("returnedtypecode")]
        public string? Table { get; init; }
    }

    sealed record Unit
    {
        [JsonPropertyName("businessunitid")]
        public required string Id { get; init; }

        [JsonPropertyName("name")]
        public string? Name { get; init; }
    }
}
