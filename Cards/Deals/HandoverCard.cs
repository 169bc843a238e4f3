using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>An owner of open deals.</summary>
/// <param name="HasLeft">True: they have left the pipeline.</param>
public sealed record DealOwner(Person Person, int Deals, bool HasLeft)
{
    /// <param name="open">Open deals.</param>
    /// <param name="left">People who have left the pipeline.</param>
    public static IReadOnlyList<DealOwner> Of(IEnumerable<Deal> open, ValueList<PersonId> left) =>
    [
        .. open.Select(it => it.Owner).OfType<Person>().GroupBy(it => it.Id)
            .Select(it => new DealOwner(it.First(), it.Count(), left.Contains(it.Key))),
    ];
}

/// <summary>Content of the handover form.</summary>
/// <param name="Owner">Null: the deals have no owner.</param>
/// <param name="Deals">This owner's open deals.</param>
/// <param name="Colleagues">Possible recipients.</param>
/// <param name="One">The deal from whose card it was opened; null: none.</param>
public sealed record HandoverForm(Person? Owner, IReadOnlyList<Deal> Deals, IReadOnlyList<Person> Colleagues, Deal? One);

/// <summary>Outcome of a handover.</summary>
/// <param name="Deals">The deals that were handed over.</param>
/// <param name="Kept">The deals that were not, because of a conflict.</param>
/// <param name="Told">Who was notified; the others could not be reached.</param>
public sealed record HandoverDone(Handover Over, IReadOnlyList<Deal> Deals, IReadOnlyList<Deal> Kept, Person? Told);

/// <summary>Hands deals over to a colleague, for good or until a day.</summary>
public static class HandoverCard
{
    /// <summary>Limited by the length of a multiple choice's value, which contains the ids.</summary>
    public const int MostDeals = 30;

    const int MostColleagues = 60;
    const int MostOwners = 12;

    /// <summary>Asks for the pipeline when the user has several.</summary>
    public static AdaptiveCard WhichPipeline(IReadOnlyList<(string Home, string Name)> pipelines, CardContext context) =>
        pipelines.Count is 0 ? PipelineChoice.First(context) : Fit.Card(pipelines.Count, most => Frame.Card(
            context.Say,
            context.Say.HandoverWhere(),
            [
                Header.For(context.Say.Bot()),
                Line.Title(context.Say.HandoverWhere()),
                .. pipelines.Take(most).Select(it => Choice(it.Name, new CardAction.HandOver(it.Home), context)),
                .. DealRow.More(pipelines.Skip(most).Select(it => it.Name), context),
            ],
            [Button.Plain(context.Say.SeeAllDeals(), new CardAction.Board()).Alone()]));

    /// <summary>Asks a lead for the present owner. Those who have left come first.</summary>
    public static AdaptiveCard WhoseDeals(string pipeline, IReadOnlyList<DealOwner> owners, CardContext context)
    {
        var say = context.Say;
        DealOwner[] all = [.. owners.OrderByDescending(it => it.HasLeft).ThenBy(it => it.Person.Name, StringComparer.Ordinal)];
        return Frame.Card(
            say,
            say.HandoverWhose(),
            [
                Header.For(Truncate.To(pipeline.Length is 0 ? say.Bot() : pipeline, DealRow.MostName)),
                Line.Title(say.HandoverWhose()),
                .. all.Take(MostOwners).Select(it => Choice(
                    say.OwnerHas(Truncate.To(it.Person.Name, DealRow.MostName), it.Deals, it.HasLeft),
                    new CardAction.HandOver(context.Home, it.Person.Id.Value),
                    context)),
                .. DealRow.More(all.Skip(MostOwners).Select(it => it.Person.Name), context),
            ],
            [Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone()]);
    }

    public static AdaptiveCard For(HandoverForm form, ValueList<Field> filled, Notice? notice, CardContext context)
    {
        var say = context.Say;
        var title = form.Owner is { } owner && owner.Id != context.Me?.Id
            ? say.HandoverTitle(Truncate.To(owner.Name, DealRow.MostName))
            : form.Owner is null ? say.HandoverOfNobody() : say.HandoverOfYours();
        Deal[] shown = [.. form.Deals.Take(MostDeals)];
        var back = form.One is { } one
            ? Button.Plain(say.BackToDeal(), new CardAction.OpenDeal(context.On(one))).Alone()
            : Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone();
        if (shown.Length is 0 || form.Colleagues.Count is 0)
        {
            var why = shown.Length is 0 ? say.NothingToHandOver() : say.NobodyToHandOverTo();
            return Frame.Card(say, why, [Header.For(say.Bot()), Line.Title(title), Line.Text(why)], [back]);
        }

        return Fit.Card(MostColleagues, most => Frame.Card(
            say,
            title,
            [
                Header.For(say.Bot(), right: say.Deals(shown.Length)),
                Line.Title(title),
                Line.Hint(say.HandoverHint()),
                .. NoticeLine.For(notice, context),
                .. TypeInstead.For(context, say.FillInElsewhere()),
                Ask.Choice(
                    Fields.Picked,
                    say.WhichDealsLabel(),
                    shown.Select(it => (
                        $"{Truncate.To(it.Customer, DealRow.MostName)} · {Truncate.To(it.Title, DealRow.MostName)}", it.Id.Value)),
                    filled.Text(Fields.Picked)).Several(),
                .. DealRow.More(form.Deals.Skip(MostDeals).Select(it => it.Customer), context),
                Ask.Choice(
                    Fields.Colleague,
                    say.ColleagueLabel(),
                    form.Colleagues.Take(most).Select(it => (Truncate.To(it.Name, DealRow.MostName), it.Id.Value)),
                    filled.Text(Fields.Colleague),
                    say.ChooseOne()).Required(say.ColleagueMissing()),
                Ask.Day(Fields.Until, say.HandoverUntilLabel(), filled.Text(Fields.Until)),
            ],
            [
                Button.Main(say.HandOver(), new CardAction.SaveHandover(context.Home, form.Owner?.Id.Value, form.One?.Id.Value)),
                back,
            ]));
    }

    /// <summary>The presser's view, with undo.</summary>
    public static AdaptiveCard Done(HandoverDone done, CardContext context)
    {
        var (say, over) = (context.Say, done.Over);
        var name = Truncate.To(over.To.Name, DealRow.MostName);
        var title = done.Deals.Count is 0 ? say.NothingHandedOver() : say.HandedOverTo(name, done.Deals.Count);
        return Fit.Card(MostDeals, most => Frame.Card(
            say,
            title,
            [
                Header.For(say.Bot(), right: say.Deals(done.Deals.Count)),
                Line.Title(title),
                .. done.Deals.Count is 0 ? [] : (AdaptiveElement[])[Line.Hint(After(done, context))],
                .. done.Deals.Take(most).Select(it => DealRow.Names(it)),
                .. DealRow.More(done.Deals.Skip(most).Select(it => it.Customer), context),
                .. Kept(done.Kept, context),
            ],
            [
                .. done.Deals.Count is 0
                    ? []
                    : (AdaptiveAction[])[
                        Button.Plain(
                            say.TakeThemBack(),
                            new CardAction.UndoHandover(context.Home, over.Id, [.. done.Deals.Select(it => it.Id.Value)])).Alone(),
                    ],
                Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone(),
            ]));
    }

    /// <summary>Notifies the recipient; or the previous owner, if somebody else did it.</summary>
    /// <param name="isTaken">False: for the previous owner.</param>
    public static AdaptiveCard Told(Handover over, IReadOnlyList<Deal> deals, bool isTaken, CardContext context)
    {
        var say = context.Say;
        var (by, to) = (Truncate.To(over.By.Name, DealRow.MostName), Truncate.To(over.To.Name, DealRow.MostName));
        var title = isTaken ? say.YouHaveNow(by, deals.Count) : say.YoursAreWith(by, to, deals.Count);
        return ToOne(title, over.Back is { } day ? say.UntilThen(context.Day(day)) : null, deals, context);
    }

    /// <summary>Notifies the owner of a deal that somebody else added.</summary>
    public static AdaptiveCard Added(Person by, Deal deal, CardContext context) =>
        ToOne(context.Say.AddedForYou(Truncate.To(by.Name, DealRow.MostName)), null, [deal], context);

    /// <summary>Notifies the recipient that it was undone.</summary>
    public static AdaptiveCard TakenBack(Person by, IReadOnlyList<Deal> deals, CardContext context) =>
        ToOne(context.Say.TakenBackFromYou(Truncate.To(by.Name, DealRow.MostName), deals.Count), null, deals, context);

    /// <summary>
    /// Notifies about deals at the end of a temporary handover: the owner who has them again, the one who had them, or that they stay.
    /// </summary>
    public static AdaptiveCard WentBack(Handover over, IReadOnlyList<Deal> deals, PersonId to, CardContext context)
    {
        var say = context.Say;
        var (from, had) = (Truncate.To(over.From?.Name ?? say.NoOwnerYet(), DealRow.MostName), Truncate.To(over.To.Name, DealRow.MostName));
        var isTheirs = deals[0].Owner?.Id == to;
        return (isTheirs, over.To.Id == to) switch
        {
            (true, false) => ToOne(say.BackWithYou(had, deals.Count), say.AskedOfYouAgain(), deals, context),
            (true, true) => ToOne(say.StaysWithYou(from, deals.Count), null, deals, context),
            _ => ToOne(say.WentBackFromYou(from, deals.Count), null, deals, context),
        };
    }

    /// <param name="kept">The deals that were handed over again since.</param>
    public static AdaptiveCard Undone(IReadOnlyList<Deal> deals, IReadOnlyList<Deal> kept, CardContext context)
    {
        var say = context.Say;
        var title = deals.Count is 0 ? say.NothingTakenBack() : say.TookBack(deals.Count);
        return Fit.Card(MostDeals, most => Frame.Card(
            say,
            title,
            [
                Header.For(say.Bot(), right: say.Deals(deals.Count)),
                Line.Title(title),
                .. deals.Take(most).Select(it => DealRow.Names(it)),
                .. DealRow.More(deals.Skip(most).Select(it => it.Customer), context),
                .. Kept(kept, context),
            ],
            [Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone()]));
    }

    static AdaptiveCard ToOne(string title, string? hint, IReadOnlyList<Deal> deals, CardContext context) => Fit.Card(
        MostDeals,
        most => Frame.Card(
            context.Say,
            title,
            [
                Header.For(context.Say.Bot(), right: context.Say.Deals(deals.Count)),
                Line.Title(title),
                .. hint is null ? [] : (AdaptiveElement[])[Line.Hint(hint)],
                .. deals.Take(most).Select(it => Block.Row(
                    Button.Plain(DealRow.Button(context.Say.OpenIt(it.Customer)), new CardAction.OpenDeal(context.On(it))).Alone(),
                    DealRow.Names(it))),
                .. DealRow.More(deals.Skip(most).Select(it => it.Customer), context),
            ],
            [Button.Plain(context.Say.SeeAllDeals(), new CardAction.Board()).Alone()]));

    static string After(HandoverDone done, CardContext context)
    {
        var (say, over) = (context.Say, done.Over);
        var name = Truncate.To(over.To.Name, DealRow.MostName);
        var until = over.Back is { } day ? $"{say.UntilThen(context.Day(day))} " : "";
        return $"{until}{(done.Told is null ? say.TellThemYourself(name) : say.WasTold(name))}";
    }

    static AdaptiveElement[] Kept(IReadOnlyList<Deal> kept, CardContext context) => kept.Count is 0
        ? []
        : [Note.Missing(context.Say.ChangedHandsSince(), Truncate.Names(kept.Select(it => it.Customer), DealRow.MostName * 3))];

    static AdaptiveContainer Choice(string words, CardAction press, CardContext context) => Block.Entry(
        Line.Of(Run.Bold(words)),
        Block.Buttons(Button.Plain(context.Say.ChooseThese(), press).Alone())).Spaced(AdaptiveSpacing.Medium);
}
