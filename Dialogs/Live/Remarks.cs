using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live;

/// <summary>What is asked about a complete answer before it is saved. It never blocks: a second press says that it is meant so.</summary>
static class Remarks
{
    /// <summary>Of a complete answer: what was closed meanwhile by somebody else, in another way. Null: nothing.</summary>
    public static Notice? Late(Deal deal, Answer answer) => AnswerEffects.Late(deal, answer) is { } step ? new Notice.Late(step)
        : PromiseRules.Late(deal, answer) is { } help ? new Notice.LatePromise(help)
        : null;

    /// <param name="isKept">True: the user has seen the remark.</param>
    /// <returns>Null: nothing is to be asked.</returns>
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
