using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live.Steps;

/// <summary>The step "what do they need to do next?".</summary>
sealed class NextStep : IReviewStep
{
    public Topic Topic => Topic.Next;

    public AdaptiveCard DrawCard(StepCardModel model) => NextCard.Ask(model);

    public ValueList<Field> FillForm(Deal deal, Review? review, Person by) => (deal.Find(review?.NextStep) ?? deal.Next) is { } step
        ? Filled(step)
        : deal.Steps.Where(it => it.Status is StepStatus.Done && it.AnsweredAt >= review?.StartedAt).MaxBy(it => it.AnsweredAt) is { } done
            ? FilledAfter(done)
            : FilledAlone(deal);

    /// <summary>
    /// Defaults if there is only one choice: the only known person, the only job in progress; and the text from the import.
    /// </summary>
    static ValueList<Field> FilledAlone(Deal deal)
    {
        var working = deal.Jobs.Where(it => it.IsWorking);
        return FormValues.Empty
            .With(Fields.Who, deal.PresentBuyers.ToArray() is [var only] ? only.Id.Value : null)
            .With(Fields.What, deal.ListedStep)
            .With<Job>(Fields.Job, working is [var one] ? one.Job : null);
    }

    /// <summary>The values of an open step, to change it.</summary>
    public static ValueList<Field> Filled(BuyerStep step) => FormValues.Empty
        .With(Fields.Who, step.Who?.Value ?? Fields.NotKnown)
        .With(Fields.What, step.What)
        .With(Fields.By, step.By)
        .With<Agreement>(Fields.Agreement, step.Agreement)
        .With<Job>(Fields.Job, step.Job)
        .With(Fields.ToSee, step.ToSee)
        .With(Fields.ToSeeWords, step.ToSeeWords);

    /// <summary>Defaults for the step after one that they did: the same person and job, and "our hope" until they agree.</summary>
    public static ValueList<Field> FilledAfter(BuyerStep? done) => done is null ? [] : FormValues.Empty
        .With(Fields.Who, done.Who?.Value)
        .With<Agreement>(Fields.Agreement, Agreement.OurHope)
        .With<Job>(Fields.Job, done.Job);

    public StepReading ReadAnswer(FormReader sent, Deal deal)
    {
        var doer = Doer(sent, deal);
        var by = sent.RequiredDay(Fields.By);
        var what = sent.Required(Fields.What, Limits.StepText);
        var agreement = sent.Required<Agreement>(Fields.Agreement);
        var job = sent.Required<Job>(Fields.Job);
        var (toSee, words) = (sent.Choice<ToSee>(Fields.ToSee), sent.Text(Fields.ToSeeWords, Limits.ToSee));
        if (words is not null && toSee is (null or ToSee.NotSaid))
            toSee = ToSee.Other;
        var changes = deal.OpenSteps.FirstOrDefault(it => it.Id.Value == sent.Raw(Fields.Changed));
        return sent.Answer(() => new Answer.Next(doer, what, by, agreement, job)
        {
            Changes = changes?.Id,
            ToSee = toSee,
            ToSeeWords = words,
        });
    }

    /// <summary>The doer. A typed name takes precedence over a choice, which may be left over from the prefilled form.</summary>
    static Doer Doer(FormReader sent, Deal deal)
    {
        if (sent.Text(Fields.NewWho, Limits.Name) is { } name)
            return new(null, name);
        var chosen = sent.Raw(Fields.Who);
        return deal.Buyers.FirstOrDefault(buyer => buyer.Id.Value == chosen) is { } known
            ? new(known.Id, null)
            : chosen == Fields.NotKnown ? Reviews.Live.Doer.NotKnown : sent.Missing(Fields.Who, Reviews.Live.Doer.NotKnown);
    }
}
