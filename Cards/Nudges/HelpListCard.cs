using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Nudges;

/// <summary>Steps that need help: the lead's weekly list, and the weekly digest of a channel. It @mentions nobody.</summary>
public static class HelpListCard
{
    const int MostWhat = 120;

    /// <summary>The list, for the lead only.</summary>
    public static AdaptiveCard List(Plan.List list, CardContext context) => Card(
        list.Items,
        list.Promises,
        list.More,
        context.Me is { } me ? context.Say.ForYou(Truncate.To(me.Name, DealRow.MostName)) : context.Say.Bot(),
        context.Say.ListHint(list.Items.Count > 0, list.Promises.Count > 0),
        context.Say.ListFooter(),
        showsOwner: true,
        [Button.Plain(context.Say.ChangePace(), new CardAction.OpenPersonalSettings(PersonalSettingsPage.Pace))
            .Alone(), Button.Plain(context.Say.SeeAllDeals(), new CardAction.Board()).Alone()],
        context);

    /// <summary>
    /// The digest, for everybody in the channel. Steps answered meanwhile are left out. Of our part it names no person.
    /// </summary>
    public static AdaptiveCard Digest(
        Workspace workspace, ValueList<NudgeItem> items, ValueList<PromiseItem> promises, int more, CardContext context) => Card(
        items,
        promises,
        more,
        workspace.Name,
        context.Say.DigestHint(items.Count > 0, promises.Count > 0),
        context.Say.DigestFooter(context.Say.DayOfWeek(workspace.Nudges.DigestDay)),
        showsOwner: false,
        [Button.Plain(context.Say.SeeAllDeals(), new CardAction.Board()).Alone()],
        context);

    static AdaptiveCard Card(
        ValueList<NudgeItem> items,
        ValueList<PromiseItem> promises,
        int more,
        string header,
        string hint,
        string footer,
        bool showsOwner,
        List<AdaptiveAction> actions,
        CardContext context) =>
        Fit.Card(Math.Max(1, items.Count + promises.Count), most =>
    {
        var deals = items.Select(it => (it.Workspace, it.Deal.Id)).Concat(promises.Select(it => (it.Workspace, it.Deal.Id))).Distinct();
        var title = context.Say.HelpTitle(deals.Count());
        return Frame.Card(
            context.Say,
            title,
            [
                Header.For(header, right: context.Weekday(context.Today)),
                Line.Title(title),
                Line.Hint(hint),
                .. Rows(items, promises, most, showsOwner, context),
                .. items.Count + promises.Count - most + more is > 0 and var left
                    ? [Line.Of(Run.Subtle(context.Say.AndMore(left)).Small()).Spaced(AdaptiveSpacing.Medium)]
                    : (AdaptiveElement[])[],
                Line.Footer(footer),
            ],
            actions);
    });

    static string Owner(Deal deal, bool hasLeft, CardContext context) => (hasLeft, deal.Owner) is (true, { } former)
        ? context.Say.OwnerHasLeft(Truncate.To(former.Name, DealRow.MostName))
        : DealRow.Owner(deal, context);

    /// <summary>A row for each deal: its steps, then our own actions.</summary>
    /// <param name="most">Most steps and actions of ours, in all rows.</param>
    static IEnumerable<AdaptiveContainer> Rows(
        ValueList<NudgeItem> items, ValueList<PromiseItem> promises, int most, bool showsOwner, CardContext context) =>
        from it in items.Select(it => (it.Workspace, it.Deal, Lines: Lines(it, showsOwner, context)))
            .Concat(promises.Select(it => (it.Workspace, it.Deal, Lines: Lines(it, showsOwner, context))))
            .Take(most)
        group it by (it.Workspace, it.Deal.Id) into rows
        let deal = rows.First().Deal
        select Block.Row(
            Button.Plain(
                Plain.Words(context.Say.OpenIt(Truncate.To(deal.Customer, DealRow.MostName))),
                new CardAction.OpenDeal(context.On(rows.Key.Workspace.Home, deal)))
                .Alone(),
            [DealRow.Names(deal), .. rows.SelectMany(it => it.Lines)]);

    /// <summary>Our own part that is late.</summary>
    static AdaptiveElement[] Lines(PromiseItem it, bool showsOwner, CardContext context)
    {
        var help = it.Help with { What = Truncate.To(it.Help.What, MostWhat) };
        return
        [
            Line.Of([
                Run.Bold(context.Say.WeHelp()),
                .. HelpLines.Runs(help, context, namesUs: showsOwner),
            ]).Spaced(AdaptiveSpacing.Small),
            Line.Hint(context.Say.OurPartLate(it.WorkingDays, showsOwner ? Owner(it.Deal, it.HasOwnerLeft, context) : null))
                .Spaced(AdaptiveSpacing.None),
            .. showsOwner && it.IsLast ? [Line.Hint(context.Say.OurPartLastTime()).Spaced(AdaptiveSpacing.None)] : (AdaptiveElement[])[],
        ];
    }

    static AdaptiveElement[] Lines(NudgeItem it, bool showsOwner, CardContext context)
    {
        var (say, step) = (context.Say, it.Step);
        return
        [
            Line.Of(
                Run.Bold(Truncate.To(say.Who(it.Deal.Find(step.Who)), DealRow.MostName)),
                Run.Text($"{Say.AfterName(Truncate.To(step.What, MostWhat))}{say.ByDay(context.Day(step.By))}"))
                .Spaced(AdaptiveSpacing.Small),
            Line.Hint(
                say.HelpFacts(
                    step.Agreement is Agreement.OurHope ? say.HowFirm(step.Agreement) : null,
                    step.Status is StepStatus.Blocked ? Truncate.To(step.InTheWay ?? "", MostWhat) : null,
                    it.WorkingDays,
                    showsOwner ? Owner(it.Deal, it.HasOwnerLeft, context) : null))
                .Spaced(AdaptiveSpacing.None),
        ];
    }
}

public sealed class ListPresenter : NudgePresenter<Plan.List>
{
    const int MostLines = 5;

    public override ValueList<NudgeKind> Kinds => [NudgeKind.List];

    public override string Name(NudgeKind kind, ValueList<LedgerLine> lines, Say say) =>
        say.WeeklyList(lines.Count) + say.OursAmong(lines.Count, Ours(lines));

    protected override AdaptiveCard Card(Plan.List plan, CardContext context) => HelpListCard.List(plan, context);

    protected override IEnumerable<AdaptiveTextRun[]> Lines(Plan.List plan, CardContext context) =>
        plan.Items.Select(it => PlannedCard.Step(it, context))
            .Concat(plan.Promises.Select(it => PromiseBlock.Runs(it, context)))
            .Take(MostLines);
}
