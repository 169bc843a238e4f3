using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Live;

/// <summary>
/// Shows the nudges that will follow for each open step if nobody answers: when and to whom, computed from the planner's ladder.
/// </summary>
public static class RemindersCard
{
    const int MostOurs = 4;
    const int MostWhat = 100;

    public static AdaptiveCard For(ClosedReview closed, Workspace workspace, CardContext context) =>
        Fit.Card(MostOurs + 1, room => For(closed, workspace, context, room - 1));

    static AdaptiveCard For(ClosedReview closed, Workspace workspace, CardContext context, int most)
    {
        var (say, deal) = (context.Say, closed.Deal);
        var steps = deal.OpenSteps.Take(Limits.OpenSteps).ToArray();
        var ours = deal.OpenHelp.Where(it => it.By is not null).OrderBy(it => it.By).Take(most).ToArray();
        return Frame.Card(
            say,
            say.RemindersTitle(),
            [
                Header.For(deal.Customer, deal.Title, say.ReviewedOn(context.Day(closed.ClosedAt.Today))),
                Line.Title(say.RemindersTitle()),
                Line.Hint(say.RemindersHint()),
                .. steps.Length + ours.Length == 0 ? [Line.Text(say.NoReminders()).Spaced(AdaptiveSpacing.Medium)]
                    : !workspace.Nudges.IsOn ? [Line.Text(say.NudgesAreOffHere()).Spaced(AdaptiveSpacing.Medium)]
                    : steps.Select(step => (AdaptiveElement)Step(deal, step, workspace, context))
                        .Concat(ours.Select(help => OurPart(deal, help, workspace, context))),
                Line.Footer(say.RemindersFooter()),
            ],
            [
                Button.Plain(say.BackToTheSummary(), new CardAction.ShowSummary(context.On(deal), closed.Review.Id)).Alone(),
                Button.Plain(say.MyReminders(), new CardAction.PersonalSettings()).Alone(),
            ]);
    }

    static AdaptiveContainer Step(Deal deal, BuyerStep step, Workspace workspace, CardContext context)
    {
        var ladder = Ladder.Of(deal, step, workspace);
        return new()
        {
            Spacing = AdaptiveSpacing.Large,
            Items =
            [
                StepLine.For(deal, step, context),
                .. Enum.GetValues<Rung>()
                    .Select(rung => (Rung: rung, On: rung is Rung.Listed ? ladder.ListedOn(workspace) : ladder.Reaches(rung)))
                    .Where(it => it.On >= context.Today)
                    .Select(it => Line.Bullet(
                    Run.Bold(context.Say.RemindsOn(context.Day(it.On))),
                    Run.Text(context.Say.Follows(it.Rung, deal.Owner?.Name, Lead(deal, workspace))))),
            ],
        };
    }

    /// <summary>Our own action: asked about on its day, and listed when it is overdue.</summary>
    static AdaptiveContainer OurPart(Deal deal, Help help, Workspace workspace, CardContext context)
    {
        var first = PromiseLadder.FirstDay(deal, help) ?? context.Today;
        var listed = WorkCalendar.Of(workspace).Add(first, PromiseLadder.ListedAfter);
        return new()
        {
            Spacing = AdaptiveSpacing.Large,
            Items =
            [
                Line.Of(
                    [Run.Bold(context.Say.WeHelp()), .. HelpLines.Runs(help with { What = Truncate.To(help.What, MostWhat) }, context)]),
                .. new[] { (Rung: Rung.Ask, On: first), (Rung: Rung.Listed, On: listed) }
                    .Where(it => it.On >= context.Today)
                    .Select(it => Line.Bullet(
                        Run.Bold(context.Say.RemindsOn(context.Day(it.On))),
                        Run.Text(context.Say.PromiseFollows(it.Rung, deal.Owner?.Name, Lead(deal, workspace))))),
            ],
        };
    }

    /// <summary>The lead's name; null when the lead is the owner, or there is none.</summary>
    static string? Lead(Deal deal, Workspace workspace) => workspace.Lead is { } lead && lead.Id != deal.Owner?.Id ? lead.Name : null;
}
