using System.Globalization;
using ReviewBot.Cards.Connections;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Lists;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Connections;

public sealed class ConnectionCardTests
{
    static readonly CardContext German = Readers.Lee with { Say = Say.In(CultureInfo.GetCultureInfo("de-DE")) };

    static readonly Workspace Sales = Sample.Workspace();

    static readonly Deal Contoso = Sample.Deal();

    static readonly CrmDeal There = new("9001", "Service desk renewal", CrmState.Open, Sample.Monday)
    {
        Customer = "Contoso", Owner = new(null, null, "Kim Example"),
    };

    static readonly CrmConnection Connection = new(
        CrmSystem.Dynamics, new(CrmScopeKind.View, ["v1"]), "Open opportunities", Sample.Sam, Sample.Monday)
    {
        ReadAt = Sample.Monday, Counts = new() { Added = 11, Changed = 2, Ended = 1, LeftOut = 40 },
    };

    [Fact]
    public Task Which_CRM() => Approved.Card(ConnectCard.Start(Sales, [CrmSystem.Dynamics, CrmSystem.HubSpot], Readers.Lee));

    [Fact]
    public Task None_is_set_up() => Approved.Card(ConnectCard.Start(Sales, [], German));

    [Fact]
    public Task Which_deals() => Approved.Card(ConnectCard.Scopes(
        Sales,
        CrmSystem.HubSpot,
        "Contoso Sales",
        [
            new(CrmScopeKind.Pipeline, "default", "Sales", 41), new(CrmScopeKind.Team, "801", "North"),
            new(CrmScopeKind.Owners, "701", "Lee Sample"), new(CrmScopeKind.Owners, "702", "Kim Example"),
        ],
        [],
        null,
        Readers.Lee));

    [Fact]
    public Task What_would_come() => Approved.Card(Preview(Readers.Lee));

    [Fact]
    public Task What_would_come_in_German() => Approved.Card(Preview(German));

    [Fact]
    public Task How_it_stands() => Approved.Card(ConnectionCard.For(Sales, Connection, [], [], 11, 0, null, Readers.Lee));

    [Fact]
    public Task How_it_stands_in_German_with_all_that_can_be() => Approved.Card(ConnectionCard.For(
        Sales,
        Connection with
        {
            Trouble = new(CrmTroubleKind.SignInRefused, "AADSTS7000222", Sample.Monday),
            Writing = new() { AsNote = true },
            WriteTrouble = new(CrmTroubleKind.NotUnderstood, "0x80040265", Sample.Monday),
        },
        [new(There, CrmWait.SameName) { Here = [Contoso.Id] }],
        [new(There, CrmWait.Later)],
        11,
        2,
        German.Say.SyncAsked(),
        German));

    [Fact]
    public Task Same_or_different() => Approved.Card(ConnectionCard.Names(
        Sales,
        [new(There, CrmWait.SameName) { Here = [Contoso.Id] }],
        new Dictionary<DealId, Deal> { [Contoso.Id] = Contoso },
        CrmSystem.Dynamics,
        Readers.Lee));

    [Fact]
    public Task What_is_written_back() => Approved.Card(ConnectionCard.WriteBack(Sales, Connection, [], null, Readers.Lee));

    [Fact]
    public Task It_cannot_be_read_any_more() => Approved.Card(ConnectionCard.Broken(
        Sales, Connection, new(CrmTroubleKind.Forbidden, "crm.objects.deals.read", Sample.Monday), Readers.Lee));

    [Fact]
    public Task It_cannot_be_written_to() => Approved.Card(ConnectionCard.NotWritten(
        Sales, Connection, new(CrmTroubleKind.NotUnderstood, "0x80040265", Sample.Monday), Readers.Lee));

    [Fact]
    public Task Who_are_they() => Approved.Card(ListOwnersCard.ForCrm(
        Sales,
        [new("Alex Example", [1, 2, 3], null), new("robin@reviewbot.example", [1], null)],
        [Sample.Kim, Sample.Lee],
        0,
        [],
        null,
        Readers.Lee));

    [Fact]
    public Task Why_did_it_end() => Approved.Card(ConnectionCard.WhyEnded(
        [
            Contoso with
            {
                Ended = new(EndingReason.Other, Sample.Today, CrmMerge.PersonOf(CrmSystem.Dynamics))
                {
                    How = EndingKind.Bought, IsUnexplained = true,
                },
            },
        ],
        "Dynamics 365",
        Readers.Lee));

    [Theory]
    [InlineData("https://contoso.crm4.dynamics.com/main.aspx", true)]
    [InlineData("http://contoso.crm4.dynamics.com/main.aspx", false)]
    [InlineData("javascript:alert(1)", false)]
    public void A_deal_opens_its_page_by_https_alone(string address, bool isThere)
    {
        var deal = Contoso with { InCrm = new("Dynamics 365", new(address)) };

        var card = new CardFace(DealCard.For(deal, null, [], null, Readers.Lee).ToJson());

        Assert.Equal(isThere, card.Links.ContainsKey("Open in Dynamics 365"));
    }

    static AdaptiveCards.AdaptiveCard Preview(CardContext context) => ConnectCard.Preview(
        Sales,
        CrmSystem.Dynamics,
        new(
            new(CrmScopeKind.View, ["v1"]),
            "Open opportunities",
            new(14),
            14,
            new()
            {
                New = [There with { Id = "9002", Customer = "Fabrikam" }],
                Offered = [new(There, [Contoso.Id])],
                LeftOut = [There with { Id = "9003" }, There with { Id = "9004" }],
            },
            new Dictionary<DealId, Deal> { [Contoso.Id] = Contoso }),
        context);
}
