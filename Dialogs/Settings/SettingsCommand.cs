namespace ReviewBot.Dialogs.Settings;

/// <summary>The command "settings": in the personal chat the user's own, elsewhere those of the pipeline.</summary>
sealed class SettingsCommand(PersonalSettingsDialog personal, SettingsDialog pipeline)
{
    public async Task<Reply> Answer(Turn turn, CancellationToken ct) => turn is { IsPersonal: false, Place.Home: { } home }
        ? Reply.Post(await pipeline.Shared(turn, home, ct))
        : Reply.Post(await personal.Card(turn, null, ct));
}
