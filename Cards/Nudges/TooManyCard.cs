using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Nudges;

/// <summary>The question "too many?", sent once when several cards were left unanswered.</summary>
public static class TooManyCard
{
    public static AdaptiveCard For(int unanswered, CardContext reader) =>
        Card(reader, reader.Say.TooManyTitle(), reader.Say.TooManyWhy(unanswered), [
        Button.Plain(reader.Say.WeeklyIsRight(), new CardAction.ChoosePace(NudgePace.Weekly)).Alone(),
        Button.Plain(reader.Say.DailyIsFine(), new CardAction.ChoosePace(NudgePace.Daily)).Alone(),
        Button.Plain(reader.Say.NoneAtAll(), new CardAction.ChoosePace(NudgePace.Off)).Alone(),
    ]);

    /// <summary>The card after the choice.</summary>
    public static AdaptiveCard Chosen(NudgePace pace, CardContext reader) =>
        Card(reader, reader.Say.PaceChosen(pace), reader.Say.PaceMeans(pace), [
        Button.Plain(reader.Say.ChangePace(), new CardAction.OpenMine(PersonalSettingsPage.Pace)).Alone(),
        Button.Plain(reader.Say.WhatIsPlanned(), new CardAction.Planned()).Alone(),
    ]);

    static AdaptiveCard Card(CardContext reader, string title, string why, List<AdaptiveAction> actions) => Frame.Card(
        reader.Say,
        $"{reader.Say.Before(title)}{why}",
        [Header.For(
            reader.Me is { } me ? reader.Say.ForYou(Truncate.To(me.Name, DealRow.MostName)) : reader.Say.Bot()), Line.Title(title),
            Line.Text(why)],
        actions);
}

public sealed class TooManyPresenter : NudgePresenter<Plan.TooMany>
{
    public override ValueList<NudgeKind> Kinds => [NudgeKind.TooMany];

    public override string Name(NudgeKind kind, ValueList<LedgerLine> lines, Say say) => say.QuestionWhetherTooMany();

    protected override AdaptiveCard Card(Plan.TooMany plan, CardContext reader) => TooManyCard.For(plan.Unanswered, reader);
}
