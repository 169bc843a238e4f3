using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Live;

/// <summary>Three honest endings for a deal that does not move (help, pause, end), none of them highlighted.</summary>
public static class HonestCard
{
    /// <summary>Default length of a pause: four weeks, which keeps the day of the week.</summary>
    const int PauseDays = 28;

    const int MostFacts = 2;

    /// <param name="lead">The person to ask for help; null: the team.</param>
    public static AdaptiveCard For(Deal deal, ValueList<Mark> marks, Notice? notice, CardContext reader, Person? lead = null) =>
        Fit.Card(MostFacts, most => For(deal, marks, notice, reader, lead, most));

    static AdaptiveCard For(Deal deal, ValueList<Mark> marks, Notice? notice, CardContext reader, Person? lead, int most)
    {
        var (say, on) = (reader.Say, reader.On(deal));
        return Frame.Card(
            say,
            say.HonestInShort(deal.Customer, deal.Title),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, reader)),
                Line.Title(say.HonestTitle(marks.Any(mark => mark.Kind is MarkKind.Frozen or MarkKind.Stuck or MarkKind.Quiet))),
                .. NoticeLine.For(notice, reader, deal: deal),
                .. TypeInstead.For(reader, say.FillInElsewhere()),
                .. Enumerable.Take(marks, 1).Select(mark => MarkNote.For(reader, deal, mark)),
                .. DealFacts.Of(deal, most, [], reader),
                .. JobLines.Of(say.WhereTheyWere(), deal.Jobs, reader),
                Line.Hint(say.AllGoodAnswers()).Spaced(AdaptiveSpacing.Large),
            ],
            [
                Button.Opens(
                    say.AskForHelp(),
                    [Ask.Text(Fields.Ask, say.AskLabel(), Limits.Question, placeholder: say.AskExample()).Required(say.AskMissing())],
                    lead is null || lead.Id == reader.Me?.Id
                        ? [Button.Main(say.AskTheTeam(), new CardAction.AskForHelp(on, Team: true))]
                        :
                        [
                            Button.Main(say.AskTheLead(), new CardAction.AskForHelp(on)),
                            Button.Plain(say.AskTheTeam(), new CardAction.AskForHelp(on, Team: true)),
                        ]),
                Button.Opens(
                    say.PauseUntil(),
                    [Ask.Day(Fields.Until, say.UntilLabel(), reader.Today.AddDays(PauseDays)).Required(say.UntilMissing())],
                    [Button.Main(say.PauseIt(), new CardAction.Pause(on))]),
                Button.Plain(say.EndIt(), new CardAction.EndForm(on)).Alone(),
                Button.More(say.BackToDeal(), new CardAction.OpenDeal(on)).Alone(),
            ]);
    }
}
