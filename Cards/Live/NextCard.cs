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
    public static AdaptiveCard Ask(StepCardModel model)
    {
        var (say, deal) = (model.Context.Say, model.Deal);
        return TopicCard.For(
            model,
            Topic.Next,
            TopicCard.Title(model, Topic.Next),
            Passed(model) is { } day ? say.NeedsNewDate(model.Context.Day(day)) : say.OneThing(deal.Customer),
            [
                .. DealFacts.ListedStep(deal, model.Context),
                Block.Pair(
                    Parts.Ask.Choice(
                        Fields.Who,
                        say.WhoAt(deal.Customer),
                        [
                            .. deal.PresentBuyers.Select(it => (Truncate.To(say.Choice(it), MostPerson), it.Id.Value)),
                            (say.NotKnownYet(), Fields.NotKnown),
                        ],
                        model.Value(Fields.Who),
                        say.ChooseAPerson()),
                    Parts.Ask.ShortText(Fields.NewWho, say.OrSomebodyNew(), Limits.Name, model.Value(Fields.NewWho), say.NameOrRole())),
                Parts.Ask
                    .Text(Fields.What, say.DoesWhat(), Limits.StepText, model.Value(Fields.What), say.ForExampleNext())
                    .Required(say.SayWhatTheyWillDo()),
                .. model.Notice is Notice.Ours ? NoticeLine.For(model.Notice, model.Context, Topic.Next, deal) : [],
                Block.Pair(
                    Parts.Ask
                        .Choice(
                            Fields.Agreement,
                            say.DoTheyKnow(),
                            Enum.GetValues<Agreement>().Reverse().Select(it => (say.Choice(it), Fields.Choice(it))),
                            model.Value(Fields.Agreement),
                            say.ChooseOne())
                        .Required(say.ChooseOneOfThree()),
                    Parts.Ask
                        .Choice(
                            Fields.Job,
                            say.WhichJob(),
                            Jobs.All.Select(job => (say.Name(job), Fields.Choice(job))),
                            model.Value(Fields.Job),
                            say.ChooseOne())
                        .Required(say.ChooseAJob())),
                .. model.Review is { Form: ReviewForm.Short }
                    ? []
                    : (AdaptiveElement[])[ToSeeInput.For(id => id, model.Value, model.Context)],
                .. TopicCard.Days(model, Topic.Next),
            ],
            showsNotice: model.Notice is not Notice.Ours);
    }

    /// <summary>The date of the prefilled step, if it is left out because it has passed; null: otherwise.</summary>
    static DateOnly? Passed(StepCardModel model) =>
        model.Deal.OpenSteps.FirstOrDefault(it => it.What == model.Value(Fields.What)) is { } step
        && step.By < model.Context.Today && model.Value(Fields.By) is null
            ? step.By
            : null;
}
