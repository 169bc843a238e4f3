using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Parts;

/// <summary>The buttons of a deal, depending on its state: three visible, the others behind "…".</summary>
static class DealButtons
{
    const int Visible = 3;

    /// <summary>Some clients draw no more buttons. The others are on the card behind "Change".</summary>
    const int Most = 5;

    public static List<AdaptiveAction> For(Deal deal, Review? live, ValueList<Mark> marks, CardContext context) =>
        [.. Wanted(deal, live, marks, context).Take(Most).Select((it, i) => Drawn(it.Title, it.Press, i))];

    static IEnumerable<(string Title, CardAction Press)> Wanted(Deal deal, Review? live, ValueList<Mark> marks, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
        if (deal.Ended is not null)
        {
            return [
                .. deal.Ended is { IsUnexplained: true } ? [(say.SayWhy(), new CardAction.EndForm(on))] : ((string, CardAction)[])[],
                .. deal.Ended is { How: EndingKind.Bought, IsTold: false }
                    ? [(say.TellTheTeam(IsChat(context)), new CardAction.TellWon(on))]
                    : ((string, CardAction)[])[],
                (say.ReopenIt(), new CardAction.Reopen(on)),
                (say.SeeHistory(), new CardAction.History(on)),
                (say.SeeAllDeals(), new CardAction.Board()),
            ];
        }

        return
        [
            live is null ? (say.ReviewNow(), new CardAction.ReviewDeal(on)) : (say.GoToLive(), new CardAction.ShowLive(on)),
            .. deal.Owner is null ? [(say.IOwnThis(), new CardAction.TakeOwnership(on))] : ((string, CardAction)[])[],
            .. deal.Next is null ? [] : ((string, CardAction)[])[(say.AnswerAStep(), new CardAction.AnswerSteps(on))],
            .. IsFrozen(marks) ? [(say.HonestNext(), new CardAction.ShowEndings(on))] : ((string, CardAction)[])[],
            (say.ChangeIt(), new CardAction.ChangeDeal(on)),
            (say.SeeHistory(), new CardAction.History(on)),
            .. IsFrozen(marks) ? [] : ((string, CardAction)[])[(say.HonestNext(), new CardAction.ShowEndings(on))],
            (say.HandOver(), new CardAction.HandOver(context.Home, Deal: deal.Id.Value)),
        ];
    }

    /// <summary>A frozen deal gets help, pause and close as visible buttons.</summary>
    static bool IsFrozen(ValueList<Mark> marks) => marks.Any(it => it is Mark.Frozen);

    static bool IsChat(CardContext context) => context.Home.StartsWith("chat:", StringComparison.Ordinal);

    static AdaptiveExecuteAction Drawn(string title, CardAction press, int place) => (place switch
    {
        0 => Button.Main(title, press),
        < Visible => Button.Plain(title, press),
        _ => Button.More(title, press),
    }).Alone();
}
