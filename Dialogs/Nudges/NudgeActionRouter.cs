using ReviewBot.Cards;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>The buttons of cards that come by themselves, of planned reviews and of settings; and the words typed for them.</summary>
sealed class NudgeActionRouter(
    NudgeDialog nudge, PreworkDialog prework, PlannedDialog planned, SchedulingDialog scheduling, SettingsActionRouter settings)
{
    /// <summary>Null: it is another button.</summary>
    public async Task<Reply?> Route(Turn turn, CardActionInvocation pressed, CancellationToken ct) => pressed.Press switch
    {
        CardAction.PreworkAnswer or CardAction.PreworkSame or CardAction.PreworkNotReady =>
            await prework.Answer(turn, (CardAction.OnNudged)pressed.Press, pressed.Inputs, ct),
        CardAction.OnNudge it => await nudge.Answer(turn, it, pressed.Inputs, ct),
        CardAction.Planned => await planned.Show(turn, ct),
        CardAction.Deliveries it => await planned.Deliveries(turn, it.Home, ct),
        CardAction.CancelPlan it => await scheduling.Cancel(turn, it.On, ct),
        _ => await settings.Route(turn, pressed, ct),
    };

    /// <summary>A review for a later time; null: it is for now.</summary>
    public Task<Reply?> Plan(Turn turn, string typed, CancellationToken ct) => scheduling.Plan(turn, typed, ct);

    /// <summary>What is planned for somebody is for their eyes only.</summary>
    public async Task<Reply> Nudges(Turn turn, CancellationToken ct) => turn.IsPersonal
        ? (await planned.Show(turn, ct)).Posted()
        : Reply.Post(PlannedCard.Ask(turn.Shared(turn.Place.Home ?? "")));

    public Task<Reply> Settings(Turn turn, CancellationToken ct) => settings.Typed(turn, ct);
}

/// <summary>The buttons of settings.</summary>
sealed class SettingsActionRouter(PersonalSettingsDialog mine, SettingsDialog pipeline)
{
    public async Task<Reply?> Route(Turn turn, CardActionInvocation pressed, CancellationToken ct) => pressed.Press switch
    {
        CardAction.Mine => new(await mine.Card(turn, null, ct)),
        CardAction.OpenMine it => await mine.Open(turn, it.Page, ct),
        CardAction.SaveMine it => await mine.Save(turn, it.Page, pressed.Inputs, ct),
        CardAction.ChoosePace it => await mine.Choose(turn, it.Often, ct),
        CardAction.Settings it => await pipeline.Show(turn, it.Home, null, ct),
        CardAction.OpenSettings it => await pipeline.Open(turn, it.Home, it.Page, ct),
        CardAction.SaveSettings it => await pipeline.Save(turn, it, pressed.Inputs, ct),
        _ => null,
    };

    /// <summary>Alone with the bot, one's own; elsewhere those of the pipeline.</summary>
    public async Task<Reply> Typed(Turn turn, CancellationToken ct) => turn is { IsPersonal: false, Place.Home: { } home }
        ? Reply.Post(await pipeline.Shared(turn, home, ct))
        : Reply.Post(await mine.Card(turn, null, ct));
}
