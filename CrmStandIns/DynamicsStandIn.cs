using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace ReviewBot.CrmStandIns;

/// <summary>
/// Stands in for the Dataverse Web API v9.2 and for the token endpoint of Entra: opportunities by OData and FetchXML, views, business
/// units, users, PATCH and notes. https://learn.microsoft.com/power-apps/developer/data-platform/webapi/overview
/// </summary>
public sealed partial class DynamicsStandIn(StandInDeals deals, int port = 0) : CrmStandIn(deals, port)
{
    /// <summary>A view of all open opportunities.</summary>
    public const string OpenView = "00000000-0000-0000-0009-000000000001";

    const string Root = "/api/data/v9.2/";
    const string Formatted = "OData.Community.Display.V1.FormattedValue";
    const string NotFound = "0x80040217";
    const string BadQuery = "0x80060888";

    /// <summary>Most rows on a page. https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/page-results</summary>
    const int MostRows = 5_000;

    static readonly IReadOnlySet<string> NoAnnotations = new HashSet<string>();

    static readonly Dictionary<string, string[]> Tables = new()
    {
        ["opportunities"] =
        [
            "opportunityid", "name", "statecode", "modifiedon", "_customerid_value", "_ownerid_value", "_owningbusinessunit_value",
            "estimatedvalue", "estimatedclosedate", "actualvalue", "actualclosedate",
        ],
        ["systemusers"] =
            ["systemuserid", "fullname", "internalemailaddress", "azureactivedirectoryobjectid", "isdisabled", "accessmode"],
        ["businessunits"] = ["businessunitid", "name"],
        ["savedqueries"] = ["savedqueryid", "name", "fetchxml", "returnedtypecode", "querytype", "statecode"],
    };

    public static string Id(int number, int kind = 1) => $"00000000-0000-0000-{kind:x4}-{number:x12}";

    public static string OwnerId(StandInPerson person) => Id(person.Number, 2);

    public static string UnitId(StandInPerson person) => Id(person.TeamNumber, 3);

    /// <summary>The owner's Entra object id: that of the sample person with the same name in the Playground.</summary>
    public static string ObjectId(StandInPerson person) => $"5a3d1c00-0000-4000-8000-00000000001{person.Number % 5}";

    protected override object Problem(int status, string code, string message) => new
    {
        error = new
        {
            code = code.Length > 0 ? code : status switch
            {
                401 => "0x80072560",
                403 => "0x80040220",
                404 => NotFound,
                429 => "0x80072322",
                _ => "0x80040216",
            },
            message,
        },
    };

    protected override IResult? SignIn(HttpRequest request, string path, IReadOnlyDictionary<string, string> form)
    {
        if (path != $"/{TenantId}/oauth2/v2.0/token")
            return null;

        var origin = $"{request.Scheme}://{request.Host}";
        return (request.Method, form.GetValueOrDefault("grant_type"), form.GetValueOrDefault("scope")) switch
        {
            ("POST", "client_credentials", var scope) when scope == $"{origin}/.default" =>
                !AcceptsSignIn || form.GetValueOrDefault("client_id") != ClientId || form.GetValueOrDefault("client_secret") != Secret
                    ? Results.Json(
                        new { error = "invalid_client", error_description = $"AADSTS7000222: The provided client secret keys for app '{ClientId}' are expired." },
                        statusCode: 401)
                    : Results.Json(new { token_type = "Bearer", expires_in = (int)TokenLife.TotalSeconds, access_token = IssueToken() }),
            _ => Results.Json(
                new { error = "invalid_request", error_description = "AADSTS900144: The request body must contain another parameter." },
                statusCode: 400),
        };
    }

    protected override IResult Handle(HttpRequest request, string path, string body)
    {
        if (request.Headers["OData-Version"] != "4.0" || request.Headers["OData-MaxVersion"] != "4.0"
            || !request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            return Refuse(HttpStatusCode.BadRequest, "0x0", "The headers OData-Version, OData-MaxVersion and Accept are recommended, and wanted here.");
        }
        try
        {
            return (request.Method, path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..] : "") switch
            {
                ("GET", "opportunities") when request.Query.ContainsKey("fetchXml") => Fetch(request),
                ("GET", var table) when Tables.ContainsKey(table) => Query(request, table),
                ("GET", var one) when Key("savedqueries", one) is { } id => View(request, id),
                ("PATCH", var one) when Key("opportunities", one) is { } id => Update(request, id, body),
                ("POST", "annotations") => Note(body),
                ("GET" or "PATCH" or "POST", _) => Refuse(HttpStatusCode.NotFound, "0x80060888", $"Resource not found for the segment '{path}'."),
                _ => Refuse(HttpStatusCode.MethodNotAllowed, "0x80060888", "The HTTP method is not supported."),
            };
        }
        catch (Exception wrong) when (wrong is FormatException or XmlException)
        {
            return Refuse(HttpStatusCode.BadRequest, BadQuery, wrong.Message);
        }
    }

    IResult Query(HttpRequest request, string table)
    {
        if (UnknownParameter(request, "$select", "$filter", "$orderby", "$expand", "$top", "$count", "$skiptoken") is { } unknown)
            throw new FormatException($"The query parameter {unknown} is not supported.");

        string? Option(string name) => request.Query[name] is [var value] ? value : null;
        var columns = Option("$select")?.Split(',') ?? throw new FormatException("A query without $select reads everything, which is refused here.");
        Know(table, columns);
        var rows = Rows(table).AsEnumerable();
        if (Option("$filter") is { } filter)
        {
            var isIn = StandInFilter.Parse(filter, StandInFilter.OData, Tables[table]);
            rows = rows.Where(row => isIn(row.GetValueOrDefault));
        }
        foreach (var order in (Option("$orderby")?.Split(',') ?? []).Reverse())
        {
            Know(table, [order.Split(' ')[0]]);
            rows = order.Split(' ') is [var by, "asc"]
                ? rows.OrderBy(row => row.GetValueOrDefault(by))
                : throw new FormatException("This $orderby is not known here.");
        }
        var expanded = Option("$expand") is { } expand ? Expanded(table, expand) : null;

        var prefer = Preferences(request);
        if (Option("$top") is not null && prefer.PageSize < MostRows)
            throw new FormatException("$top and paging exclude each other.");
        var from = Option("$skiptoken") is { } token ? Whole(token) : 0;
        var (all, size) = (rows.ToList(), Option("$top") is { } top ? Whole(top) : prefer.PageSize);
        var page = all.Skip(from).Take(size).Select(row => Shown(row, columns, prefer.Annotations, expanded)).ToList();
        Dictionary<string, object?> answer = new() { ["@odata.context"] = $"{request.Scheme}://{request.Host}{Root}$metadata#{table}" };
        if (Option("$count") is "true")
            answer["@odata.count"] = Math.Min(all.Count, MostRows);
        answer["value"] = page;
        if (Option("$top") is null && from + size < all.Count)
        {
            var rest = string.Join('&', request.Query
                .Where(it => it.Key is not "$skiptoken")
                .Select(it => $"{it.Key}={Uri.EscapeDataString($"{it.Value}")}"));
            answer["@odata.nextLink"] = $"{request.Scheme}://{request.Host}{Root}{table}?{rest}&$skiptoken={from + size}";
        }
        return Results.Json(answer);
    }

    IResult Fetch(HttpRequest request)
    {
        if (UnknownParameter(request, "fetchXml") is { } unknown)
            throw new FormatException($"The query parameter {unknown} does not go with fetchXml.");

        var fetch = XElement.Parse($"{request.Query["fetchXml"]}");
        var entity = fetch.Element("entity") ?? throw new FormatException("entity is missing.");
        Attributes(fetch, "version", "mapping", "distinct", "count", "page", "paging-cookie", "output-format", "no-lock");
        if ((string?)entity.Attribute("name") is not "opportunity" || entity.Elements("attribute").Any(it => !IsColumn(it)))
            throw new FormatException("The view names what opportunity does not have.");

        var rows = Rows("opportunities").Where(row => entity.Elements("filter").All(it => Matches(it, row)));
        rows = entity.Elements("order").Reverse().Aggregate(
            rows, (sorted, order) => sorted.OrderBy(row => row.GetValueOrDefault(Column((string?)order.Attribute("attribute")))));
        var number = Whole((string?)fetch.Attribute("page") ?? "1");
        var size = Math.Min(Whole((string?)fetch.Attribute("count") ?? "5000"), MostRows);
        if (number > 1 && (string?)fetch.Attribute("paging-cookie") != Cookie(number))
            throw new FormatException("The paging cookie is not the one of the page before.");

        var prefer = Preferences(request);
        var columns = entity.Elements("attribute").Select(it => Column((string?)it.Attribute("name"))).ToArray();
        var all = rows.ToList();
        var page = all.Skip((number - 1) * size).Take(size)
            .Select(row => Fetched(row, columns, prefer.Annotations, entity.Element("link-entity")))
            .ToList();
        Dictionary<string, object?> answer = new() { ["value"] = page };
        if (number * size < all.Count)
        {
            if (prefer.Annotations.Contains("Microsoft.Dynamics.CRM.morerecords"))
                answer["@Microsoft.Dynamics.CRM.morerecords"] = true;
            if (prefer.Annotations.Contains("Microsoft.Dynamics.CRM.fetchxmlpagingcookie"))
            {
                answer["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"] =
                    $"<cookie pagenumber=\"{number + 1}\" pagingcookie=\"{Uri.EscapeDataString(Uri.EscapeDataString(Cookie(number + 1)))}\" istracking=\"False\" />";
            }
        }
        return Results.Json(answer);
    }

    IResult View(HttpRequest request, string id)
    {
        if (UnknownParameter(request, "$select") is { } unknown)
            throw new FormatException($"The query parameter {unknown} is not supported.");
        var columns = $"{request.Query["$select"]}".Split(',');
        Know("savedqueries", columns);
        return Rows("savedqueries").FirstOrDefault(it => it["savedqueryid"] as string == id) is { } view
            ? Results.Json(Shown(view, columns, NoAnnotations, null))
            : Refuse(HttpStatusCode.NotFound, NotFound, "Entity 'SavedQuery' does not exist.");
    }

    IResult Update(HttpRequest request, string id, string body)
    {
        if (Parse(body) is not { } values || request.ContentType is not "application/json")
            return Refuse(HttpStatusCode.BadRequest, "0x80048d19", "Error identified in the payload.");

        Dictionary<string, string> written = [];
        foreach (var value in values.EnumerateObject())
        {
            var isDay = StandInDeals.DayFields.Contains(value.Name) && Day().IsMatch($"{value.Value}");
            var isEmptied = value.Value.ValueKind is JsonValueKind.Null && StandInDeals.DayFields.Contains(value.Name);
            if (!isDay && !isEmptied && !StandInDeals.TextFields.Contains(value.Name))
                return Refuse(HttpStatusCode.BadRequest, BadQuery, $"The property '{value.Name}' does not exist on type 'Microsoft.Dynamics.CRM.opportunity', or has another type.");
            if (Withheld.ContainsKey(value.Name))
                return Refuse(HttpStatusCode.Forbidden, "0x8004f508", "Caller does not have update permission for the attribute.");
            written[value.Name] = $"{value.Value}";
        }
        var number = Number(id);
        if (Deals.Find(number) is { IsLocked: true })
            return Refuse(HttpStatusCode.BadRequest, "0x80040265", "A rule does not allow it.");
        if (Deals.Find(number) is { IsDeleted: false })
        {
            Deals.Change(number, deal => deal.With(written));
            return Results.NoContent();
        }
        if (request.Headers.IfMatch == "*")
            return Refuse(HttpStatusCode.NotFound, NotFound, $"Entity 'Opportunity' With Id = {id} Does Not Exist");

        Deals.Add("", "", null); // without If-Match a PATCH is an upsert, as documented
        return Results.NoContent();
    }

    IResult Note(string body)
    {
        const string Opportunity = "objectid_opportunity@odata.bind";
        if (Parse(body) is not { } note || note.EnumerateObject().Any(it => it.Name is not ("subject" or "notetext" or Opportunity)))
            return Refuse(HttpStatusCode.BadRequest, BadQuery, "The note has a property that does not exist.");
        if (!note.TryGetProperty(Opportunity, out var bound) || Key("/opportunities", $"{bound}") is not { } id
            || Deals.Find(Number(id)) is not { IsDeleted: false })
        {
            return Refuse(HttpStatusCode.NotFound, NotFound, "Entity 'Opportunity' does not exist.");
        }
        if (Deals.Find(Number(id)) is { IsLocked: true })
            return Refuse(HttpStatusCode.BadRequest, "0x80040265", "A rule does not allow it.");
        if (Withheld.ContainsKey("annotations"))
            return Refuse(HttpStatusCode.Forbidden, "0x80040220", "Principal user is missing prvCreateNote privilege.");

        Deals.Change(Number(id), deal => deal with { Notes = [.. deal.Notes, $"{note.GetProperty("notetext")}"] });
        return Results.NoContent();
    }

    List<Dictionary<string, object?>> Rows(string table) => table switch
    {
        "opportunities" => [.. Deals.All.Where(it => !it.IsDeleted).Select(Row)],
        "systemusers" => [.. StandInDeals.People.Select(User)],
        "businessunits" => [.. StandInDeals.People.DistinctBy(it => it.Team).Select(Unit)],
        _ => [new()
        {
            ["savedqueryid"] = OpenView, ["name"] = "Open opportunities", ["returnedtypecode"] = "opportunity", ["querytype"] = 0, ["statecode"] = 0,
            ["fetchxml"] = "<fetch version=\"1.0\" mapping=\"logical\"><entity name=\"opportunity\"><attribute name=\"name\" /><attribute name=\"estimatedvalue\" /><order attribute=\"estimatedclosedate\" /><filter type=\"and\"><condition attribute=\"statecode\" operator=\"eq\" value=\"0\" /></filter></entity></fetch>",
        }],
    };

    static Dictionary<string, object?> Unit(StandInPerson person) => new() { ["businessunitid"] = UnitId(person), ["name"] = person.Team };

    static Dictionary<string, object?> Row(StandInDeal deal) => new()
    {
        ["opportunityid"] = Id(deal.Number),
        ["name"] = deal.Name,
        ["statecode"] = (int)deal.State,
        ["modifiedon"] = deal.Modified,
        ["_customerid_value"] = Id(deal.Number, 4),
        [$"_customerid_value@{Formatted}"] = deal.Customer,
        ["_ownerid_value"] = deal.Owner is { } owner ? OwnerId(owner) : Id(1, 5),
        [$"_ownerid_value@{Formatted}"] = deal.Owner?.Name ?? StandInDeals.North,
        ["_owningbusinessunit_value"] = deal.Owner is { } member ? UnitId(member) : Id(1, 3),
        ["estimatedvalue"] = 1,
        ["owninguser"] = deal.Owner,
    };

    Dictionary<string, object?> User(StandInPerson person) => new()
    {
        ["systemuserid"] = OwnerId(person),
        ["fullname"] = person.Name,
        ["internalemailaddress"] = Withheld.ContainsKey("internalemailaddress") ? null : person.Email,
        ["azureactivedirectoryobjectid"] = ObjectId(person),
        ["isdisabled"] = false,
        ["accessmode"] = 0,
    };

    /// <summary>The requested columns of a row. Columns under field security are null, without an error.</summary>
    Dictionary<string, object?> Shown(
        Dictionary<string, object?> row, string[] columns, IReadOnlySet<string> annotations, string[]? expanded)
    {
        var shown = columns.ToDictionary(it => it, it => Withheld.ContainsKey(it) ? null : Json(row.GetValueOrDefault(it)));
        foreach (var column in columns.Where(it => annotations.Contains(Formatted) && !Withheld.ContainsKey(it)))
        {
            if (row.TryGetValue($"{column}@{Formatted}", out var text))
                shown[$"{column}@{Formatted}"] = text;
        }
        if (expanded is not null)
            shown["owninguser"] = row["owninguser"] is StandInPerson owner ? Shown(User(owner), expanded, annotations, null) : null;
        return shown;
    }

    /// <summary>The columns of a row as FetchXML returns them: like OData, but null values are omitted.</summary>
    Dictionary<string, object?> Fetched(Dictionary<string, object?> row, string[] columns, IReadOnlySet<string> annotations, XElement? link)
    {
        var shown = Shown(row, columns, annotations, null);
        if (link is not null)
        {
            Attributes(link, "name", "from", "to", "link-type", "alias");
            if (link.Attributes().Where(it => it.Name != "alias").Select(it => it.Value).ToList()
                is not ["systemuser", "systemuserid", "owninguser", "outer"])
            {
                throw new FormatException("The link is not known.");
            }
            string[] linked = [.. link.Elements("attribute").Select(it => (string?)it.Attribute("name") ?? "")];
            Know("systemusers", linked);
            if (row["owninguser"] is StandInPerson owner)
            {
                foreach (var (name, value) in Shown(User(owner), linked, annotations, null))
                    shown[$"{(string?)link.Attribute("alias")}.{name}"] = value;
            }
        }
        return shown.Where(it => it.Value is not null).ToDictionary();
    }

    static bool Matches(XElement filter, Dictionary<string, object?> row)
    {
        Attributes(filter, "type");
        return filter.Elements().All(it => it.Name == "condition" ? Holds(it, row) : it.Name == "filter" && Matches(it, row));
    }

    static bool Holds(XElement condition, Dictionary<string, object?> row)
    {
        Attributes(condition, "attribute", "operator", "value");
        var (column, value) = (Column((string?)condition.Attribute("attribute")), (string?)condition.Attribute("value"));
        return ((string?)condition.Attribute("operator"), row.GetValueOrDefault(column)) switch
        {
            ("eq", { } has) => Convert.ToString(has, CultureInfo.InvariantCulture) == value,
            ("ge", DateTimeOffset has) => has >= DateTimeOffset.Parse(value ?? "", CultureInfo.InvariantCulture),
            _ => throw new FormatException("The condition is not known."),
        };
    }

    static bool IsColumn(XElement attribute) => Tables["opportunities"].Contains(Column((string?)attribute.Attribute("name")));

    /// <summary>The OData name of a FetchXML attribute: look-up columns have another one.</summary>
    static string Column(string? attribute) => attribute is "customerid" or "ownerid" or "owningbusinessunit" ? $"_{attribute}_value" : attribute ?? "";

    static string Cookie(int page) => $"<cookie page=\"{page - 1}\"><opportunityid last=\"{{sample}}\" /></cookie>";

    static void Attributes(XElement element, params string[] known)
    {
        if (element.Attributes().FirstOrDefault(it => !known.Contains(it.Name.LocalName)) is { } unknown)
            throw new FormatException($"The attribute {unknown.Name} is not known.");
    }

    static void Know(string table, IEnumerable<string> columns)
    {
        if (columns.FirstOrDefault(it => !Tables[table].Contains(it)) is { } unknown)
            throw new FormatException($"Could not find a property named '{unknown}' on type 'Microsoft.Dynamics.CRM.{table}'.");
    }

    static (int PageSize, IReadOnlySet<string> Annotations) Preferences(HttpRequest request)
    {
        var prefer = request.Headers["Prefer"].ToString();
        return (
            Size().Match(prefer) is { Success: true } size ? Math.Clamp(Whole(size.Groups[1].Value), 1, MostRows) : MostRows,
            Annotated().Match(prefer) is { Success: true } names ? names.Groups[1].Value.Split(',').ToHashSet() : NoAnnotations);
    }

    static string[] Expanded(string table, string expand)
    {
        if (table is not "opportunities" || Expand().Match(expand) is not { Success: true } match)
            throw new FormatException("$expand cannot be read.");
        var columns = match.Groups[1].Value.Split(',');
        Know("systemusers", columns);
        return columns;
    }

    static int Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException($"{text} is no number.");

    static object? Json(object? value) => value is DateTimeOffset at
        ? at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : value;

    static string? Key(string table, string segment) =>
        segment.StartsWith($"{table}(", StringComparison.Ordinal) && segment.EndsWith(')')
            && Guid.TryParseExact(segment[(table.Length + 1)..^1], "D", out var id)
            ? $"{id}"
            : null;

    static int Number(string id) =>
        int.TryParse(id[^8..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\Aowninguser\(\$select=([\w,]+)\)\z")]
    private static partial Regex Expand();

    [GeneratedRegex(@"\bodata\.maxpagesize=(\d+)")]
    private static partial Regex Size();

    [GeneratedRegex("odata\\.include-annotations=\"([^\"]*)\"")]
    private static partial Regex Annotated();

    [GeneratedRegex(@"\A\d{4}-\d\d-\d\d\z")]
    private static partial Regex Day();
}
