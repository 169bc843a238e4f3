using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>A buyer step in one line.</summary>
static class StepLine
{
    /// <summary>"Priya Sample (CFO) names the budget owner, by 12 Nov".</summary>
    public static AdaptiveRichTextBlock For(Deal deal, BuyerStep step, CardContext context) => Line.Of(Runs(deal, step, context));

    public static AdaptiveTextRun[] Runs(Deal deal, BuyerStep step, CardContext context) =>
    [
        Run.Bold(context.Say.Who(deal.Find(step.Who))),
        Run.Text(Say.AfterName(step.What)),
        Run.Text(context.Say.ByDay(context.Day(step.By))),
    ];

    /// <summary>" · we’ll see a name"; nothing if it was not said.</summary>
    public static AdaptiveTextRun[] ToSee(BuyerStep step, CardContext context) =>
        step.ToSee is { } it ? [Run.Subtle($" · {context.Say.WillSee(it, step.ToSeeWords)}")] : [];

    /// <summary>"by 4 Nov · agreed · 1 day past its date": in small print, below the step.</summary>
    public static AdaptiveRichTextBlock Facts(BuyerStep step, CardContext context)
    {
        var late = step.IsOpen ? step.DaysLate(context.Today) : 0;
        var facts = Run.Subtle(context.Say.ByAndAgreement(context.Day(step.By), step.Agreement)).Small();
        return Line.Of(late == 0 ? [facts] : [facts, Run.Passed(context.Say.PastItsDate(late)).Small()]).Spaced(AdaptiveSpacing.None);
    }

    /// <summary>The step that the question is about, on a subtle background.</summary>
    public static AdaptiveContainer Named(Deal deal, BuyerStep? step, CardContext context) => Block.Group(step is null
        ? [Line.Of(Run.Subtle(context.Say.NoNextStepYet()))]
        : [Line.Of(Run.Subtle(context.Say.TheirNextStep()).Small()), For(deal, step, context).Spaced(AdaptiveSpacing.None)]);
}
