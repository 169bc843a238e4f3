using System.Globalization;
using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>A next step of a deal outside a review: a new one, the one after a step that was done, or an open one to change.</summary>
public static class NextStepCard
{
    /// <summary>Working days to choose from, at most <see cref="Reviews.Live.PathRules.MostDays"/>.</summary>
    static readonly int[] PathDays = [0, 1, 2, 3, 5, 8, 10, 15, 20, 30, 40, 60];

    /// <param name="changes">The open step; null: a new one.</param>
    /// <param name="after">The step that they have just done; null: none.</param>
    /// <param name="isAfter">True: they have just done something.</param>
    /// <param name="before">The preparation card to return to; null: the deal's own card.</param>
    public static AdaptiveCard For(
        Deal deal,
        BuyerStep? changes,
        StepId? after,
        bool isAfter,
        ValueList<Field> filled,
        Notice? notice,
        CardContext context,
        PreworkRef? before = null)
    {
        var (say, on) = (context.Say, context.On(deal));
        var presses = new NextStepPresses(
            how => new CardAction.SaveNextStep(on, how, changes?.Id, after, before),
            new CardAction.MoveNextStep(on, changes?.Id, after, before),
            id => id);
        var title = changes is not null ? say.ChangeStepTitle() : isAfter ? say.GreatWhatNext() : say.WhatDoTheyDoNext();
        return Frame.Card(
            say,
            say.NextStepInShort(title, deal.Customer),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(title),
                Line.Hint(
                    changes is { } step && step.By < context.Today ? say.NeedsNewDate(context.Day(step.By)) : say.OneThing(deal.Customer)),
                .. NextStepForm.For(deal, filled, notice, presses, Limits.Buyers, context),
                .. changes?.OnPath is { } part ? [Ahead(part, filled, context)] : (AdaptiveElement[])[],
            ],
            [
                Button.Main(say.Save(), presses.Save(new(Kept: notice is Notice.Ours))),
                Button.Plain(
                    changes is null && isAfter ? say.NotNow() : changes?.OnPath is null ? say.BackToDeal() : say.BackToPath(),
                    before is not null ? new CardAction.ShowPrework(before.Nudge, 0)
                    : changes?.OnPath is null ? new CardAction.OpenDeal(on)
                    : new CardAction.OpenPath(on))
                    .Alone(),
                .. changes is null
                    ? (AdaptiveAction[])[]
                    : [Button.Plain(say.DropThisStep(), new CardAction.DropStep(on, changes.Id)).Alone()],
            ]);
    }

    /// <summary>Working days from this step of the path to the next one.</summary>
    static AdaptiveChoiceSetInput Ahead(PathPart part, ValueList<Field> filled, CardContext context) => Ask.Choice(
        Fields.Ahead,
        context.Say.DaysBeforeNext(),
        PathDays.Append(part.Days).Distinct().Order()
            .Select(days => (context.Say.WorkingDays(days), days.ToString(CultureInfo.InvariantCulture))),
        filled.Text(Fields.Ahead) ?? part.Days.ToString(CultureInfo.InvariantCulture)).Spaced(AdaptiveSpacing.Medium);
}
