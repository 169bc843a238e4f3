using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Cards.Connections;

/// <summary>Preview of a scope. Nothing of it is saved.</summary>
/// <param name="Count">Number of opportunities in the scope.</param>
/// <param name="Read">Number of opportunities that the plan is based on.</param>
/// <param name="Here">The deals of the pipeline.</param>
public sealed record ScopePreview(
    CrmScope Scope, string Name, CrmCount Count, int Read, SyncPlan Plan, IReadOnlyDictionary<DealId, Deal> Here)
{
    /// <summary>Unmatched owners of new opportunities, as written in the CRM, with the number of their deals; most deals first.</summary>
    public ValueList<(string Written, int Deals)> Owners { get; init; } = [];
}

/// <summary>The cards for setting up a connection: choice of CRM and scope, preview. For admins, in their personal chat.</summary>
public static class ConnectCard
{
    const int MostNames = 200;
    const int MostChoices = 60;
    const int MostPairs = 5;
    const int MostFind = 60;

    /// <summary>Asks for the pipeline when the user has several.</summary>
    public static AdaptiveCard Which(IReadOnlyList<(string Home, string Name)> pipelines, CardContext context) =>
        pipelines.Count is 0 ? PipelineChoice.First(context) : Fit.Card(pipelines.Count, most => Frame.Card(
            context.Say,
            context.Say.ConnectWhich(),
            [
                Header.For(context.Say.Bot(), right: context.Say.CrmWord()),
                Line.Title(context.Say.ConnectWhich()),
                .. pipelines.Take(most).Select(it => Block.Entry(
                    Line.Of(Run.Bold(Truncate.To(it.Name, DealRow.MostName))),
                    Block.Buttons(Button.Plain(context.Say.ChooseThese(), new CardAction.Connect(it.Home)).Alone()))
                        .Spaced(AdaptiveSpacing.Medium)),
                .. DealRow.More(pipelines.Skip(most).Select(it => it.Name), context),
            ],
            [Button.Plain(context.Say.SeeAllDeals(), new CardAction.Board()).Alone()]));

    /// <param name="systems">The CRMs that are set up; empty: none, or connections are forbidden.</param>
    public static AdaptiveCard Start(Workspace workspace, IReadOnlyCollection<CrmSystem> systems, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.ConnectTitle(),
            [
                Head(workspace, context),
                Line.Title(say.ConnectTitle()),
                Line.Hint(say.ConnectHint()),
                .. systems.Count is 0
                    ? [Note.Missing(say.NoCrmSetUp(), say.WhoSetsUpCrms())]
                    : (AdaptiveElement[])[
                        Line.Bullet(Run.Text(say.ReadOfCrm())),
                        Line.Bullet(Run.Text(say.EyesOfApp())),
                        Line.Bullet(Run.Text(say.NeverOverwritten())),
                    ],
            ],
            [
                .. systems.Order().Select((it, at) => at is 0
                    ? Button.Main(CrmMerge.NameOf(it), new CardAction.ChooseScope(context.Home, it)).Alone()
                    : Button.Plain(CrmMerge.NameOf(it), new CardAction.ChooseScope(context.Home, it)).Alone()),
                Back(context, systems.Count < 3),
            ]);
    }

    /// <param name="where">Identity of the other side: the organisation's name or host.</param>
    public static AdaptiveCard Scopes(
        Workspace workspace,
        CrmSystem system,
        string where,
        IReadOnlyList<CrmScopeChoice> choices,
        ValueList<Field> filled,
        Notice? notice,
        CardContext context)
    {
        var say = context.Say;
        var find = filled.Text(Fields.ScopeFind);
        CrmScopeChoice[] found =
        [
            .. choices.Where(
                it => find is null || TextNormalizer.Name(it.Name).Contains(TextNormalizer.Name(find), StringComparison.Ordinal)),
        ];
        var lists = found.Where(it => it.Kind is not CrmScopeKind.Owners).ToList();
        var byName = StringComparer.Create(say.Culture, ignoreCase: true);
        var people = found.Where(it => it.Kind is CrmScopeKind.Owners).OrderBy(it => it.Name, byName).ToList();
        return Fit.Card(MostChoices, most => Frame.Card(
            say,
            say.ScopeTitle(CrmMerge.NameOf(system)),
            [
                Head(workspace, context),
                Line.Title(say.ScopeTitle(CrmMerge.NameOf(system))),
                Line.Hint(say.SignedInAt(Truncate.To(where, DealRow.MostName))),
                .. NoticeLine.For(notice, context),
                .. TypeInstead.For(context, say.FillInElsewhere()),
                .. lists.Count is 0
                    ? []
                    : (AdaptiveElement[])[
                        Ask.Choice(
                            Fields.Scope,
                            say.ScopeLabel(),
                            OfEachKind(lists, most).Select(it => (Named(it, say), ValueOf(it))),
                            filled.Text(Fields.Scope),
                            say.ChooseOne()),
                        Line.Hint(say.ScopeHint()),
                    ],
                .. people.Count is 0
                    ? []
                    : (AdaptiveElement[])[
                        Ask.Choice(
                            Fields.ScopeOwners,
                            say.ScopeOwnersLabel(),
                            people.Take(most).Select(it => (Truncate.To(it.Name, DealRow.MostName), it.Id)),
                            filled.Text(Fields.ScopeOwners)).Several(),
                    ],
                .. lists.Count is 0 && people.Count is 0 ? [Line.Text(say.NoScopeFound())] : (AdaptiveElement[])[],
                .. DealRow.More(lists.Except(OfEachKind(lists, most)).Concat(people.Skip(most)).Select(it => it.Name), context),
                .. Searches(most) ? [Ask.ShortText(Fields.ScopeFind, say.ScopeFindLabel(), MostFind, find)] : (AdaptiveElement[])[],
                Line.Footer(say.EyesOfApp()),
            ],
            [
                Button.Main(say.SeeWhatComes(), new CardAction.CheckScope(context.Home, system)),
                .. Searches(most)
                    ? [Button.Plain(say.FindScope(), new CardAction.ChooseScope(context.Home, system))] : (AdaptiveAction[])[],
                Button.Plain(say.LeaveIt(), new CardAction.Connect(context.Home)).Alone(),
            ]));

        bool Searches(int most) => find is not null || lists.Count > most || people.Count > most;
    }

    /// <summary>As many of each kind as fit, so that many views do not hide pipelines and teams.</summary>
    static List<CrmScopeChoice> OfEachKind(IReadOnlyList<CrmScopeChoice> lists, int most) =>
    [
        .. lists.GroupBy(it => it.Kind)
            .SelectMany(it => it.Index())
            .OrderBy(it => it.Index)
            .Take(most)
            .Select(it => it.Item)
            .OrderBy(it => it.Kind),
    ];

    /// <summary>The scope chosen by these inputs, not yet checked against the choices; null: none.</summary>
    public static CrmScope? Read(ValueList<Field> inputs)
    {
        var ids = (inputs.Text(Fields.ScopeOwners) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var scope = inputs.Text(Fields.Scope)?.Split(':') is [var kind, var id]
            ? Enum.TryParse<CrmScopeKind>(kind, out var one) && Enum.IsDefined(one) ? new CrmScope(one, [id]) : null
            : new(CrmScopeKind.Owners, [.. ids.Take(CrmScope.MostIds)]);
        return scope is { IsValid: true } ? scope : null;
    }

    /// <summary>The name of a scope; null: not all of its ids are among the choices.</summary>
    public static string? NameOf(CrmScope scope, IReadOnlyList<CrmScopeChoice> choices)
    {
        var chosen = scope.Ids
            .Select(id => choices.FirstOrDefault(it => it.Kind == scope.Kind && it.Id == id))
            .OfType<CrmScopeChoice>()
            .ToList();
        return chosen.Count == scope.Ids.Count ? Truncate.Names(chosen.Select(it => it.Name), MostNames) : null;
    }

    public static AdaptiveCard Preview(Workspace workspace, CrmSystem system, ScopePreview preview, CardContext context) =>
        Fit.Card(MostPairs, most => Preview(workspace, system, preview, most, context));

    /// <summary>The CRM failed, or did not answer.</summary>
    public static AdaptiveCard Failed(Workspace workspace, CrmSystem system, CrmTrouble why, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.CrmDidNot(CrmMerge.NameOf(system)),
            [
                Head(workspace, context),
                Line.Title(say.CrmDidNot(CrmMerge.NameOf(system))),
                Note.Failed($"{say.TroubleIs(why.Kind)} ", say.TroubleAsks(why.Kind, why.What)),
            ],
            [
                Button.Main(say.TryAgain(), new CardAction.ChooseScope(context.Home, system)).Alone(),
                Back(context, true),
            ]);
    }

    internal static AdaptiveContainer Head(Workspace workspace, CardContext context) => Header.For(
        Truncate.To(workspace.Name.Length is 0 ? context.Say.Bot() : workspace.Name, DealRow.MostName), right: context.Say.CrmWord());

    static AdaptiveCard Preview(Workspace workspace, CrmSystem system, ScopePreview preview, int most, CardContext context)
    {
        var (say, plan) = (context.Say, preview.Plan);
        var title = say.WouldComeFrom(CrmMerge.NameOf(system), plan.New.Count);
        return Frame.Card(
            say,
            title,
            [
                Head(workspace, context),
                Line.Title(title),
                Line.Hint(say.NothingChangedYet()),
                Line.Of(
                    Run.Bold(say.ScopeIs()),
                    Run.Text(say.ScopeCount(Truncate.To(preview.Name, MostNames), preview.Count.Deals, preview.Count.OrMore))),
                .. preview.Read < preview.Count.Deals ? [Line.Hint(say.OfTheFirst(preview.Read))] : (AdaptiveElement[])[],
                .. ImportLines.Named(say.WouldBeNew(), plan.New.Select(it => it.Customer ?? it.Name), MostNames),
                .. ImportLines.Named(
                    say.FoundByItsId(),
                    plan.Changed.Select(it => preview.Here.GetValueOrDefault(it.Here)?.Customer ?? it.There.Name),
                    MostNames),
                .. plan.Offered.Count is 0
                    ? []
                    : (AdaptiveElement[])[
                        Line.Heading(say.SameNames(plan.Offered.Count)),
                        Line.Hint(say.SameNamesAreAsked()),
                        .. plan.Offered.Take(most).Select(it => Pair(it.There, it.Here, preview.Here, context)),
                        .. DealRow.More(plan.Offered.Skip(most).Select(it => it.There.Customer ?? it.There.Name), context),
                    ],
                .. plan.LeftOut.Count is 0 ? [] : (AdaptiveElement[])[Line.Text(say.ClosedThere(plan.LeftOut.Count))],
                .. preview.Owners.Count is 0
                    ? []
                    : (AdaptiveElement[])[
                        Note.Missing(say.OwnersNotKnown(preview.Owners.Count), say.TheirDealsWait()),
                        .. ImportLines.Named(
                            say.WhoTheyAre(), preview.Owners.Select(it => $"{Truncate.To(it.Written, DealRow.MostName)} ({it.Deals})"), MostNames),
                    ],
                Line.Footer(say.EyesOfApp()),
            ],
            [
                Button.Main(
                    say.SwitchItOn(),
                    new CardAction.ConnectNow(
                        context.Home, system, preview.Scope.Kind, [.. preview.Scope.Ids], Truncate.To(preview.Name, MostNames))).Alone(),
                Button.Plain(say.OtherScope(), new CardAction.ChooseScope(context.Home, system)).Alone(),
                Button.Plain(say.LeaveIt(), new CardAction.Connect(context.Home)).Alone(),
            ]);
    }

    static AdaptiveColumnSet Pair(CrmDeal there, ValueList<DealId> here, IReadOnlyDictionary<DealId, Deal> deals, CardContext context)
    {
        var owners = here.Select(it => deals.GetValueOrDefault(it)?.Owner?.Name ?? context.Say.NoOwnerYet());
        return Line.Bullet(
            Run.Bold($"{Truncate.To(there.Customer ?? there.Name, DealRow.MostName)} · {Truncate.To(there.Name, DealRow.MostName)}"),
            Run.Subtle(context.Say.HereItIs(Truncate.To(string.Join(", ", owners), DealRow.MostName))));
    }

    static string Named(CrmScopeChoice choice, Say say) =>
        say.ScopeNamed(choice.Kind, Truncate.To(choice.Name, DealRow.MostName), choice.Deals);

    static string ValueOf(CrmScopeChoice choice) => $"{choice.Kind}:{choice.Id}";

    static AdaptiveExecuteAction Back(CardContext context, bool isVisible)
    {
        var back = Button.Plain(context.Say.BackToSettings(), new CardAction.Settings(context.Home)).Alone();
        return isVisible ? back : back.Secondary();
    }
}
