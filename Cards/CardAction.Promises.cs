using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>Buttons for our own actions: on the deal's card, and on a nudge.</summary>
public partial record CardAction
{
    [CardActionName("promise-open")]
    public sealed record OpenPromise(DealRef On, HelpId Promise) : OnDeal(On);

    /// <param name="Day">The date that was tapped; null: that of the input.</param>
    [CardActionName("promise-save")]
    public sealed record AnswerPromise(DealRef On, HelpId Promise, PromiseAnswer Answer, DateOnly? Day = null) : OnDeal(On);

    /// <summary>Sets the buying job that it serves.</summary>
    [CardActionName("promise-job")]
    public sealed record ServeJob(DealRef On, HelpId Promise) : OnDeal(On);

    [CardActionName("nudge-promise")]
    public sealed record NudgePromise(string Nudge, int More, int Line, PromiseAnswer Answer) : OnNudged(Nudge, More, Line)
    {
        /// <summary>The date that was tapped; null: that of the input.</summary>
        public DateOnly? Day { get; init; }
    }

    /// <summary>"Change my answer".</summary>
    [CardActionName("nudge-promise-undo")]
    public sealed record NudgePromiseUndo(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);
}
