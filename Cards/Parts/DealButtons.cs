using AdaptiveCards;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>What can be done with a deal as it stands: three at once, the others behind "…".</summary>
static class DealButtons
{
    const int Visible = 3;

    /// <summary>Clients draw no more; what is left out can be reached from "Change".</summary>
    const int Most = 5;

    public static List<AdaptiveAction> For(Deal deal, Review? live, Reader reader) =>
        [.. Wanted(deal, live, reader).Take(Most).Select((it, i) => Drawn(it.Title, it.Press, i))];

    static IEnumerable<(string Title, Press Press)> Wanted(Deal deal, Review? live, Reader reader)
    {
        var (say, on) = (reader.Say, reader.On(deal));
        if (deal.Ended is not null)
            return [(say.ReopenIt(), new Press.Reopen(on)), (say.SeeHistory(), new Press.History(on)), (say.SeeAllDeals(), new Press.Board())];

        return
        [
            live is null ? (say.ReviewNow(), new Press.ReviewDeal(on)) : (say.GoToLive(), new Press.ShowLive(on)),
            .. deal.Owner is null ? [(say.IOwnThis(), new Press.Own(on))] : ((string, Press)[])[],
            .. deal.Next is null ? [] : ((string, Press)[])[(say.AnswerAStep(), new Press.AnswerSteps(on))],
            (say.ChangeIt(), new Press.ChangeDeal(on)),
            (say.SeeHistory(), new Press.History(on)),
            (say.HonestNext(), new Press.Honest(on)),
        ];
    }

    static AdaptiveExecuteAction Drawn(string title, Press press, int place) => (place switch
    {
        0 => Button.Main(title, press),
        < Visible => Button.Plain(title, press),
        _ => Button.More(title, press),
    }).Alone();
}
