using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Nudges;

/// <summary>The answer since a nudge was sent, in one sentence: from this card, another one, or a review.</summary>
static class NudgeOutcome
{
    /// <summary>Null: no answer yet.</summary>
    public static string? Of(NudgeAsked asked, DateTimeOffset since, CardContext context)
    {
        var say = context.Say;
        if (asked is { Deal: { } of, Help: { } id } && of.Find(id) is { } help)
            return of.Ended is { } over ? say.NudgeEnded(over) : PromiseBlock.Outcome(help, since, context);
        if (asked is not { Deal: { } deal, Step: { } step })
            return say.NudgeGone();
        if (deal.Ended is { } ended)
            return say.NudgeEnded(ended);
        if (step.Snoozed is { } snoozed && snoozed.At > since)
            return say.NudgeSnoozed(snoozed.Until is { } day ? context.Day(day) : null);
        if (!(step.AnsweredAt > since))
            return null;

        var who = say.Who(deal.Find(step.Who));
        return (step.Status, step.LastOutcome) switch
        {
            _ when deal.PausedUntil is { } paused && paused >= context.Today => say.NudgePaused(context.Day(paused)),
            (_, Outcome.NotYet) when deal.Questions.LastOrDefault(it => it.IsHelpWanted && it.About == step.Id) is { Text: { } words } =>
                say.NudgeHelpAsked(words, Said(step, context)),
            (StepStatus.Blocked, _) => say.NudgeBlocked(who, step.What, step.InTheWay, Said(step, context)),
            (StepStatus.Done, _) => say.NudgeDone(who, step.What, Said(step, context)),
            (StepStatus.Dropped, _) => say.NudgeDropped(who, step.What, Said(step, context)),
            (_, Outcome.Started) => say.NudgeStarted(who, step.What, Said(step, context)),
            _ when step.By >= context.Today => say.NudgeMoved(who, step.What, context.Day(step.By), Said(step, context)),
            _ => say.NudgeNotYet(who, step.What, Said(step, context)),
        };
    }

    static string Said(BuyerStep step, CardContext context)
    {
        var at = step.AnsweredAt ?? context.Now.At;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, context.Zone).DateTime);
        return context.Say.SaidAt(
            step.AnsweredBy?.Id == context.Me?.Id ? null : step.AnsweredBy?.Name,
            day == context.Today ? null : context.Day(day),
            context.Clock(at));
    }
}
