using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ReviewBot.CrmStandIns;
using ReviewBot.Reviews.Connections;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Connections;

/// <summary>Tests of the test doubles: each stand-in rejects what the documentation of its system does not allow.</summary>
public sealed class CrmStandInTests
{
    const string Odata = "/api/data/v9.2/opportunities";
    const string Soql = "/services/data/v63.0/query?q=";
    const string Search = "/crm/v3/objects/deals/search";
    const string DatedSearch = "/crm/objects/2026-09/deals/search";

    [Theory]
    [InlineData("GET", $"{Odata}?$select=name,budget")]
    [InlineData("GET", $"{Odata}?$select=name&$skip=5")]
    [InlineData("GET", $"{Odata}?$select=name&$filter=name like 'x'")]
    [InlineData("GET", $"{Odata}?$select=name&$filter=modifiedon ge yesterday")]
    [InlineData("GET", $"{Odata}?$select=name&$filter=statecode eq 0 and statecode eq 1 or statecode eq 2")]
    [InlineData("GET", $"{Odata}?$select=name&$filter=(statecode eq 0")]
    [InlineData("GET", $"{Odata}?$select=name&$filter=budget eq 0")]
    [InlineData("GET", $"{Odata}?$select=name&$expand=owninguser")]
    [InlineData("GET", $"{Odata}?$select=name&$orderby=budget asc")]
    [InlineData("GET", $"{Odata}?fetchXml=<fetch><entity name=\"account\" /></fetch>")]
    [InlineData("GET", $"{Odata}?fetchXml=<fetch")]
    [InlineData("PATCH", $"{Odata}(00000000-0000-0000-0001-000000000001)", "{\"estimatedvalue\":\"1\"}")]
    [InlineData("PATCH", $"{Odata}(00000000-0000-0000-0001-000000000001)", "no JSON")]
    [InlineData("POST", "/api/data/v9.2/annotations", "{\"subject\":\"x\",\"isdocument\":\"true\"}")]
    [InlineData("GET", "/api/data/v9.2/leads?$select=name", "", 404)]
    [InlineData("DELETE", $"{Odata}(00000000-0000-0000-0001-000000000001)", "", 405)]
    public Task Dynamics_refuses(string method, string path, string body = "", int status = 400) =>
        Refuses(CrmSystem.Dynamics, method, path, body, status);

    [Theory]
    [InlineData("GET", $"{Soql}SELECT Budget FROM Opportunity")]
    [InlineData("GET", $"{Soql}SELECT Id FROM Lead")]
    [InlineData("GET", $"{Soql}SELECT * FROM Opportunity")]
    [InlineData("GET", $"{Soql}SELECT Id FROM Opportunity WHERE IsWon = 'x' OR")]
    [InlineData("GET", $"{Soql}SELECT Id FROM Opportunity WHERE SystemModstamp >= '2026-11-23'")]
    [InlineData("GET", $"{Soql}SELECT Id FROM Opportunity WHERE IsWon = true AND IsClosed = true OR IsDeleted = true")]
    [InlineData("GET", $"{Soql}SELECT Id FROM Opportunity USING SCOPE nobody")]
    [InlineData("GET", $"{Soql}SELECT Id FROM Opportunity&all=true")]
    [InlineData("GET", "/services/data/v63.0/query/01g000000000001AAA-2000")]
    [InlineData("PATCH", "/services/data/v63.0/composite/sobjects", "{\"records\":[],\"all\":true}")]
    [InlineData("POST", "/services/data/v63.0/sobjects/Task", "{\"Subject\":\"x\",\"Whom\":\"y\"}")]
    [InlineData("GET", "/services/data/v20.0/query?q=SELECT Id FROM Opportunity", "", 404)]
    [InlineData("DELETE", "/services/data/v63.0/composite/sobjects", "", 405)]
    public Task Salesforce_refuses(string method, string path, string body = "", int status = 400) =>
        Refuses(CrmSystem.Salesforce, method, path, body, status);

    [Theory]
    [InlineData("POST", Search, "{\"filterGroups\":[],\"sorts\":[],\"properties\":[],\"limit\":10}")]
    [InlineData("POST", Search, "{\"filterGroups\":[],\"sorts\":[],\"properties\":[],\"limit\":500,\"after\":\"0\"}")]
    [InlineData("POST", Search, "{\"filterGroups\":[],\"sorts\":[],\"properties\":[],\"limit\":200,\"after\":\"9900\"}")]
    [InlineData("POST", Search, "{\"filterGroups\":[],\"sorts\":[],\"properties\":[\"budget\"],\"limit\":10,\"after\":\"0\"}")]
    [InlineData("POST", Search, "{\"filterGroups\":[],\"sorts\":[\"budget\"],\"properties\":[],\"limit\":10,\"after\":\"0\"}")]
    [InlineData("POST", Search, "{\"filterGroups\":[],\"sorts\":[],\"properties\":[],\"limit\":10,\"after\":\"0\",\"archived\":true}")]
    [InlineData("POST", Search, "{\"filterGroups\":[{\"filters\":[{\"propertyName\":\"pipeline\",\"operator\":\"LIKE\",\"value\":\"x\"}]}],\"sorts\":[],\"properties\":[],\"limit\":10,\"after\":\"0\"}")]
    [InlineData("POST", Search, "no JSON")]
    [InlineData("POST", "/crm/v3/objects/companies/batch/read", "{\"inputs\":[{\"id\":\"1\"}],\"properties\":[\"name\"]}")]
    [InlineData("POST", "/crm/v3/objects/deals/batch/update", "{\"inputs\":[{\"id\":\"9000000001\",\"properties\":{\"amount\":\"1\"}}]}")]
    [InlineData("POST", "/crm/v3/objects/notes", "{\"properties\":{\"hs_note_body\":\"x\"},\"associations\":[]}")]
    [InlineData("GET", "/crm/v3/owners?limit=1000")]
    [InlineData("GET", "/crm/v3/owners?limit=10&offset=5")]
    [InlineData("POST", DatedSearch, "{\"filterGroups\":[],\"sorts\":[],\"properties\":[],\"limit\":201,\"after\":\"0\"}")]
    [InlineData("POST", DatedSearch, "{\"filterGroups\":[],\"sorts\":[],\"properties\":[],\"limit\":200,\"after\":\"9900\"}")]
    [InlineData("POST", "/crm/2026-09/objects/deals/search", "{}", 404)]
    [InlineData("POST", "/crm/objects/2025-01/deals/search", "{}", 404)]
    [InlineData("GET", "/crm/owners/2026-09/all", "", 404)]
    [InlineData("GET", "/crm/v3/objects/tickets", "", 404)]
    [InlineData("DELETE", "/crm/v3/objects/deals/9000000001", "", 405)]
    public Task HubSpot_refuses(string method, string path, string body = "", int status = 400) =>
        Refuses(CrmSystem.HubSpot, method, path, body, status);

    [Theory]
    [InlineData(CrmSystem.Dynamics)]
    [InlineData(CrmSystem.Salesforce)]
    [InlineData(CrmSystem.HubSpot)]
    public async Task Nobody_is_answered_without_a_token(CrmSystem system)
    {
        await using var crm = await CrmFixture.Start(system);
        using var http = new HttpClient { BaseAddress = crm.There.Address };

        using var answer = await http.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Dynamics_wants_its_headers()
    {
        await using var crm = await CrmFixture.Start(CrmSystem.Dynamics);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Odata}?$select=name");

        Assert.Equal(HttpStatusCode.BadRequest, await Send(crm, request));
    }

    static async Task Refuses(CrmSystem system, string method, string path, string body, int status)
    {
        await using var crm = await CrmFixture.Start(system);
        using var request = new HttpRequestMessage(new(method), path);
        request.Headers.Accept.Add(new("application/json"));
        request.Headers.Add("OData-Version", "4.0");
        request.Headers.Add("OData-MaxVersion", "4.0");
        if (body.Length > 0)
            request.Content = new StringContent(body, Encoding.UTF8) { Headers = { ContentType = new("application/json") } };

        Assert.Equal((HttpStatusCode)status, await Send(crm, request));
    }

    /// <summary>With a token that it has given to the client.</summary>
    static async Task<HttpStatusCode> Send(CrmFixture crm, HttpRequestMessage request)
    {
        await crm.Crm.TestConnection(CancellationToken.None);
        using var http = new HttpClient { BaseAddress = crm.There.Address };
        var token = crm.There is HubSpotStandIn ? CrmStandIn.Secret : "sample-token-1";
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
