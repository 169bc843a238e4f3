using Microsoft.Playwright;
using ReviewBot.Reviews;
using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

public sealed class GermanTests
{
    const string Welcome = "Deal-Besprechungen, die beim Kunden beginnen";

    [BrowserFact]
    public async Task A_review_is_held_and_a_nudge_is_answered_in_German()
    {
        await using var desk = await Desk.Open("--ReviewBot:NudgeEvery", "00:00:00.2");
        await desk.SpeaksGerman(Colleague.Sam, Colleague.Lee);
        var (sam, lee) = await desk.SeatsInGeneral(Colleague.Sam, Colleague.Lee);

        await sam.Reply(Welcome, "Alpine Ski House besprechen");
        var (his, hers) =
            (await sam.Card(
                "Wir wissen noch nicht, was Alpine Ski House möchte"),
                await lee.Card("Wir wissen noch nicht, was Alpine Ski House möchte"));
        await his.PressButton("Kurz, 4 Minuten");
        await hers.Shows("Frage 1 von 3");
        await hers.PressButton("Antworten");
        await hers.PressButton("Nichts bekannt");
        await NextStep(hers);
        await hers.PressButton("Nichts nötig");
        await his.Shows("Das war die letzte Frage");
        await his.PressButton("Fertig");
        var summary = await lee.Card("Mehr/weniger anzeigen");
        await summary.Shows("nennt, wer das Budget verantwortet, bis zum 4. Dez.");
        var kept = (await desk.Kept("Alpine Ski House")).Deal;
        Assert.Equal("nennt, wer das Budget verantwortet", kept.Next?.What);
        Assert.Contains(kept.Help, help => help.What == "Angebot schicken");

        await sam.Goto("Personal Chat");
        desk.Pass(TimeSpan.FromDays(7));
        await (await sam.Card("diese Woche Hilfe gebrauchen")).Shows("Einmal pro Woche, nur für dich.");
        desk.Pass(TimeSpan.FromDays(1));
        var nudge = await sam.Card("Lucerne Publishing · Archive move");
        await nudge.Shows("von höchstens 3 in 7 Tagen.");
        await Item(nudge, "Lucerne Publishing", "Erledigt").ClickAsync();
        await nudge.Shows("erledigt (du,");
        Assert.Equal(StepStatus.Done, (await desk.Kept("Lucerne Publishing")).Deal.Steps[0].Status);
        Assert.Empty(sam.Errors.Concat(lee.Errors));
    }

    /// <summary>What we do is not what they do next.</summary>
    static async Task NextStep(ILocator card)
    {
        await card.Shows("Was tut die Person?");
        await card.Choose("Wer bei Alpine Ski House?", "Priya Sample, CFO");
        await card.Fill("Was tut die Person?", "Angebot schicken");
        await card.PickDay("Oder ein anderer Tag", new(2026, 12, 4));
        await card.Choose("Weiß die Person davon?", "Ja, vereinbart");
        await card.Choose("Bei welcher Aufgabe hilft es?", "Einigung");
        await card.PressButton("Speichern und weiter");
        await card.Shows("Das ist unser Teil. Und was tut der Kunde daraufhin?");
        await card.PressButton("Zu „Wie wir helfen“");
        await card.Shows("Verschoben zu „Wie wir helfen“");
        await card.Fill("Was tut die Person?", "nennt, wer das Budget verantwortet");
        await card.PressButton("Speichern und weiter");
        await card.PressButton("Zusätzlich speichern");
        await card.Shows("Was tun wir?");
    }

    /// <summary>A button of one step of the card.</summary>
    static ILocator Item(ILocator card, string customer, string button) => card.Locator(".ac-container")
        .Filter(new() { HasText = customer })
        .Last
        .GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
}
