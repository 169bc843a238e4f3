using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Live;

/// <summary>
/// The inputs of a next step outside a review, by their ids in <see cref="Fields"/>: read, looked at through the lens, and saved.
/// </summary>
static class NextStepInputs
{
    /// <summary>The inputs with the day that was tapped: should the form be shown again, it stands there.</summary>
    public static ValueList<Field> WithDay(ValueList<Field> inputs, NextStepSaving how) =>
        how.Day is { } day ? inputs.With(Fields.By, day) : inputs;

    /// <summary>Pure, for a transaction.</summary>
    /// <param name="changes">The open step to change; null: a new one.</param>
    /// <returns>The notice to show with the form; null: the ruling says all.</returns>
    public static (Ruling Ruling, Notice? Notice) Save(
        Turn turn, DealSnapshot found, ValueList<Field> inputs, StepId? changes, NextStepSaving how)
    {
        var deal = found.Deal;
        switch (new NextStep().ReadAnswer(new(inputs, turn.Now.Today), deal))
        {
            case StepReading.Bad bad:
                return (new Ruling.Refused(new Refusal.Outdated()), bad.Notice);
            case StepReading.Good { Answer: Answer.Next next }:
                if (!how.Kept && deal.Find(changes)?.What != next.What && LiveView.Look(deal, Topic.Next, inputs, turn) is { } ours)
                    return (new Ruling.Refused(new Refusal.Outdated()), new Notice.Ours(ours.Words));
                var ruling = StepRules.Write(deal, found.Live, next, changes, how.Instead, turn.By, turn.Now);
                return (ruling, ruling is Ruling.Refused { Why: Refusal.TooManySteps } ? new Notice.WhichFirst() : null);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Keeps the words as help, with the day that stands in the form. Pure, for a transaction.</summary>
    public static Ruling MoveToHelp(Turn turn, DealSnapshot found, ValueList<Field> inputs) =>
        inputs.Text(Fields.What) is { Length: <= Limits.HelpText } text
            ? StepRules.Promise(
                found.Deal,
                found.Live,
                new(text, found.Deal.Owner?.Name ?? turn.By.Name, new FormReader(inputs, turn.Now.Today).Day(Fields.By)),
                turn.By,
                turn.Now)
            : new Ruling.Refused(new Refusal.Outdated());
}
