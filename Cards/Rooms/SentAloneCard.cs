using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;

namespace ReviewBot.Cards.Rooms;

/// <summary>The one line in a channel or chat instead of a form of one person, which was sent to their personal chat.</summary>
public static class SentAloneCard
{
    /// <param name="form">Opens the form in a dialog, for whoever presses it.</param>
    /// <param name="chat">Opens the personal chat; null: its address is not known.</param>
    public static AdaptiveCard For(CardAction form, Uri? chat, Say say) => Frame.Card(
        say,
        say.SentAlone(),
        [Line.Title(say.SentAlone())],
        [
            .. chat is null ? (AdaptiveAction[])[] : [new AdaptiveOpenUrlAction { Title = say.OpenOurChat(), Url = chat }],
            Button.OpensWindow(say.OpenItHere(), form),
        ]);

    /// <summary>Teams lets the bot not write to this person.</summary>
    /// <param name="command">What to write there.</param>
    public static AdaptiveCard Unreachable(CardAction form, Command command, Say say) => Frame.Card(
        say,
        $"{say.CannotWriteAlone()}. {say.HowToBeReached(say.Typed(command))}",
        [Line.Title(say.CannotWriteAlone()), Line.Text(say.HowToBeReached(say.Typed(command)))],
        [Button.OpensWindow(say.OpenItHere(), form)]);
}
