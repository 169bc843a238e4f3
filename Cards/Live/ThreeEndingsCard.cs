using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Live;

/// <summary>Three honest endings for a deal that does not move (help, pause, end), none of them highlighted.</summary>
public static class ThreeEndingsCard
{
    /// <summary>Default length of a pause: four weeks, which keeps the day of the week.</summary>
    const int PauseDays = 28;

    const int MostFacts = 2;

    /// <param name="lead">The person to ask for help; null: the team.</param>
    public static AdaptiveCard For(Deal deal, ValueList<Mark> marks, Notice? notice, CardContext context, Person? lead = null) =>
        Fit.Card(MostFacts, most => For(deal, marks, notice, context, lead, most));

    static AdaptiveCard For(Deal deal, ValueList<Mark> marks, Notice? notice, CardContext context, Person? lead, int most)
    {
        var (say, on) = (context.Say, context.On(deal));
        return Frame.Card(
            say,
            say.HonestInShort(deal.Customer, deal.Title),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(say.HonestTitle(marks.Any(mark => mark.Kind is MarkKind.Frozen or MarkKind.Stuck or MarkKind.Quiet))),
                .. NoticeLine.For(notice, context, deal: deal),
                .. TypeInstead.For(context, say.FillInElsewhere()),
                .. Enumerable.Take(marks, 1).Select(mark => MarkNote.For(context, deal, mark)),
                .. DealFacts.Of(deal, most, [], context),
                .. JobLines.Of(say.WhereTheyWere(), deal.Jobs, context),
                Line.Hint(say.AllGoodAnswers()).Spaced(AdaptiveSpacing.Large),
            ],
            [
                Button.Opens(
                    say.AskForHelp(),
                    [Ask.Text(Fields.Ask, say.AskLabel(), Limits.Question, placeholder: say.AskExample()).Required(say.AskMissing())],
                    lead is null || lead.Id == context.Me?.Id
                        ? [Button.Main(say.AskTheTeam(), new CardAction.AskForHelp(on, Team: true))]
                        :
                        [
                            Button.Main(say.AskTheLead(), new CardAction.AskForHelp(on)),
                            Button.Plain(say.AskTheTeam(), new CardAction.AskForHelp(on, Team: true)),
                        ]),
                Button.Opens(
                    say.PauseUntil(),
                    [Ask.Day(Fields.Until, say.UntilLabel(), context.Today.AddDays(PauseDays)).Required(say.UntilMissing())],
                    [Button.Main(say.PauseIt(), new CardAction.Pause(on))]),
                Button.Plain(say.EndIt(), new CardAction.EndForm(on)).Alone(),
                Button.More(say.BackToDeal(), new CardAction.OpenDeal(on)).Alone(),
            ]);
    }
}
