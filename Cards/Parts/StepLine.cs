using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>A buyer step in one line.</summary>
static class StepLine
{
    /// <summary>"Priya Sample (CFO) names the budget owner, by 12 Nov".</summary>
    public static AdaptiveRichTextBlock For(Deal deal, BuyerStep step, CardContext reader) => Line.Of(Runs(deal, step, reader));

    public static AdaptiveTextRun[] Runs(Deal deal, BuyerStep step, CardContext reader) =>
    [
        Run.Bold(reader.Say.Who(deal.Find(step.Who))),
        Run.Text(Say.AfterName(step.What)),
        Run.Text(reader.Say.ByDay(reader.Day(step.By))),
    ];

    /// <summary>" · we’ll see a name"; nothing if it was not said.</summary>
    public static AdaptiveTextRun[] ToSee(BuyerStep step, CardContext reader) =>
        step.ToSee is { } it ? [Run.Subtle($" · {reader.Say.WillSee(it, step.ToSeeWords)}")] : [];

    /// <summary>"by 4 Nov · agreed · 1 day past its date": in small print, below the step.</summary>
    public static AdaptiveRichTextBlock Facts(BuyerStep step, CardContext reader)
    {
        var late = step.IsOpen ? step.DaysLate(reader.Today) : 0;
        var facts = Run.Subtle(reader.Say.ByAndAgreement(reader.Day(step.By), step.Agreement)).Small();
        return Line.Of(late == 0 ? [facts] : [facts, Run.Passed(reader.Say.PastItsDate(late)).Small()]).Spaced(AdaptiveSpacing.None);
    }

    /// <summary>The step that the question is about, on a subtle background.</summary>
    public static AdaptiveContainer Named(Deal deal, BuyerStep? step, CardContext reader) => Block.Group(step is null
        ? [Line.Of(Run.Subtle(reader.Say.NoNextStepYet()))]
        : [Line.Of(Run.Subtle(reader.Say.TheirNextStep()).Small()), For(deal, step, reader).Spaced(AdaptiveSpacing.None)]);
}
