using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage.Work;
using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

/// <summary>A pipeline is connected to the stand-in of a CRM, on screen.</summary>
public sealed class CrmInClientTests
{
    /// <summary>Lucerne Publishing, of which Sam is the owner in both.</summary>
    const int Lucerne = 10;

    [BrowserFact]
    public async Task A_CRM_is_connected_a_step_is_written_back_and_a_deal_won_there_asks_what_decided_it()
    {
        await using var desk = await Desk.OpenWithCrm("--ReviewBot:NudgeEvery", "00:00:00.2");
        await using var sam = await desk.Seat(Colleague.Sam);
        await sam.Goto("Personal Chat");
        await sam.Say("connect");

        var card = await sam.Card("Connect this pipeline to your CRM");
        await card.PressButton("Dynamics 365");
        await card.Shows("Which deals in Dynamics 365 belong here?");
        await card.Picture("crm-scope");
        await card.Choose("A view, pipeline or team", "Team: Sample team south");
        await card.PressButton("Preview the import");
        await card.Shows("have the same names as some that are already here.");
        await card.Picture("crm-preview");
        await card.PressButton("Switch it on");
        await card.Shows("Connected to Dynamics 365");
        await Until(async () => (await desk.Waiting()).Count > 0);

        await sam.Say("connect");
        card = await sam.Card("have the same names as some that are already here.");
        await card.Picture("crm-connection");
        await card.PressButton("Same or different?");
        await card.Shows("All are the same");
        await card.Picture("crm-names");
        await card.PressButton("All are the same");
        await card.Shows("Connected to Dynamics 365");
        await card.PressButton("Write back");
        await card.Shows("What should I write back?");
        await card.Fill("Field for the next step", "sample_nextstep");
        await card.Picture("crm-writeback");
        await card.PressButton("Switch it on");
        await card.Shows("Connected to Dynamics 365");
        await Until(() => Task.FromResult(desk.There.All.Any(it => it.Written.ContainsKey("sample_nextstep"))));
        foreach (var it in desk.There.All.Where(it => it.Written.Count > 0))
        {
            var next = (await desk.Kept(it.Customer)).Deal.Next;
            Assert.EndsWith(next?.What ?? "no step", it.Written["sample_nextstep"], StringComparison.Ordinal);
        }

        desk.There.Change(Lucerne, it => it with { State = CrmState.Won });
        desk.Pass(CrmConnection.Every + TimeSpan.FromMinutes(1));
        await Until(async () => (await desk.Kept("Lucerne Publishing")).Deal.Ended is { IsUnexplained: true });
        desk.Pass(WakeTime.Margin + TimeSpan.FromMinutes(1)); // what is told waits until it is sure to be saved
        var asked = await sam.Card("Lucerne Publishing bought, according to Dynamics 365");
        await asked.Picture("crm-won");
        await asked.PressButton("Say what decided it");
        await asked.Shows("What decided it?");
        await asked.Fill("What decided it?", "their authors could try it for a season");
        await asked.Picture("crm-why");
        await asked.PressButton("They bought");
        await Until(async () => (await desk.Kept("Lucerne Publishing")).Deal.Ended is { IsUnexplained: false });

        var ended = (await desk.Kept("Lucerne Publishing")).Deal.Ended;
        Assert.Equal((EndingKind.Bought, "their authors could try it for a season"), (ended?.How, ended?.Decided));
        Assert.Equal(1, desk.There.All.Count(it => it.Customer is "Lucerne Publishing"));
        Assert.Empty(sam.Errors);
    }

    static async Task Until(Func<Task<bool>> isSo)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            if (await isSo())
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
        Assert.Fail("It did not come to that within half a minute.");
    }
}
