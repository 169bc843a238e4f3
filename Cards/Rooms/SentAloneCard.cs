using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;

namespace ReviewBot.Cards.Rooms;

/// <summary>The one line in a channel or chat in place of a personal form, which was sent to the personal chat.</summary>
public static class SentAloneCard
{
    /// <param name="form">Opens the form in a dialog (task module) for the presser.</param>
    /// <param name="chat">Link to the personal chat; null: not known.</param>
    public static AdaptiveCard For(CardAction form, Uri? chat, Say say) => Frame.Card(
        say,
        say.SentAlone(),
        [Line.Title(say.SentAlone())],
        [
            .. chat is null ? (AdaptiveAction[])[] : [new AdaptiveOpenUrlAction { Title = say.OpenOurChat(), Url = chat }],
            Button.OpensWindow(say.OpenItHere(), form),
        ]);

    /// <summary>Teams does not let the bot write to this person.</summary>
    /// <param name="command">The command to type there.</param>
    public static AdaptiveCard Unreachable(CardAction form, Command command, Say say) => Frame.Card(
        say,
        $"{say.CannotWriteAlone()}. {say.HowToBeReached(say.Typed(command))}",
        [Line.Title(say.CannotWriteAlone()), Line.Text(say.HowToBeReached(say.Typed(command)))],
        [Button.OpensWindow(say.OpenItHere(), form)]);
}
