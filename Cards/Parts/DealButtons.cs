using AdaptiveCards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Parts;

/// <summary>What can be done with a deal as it stands: three at once, the others behind "…".</summary>
static class DealButtons
{
    const int Visible = 3;

    /// <summary>Clients draw no more; what is left out can be reached from "Change".</summary>
    const int Most = 5;

    public static List<AdaptiveAction> For(Deal deal, Review? live, Many<Mark> marks, Reader reader) =>
        [.. Wanted(deal, live, marks, reader).Take(Most).Select((it, i) => Drawn(it.Title, it.Press, i))];

    static IEnumerable<(string Title, Press Press)> Wanted(Deal deal, Review? live, Many<Mark> marks, Reader reader)
    {
        var (say, on) = (reader.Say, reader.On(deal));
        if (deal.Ended is not null)
            return [(say.ReopenIt(), new Press.Reopen(on)), (say.SeeHistory(), new Press.History(on)), (say.SeeAllDeals(), new Press.Board())];

        return
        [
            live is null ? (say.ReviewNow(), new Press.ReviewDeal(on)) : (say.GoToLive(), new Press.ShowLive(on)),
            .. deal.Owner is null ? [(say.IOwnThis(), new Press.Own(on))] : ((string, Press)[])[],
            .. deal.Next is null ? [] : ((string, Press)[])[(say.AnswerAStep(), new Press.AnswerSteps(on))],
            .. IsFrozen(marks) ? [(say.HonestNext(), new Press.Honest(on))] : ((string, Press)[])[],
            (say.ChangeIt(), new Press.ChangeDeal(on)),
            (say.SeeHistory(), new Press.History(on)),
            .. IsFrozen(marks) ? [] : ((string, Press)[])[(say.HonestNext(), new Press.Honest(on))],
        ];
    }

    /// <summary>Help, pause or close is what a frozen deal needs to be asked: it is not hidden there.</summary>
    static bool IsFrozen(Many<Mark> marks) => marks.Any(it => it is Mark.Frozen);

    static AdaptiveExecuteAction Drawn(string title, Press press, int place) => (place switch
    {
        0 => Button.Main(title, press),
        < Visible => Button.Plain(title, press),
        _ => Button.More(title, press),
    }).Alone();
}
