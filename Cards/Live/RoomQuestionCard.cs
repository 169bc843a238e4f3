using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Live;

/// <summary>The room question for a participant who is neither owner nor lead.</summary>
public static class RoomQuestionCard
{
    public static AdaptiveCard Ask(StepCardModel sheet, RoomQuestion question)
    {
        var (say, deal) = (sheet.Reader.Say, sheet.Deal);
        var title = say.RoomQuestion(
            question.Asking,
            deal.Customer,
            deal.Find(question.About)?.Name,
            sheet.Review?.Baseline.Since is { } day ? sheet.Reader.Day(day) : null);
        return Frame.Card(
            say,
            say.AskedInTeams(say.QuestionForYou(), title),
            [
                Header.For(deal.Customer, deal.Title, say.QuestionForYou()),
                Line.Title(title),
                Line.Hint(say.NotKnowingIsFine()),
                .. NoticeLine.For(sheet.Notice, sheet.Reader, Topic.Done, deal),
                .. TypeInstead.For(sheet.Reader, say.TypeInstead(say.TypedRoomAnswer(question.Asking))),
                Parts.Ask
                    .Text(
                        Fields.Also,
                        say.WhatYouKnow(question.Asking),
                        RoomQuestionRules.Longest(question.Asking),
                        sheet.Value(Fields.Also))
                    .Required(say.AFewWords()),
                DoneCard.Evidence(sheet),
                Parts.Ask
                    .ShortText(Fields.ToldBy, say.WhoToldUs(), Limits.Name, sheet.Value(Fields.ToldBy), say.NameOrRole())
                    .Spaced(AdaptiveSpacing.Medium),
            ],
            [
                Button.Main(say.Save(), new CardAction.SaveRoomAnswer(sheet.On)),
                Button.Plain(say.IDoNotKnow(), new CardAction.LeaveTopic(sheet.On)).Alone(),
            ]);
    }
}
