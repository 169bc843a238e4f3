using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Nudges;

/// <summary>The answer since a nudge was sent, in one sentence: from this card, another one, or a review.</summary>
static class NudgeOutcome
{
    /// <summary>Null: no answer yet.</summary>
    public static string? Of(NudgeAsked asked, DateTimeOffset since, CardContext reader)
    {
        var say = reader.Say;
        if (asked is { Deal: { } of, Help: { } id } && of.Find(id) is { } help)
            return of.Ended is { } over ? say.NudgeEnded(over) : PromiseBlock.Outcome(help, since, reader);
        if (asked is not { Deal: { } deal, Step: { } step })
            return say.NudgeGone();
        if (deal.Ended is { } ended)
            return say.NudgeEnded(ended);
        if (step.Snoozed is { } snoozed && snoozed.At > since)
            return say.NudgeSnoozed(snoozed.Until is { } day ? reader.Day(day) : null);
        if (!(step.AnsweredAt > since))
            return null;

        var who = say.Who(deal.Find(step.Who));
        return (step.Status, step.LastOutcome) switch
        {
            _ when deal.PausedUntil is { } paused && paused >= reader.Today => say.NudgePaused(reader.Day(paused)),
            (_, Outcome.NotYet) when deal.Questions.LastOrDefault(it => it.IsHelpWanted && it.About == step.Id) is { Text: { } words } =>
                say.NudgeHelpAsked(words, Said(step, reader)),
            (StepStatus.Blocked, _) => say.NudgeBlocked(who, step.What, step.InTheWay, Said(step, reader)),
            (StepStatus.Done, _) => say.NudgeDone(who, step.What, Said(step, reader)),
            (StepStatus.Dropped, _) => say.NudgeDropped(who, step.What, Said(step, reader)),
            (_, Outcome.Started) => say.NudgeStarted(who, step.What, Said(step, reader)),
            _ when step.By >= reader.Today => say.NudgeMoved(who, step.What, reader.Day(step.By), Said(step, reader)),
            _ => say.NudgeNotYet(who, step.What, Said(step, reader)),
        };
    }

    static string Said(BuyerStep step, CardContext reader)
    {
        var at = step.AnsweredAt ?? reader.Now.At;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, reader.Zone).DateTime);
        return reader.Say.SaidAt(
            step.AnsweredBy?.Id == reader.Me?.Id ? null : step.AnsweredBy?.Name,
            day == reader.Today ? null : reader.Day(day),
            reader.Clock(at));
    }
}
