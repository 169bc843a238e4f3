using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>The card "what can we do to help them do it?".</summary>
public static class HelpCard
{
    public static AdaptiveCard Ask(StepCardModel sheet)
    {
        var (say, deal) = (sheet.Reader.Say, sheet.Deal);
        var step = deal.Find(sheet.Review?.NextStep) ?? deal.Next;
        return TopicCard.For(
            sheet,
            Topic.Help,
            TopicCard.Title(sheet, Topic.Help),
            Passed(sheet) is { } day ? say.NeedsNewDate(sheet.Reader.Day(day)) : say.HelpIsNotProgress(),
            [
                StepLine.Named(deal, step, sheet.Reader),
                Parts.Ask
                    .Text(Fields.What, say.WhatWeDo(), Limits.HelpText, sheet.Value(Fields.What), say.ForExampleHelp())
                    .Required(say.SayWhatWeDo()),
                Parts.Ask
                    .ShortText(Fields.OfUs, say.WhoOfUs(), Limits.Name, sheet.Value(Fields.OfUs))
                    .Required(say.GiveAName())
                    .Spaced(AdaptiveSpacing.Medium),
                ServesInput.For(step, sheet.Value(Fields.Job), say),
                .. TopicCard.Days(sheet, Topic.Help),
            ],
            [TopicCard.Quick(sheet, QuickAnswer.NoHelpNeeded)]);
    }

    /// <summary>The date of the prefilled action, if it is left out because it has passed; null: otherwise.</summary>
    static DateOnly? Passed(StepCardModel sheet) =>
        sheet.Deal.OpenHelp.FirstOrDefault(it => it.What == sheet.Value(Fields.What)) is { } help
        && help.IsLate(sheet.Reader.Today) && sheet.Value(Fields.By) is null
            ? help.By
            : null;
}
