using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards;

/// <param name="Home">Of the pipeline that the deal is in.</param>
public sealed record Proposal(string Home, Need Need)
{
    public Deal Deal => Need.Deal;
}

/// <summary>What to review now, with the reason for each.</summary>
public static class ProposeCard
{
    /// <param name="deals">The strongest reason first.</param>
    public static AdaptiveCard For(string pipeline, IReadOnlyList<Proposal> deals, Reader reader)
    {
        var say = reader.Say;
        return deals.Count is 0
            ? Frame.Card(
                say,
                say.NothingToReview(),
                [Header.For(pipeline), Line.Title(say.NothingToReview()), Line.Text(say.NoDealsHint())],
                [
                    Button.Main(say.AddADeal(), new Press.AddDeal()).Alone(),
                    Button.Plain(say.ImportAList(), new Press.Import()).Alone(),
                    Button.Plain(say.SeeAllDeals(), new Press.Board()).Alone(),
                ])
            : Fit.Card(deals.Count, most => Card(pipeline, [.. deals.Take(most)], reader));
    }

    static AdaptiveCard Card(string pipeline, Proposal[] deals, Reader reader)
    {
        var say = reader.Say;
        return Frame.Card(
            say,
            say.ProposeInShort(Cut.Names(deals.Select(it => it.Deal.Customer), DealRow.MostName * 2)),
            [
                Header.For(pipeline, right: reader.Day(reader.Today)),
                Line.Title(say.ProposeTitle()),
                Line.Hint(say.ProposeHint()),
                .. deals.Select(it => Block.Entry(
                [
                    DealRow.Names(it.Deal),
                    Reason(it.Need, reader),
                    .. deals.Length is 1 ? [] : (AdaptiveElement[])[Block.Buttons(One(it, Button.Plain, reader))],
                ])),
            ],
            [.. Together(deals, reader), Button.Plain(say.SeeAllDeals(), new Press.Board()).Alone()]);
    }

    static AdaptiveRichTextBlock Reason(Need need, Reader reader) => (need.Reason <= NeedReason.Quiet
        ? Line.Of(Run.Mark(reader.Say.Word(need.Marks[0])), Run.Text($" · {reader.Say.Arithmetic(need.Marks[0])}"))
        : Line.Of(Run.Text(reader.Say.NeedIs(need)))).Spaced(AdaptiveSpacing.None);

    /// <summary>One after the other, as far as they are in one pipeline.</summary>
    static AdaptiveExecuteAction[] Together(Proposal[] deals, Reader reader) => deals.TakeWhile(it => it.Home == deals[0].Home).ToArray() switch
    {
        [var first] when deals.Length is 1 => [One(first, Button.Main, reader)],
        [_] => [],
        [var first, .. var others] => [
            Button.Main(
                others.Length + 1 == deals.Length ? reader.Say.ReviewAll() : reader.Say.ReviewTheFirst(others.Length + 1),
                new Press.ReviewDeal(reader.On(first.Home, first.Deal), [.. others.Select(it => it.Deal.Id.Value)])).Alone(),
        ],
        _ => [],
    };

    static AdaptiveExecuteAction One(Proposal it, Func<string, Press, AdaptiveExecuteAction> button, Reader reader) =>
        button(DealRow.Button(reader.Say.ReviewIt(it.Deal.Customer)), new Press.ReviewDeal(reader.On(it.Home, it.Deal))).Alone();
}
