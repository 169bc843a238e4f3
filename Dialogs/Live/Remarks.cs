using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live;

/// <summary>Remarks on a complete answer before it is saved. They never block: a second press confirms the answer.</summary>
static class Remarks
{
    /// <summary>The part that was closed meanwhile by somebody else, with another outcome. Null: none.</summary>
    public static Notice? Late(Deal deal, Answer answer) =>
        AnswerEffects.FindClosedMeanwhile(deal, answer) is { } step ? new Notice.Late(step)
        : PromiseRules.FindClosedMeanwhile(deal, answer) is { } help ? new Notice.LatePromise(help)
        : null;

    /// <param name="isKept">True: the user has confirmed the answer.</param>
    /// <returns>Null: no remark.</returns>
    public static Notice? For(Deal deal, Review review, Answer answer, ValueList<Field> inputs, bool isKept) => answer switch
    {
        Answer.Next next when inputs.Text(Fields.Changed) is null && NextAnswers.Doubtful(deal, review, next) is { } step =>
            new Notice.ChangeOrAdd(step.What, step.Id.Value),
        Answer.Help help when inputs.Text(Fields.Changed) is null && NextAnswers.Doubtful(deal, review, help) is { } ours =>
            new Notice.ChangeOrAdd(ours.What, ours.Key.Value),
        Answer.Help help when !isKept && (deal.Find(review.NextStep) ?? deal.Next) is { IsOpen: true } step && help.By > step.By =>
            new Notice.AfterStep(step.By),
        _ => null,
    };
}
