using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Connections;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Connections;

/// <summary>The cards of a CRM connection, with maximal content.</summary>
static class ConnectionCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> All(Fullest full, CardContext everybody, CardContext mine)
    {
        var workspace = Sample.Workspace() with { Name = full.Text(100) };
        CrmDeal There(int number) => new(new string('9', 50) + number, full.Text(Limits.Title), CrmState.Open, Sample.Monday)
        {
            Customer = full.Text(Limits.Customer), Owner = new(null, null, full.Text(Limits.Name)),
        };
        CrmScopeChoice[] choices =
        [
            .. Enumerable.Range(0, 300).Select(it => new CrmScopeChoice(
                (CrmScopeKind)(it % 4), $"{new string('0', 30)}{it}", full.Text(100), it % 2 is 0 ? it : null)),
        ];
        var deals = Enumerable.Range(1, 40).Select(it => full.Deal with
        {
            Id = new($"d-{it}"),
            Ended = new(EndingReason.Other, Sample.Today, full.Person) { IsUnexplained = true },
        }).ToDictionary(it => it.Id);
        ValueList<DealId> two = [.. deals.Keys.Take(2)];
        CrmWaiting[] waiting = [.. Enumerable.Range(0, 40).Select(it => new CrmWaiting(There(it), CrmWait.SameName) { Here = two })];
        var plan = new SyncPlan
        {
            New = [.. Enumerable.Range(0, 99).Select(There)],
            Offered = [.. Enumerable.Range(0, 40).Select(it => new SyncOffer(There(it), two))],
            LeftOut = [There(1)],
            Changed = [new(There(1), two[0], [SyncEvent.Linked])],
        };
        var scope = new CrmScope(CrmScopeKind.Owners, [.. Enumerable.Range(0, CrmScope.MostIds).Select(it => $"{new string('0', 34)}{it:D2}")]);
        var connection = new CrmConnection(CrmSystem.Salesforce, scope, full.Text(200), full.Person, Sample.Monday)
        {
            ReadAt = Sample.Monday,
            BegunAt = Sample.Monday,
            Counts = new() { Added = 1234, Changed = 1234, Ended = 1234, Gone = 1234, LeftOut = 1234 },
            Trouble = new(CrmTroubleKind.Forbidden, new string('x', 80), Sample.Monday),
            Writing = new()
            {
                NextStep = new string('a', 100), NextStepBy = new string('b', 100), LastHeard = new string('c', 100),
                Headline = new string('d', 100),
            },
        };
        return
        [
            ("connect-which", ConnectCard.Which([.. Enumerable.Range(1, 50).Select(it => ($"{Readers.Home}{it}", full.Text(100)))], mine)),
            ("connect", ConnectCard.Start(workspace, Enum.GetValues<CrmSystem>(), mine)),
            ("connect-none", ConnectCard.Start(workspace, [], mine)),
            ("connect-scopes", ConnectCard.Scopes(
                workspace, CrmSystem.Dynamics, full.Text(100), choices, [], new Notice.Missing([Fields.Scope]), mine)),
            ("connect-preview", ConnectCard.Preview(
                workspace, CrmSystem.Dynamics, new(scope, full.Text(200), new(5_000, OrMore: true), 2_000, plan, deals), mine)),
            .. Enum.GetValues<CrmTroubleKind>().Select(it => ($"connect-failed-{it}", ConnectCard.Failed(
                workspace, CrmSystem.Dynamics, new(it, new string('x', 80), Sample.Monday), mine))),
            ("connection", ConnectionCard.For(workspace, connection, waiting, waiting, 1234, 99, mine.Say.SwitchedOn(), mine)),
            ("connection-names", ConnectionCard.Names(workspace, waiting, deals, CrmSystem.Dynamics, mine)),
            ("connection-writes", ConnectionCard.WriteBack(
                workspace, connection, ConnectionCard.Fill(connection.Writing), mine.Say.NoSuchFields(), mine)),
            ("connection-end", ConnectionCard.AskToEnd(workspace, connection, mine)),
            ("connection-ended", ConnectionCard.Ended(workspace, mine)),
            ("connection-broken", ConnectionCard.Broken(workspace, connection, connection.Trouble, mine)),
            ("connection-writes-not", ConnectionCard.NotWritten(workspace, connection, connection.Trouble, mine)),
            ("connection-why", ConnectionCard.WhyEnded([.. deals.Values], "Dynamics 365", everybody)),
        ];
    }
}
