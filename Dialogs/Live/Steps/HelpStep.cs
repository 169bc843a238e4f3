using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live.Steps;

/// <summary>The step "what can we do to help them do it?".</summary>
sealed class HelpStep : IReviewStep
{
    public Topic Topic => Topic.Help;

    public AdaptiveCard DrawCard(StepCardModel model) => HelpCard.Ask(model);

    public ValueList<Field> FillForm(Deal deal, Review? review, Person by)
    {
        var help = NextAnswers.Filled(deal, review);
        var step = deal.Find(review?.NextStep) ?? deal.Next;
        return FormValues.Empty
            .With(Fields.What, help?.What)
            .With(Fields.OfUs, help?.OfUs ?? deal.Owner?.Name ?? by.Name)
            .With(Fields.By, help?.By > step?.By ? null : help?.By)
            .With(Fields.Job, help?.Job);
    }

    public StepReading ReadAnswer(FormReader sent, Deal deal)
    {
        var what = sent.Required(Fields.What, Limits.HelpText);
        var who = sent.Required(Fields.OfUs, Limits.Name);
        var by = sent.RequiredDay(Fields.By);
        var changes = deal.OpenHelp.FirstOrDefault(it => it.Key.Value == sent.Raw(Fields.Changed));
        var serves = ReadJob(sent);
        return sent.Answer(() => new Answer.Help(what, who, by) { Changes = changes?.Key, Serves = serves });
    }

    /// <summary>The buying job that it serves; null: not asked.</summary>
    public static ServedJob? ReadJob(FormReader sent) =>
        sent.Choice<Job>(Fields.Job) is var job && job is null && sent.Raw(Fields.Job) != Fields.AsStep ? null : new ServedJob(job);
}
