using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Nudges;

/// <summary>Below the outcome of a step: their next step, the form that asks for it, or the button that opens the form.</summary>
static class NudgeNext
{
    const int MostWhat = 160;

    /// <param name="buttons">The other buttons of the item.</param>
    public static IEnumerable<AdaptiveElement> For(
        NudgeCardModel model, Deal deal, BuyerStep step, int i, int room, AdaptiveAction[] buttons, CardContext context)
    {
        var (say, isDone) = (context.Say, step.Status is StepStatus.Done && deal.Ended is null);
        var turn = model.Turn is { AsksNext: true } asked && asked.Item == i && isDone ? model.Turn : null;
        var next = isDone && turn is null ? Written(deal, step) : null;
        if (next is not null)
        {
            var what = Truncate.To(next.What, MostWhat * room / NudgeItemBlock.Room);
            yield return Line.Of(Run.Text(say.NextIs(say.Who(deal.Find(next.Who)), what, context.Day(next.By))));
        }
        var all = isDone && turn is null && next is null
            ? [Button.Plain(say.WhatDoTheyDoNext(), new CardAction.NudgeAskNext(model.Id.Value, model.More, i)), .. buttons]
            : buttons;
        if (all.Length > 0)
            yield return Block.Buttons(all);
        if (turn is not null)
            yield return Form(model, deal, turn, i, room, context);
    }

    /// <summary>The step that was written down after this one was done; null: none yet.</summary>
    static BuyerStep? Written(Deal deal, BuyerStep done) =>
        deal.OpenSteps.Where(it => it.SetAt >= done.AnsweredAt).MaxBy(it => it.SetAt);

    static AdaptiveContainer Form(NudgeCardModel model, Deal deal, NudgeTurn turn, int i, int room, CardContext context)
    {
        var presses = new NextStepPresses(
            how => new CardAction.NudgeSaveNext(model.Id.Value, model.More, i, how),
            new CardAction.NudgeMoveNext(model.Id.Value, model.More, i),
            id => Fields.At(id, i));
        return new()
        {
            Spacing = AdaptiveSpacing.Medium,
            Items =
            [
                Line.Heading(context.Say.GreatWhatNext()).Spaced(AdaptiveSpacing.None),
                .. NextStepForm.For(deal, model.Filled, turn.Notice, presses, Limits.Buyers * room / NudgeItemBlock.Room, context),
                Block.Buttons(
                    Button.Plain(context.Say.SaveTheNextStep(), presses.Save(new(Kept: turn.Notice is Notice.Ours))),
                    Button.Plain(context.Say.NotNow(), new CardAction.ShowNudge(model.Id.Value, model.More))),
            ],
        };
    }
}
