using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>One action of ours: is it done, by when if not, or is it no longer needed?</summary>
public static class PromiseCard
{
    public static AdaptiveCard For(Deal deal, Help help, ValueList<Field> filled, Notice? notice, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
        return Frame.Card(
            say,
            say.NextStepInShort(say.DidWeDoOurPart(), deal.Customer),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(say.DidWeDoOurPart()),
                .. NoticeLine.For(notice, context, Topic.Help, deal),
                .. TypeInstead.For(context, say.FillInElsewhere()),
                Block.Group(Line.Of([Run.Bold(say.WeHelp()), .. HelpLines.Runs(help, context)])),
                Line.Text(say.NotYetOneTap()).Spaced(AdaptiveSpacing.Medium),
                .. DayTaps.For(context, day => Says(PromiseAnswer.NotYet, day)),
                Ask.Day(Fields.By, say.OrAnotherDay(), filled.Text(Fields.By)).Spaced(AdaptiveSpacing.Medium),
                Block.Buttons(Button.Plain(say.SaveNotYet(), Says(PromiseAnswer.NotYet))),
                ServesInput.For(deal.Find(help.For), filled.Text(Fields.Job) ?? (help.Job is { } job ? Fields.Choice(job) : null), say)
                    .Spaced(AdaptiveSpacing.Large),
                Block.Buttons(Button.Plain(say.SaveTheJob(), new CardAction.ServeJob(on, help.Key))),
            ],
            [
                Button.Main(say.Choice(PromiseAnswer.Done), Says(PromiseAnswer.Done)).Alone(),
                Button.Plain(say.Choice(PromiseAnswer.NotNeeded), Says(PromiseAnswer.NotNeeded)).Alone(),
                Button.Plain(say.BackToDeal(), new CardAction.OpenDeal(on)).Alone(),
            ]);

        CardAction.AnswerPromise Says(PromiseAnswer answer, DateOnly? day = null) => new(on, help.Key, answer, day);
    }
}
