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
    public static AdaptiveCard List(Plan.List list, CardContext reader) => Card(
        list.Items,
        list.Promises,
        list.More,
        reader.Me is { } me ? reader.Say.ForYou(Truncate.To(me.Name, DealRow.MostName)) : reader.Say.Bot(),
        reader.Say.ListHint(list.Items.Count > 0, list.Promises.Count > 0),
        reader.Say.ListFooter(),
        showsOwner: true,
        [Button.Plain(reader.Say.ChangePace(), new CardAction.OpenMine(PersonalSettingsPage.Pace))
            .Alone(), Button.Plain(reader.Say.SeeAllDeals(), new CardAction.Board()).Alone()],
        reader);

    /// <summary>
    /// The digest, for everybody in the channel. Steps answered meanwhile are left out. Of our part it names no person.
    /// </summary>
    public static AdaptiveCard Digest(
        Workspace workspace, ValueList<NudgeItem> items, ValueList<PromiseItem> promises, int more, CardContext reader) => Card(
        items,
        promises,
        more,
        workspace.Name,
        reader.Say.DigestHint(items.Count > 0, promises.Count > 0),
        reader.Say.DigestFooter(reader.Say.DayOfWeek(workspace.Nudges.DigestDay)),
        showsOwner: false,
        [Button.Plain(reader.Say.SeeAllDeals(), new CardAction.Board()).Alone()],
        reader);

    static AdaptiveCard Card(
        ValueList<NudgeItem> items,
        ValueList<PromiseItem> promises,
        int more,
        string header,
        string hint,
        string footer,
        bool showsOwner,
        List<AdaptiveAction> actions,
        CardContext reader) =>
        Fit.Card(Math.Max(1, items.Count + promises.Count), most =>
    {
        var deals = items.Select(it => (it.Workspace, it.Deal.Id)).Concat(promises.Select(it => (it.Workspace, it.Deal.Id))).Distinct();
        var title = reader.Say.HelpTitle(deals.Count());
        return Frame.Card(
            reader.Say,
            title,
            [
                Header.For(header, right: reader.Weekday(reader.Today)),
                Line.Title(title),
                Line.Hint(hint),
                .. Rows(items, promises, most, showsOwner, reader),
                .. items.Count + promises.Count - most + more is > 0 and var left
                    ? [Line.Of(Run.Subtle(reader.Say.AndMore(left)).Small()).Spaced(AdaptiveSpacing.Medium)]
                    : (AdaptiveElement[])[],
                Line.Footer(footer),
            ],
            actions);
    });

    static string Owner(Deal deal, bool hasLeft, CardContext reader) => (hasLeft, deal.Owner) is (true, { } former)
        ? reader.Say.OwnerHasLeft(Truncate.To(former.Name, DealRow.MostName))
        : DealRow.Owner(deal, reader);

    /// <summary>A row for each deal: its steps, then our own actions.</summary>
    /// <param name="most">Most steps and actions of ours, in all rows.</param>
    static IEnumerable<AdaptiveContainer> Rows(
        ValueList<NudgeItem> items, ValueList<PromiseItem> promises, int most, bool showsOwner, CardContext reader) =>
        from it in items.Select(it => (it.Workspace, it.Deal, Lines: Lines(it, showsOwner, reader)))
            .Concat(promises.Select(it => (it.Workspace, it.Deal, Lines: Lines(it, showsOwner, reader))))
            .Take(most)
        group it by (it.Workspace, it.Deal.Id) into rows
        let deal = rows.First().Deal
        select Block.Row(
            Button.Plain(
                Plain.Words(reader.Say.OpenIt(Truncate.To(deal.Customer, DealRow.MostName))),
                new CardAction.OpenDeal(reader.On(rows.Key.Workspace.Home, deal)))
                .Alone(),
            [DealRow.Names(deal), .. rows.SelectMany(it => it.Lines)]);

    /// <summary>Our own part that is late.</summary>
    static AdaptiveElement[] Lines(PromiseItem it, bool showsOwner, CardContext reader)
    {
        var help = it.Help with { What = Truncate.To(it.Help.What, MostWhat) };
        return
        [
            Line.Of([
                Run.Bold(reader.Say.WeHelp()),
                .. HelpLines.Runs(help, reader, namesUs: showsOwner),
            ]).Spaced(AdaptiveSpacing.Small),
            Line.Hint(reader.Say.OurPartLate(it.WorkingDays, showsOwner ? Owner(it.Deal, it.HasOwnerLeft, reader) : null))
                .Spaced(AdaptiveSpacing.None),
            .. showsOwner && it.IsLast ? [Line.Hint(reader.Say.OurPartLastTime()).Spaced(AdaptiveSpacing.None)] : (AdaptiveElement[])[],
        ];
    }

    static AdaptiveElement[] Lines(NudgeItem it, bool showsOwner, CardContext reader)
    {
        var (say, step) = (reader.Say, it.Step);
        return
        [
            Line.Of(
                Run.Bold(Truncate.To(say.Who(it.Deal.Find(step.Who)), DealRow.MostName)),
                Run.Text($"{Say.AfterName(Truncate.To(step.What, MostWhat))}{say.ByDay(reader.Day(step.By))}"))
                .Spaced(AdaptiveSpacing.Small),
            Line.Hint(
                say.HelpFacts(
                    step.Agreement is Agreement.OurHope ? say.HowFirm(step.Agreement) : null,
                    step.Status is StepStatus.Blocked ? Truncate.To(step.InTheWay ?? "", MostWhat) : null,
                    it.WorkingDays,
                    showsOwner ? Owner(it.Deal, it.HasOwnerLeft, reader) : null))
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

    protected override AdaptiveCard Card(Plan.List plan, CardContext reader) => HelpListCard.List(plan, reader);

    protected override IEnumerable<AdaptiveTextRun[]> Lines(Plan.List plan, CardContext reader) =>
        plan.Items.Select(it => PlannedCard.Step(it, reader))
            .Concat(plan.Promises.Select(it => PromiseBlock.Runs(it, reader)))
            .Take(MostLines);
}
