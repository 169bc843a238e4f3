using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>The card "what do they need to do next?".</summary>
public static class NextCard
{
    /// <summary>Longest entry: a full name and the beginning of a function; the list has twenty.</summary>
    const int MostPerson = 100;

    /// <summary>"Who" is not marked as required for the client, because either the choice or a new name is enough.</summary>
    public static AdaptiveCard Ask(StepCardModel sheet)
    {
        var (say, deal) = (sheet.Reader.Say, sheet.Deal);
        return TopicCard.For(
            sheet,
            Topic.Next,
            TopicCard.Title(sheet, Topic.Next),
            Passed(sheet) is { } day ? say.NeedsNewDate(sheet.Reader.Day(day)) : say.OneThing(deal.Customer),
            [
                .. DealFacts.ListedStep(deal, sheet.Reader),
                Block.Pair(
                    Parts.Ask.Choice(
                        Fields.Who,
                        say.WhoAt(deal.Customer),
                        [
                            .. deal.PresentBuyers.Select(it => (Truncate.To(say.Choice(it), MostPerson), it.Id.Value)),
                            (say.NotKnownYet(), Fields.NotKnown),
                        ],
                        sheet.Value(Fields.Who),
                        say.ChooseAPerson()),
                    Parts.Ask.ShortText(Fields.NewWho, say.OrSomebodyNew(), Limits.Name, sheet.Value(Fields.NewWho), say.NameOrRole())),
                Parts.Ask
                    .Text(Fields.What, say.DoesWhat(), Limits.StepText, sheet.Value(Fields.What), say.ForExampleNext())
                    .Required(say.SayWhatTheyWillDo()),
                .. sheet.Notice is Notice.Ours ? NoticeLine.For(sheet.Notice, sheet.Reader, Topic.Next, deal) : [],
                Block.Pair(
                    Parts.Ask
                        .Choice(
                            Fields.Agreement,
                            say.DoTheyKnow(),
                            Enum.GetValues<Agreement>().Reverse().Select(it => (say.Choice(it), Fields.Choice(it))),
                            sheet.Value(Fields.Agreement),
                            say.ChooseOne())
                        .Required(say.ChooseOneOfThree()),
                    Parts.Ask
                        .Choice(
                            Fields.Job,
                            say.WhichJob(),
                            Jobs.All.Select(job => (say.Name(job), Fields.Choice(job))),
                            sheet.Value(Fields.Job),
                            say.ChooseOne())
                        .Required(say.ChooseAJob())),
                .. sheet.Review is { Form: ReviewForm.Short }
                    ? []
                    : (AdaptiveElement[])[ToSeeInput.For(id => id, sheet.Value, sheet.Reader)],
                .. TopicCard.Days(sheet, Topic.Next),
            ],
            showsNotice: sheet.Notice is not Notice.Ours);
    }

    /// <summary>The date of the prefilled step, if it is left out because it has passed; null: otherwise.</summary>
    static DateOnly? Passed(StepCardModel sheet) =>
        sheet.Deal.OpenSteps.FirstOrDefault(it => it.What == sheet.Value(Fields.What)) is { } step
        && step.By < sheet.Reader.Today && sheet.Value(Fields.By) is null
            ? step.By
            : null;
}
