using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Nudges;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>Preparation of a planned review by the owner, deal by deal.</summary>
sealed class PreworkDialog(NudgeTransaction nudges, DealStore deals, PipelineAccess access) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.Anywhere<CardAction.ShowPrework>((turn, it, _, ct) => Show(turn, new(it.Nudge), null, ct));
        actions.Anywhere<CardAction.PreworkAnswer>(Answer);
        actions.Anywhere<CardAction.PreworkSame>(Answer);
        actions.Anywhere<CardAction.PreworkNotReady>(Answer);
    }

    public async Task<Reply> Answer(Turn turn, CardAction.OnNudged press, ValueList<Field> inputs, CancellationToken ct)
    {
        if (await Find(turn, press.Nudge, ct) is not { Entry: var entry } found
            || press.Line < 0
            || press.Line >= entry.Lines.Count
            || !found.MaySee(entry.Lines[press.Line]))
        {
            return new(AnswerCard.OldButton(turn.PersonalContext(turn.Place.Home ?? "")));
        }

        var line = entry.Lines[press.Line];
        await access.AddMember(turn, line.Workspace.Home, ct);
        if (press is CardAction.PreworkAnswer)
            return await Form(turn, line.Workspace, line.Deal, new(press.Nudge), ct);

        var sent = new FormReader(inputs, turn.Now.Today);
        var why = press is CardAction.PreworkNotReady ? sent.Text(Fields.At(Fields.Why, press.Line), Limits.Reason) : null;
        var answer = press is CardAction.PreworkNotReady ? PreworkAnswer.NotReady : PreworkAnswer.SameAsLastTime;
        if (sent.Wrong is null)
        {
            var decision = await nudges.Run(
                turn, entry, line, it => PreworkRules.Answer(it.Deal, it.Live, answer, why, turn.By, turn.Now), ct);
            if (decision is TransactionResult.Refused refused && refused.Why is not Refusal.Outdated)
                return new(AnswerCard.Refused(refused.Why, turn.PersonalContext(line.Workspace.Home)));
        }
        return new(await Card(turn, found, ct));
    }

    public async Task<Reply> Show(Turn turn, PreworkRef before, Notice? notice, CancellationToken ct) =>
        await Find(turn, before.Nudge, ct) is { } found
            ? new(await Card(turn, found, ct, notice))
            : new(AnswerCard.OldButton(turn.PersonalContext(turn.Place.Home ?? "")));

    /// <summary>Returns to the card after a form for one of its deals, see <see cref="Reply.Answered"/>.</summary>
    public async Task<Reply> Return(Turn turn, PreworkRef before, Reply reply, CancellationToken ct)
    {
        if (await Find(turn, before.Nudge, ct) is { } found)
            await nudges.MarkAnswered(turn, found.Entry, ct);
        return reply.ForPresser is null ? await Show(turn, before, reply.Told, ct) : reply;
    }

    Task<FoundNudge?> Find(Turn turn, string nudge, CancellationToken ct) =>
        nudges.Find(turn, nudge, [NudgeKind.Prework, NudgeKind.PreworkReminder], ct);

    /// <summary>The card in its present state, from the ledger and its deals.</summary>
    async Task<AdaptiveCard> Card(Turn turn, FoundNudge found, CancellationToken ct, Notice? notice = null)
    {
        var (entry, items) = (found.Entry, new List<PreworkAsked>());
        foreach (var line in entry.Lines)
            items.Add(new(line.Workspace.Home, found.MaySee(line) ? (await deals.FindDeal(line.Workspace, line.Deal, ct))?.Deal : null));
        var day = entry.Lines.Count > 0 ? entry.Lines[0].From : entry.Day;
        var on = items is [{ Deal.Planned: { } planned }, ..] && planned.On == day ? ZonedClock.Day(planned.At, turn.Zone) : day;
        return PreworkCard.For(
            new PreworkSheet(entry.Id, on, [.. items], entry.Kind is NudgeKind.PreworkReminder) { Notice = notice },
            turn.PersonalContext(""));
    }

    /// <summary>The form replaces the card and returns to it for the other deals.</summary>
    async Task<Reply> Form(Turn turn, WorkspaceId workspace, DealId id, PreworkRef before, CancellationToken ct) =>
        await deals.FindDeal(workspace, id, ct) is { Deal: var deal }
            ? new(DoneCard.Ask(new(deal, null, [], null, new Purpose.Between(before), turn.PersonalContext(workspace.Home))))
            : Reply.Gone(turn.PersonalContext(workspace.Home));
}
