using System.Diagnostics;
using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Live;

/// <summary>
/// Parses the inputs of a next step outside a review, by their ids in <see cref="Fields"/>, runs the lens on them, and saves.
/// </summary>
static class NextStepInputs
{
    /// <summary>The inputs with the date that was tapped, so that it is prefilled if the form is shown again.</summary>
    public static ValueList<Field> WithDay(ValueList<Field> inputs, NextStepSaving how) =>
        how.Day is { } day ? inputs.With(Fields.By, day) : inputs;

    /// <summary>Rule for a transaction: pure.</summary>
    /// <param name="changes">The open step to change; null: a new one.</param>
    /// <param name="calendar">Calendar of the pipeline; null: the form has no working days of the path.</param>
    /// <returns>With the notice to show on the form; null: the ruling says everything.</returns>
    public static Decision<Notice> Save(
        Turn turn, DealSnapshot found, ValueList<Field> inputs, StepId? changes, NextStepSaving how,
        WorkCalendar? calendar = null)
    {
        var deal = found.Deal;
        switch (new NextStep().ReadAnswer(new(inputs, turn.Now.Today), deal))
        {
            case StepReading.Bad bad:
                return new(new Ruling.Refused(new Refusal.Outdated()), bad.Notice);
            case StepReading.Good { Answer: Answer.Next next }:
                if (!how.Kept && deal.Find(changes)?.What != next.What && LiveView.RunLens(deal, Topic.Next, inputs, turn) is { } ours)
                    return new(new Ruling.Refused(new Refusal.Outdated()), new Notice.Ours(ours.Words));
                var ruling = StepRules.Write(deal, found.Live, next, changes, how.Instead, turn.By, turn.Now, Planned(inputs, calendar));
                return new(ruling, ruling is Ruling.Refused { Why: Refusal.TooManySteps } ? new Notice.WhichFirst() : null);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Notice after saving: our own action is due later than the step. Null: none.</summary>
    public static Notice? After(TransactionResult result, Turn turn) => result is TransactionResult.Saved { Now.Deal: var deal }
        && deal.OpenSteps.FirstOrDefault(it => it.SetAt == turn.At && it.SetBy.Id == turn.By.Id) is { } step
        && deal.OpenHelp.FirstOrDefault(it => it.For == step.Id && it.By > step.By) is { } help
            ? new Notice.PartAfterStep(help, step.By)
            : null;

    /// <summary>The working days planned for a step of the path; null: not said.</summary>
    static (int, WorkCalendar)? Planned(ValueList<Field> inputs, WorkCalendar? calendar) =>
        calendar is not null
        && int.TryParse(inputs.Text(Fields.Ahead), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        && days <= PathRules.MostDays
            ? (days, calendar)
            : null;

    /// <summary>Stores the text as an action of ours, with the date in the form. Rule for a transaction: pure.</summary>
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
