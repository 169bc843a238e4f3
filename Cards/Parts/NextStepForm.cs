using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>The actions of the form's buttons.</summary>
/// <param name="Name">Id of an input on the card, by its id in <see cref="Fields"/>: they differ if a card has several forms.</param>
sealed record NextStepPresses(
    Func<NextStepSaving, CardAction> Save, CardAction MoveToHelp, Func<string, string> Name);

/// <summary>
/// The inputs of a next step outside a review. A button for a near date saves all of them. None is required for the client, which would
/// also check it when other forms on the card are sent.
/// </summary>
static class NextStepForm
{
    const int MostName = 60;

    /// <summary>Longest entry; the list has up to twenty.</summary>
    const int MostPerson = 56;

    /// <param name="filled">Values of the inputs, by their ids on the card.</param>
    /// <param name="mostPeople">Number of people to choose from.</param>
    public static AdaptiveElement[] For(
        Deal deal, ValueList<Field> filled, Notice? notice, NextStepPresses presses, int mostPeople, CardContext context)
    {
        var say = context.Say;
        return
        [
            .. Told(deal, notice, presses, context),
            .. TypeInstead.For(context, say.FillInElsewhere()),
            Block.Pair(
                Ask.Choice(
                    presses.Name(Fields.Who),
                    say.WhoAt(Truncate.To(deal.Customer, MostName)),
                    [.. People(deal, Value(Fields.Who), mostPeople, say), (say.NotKnownYet(), Fields.NotKnown)],
                    Value(Fields.Who),
                    say.ChooseAPerson()),
                Ask.ShortText(presses.Name(Fields.NewWho), say.OrSomebodyNew(), Limits.Name, Value(Fields.NewWho), say.NameOrRole())),
            Ask.Text(presses.Name(Fields.What), say.DoesWhat(), Limits.StepText, Value(Fields.What), say.ForExampleNext()),
            Block.Pair(
                Ask.Choice(
                    presses.Name(Fields.Agreement),
                    say.DoTheyKnow(),
                    Enum.GetValues<Agreement>().Reverse().Select(it => (say.Choice(it), Fields.Choice(it))),
                    Value(Fields.Agreement),
                    say.ChooseOne()),
                Ask.Choice(
                    presses.Name(Fields.Job),
                    say.WhichJob(),
                    Jobs.All.Select(job => (say.Name(job), Fields.Choice(job))),
                    Value(Fields.Job),
                    say.ChooseOne())),
            ToSeeInput.For(presses.Name, Value, context),
            Line.Text(say.ByWhenOneTap()).Spaced(AdaptiveSpacing.Medium),
            .. DayTaps.For(context, day => presses.Save(new(day))),
            Ask.Day(presses.Name(Fields.By), say.OrAnotherDay(), Value(Fields.By)).Spaced(AdaptiveSpacing.Medium),
        ];

        string? Value(string id) => filled.Text(presses.Name(id));
    }

    /// <summary>The chosen person first, so that they are never left out.</summary>
    static IEnumerable<(string, string)> People(Deal deal, string? chosen, int most, Say say) => deal.PresentBuyers
        .OrderByDescending(it => it.Id.Value == chosen)
        .Take(most)
        .Select(it => (Truncate.To(say.Choice(it), MostPerson), it.Id.Value));

    /// <summary>Buttons of a notice send the inputs, because there is no draft between reviews.</summary>
    static IEnumerable<AdaptiveElement> Told(Deal deal, Notice? notice, NextStepPresses presses, CardContext context) => notice switch
    {
        Notice.Ours it =>
        [
            Note.Lens(
                context.Say.ThatIsOurAction(),
                context.Say.NoticedBefore(),
                context.Say.Quoted(it.Words),
                context.Say.NoticedAfter(),
                Button.Plain(context.Say.MoveToHelp(), presses.MoveToHelp),
                Button.Plain(context.Say.KeepIt(), presses.Save(new(Kept: true)))),
        ],
        Notice.WhichFirst => [WhichGoes(deal, presses, context)],
        _ => NoticeLine.For(notice, context, Topic.Next, deal),
    };

    static AdaptiveContainer WhichGoes(Deal deal, NextStepPresses presses, CardContext context)
    {
        var note = Note.Missing(context.Say.StepsAreOpen(Limits.OpenSteps), context.Say.WhichGoes());
        foreach (var step in deal.OpenBesidePath.Take(Limits.OpenSteps))
        {
            note.Items.Add(
                Line.Of(
                    Run.Bold(Truncate.To(context.Say.Who(deal.Find(step.Who)), MostName / 2)),
                    Run.Text($"{Say.AfterName(Truncate.To(step.What, MostName))}{context.Say.ByDay(context.Day(step.By))}"))
                    .Spaced(AdaptiveSpacing.Medium));
            note.Items.Add(
                Block.Buttons(Button.Plain(context.Say.LetThisOneGo(), presses.Save(new(Kept: true, Instead: step.Id)))));
        }
        return note;
    }
}
