using System.Diagnostics;
using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Requests help with a deal from the lead or the team: stored as a question of the deal, and sent at once.</summary>
sealed class HelpDialog(
    DealTransaction transaction, DealDialog dealDialog, PipelineAccess access, TeamRoom team, PipelineColleagues colleagues)
    : ICardActionHandler
{
    public void Register(CardActionRoutes actions) => actions.OnDeal<CardAction.AskForHelp>(Ask);

    /// <summary>Determined before the request is saved, because the message is saved in the same transaction (outbox).</summary>
    /// <param name="toTeam">False: the lead is asked, unless the lead is asking.</param>
    public async Task<HelpAudience> FindAudience(Turn turn, string home, bool toTeam, CancellationToken ct)
    {
        var workspace = await access.FindWorkspace(turn, home, ct);
        if (!toTeam && workspace.Lead is { } lead && lead.Id != turn.By.Id)
            return await colleagues.WantsMessages(turn, lead.Id, ct) ? new HelpAudience.OfLead(lead) : new HelpAudience.OfNobody();

        if (await team.FindPlace(workspace, ct) is not { } place)
            return new HelpAudience.OfNobody();
        var name = place.Name ?? workspace.Name;
        return await team.MayShow(workspace, place, ct)
            ? new HelpAudience.OfTeam(place, name)
            : new HelpAudience.OfNobody(WithheldIn: name);
    }

    /// <summary>Adds the message to the recipients to the ruling about a request.</summary>
    public static Ruling TellAudience(Ruling ruling, HelpAudience audience, Turn turn) => ruling.WithPosts(accepted =>
    {
        var wanted = accepted.Deal.Questions.LastOrDefault(it => it.IsHelpWanted && it.Asks?.Id == turn.By.Id)
            ?? accepted.Deal.Questions.LastOrDefault(it => it.IsHelpWanted);
        var post = PendingPost.Of(PostKind.HelpAsked, accepted.Deal, turn.By, turn.At) with { Question = wanted?.Id };
        return audience switch
        {
            HelpAudience.OfLead(var lead) => [post with { To = lead.Id }],
            HelpAudience.OfTeam(var place, _) => [post with { Conversation = place.Conversation }],
            _ => Array.Empty<PendingPost>(),
        };
    });

    /// <summary>Sends the request, and draws the answer for its author.</summary>
    public static async Task<Reply> Send(
        Turn turn, string home, DealSnapshot saved, string words, HelpAudience audience, Func<Notice, Task<AdaptiveCard>> answer)
    {
        var none = new Notice.HelpAsked(words);
        return audience switch
        {
            HelpAudience.OfLead(var lead) => new(await answer(none with { To = lead.Name }))
            {
                ToPerson = new(
                    lead.Id, HelpWantedCard.For(saved.Deal, words, turn.By, turn.SharedContext(home, lead.Id.Value)),
                    async _ => new(await answer(none)))
                {
                    Pending = saved.Post,
                },
            },
            HelpAudience.OfTeam(var place, var name) => new(await answer(none with { To = name, IsTeam = true }))
            {
                ToTeam = new(
                    place, HelpWantedCard.For(saved.Deal, words, turn.By, turn.SharedContext(home, place.Conversation)),
                    async _ => new(await answer(none)))
                {
                    Pending = saved.Post,
                },
            },
            HelpAudience.OfNobody(var withheld) => new(await answer(none with { WithheldIn = withheld })),
            _ => throw new UnreachableException(),
        };
    }

    async Task<Reply> Ask(Turn turn, CardAction.AskForHelp press, ValueList<Field> inputs, CancellationToken ct)
    {
        var on = press.On;
        var sent = new FormReader(inputs, turn.Now.Today);
        var words = sent.Required(Fields.Ask, Limits.Question);
        if (sent.Wrong is { } wrong)
            return await dealDialog.EndingsForm(turn, on, wrong, ct);

        var audience = await FindAudience(turn, on.Home, press.Team is true, ct);
        var asked = await transaction.Run(
            turn,
            on,
            it => TellAudience(DealRules.AskForHelp(it.Deal, it.Live, words, turn.By, turn.Now), audience, turn),
            ct);
        return asked is TransactionResult.Saved { Now: var now }
            ? await Send(turn, on.Home, now, words, audience, notice => dealDialog.Card(turn, on.Home, now, notice, ct))
            : await dealDialog.ShowResult(turn, on, asked, ct);
    }
}
