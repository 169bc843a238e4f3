using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.CrmStandIns;

/// <summary>
/// Fake of HubSpot's API: search, batches, associations, owners, pipelines, notes. Bodies are checked against its published OpenAPI
/// descriptions. Paths are those of v3, which HubSpot supports until September 2027, and dated ones, which also enforce the validation
/// rules of an account's admin. https://developers.hubspot.com/docs/api-reference/latest/overview
/// </summary>
public sealed class HubSpotStandIn(StandInDeals deals, int port = 0) : CrmStandIn(deals, port)
{
    /// <summary>Most results of one search, over all its pages.</summary>
    const int MostFound = 10_000;

    const string Failed = "VALIDATION_ERROR";
    const string OneDeal = "/crm/v3/objects/deals/";

    static readonly string[] Properties =
    [
        "hs_object_id", "dealname", "hs_is_closed", "hs_is_closed_won", "hs_lastmodifieddate", "hubspot_owner_id", "hubspot_team_id", "pipeline",
        "dealstage", "amount", "closedate",
    ];

    static readonly Dictionary<string, string> Scopes = new()
    {
        ["/crm/v3/owners"] = "crm.objects.owners.read",
        ["/crm/v3/objects/deals/search"] = "crm.objects.deals.read",
        ["/crm/v3/objects/deals/batch/update"] = "crm.objects.deals.write",
        ["/crm/v3/objects/companies/batch/read"] = "crm.objects.companies.read",
        ["/crm/v3/objects/notes"] = "crm.objects.contacts.write",
    };

    /// <summary>Supported API versions. Requests to paths of another version are answered with 404.</summary>
    public IReadOnlySet<string> Versions { get; set; } = new HashSet<string> { "v3", "2026-03", "2026-09" };

    /// <summary>
    /// A property that a validation rule of the account requires; null: there is no rule. From API version 2026-09 on, a write to a deal
    /// without it is rejected; earlier versions do not check it.
    /// https://developers.hubspot.com/changelog/crm-api-write-validation-enforcement
    /// </summary>
    public string? Required { get; set; }

    public static string Id(int number) => $"{9_000_000_000L + number}";

    public static string OwnerId(StandInPerson person) => $"{700 + person.Number}";

    public static string TeamId(StandInPerson person) => $"{800 + person.TeamNumber}";

    protected override object Problem(int status, string code, string message) => Body(
        code.Length > 0 ? code : status switch
        {
            401 => "EXPIRED_AUTHENTICATION",
            403 => "MISSING_SCOPES",
            404 => "OBJECT_NOT_FOUND",
            429 => "RATE_LIMITS",
            _ => "INTERNAL_ERROR",
        },
        message,
        policy: status == 429 ? "TEN_SECONDLY_ROLLING" : null);

    /// <summary>There is no token endpoint: clients send a service key.</summary>
    protected override IResult? SignIn(HttpRequest request, string path, IReadOnlyDictionary<string, string> form) => null;

    protected override bool IsSignedIn(string bearer) => bearer == Secret;

    protected override IResult Handle(HttpRequest request, string path, string body)
    {
        (path, var version) = OfVersion(path);
        if (!Versions.Contains(version))
            return Refuse(HttpStatusCode.NotFound, "OBJECT_NOT_FOUND", "resource not found");

        var rule = version is "2026-09" ? Required : null;
        if (Scopes.TryGetValue(path, out var scope) && Withheld.ContainsKey(scope))
        {
            var context = new { requiredGranularScopes = new[] { scope } };
            return Results.Json(
                new
                {
                    status = "error",
                    message = "This app hasn't been granted all required scopes to make this call.",
                    correlationId = Correlation,
                    category = "MISSING_SCOPES",
                    errors = new[] { new { message = "One or more of the following scopes are required.", context } },
                },
                statusCode: 403);
        }
        try
        {
            return (request.Method, path) switch
            {
                ("POST", "/crm/v3/objects/deals/search") => Search(Json(request, body)),
                ("POST", "/crm/v4/associations/deals/companies/batch/read") => Associations(Json(request, body)),
                ("POST", "/crm/v3/objects/companies/batch/read") => Companies(Json(request, body)),
                ("POST", "/crm/v3/objects/deals/batch/update") => Update(Json(request, body), rule),
                ("PATCH", _) when path.StartsWith(OneDeal, StringComparison.Ordinal) => Results.Json(
                    Object(Change(path[OneDeal.Length..], Needed(Only(Json(request, body), "properties"), "properties"), rule), [])),
                ("POST", "/crm/v3/objects/notes") => Note(Json(request, body)),
                ("GET", "/crm/v3/owners") => Owners(request),
                ("GET", "/crm/v3/pipelines/deals") =>
                    Results.Json(new { results = new[] { Pipeline(StandInDeals.Sales), Pipeline(StandInDeals.Renewals) } }),
                ("GET", "/account-info/v3/details") => Results.Json(new { portalId = 4242, accountType = "DEVELOPER_TEST", uiDomain = "app.hubspot.com" }),
                ("GET" or "POST" or "PATCH", _) => Refuse(HttpStatusCode.NotFound, "OBJECT_NOT_FOUND", "resource not found"),
                _ => Refuse(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED", "The method is not allowed."),
            };
        }
        catch (FormatException wrong)
        {
            return Refuse(HttpStatusCode.BadRequest, Failed, wrong.Message);
        }
        catch (KeyNotFoundException)
        {
            return Refuse(HttpStatusCode.NotFound, "OBJECT_NOT_FOUND", "Object not found.");
        }
    }

    /// <summary>Maps a dated path to the equivalent path of v3, and returns its version.</summary>
    static (string Path, string Version) OfVersion(string path) => path.Split('/') switch
    {
        ["", "crm", "objects", { Length: 7 } date, .. var rest] => ($"/crm/v3/objects/{string.Join('/', rest)}", date),
        ["", "crm", "associations", { Length: 7 } date, .. var rest] => ($"/crm/v4/associations/{string.Join('/', rest)}", date),
        ["", "crm", "pipelines", { Length: 7 } date, "deals"] => ("/crm/v3/pipelines/deals", date),
        ["", "crm", "owners", { Length: 7 } date] => ("/crm/v3/owners", date),
        ["", "account-info", { Length: 7 } date, "details"] => ("/account-info/v3/details", date),
        _ => (path, "v3"),
    };

    static string Correlation => "00000000-0000-4000-8000-000000000001";

    static object Body(string category, string message, string? policy) => policy is null
        ? new { status = "error", message, correlationId = Correlation, category }
        : new { status = "error", message = "You have reached a limit.", correlationId = Correlation, category, policyName = policy };

    IResult Search(JsonElement body)
    {
        Only(body, "filterGroups", "sorts", "properties", "limit", "after", "query");
        var (limit, from) = (Whole(Needed(body, "limit")), Whole(Text(body, "after")));
        if (limit is < 0 or > 200)
            throw new FormatException("limit must be between 0 and 200.");
        if (from + limit > MostFound)
            throw new FormatException("A search ends after 10000 results.");

        var groups = Items(body, "filterGroups", most: 5)
            .Select(it => Items(Only(it, "filters"), "filters", most: 6).Select(Filter).ToList())
            .ToList();
        if (groups.Sum(it => it.Count) > 18)
            throw new FormatException("There are more than 18 filters.");
        string[] columns = [.. Items(body, "properties", most: 100).Select(it => Known($"{it}"))];
        var found = Deals.All.Where(it =>
            !it.IsDeleted && (groups.Count == 0 || groups.Exists(group => group.TrueForAll(filter => filter(it)))));
        var sort = Items(body, "sorts", most: 1).Select(it => $"{it}").SingleOrDefault() ?? "hs_object_id";
        Known(sort.TrimStart('-'));
        found = sort.StartsWith('-') ? found.OrderByDescending(it => Number(it, sort[1..])) : found.OrderBy(it => Number(it, sort));
        var all = found.ToList();
        var results = all.Skip(from).Take(limit).Select(it => Object(it, columns)).ToList();
        return from + limit < all.Count
            ? Results.Json(new { total = all.Count, results, paging = new { next = new { after = $"{from + limit}" } } })
            : Results.Json(new { total = all.Count, results });
    }

    static Predicate<StandInDeal> Filter(JsonElement filter)
    {
        Only(filter, "propertyName", "operator", "value", "values", "highValue");
        var (property, value) = (Known(Text(filter, "propertyName")), filter.TryGetProperty("value", out var one) ? $"{one}" : null);
        string[]? values = filter.TryGetProperty("values", out _) ? [.. Items(filter, "values", most: 100).Select(it => $"{it}")] : null;
        return (Text(filter, "operator"), value, values) switch
        {
            ("EQ", { } it, null) => deal => Value(deal, property) == it,
            ("IN", null, { Length: > 0 } some) => deal => some.Contains(Value(deal, property)),
            ("GT", { } it, null) => deal => Number(deal, property) > Long(it),
            ("GTE", { } it, null) => deal => Number(deal, property) >= Long(it),
            ("LTE", { } it, null) => deal => Number(deal, property) <= Long(it),
            _ => throw new FormatException("The operator and its values do not go together, or are not known here."),
        };
    }

    /// <summary>Answered with 207 (multi-status) if some deals have no company: each of those is an error in the answer.</summary>
    IResult Associations(JsonElement body)
    {
        StandInDeal[] asked = [.. Ids(body, most: 1_000, "id", "after").Select(Find)];
        var results = asked.Where(it => it.Customer.Length > 0).Select(it => new
        {
            from = new { id = Id(it.Number) },
            to = new[]
            {
                new { toObjectId = (object)0, associationTypes = new[] { Association(341) } },
                new { toObjectId = (object)CompanyId(it), associationTypes = new[] { Association(341), Association(5) } },
            },
        });
        return asked.All(it => it.Customer.Length > 0)
            ? Results.Json(new { status = "COMPLETE", results, startedAt = Now, completedAt = Now })
            : Results.Json(
                new
                {
                    status = "COMPLETE",
                    results,
                    startedAt = Now,
                    completedAt = Now,
                    numErrors = 1,
                    errors = new[]
                    {
                        new { status = "error", category = "OBJECT_NOT_FOUND", subCategory = "crm.associations.NO_ASSOCIATIONS_FOUND", message = "" },
                    },
                },
                statusCode: 207);
    }

    static object Association(int type) => new { category = "HUBSPOT_DEFINED", typeId = type, label = type == 5 ? "Primary" : null };

    IResult Companies(JsonElement body)
    {
        Only(body, "inputs", "properties", "propertiesWithHistory", "idProperty");
        Items(body, "propertiesWithHistory", most: 0);
        if (Items(body, "properties", most: 10).Any(it => $"{it}" is not "name"))
            throw new FormatException("The property does not exist.");
        var asked = Ids(body, most: 100, "id").ToHashSet();
        var results = Deals.All.DistinctBy(it => it.Customer).Where(it => asked.Contains($"{CompanyId(it)}")).Select(it => new
        {
            id = $"{CompanyId(it)}",
            properties = new { name = it.Customer, hs_object_id = $"{CompanyId(it)}" },
            createdAt = it.Modified,
            updatedAt = it.Modified,
            archived = false,
        });
        return Results.Json(new { status = "COMPLETE", results, startedAt = Now, completedAt = Now });
    }

    IResult Update(JsonElement body, string? rule)
    {
        Only(body, "inputs");
        var inputs = Items(body, "inputs", most: 100).Select(it => Only(it, "id", "properties", "idProperty", "objectWriteTraceId")).ToList();
        foreach (var input in inputs)
            Check(Text(input, "id"), Needed(input, "properties"), rule); // a batch is refused as a whole
        var results = inputs.Select(it => Object(Change(Text(it, "id"), it.GetProperty("properties"), rule), [])).ToList();
        return Results.Json(new { status = "COMPLETE", results, startedAt = Now, completedAt = Now });
    }

    /// <param name="rule">A property that the deal must have afterwards; null: none.</param>
    Dictionary<string, string> Check(string id, JsonElement properties, string? rule)
    {
        if (Find(id).IsLocked)
            throw new FormatException("A rule does not allow it.");
        if (rule is not null && !Find(id).Written.ContainsKey(rule) && !properties.TryGetProperty(rule, out _))
            throw new FormatException($"Property \"{rule}\" is required.");
        var values = properties.EnumerateObject().ToDictionary(it => it.Name, it => Text(properties, it.Name));
        foreach (var (name, value) in values)
        {
            if (!(StandInDeals.TextFields.Contains(name) || StandInDeals.DayFields.Contains(name)))
                throw new FormatException($"Property \"{name}\" does not exist");
            if (StandInDeals.DayFields.Contains(name) && value.Length > 0 && !DateOnly.TryParseExact(value, "yyyy-MM-dd", out _))
                throw new FormatException("The day cannot be read.");
        }
        return values;
    }

    StandInDeal Change(string id, JsonElement properties, string? rule)
    {
        var values = Check(id, properties, rule);
        return Deals.Change(Find(id).Number, it => it.With(values));
    }

    IResult Note(JsonElement body)
    {
        Only(body, "properties", "associations");
        var properties = Only(Needed(body, "properties"), "hs_timestamp", "hs_note_body", "hubspot_owner_id");
        Long(Text(properties, "hs_timestamp"));
        var association = Items(body, "associations", most: 1).Single();
        var type = Items(Only(association, "to", "types"), "types", most: 1).Single();
        if (Text(type, "associationCategory") is not "HUBSPOT_DEFINED" || Whole(Needed(type, "associationTypeId")) != 214)
            throw new FormatException("That is no association of a note with a deal.");

        var deal = Find(Text(association.GetProperty("to"), "id"));
        Deals.Change(deal.Number, it => it with { Notes = [.. it.Notes, Text(properties, "hs_note_body")] });
        return Results.Json(
            new { id = "1", properties = new { hs_object_id = "1" }, createdAt = Now, updatedAt = Now, archived = false },
            statusCode: 201);
    }

    IResult Owners(HttpRequest request)
    {
        if (UnknownParameter(request, "limit", "after", "email", "archived") is { } unknown)
            throw new FormatException($"The parameter {unknown} is not known.");
        var (limit, after) = (Whole($"{request.Query["limit"]}"), request.Query["after"] is [var text] ? Whole(text ?? "") : 0);
        if (limit is < 1 or > 500)
            throw new FormatException("limit must be between 1 and 500.");

        // two per page, so that clients have to read several pages
        var results = StandInDeals.People.Skip(after).Take(Math.Min(limit, 2)).Select(it => new
        {
            id = OwnerId(it),
            email = it.Email,
            firstName = it.Name.Split(' ')[0],
            lastName = it.Name.Split(' ')[1],
            type = "PERSON",
            userId = it.Number,
            createdAt = Now,
            updatedAt = Now,
            archived = false,
            teams = new[] { new { id = TeamId(it), name = it.Team, primary = true } },
        });
        return after + 2 < StandInDeals.People.Count
            ? Results.Json(new { results, paging = new { next = new { after = $"{after + 2}" } } })
            : Results.Json(new { results });
    }

    static object Pipeline(string id) => new
    {
        id,
        label = id is StandInDeals.Sales ? "Sample sales" : "Sample renewals",
        displayOrder = 0,
        archived = false,
        stages = Array.Empty<object>(),
    };

    static object Object(StandInDeal deal, string[] columns) => new
    {
        id = Id(deal.Number),
        properties = columns.Append("hs_object_id").Distinct().ToDictionary(it => it, it => Value(deal, it) is { } value
            ? it is "hs_lastmodifieddate" ? At(deal.Modified) : value
            : null),
        createdAt = At(deal.Modified),
        updatedAt = At(deal.Modified),
        archived = false,
    };

    static string? Value(StandInDeal deal, string property) => property switch
    {
        "hs_object_id" => Id(deal.Number),
        "dealname" => deal.Name,
        "hs_is_closed" => deal.State is CrmState.Open ? "false" : "true",
        "hs_is_closed_won" => deal.State is CrmState.Won ? "true" : "false",
        "hs_lastmodifieddate" => $"{deal.Modified.ToUnixTimeMilliseconds()}",
        "hubspot_owner_id" => deal.Owner is { } owner ? OwnerId(owner) : null,
        "hubspot_team_id" => deal.Owner is { } member ? TeamId(member) : null,
        "pipeline" => deal.Pipeline,
        _ => null,
    };

    static long Number(StandInDeal deal, string property) => Long(Value(deal, property) ?? "0");

    static int CompanyId(StandInDeal deal) => 1 + (int)(deal.Customer.Aggregate(7u, (hash, it) => (hash * 31) + it) % 1_000_000_007);

    static string At(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    StandInDeal Find(string id) =>
        Deals.Find((int)(Long(id) - 9_000_000_000L)) is { IsDeleted: false } deal ? deal : throw new KeyNotFoundException();

    static JsonElement Json(HttpRequest request, string body) =>
        request.ContentType is "application/json" && Parse(body) is { } read ? read : throw new FormatException("Invalid input JSON");

    static JsonElement Only(JsonElement element, params string[] known) =>
        element.ValueKind is JsonValueKind.Object && element.EnumerateObject().All(it => known.Contains(it.Name))
            ? element
            : throw new FormatException("Invalid input JSON: there is a member that is not known.");

    static JsonElement Needed(JsonElement body, string name) => body.TryGetProperty(name, out var value)
        ? value
        : throw new FormatException($"Some required fields were not set: [{name}]");

    static List<JsonElement> Items(JsonElement body, string name, int most) =>
        Needed(body, name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() <= most
            ? [.. list.EnumerateArray()]
            : throw new FormatException($"{name} is no list, or too long.");

    static IEnumerable<string> Ids(JsonElement body, int most, params string[] known) =>
        Items(body, "inputs", most).Select(it => Text(Only(it, known), "id"));

    static string Text(JsonElement body, string name) =>
        Needed(body, name) is { ValueKind: JsonValueKind.String } text
            ? text.GetString() ?? ""
            : throw new FormatException($"{name} is a text.");

    static string Known(string property) =>
        Properties.Contains(property) ? property : throw new FormatException($"Property \"{property}\" does not exist");

    static int Whole(JsonElement number) => number.ValueKind is JsonValueKind.Number && number.TryGetInt32(out var whole)
        ? whole
        : throw new FormatException("A number is needed.");

    static int Whole(string text) => (int)Long(text);

    static long Long(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException("A number is needed.");
}
