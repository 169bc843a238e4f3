using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.CrmStandIns;

/// <summary>
/// Fake of a Salesforce org: its token endpoint, SOQL over Opportunity, list views, sObject Collections and tasks.
/// https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/
/// </summary>
public sealed partial class SalesforceStandIn(StandInDeals deals, int port = 0) : CrmStandIn(deals, port)
{
    /// <summary>A list view: the open opportunities of the team "North".</summary>
    public const string OpenView = "00B000000000001AAA";

    const string Root = "/services/data/v63.0/";

    static readonly string[] Fields =
    [
        "Id", "Name", "Account.Name", "Owner.Name", "Owner.Email", "OwnerId", "Owner.UserRoleId", "Owner.UserRole.Name", "RecordTypeId",
        "RecordType.Name", "IsClosed", "IsWon", "IsDeleted", "SystemModstamp", "Amount", "CloseDate", "StageName",
    ];

    /// <summary>Query cursors by locator: the rows of a query and its columns, for the following pages.</summary>
    readonly ConcurrentDictionary<string, (List<Dictionary<string, object?>> Rows, string[] Columns)> cursors = [];
    int cursorNumber;

    public static string Id(int number) => Checked($"006{number:d12}");

    public static string OwnerId(StandInPerson person) => Checked($"005{person.Number:d12}");

    public static string RoleId(StandInPerson person) => Checked($"00E{person.TeamNumber:d12}");

    public static string RecordTypeId(string pipeline) => Checked($"012{(pipeline is StandInDeals.Sales ? 1 : 2):d12}");

    protected override object Problem(int status, string code, string message) => new[]
    {
        new
        {
            message,
            errorCode = code.Length > 0 ? code : status switch
            {
                401 => "INVALID_SESSION_ID",
                403 => "REQUEST_LIMIT_EXCEEDED",
                404 => "NOT_FOUND",
                503 => "SERVER_UNAVAILABLE",
                _ => "UNKNOWN_EXCEPTION",
            },
        },
    };

    protected override IResult? SignIn(HttpRequest request, string path, IReadOnlyDictionary<string, string> form)
    {
        if (path != "/services/oauth2/token")
            return null;

        IResult Refused(string error, string description) => Results.Json(new { error, error_description = description }, statusCode: 400);
        return (request.Method, form.GetValueOrDefault("grant_type")) switch
        {
            ("POST", "client_credentials") when form.GetValueOrDefault("client_id") != ClientId =>
                Refused("invalid_client_id", "client identifier invalid"),
            ("POST", "client_credentials") when form.GetValueOrDefault("client_secret") != Secret => Refused("invalid_client", "invalid client credentials"),
            ("POST", "client_credentials") when !AcceptsSignIn => Refused("invalid_grant", "no client credentials user enabled"),
            // a foreign host: a client must ignore it, and stay with My Domain
            ("POST", "client_credentials") => Results.Json(new
            {
                access_token = IssueToken(),
                instance_url = "https://sample.elsewhere.example",
                token_type = "Bearer",
                scope = "api",
            }),
            _ => Refused("unsupported_grant_type", "grant type not supported"),
        };
    }

    protected override IResult Handle(HttpRequest request, string path, string body)
    {
        try
        {
            return (request.Method, path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..] : "") switch
            {
                ("GET", "query") => Query(request, withDeleted: false),
                ("GET", "queryAll") => Query(request, withDeleted: true),
                ("GET", var next) when Locator().Match(next) is { Success: true } at => More(at.Groups[1].Value, Size(request)),
                ("GET", "sobjects/Opportunity/listviews") => Results.Json(new
                {
                    done = true,
                    size = 1,
                    nextRecordsUrl = (string?)null,
                    sobjectType = "Opportunity",
                    listviews = new[] { new { id = OpenView, label = "Open in the north", developerName = "Open", soqlCompatible = true } },
                }),
                ("GET", $"sobjects/Opportunity/listviews/{OpenView}/describe") => Results.Json(new
                {
                    id = OpenView,
                    query = $"SELECT Name, Amount, CloseDate, Id FROM Opportunity USING SCOPE everything WHERE IsClosed = false AND Owner.UserRoleId = '{RoleId(StandInDeals.People[0])}' ORDER BY Name ASC NULLS FIRST, Id ASC NULLS FIRST",
                    sobjectType = "Opportunity",
                }),
                ("PATCH", "composite/sobjects") => Update(body),
                ("POST", "sobjects/Task") => Task(body),
                ("GET" or "PATCH" or "POST", _) => Refuse(HttpStatusCode.NotFound, "NOT_FOUND", "The requested resource does not exist"),
                _ => Refuse(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED", "HTTP Method not allowed."),
            };
        }
        catch (FormatException wrong)
        {
            return Refuse(HttpStatusCode.BadRequest, "MALFORMED_QUERY", wrong.Message);
        }
    }

    IResult Query(HttpRequest request, bool withDeleted)
    {
        if (UnknownParameter(request, "q") is { } unknown)
            throw new FormatException($"The parameter {unknown} is not known.");
        if (Soql().Match($"{request.Query["q"]}") is not { Success: true } query)
            throw new FormatException("unexpected token");

        var columns = query.Groups["columns"].Value.Split(", ");
        var known = Fields.Where(it => !Withheld.ContainsKey(it)).ToArray();
        var group = query.Groups["group"].Success ? query.Groups["group"].Value.Split(", ") : null;
        var asked = columns.Select(it => it.Split(' ')[0]).Concat(group ?? [])
            .Concat(query.Groups["order"].Success ? query.Groups["order"].Value.Split(", ").Select(it => it.Split(' ')[0]) : []);
        if (asked.FirstOrDefault(it => !known.Contains(it) && it is not ("COUNT()" or "COUNT(Id)")) is { } missing)
            return Refuse(HttpStatusCode.BadRequest, "INVALID_FIELD", $"SELECT\n^\nERROR at Row:1:Column:8\nNo such column '{missing}' on entity 'Opportunity'. If you are attempting to use a custom field, be sure to append the '__c'.");
        if (query.Groups["scope"] is { Success: true, Value: not ("everything" or "mine" or "team") })
            throw new FormatException("unknown scope");

        var rows = Deals.All.Where(it => withDeleted || !it.IsDeleted).Select(Row);
        if (query.Groups["where"].Success)
        {
            var isIn = StandInFilter.Parse(query.Groups["where"].Value, StandInFilter.Soql, known);
            rows = rows.Where(row => isIn(row.GetValueOrDefault));
        }
        if (columns is ["COUNT()"])
            return Results.Json(new { totalSize = rows.Count(), done = true, records = Array.Empty<object>() });
        if (group is not null)
            return Results.Json(Grouped(rows, columns, group));

        foreach (var by in (query.Groups["order"].Success ? query.Groups["order"].Value.Split(", ") : []).Reverse())
            rows = rows.OrderBy(row => row.GetValueOrDefault(by));
        if (query.Groups["limit"].Success)
            rows = rows.Take(int.Parse(query.Groups["limit"].Value, CultureInfo.InvariantCulture));
        var found = rows.ToList();
        var locator = $"01g{Interlocked.Increment(ref cursorNumber):d12}AAA";
        cursors[locator] = (found, columns);
        return More($"{locator}-0", Size(request));
    }

    IResult More(string locator, int size)
    {
        var (id, from) = (locator.Split('-')[0], int.Parse(locator.Split('-')[1], CultureInfo.InvariantCulture));
        if (!cursors.TryGetValue(id, out var cursor))
            return Refuse(HttpStatusCode.BadRequest, "INVALID_QUERY_LOCATOR", "invalid query locator");

        var isDone = from + size >= cursor.Rows.Count;
        if (isDone)
            cursors.TryRemove(id, out _);
        var records = cursor.Rows.Skip(from).Take(size).Select(row => Shown(row, cursor.Columns));
        return isDone
            ? Results.Json(new { totalSize = cursor.Rows.Count, done = true, records })
            : Results.Json(
                new { totalSize = cursor.Rows.Count, done = false, nextRecordsUrl = $"{Root}query/{id}-{from + size}", records });
    }

    /// <summary>
    /// Page size: 200 to 2,000 rows. https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/headers_queryoptions.htm
    /// </summary>
    static int Size(HttpRequest request) =>
        Batch().Match($"{request.Headers["Sforce-Query-Options"]}") is { Success: true } size
            ? Math.Clamp(int.Parse(size.Groups[1].Value, CultureInfo.InvariantCulture), 200, 2_000)
            : 2_000;

    static object Grouped(IEnumerable<Dictionary<string, object?>> rows, string[] columns, string[] group)
    {
        var aliases = columns.ToDictionary(
            it => it.Split(' ')[0],
            it => it.Split(' ') is [_, var alias] ? alias : throw new FormatException("an alias is needed"));
        var records = rows.GroupBy(row => (row.GetValueOrDefault(group[0]), row.GetValueOrDefault(group[1])))
            .OrderByDescending(it => it.Count())
            .Select(it => new Dictionary<string, object?>
            {
                [aliases[group[0]]] = it.Key.Item1, [aliases[group[1]]] = it.Key.Item2, [aliases["COUNT(Id)"]] = it.Count(),
            })
            .ToList();
        return new { totalSize = records.Count, done = true, records };
    }

    IResult Update(string body)
    {
        if (Parse(body) is not { } collection || !collection.TryGetProperty("records", out var records)
            || records.ValueKind is not JsonValueKind.Array || records.GetArrayLength() > 200
            || collection.EnumerateObject().Any(it => it.Name is not ("records" or "allOrNone")))
        {
            return Refuse(HttpStatusCode.BadRequest, "JSON_PARSER_ERROR", "The body is no collection of up to 200 records.");
        }
        return Results.Json(records.EnumerateArray().Select(Write).ToList());
    }

    object Write(JsonElement record)
    {
        static object Failed(string code, string message, params string[] fields) =>
            new { success = false, errors = new[] { new { statusCode = code, message, fields } } };
        if (!record.TryGetProperty("attributes", out var attributes) || attributes.ValueKind is not JsonValueKind.Object
            || !attributes.TryGetProperty("type", out var type) || $"{type}" is not "Opportunity")
        {
            return Failed("INVALID_TYPE", "sObject type is missing");
        }
        if (!record.TryGetProperty("id", out var id) || Number($"{id}") is not { } number || Deals.Find(number) is not { } deal)
            return Failed("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id");
        if (deal.IsDeleted)
            return Failed("ENTITY_IS_DELETED", "entity is deleted");
        if (deal.IsLocked)
            return Failed("FIELD_CUSTOM_VALIDATION_EXCEPTION", "A rule does not allow it.");

        var values = record.EnumerateObject()
            .Where(it => it.Name is not ("attributes" or "id"))
            .ToDictionary(it => it.Name, it => $"{it.Value}");
        foreach (var (field, value) in values)
        {
            if (Withheld.ContainsKey(field) || !(StandInDeals.TextFields.Contains(field) || StandInDeals.DayFields.Contains(field)))
                return Failed("INVALID_FIELD_FOR_INSERT_UPDATE", $"Unable to create/update fields: {field}.", field);
            if (value.Length > 255)
                return Failed("STRING_TOO_LONG", "data value too large", field);
            if (StandInDeals.DayFields.Contains(field) && value.Length > 0 && !DateOnly.TryParseExact(value, "yyyy-MM-dd", out _))
                return Failed("JSON_PARSER_ERROR", "Cannot deserialize instance of date", field);
        }
        Deals.Change(number, it => it.With(values));
        return new { id = $"{id}", success = true, errors = Array.Empty<object>() };
    }

    IResult Task(string body)
    {
        if (Parse(body) is not { } task
            || task.EnumerateObject().Any(it => it.Name is not ("Subject" or "Description" or "WhatId" or "Status")))
        {
            return Refuse(HttpStatusCode.BadRequest, "INVALID_FIELD", "No such column on sobject of type Task");
        }
        if (Withheld.ContainsKey("Task"))
            return Refuse(HttpStatusCode.BadRequest, "INVALID_TYPE", "sObject type 'Task' is not supported.");
        if (!task.TryGetProperty("WhatId", out var id) || Number($"{id}") is not { } number
            || Deals.Find(number) is not { IsDeleted: false })
        {
            return Refuse(HttpStatusCode.BadRequest, "INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id");
        }

        Deals.Change(number, deal => deal with { Notes = [.. deal.Notes, $"{task.GetProperty("Description")}"] });
        return Results.Json(new { id = Checked("00T000000000001"), success = true, errors = Array.Empty<object>() }, statusCode: 201);
    }

    static Dictionary<string, object?> Row(StandInDeal deal) => new()
    {
        ["Id"] = Id(deal.Number),
        ["Name"] = deal.Name,
        ["Account.Name"] = deal.Customer,
        ["Owner.Name"] = deal.Owner?.Name,
        ["Owner.Email"] = deal.Owner?.Email,
        ["OwnerId"] = deal.Owner is { } owner ? OwnerId(owner) : null,
        ["Owner.UserRoleId"] = deal.Owner is { } member ? RoleId(member) : null,
        ["Owner.UserRole.Name"] = deal.Owner?.Team,
        ["RecordTypeId"] = RecordTypeId(deal.Pipeline),
        ["RecordType.Name"] = deal.Pipeline,
        ["IsClosed"] = deal.State is not CrmState.Open,
        ["IsWon"] = deal.State is CrmState.Won,
        ["IsDeleted"] = deal.IsDeleted,
        ["SystemModstamp"] = deal.Modified,
        ["Amount"] = 1,
    };

    /// <summary>The requested columns of a row. Fields of related objects (Owner.Name) are nested objects.</summary>
    static Dictionary<string, object?> Shown(Dictionary<string, object?> row, string[] columns)
    {
        Dictionary<string, object?> shown = new() { ["attributes"] = new { type = "Opportunity", url = $"{Root}sobjects/Opportunity/{row["Id"]}" } };
        foreach (var column in columns)
        {
            var value = row.GetValueOrDefault(column) is DateTimeOffset at
                ? at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture)
                : row.GetValueOrDefault(column);
            if (column.Split('.') is not [var parent, var name])
                shown[column] = value;
            else if (shown.GetValueOrDefault(parent) is Dictionary<string, object?> other)
                other[name] = value;
            else
                shown[parent] = new Dictionary<string, object?> { [name] = value };
        }
        return shown;
    }

    static int? Number(string id) =>
        id.Length is 15 or 18 && id.StartsWith("006", StringComparison.Ordinal)
            && int.TryParse(id[3..15], CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>
    /// Appends the three-character checksum of an 18-character id: it encodes which of the 15 characters are upper case, so that ids can be
    /// compared without regard to case.
    /// </summary>
    static string Checked(string id) => id + string.Concat(id.Chunk(5).Select(five =>
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[five.Select((it, i) => char.IsAsciiLetterUpper(it) ? 1 << i : 0).Sum()]));

    [GeneratedRegex(@"\ASELECT (?<columns>[\w.() ]+(?:, [\w.() ]+)*?) FROM Opportunity(?: USING SCOPE (?<scope>\w+))?(?: WHERE (?<where>.+?))?(?: GROUP BY (?<group>[\w.]+(?:, [\w.]+)*))?(?: ORDER BY (?<order>[\w.()]+(?: ASC| DESC)?(?:, [\w.()]+(?: ASC| DESC)?)*))?(?: LIMIT (?<limit>\d+))?\z", RegexOptions.Singleline)]
    private static partial Regex Soql();

    [GeneratedRegex(@"\Aquery/(\w+-\d+)\z")]
    private static partial Regex Locator();

    [GeneratedRegex(@"\AbatchSize=(\d+)\z")]
    private static partial Regex Batch();
}
