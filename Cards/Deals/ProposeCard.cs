using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Deals;

/// <param name="Home">Home of the deal's pipeline.</param>
public sealed record Proposal(string Home, Need Need)
{
    /// <summary>Its live review; null: none.</summary>
    public Review? Live { get; init; }

    /// <summary>Time of its planned review; null: none.</summary>
    public DateTimeOffset? PlannedAt { get; init; }

    public Deal Deal => Need.Deal;
}

/// <summary>Proposes deals to review now, with the reason for each.</summary>
public static class ProposeCard
{
    /// <param name="deals">Most urgent first.</param>
    public static AdaptiveCard For(string pipeline, IReadOnlyList<Proposal> deals, CardContext context)
    {
        var say = context.Say;
        return deals.Count is 0
            ? Frame.Card(
                say,
                say.NothingToReview(),
                [Header.For(pipeline), Line.Title(say.NothingToReview()), Line.Text(say.NoDealsHint())],
                [
                    Button.Main(say.AddADeal(), new CardAction.AddDeal()).Alone(),
                    Button.Plain(say.ImportAList(), new CardAction.Import()).Alone(),
                    Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone(),
                ])
            : Card(pipeline, deals, (say.ProposeTitle(), say.ProposeHint(), say.ProposeInShort), context);
    }

    /// <summary>The proposal at the start of a meeting: deals planned for it, else the most urgent ones.</summary>
    public static AdaptiveCard Agenda(string pipeline, IReadOnlyList<Proposal> deals, CardContext context)
    {
        var (say, isPlanned) = (context.Say, deals.Any(it => it.PlannedAt is not null));
        return Card(pipeline, deals, (say.AgendaTitle(), isPlanned ? say.AgendaPlanned() : say.AgendaByNeed(), say.AgendaInShort), context);
    }

    static AdaptiveCard Card(
        string pipeline,
        IReadOnlyList<Proposal> deals,
        (string Title, string Hint, Func<string, string> InShort) words,
        CardContext context) =>
        Fit.Card(deals.Count, most => Card(pipeline, [.. deals.Take(most)], words, context));

    static AdaptiveCard Card(
        string pipeline, Proposal[] deals, (string Title, string Hint, Func<string, string> InShort) words, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            words.InShort(Truncate.Names(deals.Select(it => it.Deal.Customer), DealRow.MostName * 2)),
            [
                Header.For(pipeline, right: context.Day(context.Today)),
                Line.Title(words.Title),
                Line.Hint(words.Hint),
                .. deals.Select(it => Block.Entry(
                [
                    DealRow.Names(it.Deal, Run.Subtle(DealRow.Owner(it.Deal, context)).Small()),
                    Reason(it, context).Spaced(AdaptiveSpacing.None),
                    .. deals.Length is 1 ? [] : (AdaptiveElement[])[Block.Buttons(One(it, Button.Plain, say.ReviewWord(), context))],
                ])),
            ],
            [.. Together(deals, context), Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone()]);
    }

    static AdaptiveRichTextBlock Reason(Proposal it, CardContext context) => it switch
    {
        { Live: { } live } =>
            Line.Of(
                Run.Bold(context.Say.InReviewNow()),
                Run.Text(context.Say.LedBy(live.Lead.Name, context.Clock(live.StartedAt ?? live.OpenedAt)))),
        { Deal.Listed: { } listed, PlannedAt: null } => Line.Of(
            Run.Text(context.Say.IsOnList(Truncate.To(listed.By.Name, DealRow.MostName), context.Day(listed.On)))),
        { PlannedAt: { } at } => Line.Of(Run.Text(context.Say.PlannedFor(context.Clock(at)))),
        { Need.Told: { } mark } => Line.Of(Run.Mark(context.Say.Word(mark)), Run.Text($" · {context.Say.Arithmetic(mark)}")),
        _ => Line.Of(Run.Text(context.Say.NeedIs(it.Need))),
    };

    /// <summary>
    /// Buttons to review all of them in turn, or the ticked ones: those of the first one's pipeline, without deals in a live review.
    /// </summary>
    static AdaptiveAction[] Together(Proposal[] deals, CardContext context)
    {
        var say = context.Say;
        if (deals is [var only])
            return [One(only, Button.Main, DealRow.Button(say.ReviewIt(only.Deal.Customer), say.ReviewWord()), context)];
        if (deals.TakeWhile(it => it.Home == deals[0].Home && it.Live is null).ToArray() is not [var first, _, ..] queue)
            return [];

        var on = context.On(first.Home, first.Deal);
        string[] ids = [.. queue.Select(it => it.Deal.Id.Value)];
        return
        [
            Button.Main(
                queue.Length == deals.Length ? say.ReviewAll() : say.ReviewTheFirst(queue.Length),
                new CardAction.ReviewDeal(on, ids[1..])).Alone(),
            Button.Opens(
                say.ChooseWhich(),
                [
                    Ask.Choice(
                        Fields.Picked,
                        say.WhichToReview(),
                        queue.Select(it => (Truncate.To($"{it.Deal.Customer} · {it.Deal.Title}", DealRow.MostName), it.Deal.Id.Value)),
                        string.Join(',', ids)).Several().Required(say.ChooseDealMissing()),
                ],
                [Button.Main(say.ReviewThese(), new CardAction.ReviewPicked(on, ids[1..]))]),
        ];
    }

    static AdaptiveExecuteAction One(
        Proposal it, Func<string, CardAction, AdaptiveExecuteAction> button, string title, CardContext context) => it.Live is not null
        ? button(context.Say.GoToLive(), new CardAction.ShowLive(context.On(it.Home, it.Deal))).Alone()
        : button(title, new CardAction.ReviewDeal(context.On(it.Home, it.Deal))).Alone();
}
