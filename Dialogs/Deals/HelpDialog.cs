using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Asks the lead or the team for help with a deal: it stands on the deal, and somebody gets it at once.</summary>
sealed class HelpDialog(
    DealTransaction transaction, DealDialog dealDialog, PipelineAccess access, TeamRoom team, PipelineColleagues colleagues)
    : ICardActionHandler
{
    public void Register(CardActionTable actions) => actions.OnDeal<CardAction.AskForHelp>(Ask);

    /// <summary>Sends what was asked, and draws the answer for whoever asked.</summary>
    /// <param name="toTeam">False: the lead is asked, except by themselves.</param>
    public async Task<Reply> Send(
        Turn turn, string home, Deal deal, string words, bool toTeam, Func<Notice, Task<AdaptiveCard>> answer, CancellationToken ct)
    {
        var workspace = await access.FindWorkspace(turn, home, ct);
        var none = new Notice.HelpAsked(words);
        if (!toTeam && workspace.Lead is { } lead && lead.Id != turn.By.Id)
        {
            return await colleagues.Hears(turn, lead.Id, ct)
                ? new(await answer(none with { To = lead.Name }))
                {
                    ToPerson = new(
                        lead.Id, HelpWantedCard.For(deal, words, turn.By, turn.Shared(home, lead.Id.Value)),
                        async _ => new(await answer(none))),
                }
                : new(await answer(none));
        }

        var place = await team.FindPlace(workspace, ct);
        if (place is null)
            return new(await answer(none));
        if (!await team.MayShow(workspace, place, ct))
            return new(await answer(none with { WithheldIn = place.Name ?? workspace.Name }));
        return new(await answer(none with { To = place.Name ?? workspace.Name, IsTeam = true }))
        {
            ToTeam = new(
                place, HelpWantedCard.For(deal, words, turn.By, turn.Shared(home, place.Conversation)), async _ => new(await answer(none))),
        };
    }

    async Task<Reply> Ask(Turn turn, CardAction.AskForHelp press, ValueList<Field> inputs, CancellationToken ct)
    {
        var on = press.On;
        var sent = new FormReader(inputs, turn.Now.Today);
        var words = sent.Required(Fields.Ask, Limits.Question);
        if (sent.Wrong is { } wrong)
            return await dealDialog.HonestForm(turn, on, wrong, ct);

        var asked = await transaction.Run(
            turn, turn.Workspace(on.Home), new(on.Deal), it => DealRules.AskForHelp(it.Deal, it.Live, words, turn.By, turn.Now), ct);
        return asked is TransactionResult.Saved { Now: var now }
            ? await Send(
                turn, on.Home, now.Deal, words, press.Team is true, notice => dealDialog.Card(turn, on.Home, now, notice, ct), ct)
            : await dealDialog.Say(turn, on, asked, ct);
    }
}
