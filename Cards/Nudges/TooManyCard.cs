using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Nudges;

/// <summary>The question "too many?", sent once when several cards were left unanswered.</summary>
public static class TooManyCard
{
    public static AdaptiveCard For(int unanswered, CardContext context) =>
        Card(context, context.Say.TooManyTitle(), context.Say.TooManyWhy(unanswered), [
        Button.Plain(context.Say.WeeklyIsRight(), new CardAction.ChoosePace(NudgePace.Weekly)).Alone(),
        Button.Plain(context.Say.DailyIsFine(), new CardAction.ChoosePace(NudgePace.Daily)).Alone(),
        Button.Plain(context.Say.NoneAtAll(), new CardAction.ChoosePace(NudgePace.Off)).Alone(),
    ]);

    /// <summary>The card after the choice.</summary>
    public static AdaptiveCard Chosen(NudgePace pace, CardContext context) =>
        Card(context, context.Say.PaceChosen(pace), context.Say.PaceMeans(pace), [
        Button.Plain(context.Say.ChangePace(), new CardAction.OpenPersonalSettings(PersonalSettingsPage.Pace)).Alone(),
        Button.Plain(context.Say.WhatIsPlanned(), new CardAction.Planned()).Alone(),
    ]);

    static AdaptiveCard Card(CardContext context, string title, string why, List<AdaptiveAction> actions) => Frame.Card(
        context.Say,
        $"{context.Say.Before(title)}{why}",
        [Header.For(
            context.Me is { } me ? context.Say.ForYou(Truncate.To(me.Name, DealRow.MostName)) : context.Say.Bot()), Line.Title(title),
            Line.Text(why)],
        actions);
}

public sealed class TooManyPresenter : NudgePresenter<Plan.TooMany>
{
    public override ValueList<NudgeKind> Kinds => [NudgeKind.TooMany];

    public override string Name(NudgeKind kind, ValueList<LedgerLine> lines, Say say) => say.QuestionWhetherTooMany();

    protected override AdaptiveCard Card(Plan.TooMany plan, CardContext context) => TooManyCard.For(plan.Unanswered, context);
}
