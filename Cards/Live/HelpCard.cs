using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>The card "what can we do to help them do it?".</summary>
public static class HelpCard
{
    public static AdaptiveCard Ask(StepCardModel model)
    {
        var (say, deal) = (model.Context.Say, model.Deal);
        var step = deal.Find(model.Review?.NextStep) ?? deal.Next;
        return TopicCard.For(
            model,
            Topic.Help,
            TopicCard.Title(model, Topic.Help),
            Passed(model) is { } day ? say.NeedsNewDate(model.Context.Day(day)) : say.HelpIsNotProgress(),
            [
                StepLine.Named(deal, step, model.Context),
                Parts.Ask
                    .Text(Fields.What, say.WhatWeDo(), Limits.HelpText, model.Value(Fields.What), say.ForExampleHelp())
                    .Required(say.SayWhatWeDo()),
                Parts.Ask
                    .ShortText(Fields.OfUs, say.WhoOfUs(), Limits.Name, model.Value(Fields.OfUs))
                    .Required(say.GiveAName())
                    .Spaced(AdaptiveSpacing.Medium),
                ServesInput.For(step, model.Value(Fields.Job), say),
                .. TopicCard.Days(model, Topic.Help),
            ],
            [TopicCard.Quick(model, QuickAnswer.NoHelpNeeded)]);
    }

    /// <summary>The date of the prefilled action, if it is left out because it has passed; null: otherwise.</summary>
    static DateOnly? Passed(StepCardModel model) =>
        model.Deal.OpenHelp.FirstOrDefault(it => it.What == model.Value(Fields.What)) is { } help
        && help.IsLate(model.Context.Today) && model.Value(Fields.By) is null
            ? help.By
            : null;
}
