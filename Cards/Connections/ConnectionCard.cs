using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Cards.Connections;

/// <summary>The state of a connection, and its actions. For admins, in their personal chat.</summary>
public static class ConnectionCard
{
    const int MostPairs = 5;
    const int MostWaiting = 200;
    const int LongestName = 100;

    /// <param name="names">Opportunities that wait because deals have their names.</param>
    /// <param name="later">Opportunities that wait because their deals are under review.</param>
    /// <param name="owners">Number of unmatched owners.</param>
    /// <param name="done">The action just done; null: none.</param>
    public static AdaptiveCard For(
        Workspace workspace,
        CrmConnection connection,
        IReadOnlyList<CrmWaiting> names,
        IReadOnlyList<CrmWaiting> later,
        int deals,
        int owners,
        string? done,
        CardContext context)
    {
        var (say, counts, system) = (context.Say, connection.Counts, CrmMerge.NameOf(connection.System));
        var title = say.ConnectedTo(system);
        var isGone = connection.Trouble is { Kind: CrmTroubleKind.ManyGone };
        var asked = (names.Count > 0 ? 1 : 0) + (owners > 0 ? 1 : 0) + (isGone ? 1 : 0);
        return Frame.Card(
            say,
            title,
            [
                ConnectCard.Head(workspace, context),
                Line.Title(title),
                .. done is null ? [] : (AdaptiveElement[])[Note.Saved(done, "")],
                .. connection.Trouble is { } why
                    ? [Note.Failed($"{say.TroubleIs(why.Kind)} ", say.TroubleAsks(why.Kind, why.What))]
                    : (AdaptiveElement[])[],
                Fact(say.ScopeIs(), connection.ScopeName),
                Fact(say.DealsLinkedLabel(), say.Deals(deals)),
                Fact(say.LastReadLabel(), LastRead(connection, context)),
                .. connection.ReadAt is null ? [] : (AdaptiveElement[])[
                    Fact(say.LastReadDid(), say.ReadingDid(counts.Added, counts.Changed, counts.Ended, counts.Gone)),
                ],
                .. counts.LeftOut is 0 ? [] : (AdaptiveElement[])[Fact(say.LeftOutLabel(), say.ClosedThere(counts.LeftOut))],
                .. later.Count is 0 ? [] : (AdaptiveElement[])[
                    Fact(say.WaitsLabel(), say.WaitForReview(Truncate.Names(later.Select(NameOf), MostWaiting))),
                ],
                Fact(say.WritesLabel(), Writes(connection.Writing, say)),
                .. connection is { Writing: not null, WriteTrouble: { } notWritten }
                    ? [Note.Failed($"{say.NotWrittenIs(notWritten.Kind)} ", say.NotWrittenAsks(notWritten.Kind, notWritten.What))]
                    : (AdaptiveElement[])[],
                .. names.Count is 0 ? [] : (AdaptiveElement[])[
                    Note.Missing($"{say.SameNames(names.Count)} ", say.SameNamesWait()),
                ],
                .. owners is 0 ? [] : (AdaptiveElement[])[Note.Missing(say.OwnersNotKnown(owners), say.TheirDealsWait())],
                Line.Footer(say.ReadsEvery()),
            ],
            BehindTheThird(
                [
                    .. names.Count is 0 ? [] : (AdaptiveExecuteAction[])[
                        Button.Main(say.CompareNames(), new CardAction.MatchNames(context.Home)).Alone(),
                    ],
                    .. owners is 0 ? [] : (AdaptiveExecuteAction[])[
                        Button.Plain(say.MatchOwners(), new CardAction.MatchCrmOwners(context.Home)).Alone(),
                    ],
                    .. !isGone ? [] : (AdaptiveExecuteAction[])[
                        Button.Plain(say.TheyAreGone(), new CardAction.BelieveGone(context.Home)).Alone(),
                    ],
                    .. asked > 2 ? [] : (AdaptiveExecuteAction[])[ // a card has five buttons
                        Button.Plain(say.SyncNow(), new CardAction.SyncNow(context.Home)).Alone(),
                    ],
                    Button.Plain(say.WriteBack(), new CardAction.WriteBack(context.Home)).Alone(),
                    End(context),
                    .. asked > 1 ? [] : (AdaptiveExecuteAction[])[
                        Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone(),
                    ],
                ]));
    }

    /// <summary>Three buttons side by side, the others behind "…".</summary>
    static List<AdaptiveAction> BehindTheThird(AdaptiveExecuteAction[] buttons) =>
        [.. buttons.Index().Select(it => it.Index < 3 ? it.Item : it.Item.Secondary())];

    /// <summary>Opportunities and deals with equal names, side by side. One press decides about one opportunity.</summary>
    /// <param name="here">The deals of the pipeline.</param>
    public static AdaptiveCard Names(
        Workspace workspace, IReadOnlyList<CrmWaiting> names, IReadOnlyDictionary<DealId, Deal> here, CrmSystem system, CardContext context)
    {
        var say = context.Say;
        return Fit.Card(MostPairs, most => Frame.Card(
            say,
            say.SameNames(names.Count),
            [
                ConnectCard.Head(workspace, context),
                Line.Title(say.SameNames(names.Count)),
                Line.Hint(say.SameNamesWait()),
                .. names.Take(most).Select(it => Pair(it, here, system, context)),
                .. DealRow.More(names.Skip(most).Select(NameOf), context),
            ],
            [
                .. names.Count(it => it.Here.Count is 1) < 2 ? [] : (AdaptiveAction[])[
                    Button.Plain(say.AllTheSame(), new CardAction.MatchAll(context.Home)).Alone(),
                ],
                Button.Plain(say.BackToCrm(), new CardAction.Connect(context.Home)).Alone(),
            ]));
    }

    public static AdaptiveCard WriteBack(
        Workspace workspace, CrmConnection connection, ValueList<Field> filled, string? wrong, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.WriteBackTitle(),
            [
                ConnectCard.Head(workspace, context),
                Line.Title(say.WriteBackTitle()),
                Line.Hint(say.WriteBackHint(CrmMerge.NameOf(connection.System))),
                .. wrong is null ? [] : (AdaptiveElement[])[Note.Missing(wrong, "")],
                .. TypeInstead.For(context, say.FillInElsewhere()),
                Ask.Choice(
                    Fields.WriteAs,
                    say.WriteAsLabel(),
                    [(say.AsFields(), Fields.IntoFields), (say.AsNote(), Fields.AsNote)],
                    filled.Text(Fields.WriteAs) ?? Fields.IntoFields).Expanded(),
                Text(Fields.CrmStep, say.FieldOfStep(), filled),
                Text(Fields.CrmStepBy, say.FieldOfStepBy(), filled),
                Text(Fields.CrmHeard, say.FieldOfHeard(), filled),
                Text(Fields.CrmHeadline, say.FieldOfHeadline(), filled),
                Line.Footer(say.NeverAnotherField()),
            ],
            [
                Button.Main(say.SwitchItOn(), new CardAction.SaveWriteBack(context.Home)),
                .. connection.Writing is null ? [] : (AdaptiveAction[])[
                    Button.Plain(say.WriteNothing(), new CardAction.SaveWriteBack(context.Home, Off: true)).Alone(),
                ],
                Button.Plain(say.BackToCrm(), new CardAction.Connect(context.Home)).Alone(),
            ]);
    }

    /// <summary>Prefilled values of the form.</summary>
    public static ValueList<Field> Fill(CrmWriting? writing) =>
    [
        .. new (string Id, string? Value)[]
        {
            (Fields.WriteAs, writing is { AsNote: true } ? Fields.AsNote : Fields.IntoFields),
            (Fields.CrmStep, writing?.NextStep),
            (Fields.CrmStepBy, writing?.NextStepBy),
            (Fields.CrmHeard, writing?.LastHeard),
            (Fields.CrmHeadline, writing?.Headline),
        }
            .Where(it => it.Value is not null)
            .Select(it => new Field(it.Id, it.Value ?? "")),
    ];

    public static AdaptiveCard AskToEnd(Workspace workspace, CrmConnection connection, CardContext context)
    {
        var (say, system) = (context.Say, CrmMerge.NameOf(connection.System));
        return Frame.Card(
            say,
            say.DisconnectTitle(system),
            [ConnectCard.Head(workspace, context), Line.Title(say.DisconnectTitle(system)), Line.Text(say.DealsStay())],
            [
                Button.Main(say.Disconnect(), new CardAction.Disconnect(context.Home, Confirmed: true)).Alone(),
                Button.Plain(say.LeaveIt(), new CardAction.Connect(context.Home)).Alone(),
            ]);
    }

    public static AdaptiveCard Ended(Workspace workspace, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.Disconnected(),
            [ConnectCard.Head(workspace, context), Line.Title(say.Disconnected()), Line.Text(say.DealsStay())],
            [
                Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone(),
                Button.Plain(say.ConnectAgain(), new CardAction.Connect(context.Home)).Alone(),
            ]);
    }

    /// <summary>Tells the person who connected it, or another admin if they have left, that it cannot be read any more.</summary>
    public static AdaptiveCard Broken(Workspace workspace, CrmConnection connection, CrmTrouble why, CardContext context)
    {
        var (say, system) = (context.Say, CrmMerge.NameOf(connection.System));
        return Frame.Card(
            say,
            say.CrmIsBroken(system),
            [
                ConnectCard.Head(workspace, context),
                Line.Title(say.CrmIsBroken(system)),
                Note.Failed($"{say.TroubleIs(why.Kind)} ", say.TroubleAsks(why.Kind, why.What)),
                Line.Hint(say.DealsStayMeanwhile()),
            ],
            [Button.Plain(say.OpenCrm(), new CardAction.Connect(context.Home)).Alone()]);
    }

    /// <summary>Tells an admin that something cannot be written back.</summary>
    public static AdaptiveCard NotWritten(Workspace workspace, CrmConnection connection, CrmTrouble why, CardContext context)
    {
        var (say, system) = (context.Say, CrmMerge.NameOf(connection.System));
        return Frame.Card(
            say,
            say.CrmTakesNotAll(system),
            [
                ConnectCard.Head(workspace, context),
                Line.Title(say.CrmTakesNotAll(system)),
                Note.Failed($"{say.NotWrittenIs(why.Kind)} ", say.NotWrittenAsks(why.Kind, why.What)),
                Line.Hint(say.ReadingGoesOn()),
            ],
            [
                Button.Plain(say.OpenCrm(), new CardAction.Connect(context.Home)).Alone(),
                Button.Plain(say.WriteBack(), new CardAction.WriteBack(context.Home)).Alone(),
            ]);
    }

    /// <summary>Asks the owner of deals that were closed in the CRM for the reason, with a button for each.</summary>
    public static AdaptiveCard WhyEnded(IReadOnlyList<Deal> deals, string system, CardContext context)
    {
        var say = context.Say;
        var title = deals is [var only]
            ? say.EndedInCrm(Truncate.To(only.Customer, DealRow.MostName), only.Ended?.How ?? EndingKind.Bought, system)
            : say.SeveralEndedInCrm(deals.Count, system);
        if (deals is [var one])
        {
            return Frame.Card(
                say,
                title,
                [Header.For(say.Bot(), right: say.Deals(1)), Line.Title(title), Line.Hint(say.WhatDecidedThem()), DealRow.Names(one)],
                [
                    Button.Main(say.SayWhy(), new CardAction.EndForm(context.On(one))).Alone(),
                    Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone(),
                ]);
        }
        return Fit.Card(MostPairs, most => Frame.Card(
            say,
            title,
            [
                Header.For(say.Bot(), right: say.Deals(deals.Count)),
                Line.Title(title),
                Line.Hint(say.WhatDecidedThem()),
                .. deals.Take(most).Select(it => Block.Entry(
                    DealRow.Names(it),
                    Line.Text(say.IsClosed(it.Ended?.How ?? EndingKind.Bought)),
                    Block.Buttons(Button.Plain(say.SayWhy(), new CardAction.EndForm(context.On(it))).Alone()))),
                .. DealRow.More(deals.Skip(most).Select(it => it.Customer), context),
            ],
            [Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone()]));
    }

    static AdaptiveContainer Pair(CrmWaiting it, IReadOnlyDictionary<DealId, Deal> here, CrmSystem system, CardContext context)
    {
        var say = context.Say;
        var found = it.Here.Select(here.GetValueOrDefault).OfType<Deal>().Take(2).ToList();
        return Block.Entry(
        [
            Line.Of(
                Run.Bold($"{CrmMerge.NameOf(system)}: "),
                Run.Text($"{Truncate.To(it.There.Customer ?? it.There.Name, DealRow.MostName)} · {Truncate.To(it.There.Name, DealRow.MostName)}"),
                Run.Subtle($" · {Truncate.To(CrmMerge.WrittenOf(it.There) ?? say.NoOwnerYet(), DealRow.MostName)}")),
            .. found.Select(deal => Line.Of(
                Run.Bold(say.HereLabel()),
                Run.Text($"{Truncate.To(deal.Customer, DealRow.MostName)} · {Truncate.To(deal.Title, DealRow.MostName)}"),
                Run.Subtle($" · {Truncate.To(deal.Owner?.Name ?? deal.OwnerAsWritten ?? say.NoOwnerYet(), DealRow.MostName)}"))),
            Block.Buttons(
            [
                .. found.Select((deal, at) => Button.Plain(
                    found.Count is 1 ? say.TheSame() : say.TheSameAs(at + 1),
                    new CardAction.ResolveMatch(context.Home, it.There.Id, deal.Id.Value)).Alone()),
                Button.Plain(say.Different(), new CardAction.ResolveMatch(context.Home, it.There.Id)).Alone(),
            ]),
        ]);
    }

    static string NameOf(CrmWaiting waiting) => waiting.There.Customer ?? waiting.There.Name;

    static AdaptiveTextInput Text(string id, string label, ValueList<Field> filled) =>
        Ask.ShortText(id, label, LongestName, filled.Text(id));

    static AdaptiveExecuteAction End(CardContext context) =>
        Button.Plain(context.Say.Disconnect(), new CardAction.Disconnect(context.Home)).Alone();

    static AdaptiveColumnSet Fact(string label, string value) => Line.Bullet(Run.Bold(label), Run.Text(value));

    static string LastRead(CrmConnection connection, CardContext context) => connection switch
    {
        { ReadAt: { } at, BegunAt: null } => context.Say.At(context.Day(at), context.Clock(at)),
        { ReadAt: { } at } => $"{context.Say.At(context.Day(at), context.Clock(at))} · {context.Say.ReadingNow()}",
        _ => context.Say.ReadingNow(),
    };

    static string Writes(CrmWriting? writing, Say say) => writing switch
    {
        null => say.WritesNothing(),
        { AsNote: true } => say.WritesNotes(),
        _ => say.WritesInto(string.Join(
            ", ", new[] { writing.NextStep, writing.NextStepBy, writing.LastHeard, writing.Headline }.OfType<string>())),
    };
}
