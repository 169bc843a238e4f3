using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Live;

/// <summary>Feedback on a review, for its lead alone, in their personal chat.</summary>
public static class MirrorCard
{
    /// <param name="isOn">False: feedback is switched off, and this one was asked for.</param>
    public static AdaptiveCard For(ClosedReview closed, CardContext context, bool isOn = true)
    {
        var (say, deal, mirror) = (context.Say, closed.Deal, LeadMirror.Of(closed));
        return Frame.Card(
            say,
            say.MirrorTitle(deal.Customer),
            [
                Header.For(deal.Customer, deal.Title, say.ReviewedOn(context.Day(closed.ClosedAt.Today))),
                Line.Title(say.MirrorTitle(deal.Customer)),
                Line.Hint(say.MirrorIsYoursAlone()),
                Line.Value(say.TimeLabel(), Run.Bold(say.MirrorTime(mirror.Minutes, mirror.Target))).Spaced(AdaptiveSpacing.Medium),
                .. mirror.Each.Select(it => Line.Bullet(
                    Run.Text(say.Capital(say.Short(it.Topic))), Run.Subtle($" · {say.MirrorMinutes(it.Minutes)}"))),
                Line.Value(say.MirrorAnswers(), Run.Text(say.FromOthers(mirror.FromOthers, mirror.Answers, deal.Owner is not null)))
                    .Spaced(AdaptiveSpacing.Medium),
                Line.Value(say.MirrorPrompts(), Run.Text(say.PromptsLooked(mirror.Prompts))),
                Line.Value(
                    say.MirrorSkipped(),
                    Run.Text(mirror.Skipped.Count is 0 ? say.NothingSkipped() : say.List(mirror.Skipped.Select(say.Short)))),
                Note.Prompt(say.NextTimeYouCould(), say.Hint(mirror.Hint, mirror.Longest is { } topic ? say.Short(topic) : null)),
            ],
            [
                Button.Plain(say.ShowTheSummary(), new CardAction.ShowSummary(context.On(deal), closed.Review.Id)).Alone(),
                Button.Plain(isOn ? say.StopMirror() : say.StartMirror(), new CardAction.SwitchMirror(!isOn)).Alone(),
            ]);
    }

    /// <summary>Confirms that feedback was switched on or off.</summary>
    public static AdaptiveCard Switched(bool isOn, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.MirrorSwitched(isOn),
            [Header.For(say.Bot()), Line.Title(say.MirrorSwitched(isOn)), Line.Hint(say.MirrorIsIn())],
            [
                Button.Plain(isOn ? say.StopMirror() : say.StartMirror(), new CardAction.SwitchMirror(!isOn)).Alone(),
                Button.Plain(say.MyReminders(), new CardAction.PersonalSettings()).Alone(),
            ]);
    }
}
