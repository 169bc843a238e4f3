using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Rooms;

/// <summary>Asks an admin, in their personal chat, whether the guests of a team may see its deals.</summary>
public static class GuestsCard
{
    /// <summary>Number of guests to name.</summary>
    public const int Most = 5;

    const int MostName = 60;

    /// <param name="names">Names of guests, at least one.</param>
    /// <param name="more">Number of further guests.</param>
    public static AdaptiveCard For(Workspace pipeline, IReadOnlyList<string> names, int more, CardContext context)
    {
        var say = context.Say;
        var home = pipeline.Id.Home;
        var named = names.Take(Most).Select(it => Truncate.To(it, MostName));
        var all = more > 0 ? $"{string.Join(", ", named)} {say.AndMore(more)}" : say.List(named);
        return Frame.Card(
            say,
            say.MayGuestsSeeDeals(),
            [
                Header.For(say.Bot()),
                Line.Title(say.MayGuestsSeeDeals()),
                Line.Of(Run.Text(say.GuestsAreHere(Named(pipeline), all))).Spaced(AdaptiveSpacing.Small),
                Line.Footer(say.GuestsAreSettled()),
            ],
            [
                Button.Plain(say.GuestsMay(), new CardAction.AnswerGuests(home, true)).Alone(),
                Button.Plain(say.GuestsMayNot(), new CardAction.AnswerGuests(home, false)).Alone(),
            ]);
    }

    /// <summary>The answer.</summary>
    public static AdaptiveCard Answered(Workspace pipeline, CardContext context)
    {
        var say = context.Say;
        var title = pipeline.GuestsInside ? say.GuestsSeeDeals(Named(pipeline)) : say.GuestsSeeNone(Named(pipeline));
        return Frame.Card(
            say,
            title,
            [Header.For(say.Bot()), Line.Title(title), Line.Text(say.GuestsAreSettled())],
            [Button.Plain(say.OpenSettings(), new CardAction.Settings(pipeline.Id.Home)).Alone()]);
    }

    static string Named(Workspace pipeline) => Truncate.To(pipeline.Name, DealRow.MostName);
}
