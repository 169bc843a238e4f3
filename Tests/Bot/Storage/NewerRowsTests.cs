using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

/// <summary>
/// Forward compatibility during a rolling update or a rollback: unknown members and enum names written by a newer version are tolerated as
/// far as possible, and survive when this version writes the row.
/// </summary>
public sealed partial class NewerRowsTests
{
    const string Newer = "FromTomorrow";

    static readonly HashSet<string> Names =
        [.. typeof(Deal).Assembly.GetTypes().Where(it => it.IsEnum && it.IsPublic).SelectMany(Enum.GetNames)];

    /// <summary>For each kind of body, one with all members.</summary>
    public static TheoryData<string, string> Bodies()
    {
        var deal = MaximalDeal.Deal() with
        {
            Handed = new("h1", Sample.Lee, Sample.Kim, Sample.Sam, Sample.Today, Sample.Days(9)),
            Planned = new(Sample.Monday, Sample.Today, Sample.Lee, "19:deals"),
            Prework = new(PreworkAnswer.Answered, Sample.Lee, Sample.Monday, Sample.Today),
        };
        var review = MaximalDeal.Review(deal);
        LedgerLine line = new(new("t", "team:x"), deal.Id, new("s1"), Rung.Ask, Sample.Today);
        return
        [
            Of(deal),
            Of(review),
            Of(new ClosedReview(review, deal, Sample.Sam, Sample.Now, new(Sample.Kim, Sample.Now, Topic.Who))),
            Of(ValueList.Of<JournalEntry>([new(Sample.Monday, Sample.Lee, Change.StepMoved, Topic.Next, "a", "b", "c")])),
            Of(new Workspace(new("t", "team:x"), "Sales", [Sample.Sam])
            {
                Rules = new MarkRules().With(MarkRule.Quiet, 5),
                Nudges = new() { Lead = Sample.Kim, Lost = [new("19:gone", Sample.Monday)] },
                StandIn = new(Sample.Lee, Sample.Today),
                OwnerChoices = [new("lsa", Sample.Lee, Sample.Today)],
                Audit = [new(Sample.Monday, Sample.Sam, AuditKind.TookList, "here") { Whom = Sample.Kim }],
            }),
            Of(new PersonSettings { Name = "Lee Sample", Nudges = new() { Pace = NudgePace.Weekly } }),
            Of(new LedgerEntry(new("n"), NudgeKind.Steps, Sample.Today, [line], NudgeState.Sent, Sample.Monday)
            {
                Failure = SendFailure.Broken,
            }),
            Of(new Erasure("e1", Erased.Buyer, Sample.Sam, Sample.Monday) { Names = ["Priya Sample"] }),
            Of(new MergedDeals(deal, deal, 3, Sample.Monday)),
            Of(new CrmConnection(CrmSystem.HubSpot, new(CrmScopeKind.Team, ["801"]), "North", Sample.Sam, Sample.Monday)
            {
                Mark = "1", Trouble = new(CrmTroubleKind.Forbidden, "amount", Sample.Monday), Writing = new() { NextStep = "next_step" },
            }),
            Of(new CrmLink("9001", deal.Id, CrmState.Won) { NamePrint = "00", OwnerPrint = "01", Written = "02" }),
            Of(new CrmWaiting(
                new("9001", "Renewal", CrmState.Open, Sample.Monday) { Owner = new(null, null, "Lee"), Link = new("https://a.example/1") },
                CrmWait.Later)
            {
                Here = [deal.Id], Apart = [new("d-2")],
            }),
        ];

        static (string Kind, string Body) Of<T>(T value) => (typeof(T).ToString(), Body.With(Columns.None, value).Body() ?? "");
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Members_that_are_not_known_stay(string kind, string body)
    {
        var node = Parse(body);
        foreach (var it in Everything(node).OfType<JsonObject>().Where(it => !IsIdAlone(it)).ToArray())
            it["shoe"] = new JsonObject { ["size"] = 44 };

        AssertStays(kind, node);
    }

    /// <summary>Each enum name in turn. If no part may be missing, the row is unreadable, and therefore not written.</summary>
    [Theory]
    [MemberData(nameof(Bodies))]
    public void Names_that_are_not_known_stay(string kind, string body)
    {
        var places = Everything(Parse(body)).OfType<JsonValue>().Where(IsName).Select(it => it.GetPath()).DistinctBy(Plain);
        List<string> unreadable = [];
        foreach (var place in places)
        {
            var node = Parse(body);
            Everything(node).Single(it => it.GetPath() == place).ReplaceWith(Newer);
            if (Write(kind, node.ToJsonString()) is { } written)
                Assert.True(JsonNode.DeepEquals(node, Parse(written)), $"{place} of {kind} is lost: {written}");
            else
                unreadable.Add(place);
        }

        Assert.Equal(Unreadable(kind), string.Join(' ', unreadable.Select(Plain).Order()));
    }

    static string Unreadable(string kind) => kind.Split('.')[^1] switch
    {
        nameof(Deal) => "$.jobs[].job",
        nameof(Review) => "$.current",
        nameof(ClosedReview) => "$.review.current",
        nameof(LedgerEntry) => "$.state",
        nameof(Erasure) => "$.what",
        nameof(CrmConnection) => "$.scope.kind $.system",
        nameof(CrmLink) => "$.state",
        nameof(CrmWaiting) => "$.there.state $.why",
        _ => "",
    };

    /// <summary>Without the numbers of items.</summary>
    static string Plain(string path) => Number().Replace(path, "[]");

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Number();

    static bool IsName(JsonValue it) => it.GetValueKind() is JsonValueKind.String && Names.Contains(it.GetValue<string>())
        && !it.GetPath().EndsWith(".id", StringComparison.Ordinal);

    /// <summary>A workspace's id and a moment are two values, no objects of their own.</summary>
    static bool IsIdAlone(JsonObject it) => it.ContainsKey("tenant") || it.ContainsKey("today");

    static JsonNode Parse(string body) => JsonNode.Parse(body) ?? throw new InvalidOperationException(body);

    static IEnumerable<JsonNode> Everything(JsonNode node) => node switch
    {
        JsonObject it => [node, .. it.Select(member => member.Value).OfType<JsonNode>().SelectMany(Everything)],
        JsonArray it => [node, .. it.OfType<JsonNode>().SelectMany(Everything)],
        _ => [node],
    };

    static void AssertStays(string kind, JsonNode node)
    {
        var written = Write(kind, node.ToJsonString());

        Assert.NotNull(written);
        Assert.True(JsonNode.DeepEquals(node, Parse(written)), written);
    }

    /// <summary>Reads a body and writes it again; null: it cannot be read.</summary>
    static string? Write(string kind, string body) => kind switch
    {
        _ when kind == typeof(Deal).ToString() => Again<Deal>(body),
        _ when kind == typeof(Review).ToString() => Again<Review>(body),
        _ when kind == typeof(ClosedReview).ToString() => Again<ClosedReview>(body),
        _ when kind == typeof(Workspace).ToString() => Again<Workspace>(body),
        _ when kind == typeof(PersonSettings).ToString() => Again<PersonSettings>(body),
        _ when kind == typeof(LedgerEntry).ToString() => Again<LedgerEntry>(body),
        _ when kind == typeof(Erasure).ToString() => Again<Erasure>(body),
        _ when kind == typeof(MergedDeals).ToString() => Again<MergedDeals>(body),
        _ when kind == typeof(CrmConnection).ToString() => Again<CrmConnection>(body),
        _ when kind == typeof(CrmLink).ToString() => Again<CrmLink>(body),
        _ when kind == typeof(CrmWaiting).ToString() => Again<CrmWaiting>(body),
        _ => Again<ValueList<JournalEntry>>(body),
    };

    static string? Again<T>(string body)
        where T : class =>
        Body.Of<T>(Columns.None.With("Schema", 1).WithBody(body), out _) is { } value ? Body.With(Columns.None, value).Body() : null;
}
