using ReviewBot.Cards;
using ReviewBot.Cards.Rooms;

namespace ReviewBot.Dialogs.Rooms;

/// <summary>
/// Opens personal forms in the personal chat. The channel or chat gets one line without content, with a button that opens the form in a
/// dialog (task module): which clients support dialogs is not known reliably.
/// </summary>
sealed class PersonalForms(PipelineAccess access, InstallationPolicy policy)
{
    /// <param name="command">The command to type there, if the bot may not write first.</param>
    /// <param name="words">Typed text to answer there; null: the form is opened.</param>
    public async Task<Reply> Send(Turn turn, CardAction form, Command command, string? words, CancellationToken ct) =>
        new(SentAloneCard.For(form, policy.Chat, turn.Say))
        {
            IsNeutral = true,
            Alone = new(SentAloneCard.Unreachable(form, command, turn.Say))
            {
                Press = words is null ? await There(turn, form, ct) : null,
                Words = words,
                Home = turn.Place.Home,
            },
        };

    /// <summary>
    /// The settings of a pipeline in which the person is not a member, such as one that a chat only reviews, are replaced by their own
    /// settings.
    /// </summary>
    async Task<CardAction> There(Turn turn, CardAction form, CancellationToken ct)
    {
        if (form is not CardAction.Settings { Home: var asked })
            return form;

        var home = asked.Length > 0 ? asked : turn.Place.Home;
        return home is not null && await access.IsMember(turn, home, ct)
            ? new CardAction.Settings(home) : new CardAction.PersonalSettings();
    }
}
