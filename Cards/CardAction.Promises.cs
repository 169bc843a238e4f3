using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>Buttons for our own actions: on the deal's card, and on a nudge.</summary>
public partial record CardAction
{
    [CardAction("promise-open")]
    public sealed record OpenPromise(DealRef On, HelpId Promise) : OnDeal(On);

    /// <param name="Day">The date that was tapped; null: that of the input.</param>
    [CardAction("promise-save", TakesInputs = true)]
    public sealed record AnswerPromise(DealRef On, HelpId Promise, PromiseAnswer Answer, DateOnly? Day = null) : OnDeal(On)
    {
        protected override bool NeedsInputs => Answer is PromiseAnswer.NotYet && Day is null;
    }

    /// <summary>Sets the buying job that it serves.</summary>
    [CardAction("promise-job", TakesInputs = true)]
    public sealed record ServeJob(DealRef On, HelpId Promise) : OnDeal(On);

    [CardAction("nudge-promise", TakesInputs = true)]
    public sealed record NudgePromise(string Nudge, int More, int Line, PromiseAnswer Answer) : OnNudged(Nudge, More, Line)
    {
        /// <summary>The date that was tapped; null: that of the input.</summary>
        public DateOnly? Day { get; init; }

        protected override bool NeedsInputs => Answer is PromiseAnswer.NotYet && Day is null;
    }

    /// <summary>"Change my answer".</summary>
    [CardAction("nudge-promise-undo")]
    public sealed record NudgePromiseUndo(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);
}
