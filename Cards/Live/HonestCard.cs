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

    public static AdaptiveCard For(Deal deal, ValueList<Mark> marks, Notice? notice, CardContext reader)
    {
        var (say, on) = (reader.Say, reader.On(deal));
        return Frame.Card(
            say,
            say.HonestInShort(deal.Customer, deal.Title),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, reader)),
                Line.Title(say.HonestTitle(marks.Any(mark => mark.Kind is MarkKind.Frozen or MarkKind.Stuck or MarkKind.Quiet))),
                .. NoticeLine.For(notice, reader, deal: deal),
                .. Enumerable.Take(marks, 1).Select(mark => MarkNote.For(reader, deal, mark)),
                Line.Heading(say.WhereTheyWere()),
                Chips.For(say, deal.Jobs),
                Line.Hint(say.AllGoodAnswers()).Spaced(AdaptiveSpacing.Large),
            ],
            [
                Button.Opens(
                    say.AskForHelp(),
                    [Ask.Text(Fields.Ask, say.AskLabel(), Limits.Question, placeholder: say.AskExample()).Required(say.AskMissing())],
                    [Button.Main(say.AskTheLead(), new CardAction.AskForHelp(on))]),
                Button.Opens(
                    say.PauseUntil(),
                    [Ask.Day(Fields.Until, say.UntilLabel(), reader.Today.AddDays(PauseDays)).Required(say.UntilMissing())],
                    [Button.Main(say.PauseIt(), new CardAction.Pause(on))]),
                Button.Plain(say.EndIt(), new CardAction.EndForm(on)).Alone(),
                Button.More(say.BackToDeal(), new CardAction.OpenDeal(on)).Alone(),
            ]);
    }
}
