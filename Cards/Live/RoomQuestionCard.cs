using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Live;

/// <summary>The room question for a participant who is neither owner nor lead.</summary>
public static class RoomQuestionCard
{
    public static AdaptiveCard Ask(StepCardModel model, RoomQuestion question)
    {
        var (say, deal) = (model.Context.Say, model.Deal);
        var title = say.RoomQuestion(
            question.Asking,
            deal.Customer,
            deal.Find(question.About)?.Name,
            model.Review?.Baseline.Since is { } day ? model.Context.Day(day) : null);
        return Frame.Card(
            say,
            say.AskedInTeams(say.QuestionForYou(), title),
            [
                Header.For(deal.Customer, deal.Title, say.QuestionForYou()),
                Line.Title(title),
                Line.Hint(say.NotKnowingIsFine()),
                .. NoticeLine.For(model.Notice, model.Context, Topic.Done, deal),
                .. TypeInstead.For(model.Context, say.TypeInstead(say.TypedRoomAnswer(question.Asking))),
                Parts.Ask
                    .Text(
                        Fields.Also,
                        say.WhatYouKnow(question.Asking),
                        RoomQuestionRules.Longest(question.Asking),
                        model.Value(Fields.Also))
                    .Required(say.AFewWords()),
                DoneCard.Evidence(model),
                Parts.Ask
                    .ShortText(Fields.ToldBy, say.WhoToldUs(), Limits.Name, model.Value(Fields.ToldBy), say.NameOrRole())
                    .Spaced(AdaptiveSpacing.Medium),
            ],
            [
                Button.Main(say.Save(), new CardAction.SaveRoomAnswer(model.On)),
                Button.Plain(say.IDoNotKnow(), new CardAction.LeaveTopic(model.On)).Alone(),
            ]);
    }
}
