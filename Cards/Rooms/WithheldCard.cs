using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;

namespace ReviewBot.Cards.Rooms;

/// <summary>The neutral answers in conversations with outsiders. None names a deal, a pipeline or a person.</summary>
public static class WithheldCard
{
    const int MostAsked = 200;

    /// <param name="isKnown">False: the roster could not be read.</param>
    /// <param name="asked">The typed text; null: none.</param>
    /// <param name="deal">The deal of the pressed button; null: none.</param>
    /// <param name="mayShow">True: with a button to show deals here anyway.</param>
    /// <param name="mayChoose">True: with a button to choose a pipeline that lets guests see deals.</param>
    public static AdaptiveCard For(bool isKnown, string? asked, DealRef? deal, bool mayShow, Say say, bool mayChoose = false)
    {
        var words = asked is { Length: <= MostAsked } ? asked : null;
        var alone = Button.Main(say.ContinueAlone(), new CardAction.ContinueAlone(words, deal)).Alone();
        List<AdaptiveAction> more = [];
        if (mayShow)
            more.Add(Button.Plain(say.ShowAnyway(), new CardAction.ShowAnyway(words)).Alone());
        if (mayChoose)
            more.Add(Button.Plain(say.ChooseAPipeline(), new CardAction.ChoosePipeline()).Alone());
        return Card(
            say,
            say.NothingShownHere(),
            isKnown ? say.SomebodyFromOutside() : say.CannotSeeWhoIsHere(),
            [alone, .. more]);
    }

    /// <summary>The answer to every outsider, whatever they type or press.</summary>
    public static AdaptiveCard ForOutsiders(Say say) => Sentence(say, say.OnlyForColleagues());

    public static AdaptiveCard AnsweredAlone(Say say) => Sentence(say, say.AnsweredAlone());

    /// <summary>This person has no personal chat with the bot yet.</summary>
    public static AdaptiveCard OpenAChat(Say say) => Card(say, say.NoChatYet(), say.HowToOpenAChat(), []);

    public static AdaptiveCard NotAllowed(Say say) => Card(say, say.NothingShownHere(), say.OnlyLeadsShowAnyway(), []);

    /// <summary>Deals are shown here from now on, and until when.</summary>
    public static AdaptiveCard ShownNow(Say say) => Card(say, say.ShownFromNowOn(), say.ShownUntilSomebodyJoins(), []);

    /// <summary>Tells the lead in private that an outsider has joined.</summary>
    public static AdaptiveCard Joined(string customer, DealRef on, bool isKnown, Say say) => Card(
        say,
        say.ReviewIsHidden(customer),
        isKnown ? say.WhyHidden() : say.WhyHiddenUnknown(),
        [Button.Main(say.GoOnHere(), new CardAction.ShowLive(on)).Alone()]);

    /// <summary>The sentence is all there is to say, and so the heading.</summary>
    static AdaptiveCard Sentence(Say say, string words) => Frame.Card(say, words, [Header.For(say.Bot()), Line.Title(words)], []);

    static AdaptiveCard Card(Say say, string title, string words, List<AdaptiveAction> actions) => Frame.Card(
        say,
        words,
        [Header.For(say.Bot()), Line.Title(title), Line.Of(Run.Text(words)).Spaced(AdaptiveSpacing.Small)],
        actions);
}
