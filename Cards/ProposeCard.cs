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
                    DealRow.Names(it.Deal),
                    Reason(it.Need, reader),
                    Block.Buttons(Button.Plain(DealRow.Button(say.ReviewIt(it.Deal.Customer)), new Press.ReviewDeal(reader.On(it.Home, it.Deal))).Alone()))),
            ],
            [All(deals, reader), Button.Plain(say.SeeAllDeals(), new Press.Board()).Alone()]);
    }

    static AdaptiveRichTextBlock Reason(Need need, Reader reader) => (need.Reason <= NeedReason.Quiet
        ? Line.Of(Run.Mark(reader.Say.Word(need.Marks[0])), Run.Text($" · {reader.Say.Arithmetic(need.Marks[0])}"))
        : Line.Of(Run.Text(reader.Say.NeedIs(need)))).Spaced(AdaptiveSpacing.None);

    /// <summary>One after the other, as far as they are in one pipeline.</summary>
    static AdaptiveExecuteAction All(Proposal[] deals, Reader reader)
    {
        var queue = deals.TakeWhile(it => it.Home == deals[0].Home).ToArray();
        return Button.Main(
            queue.Length == deals.Length && queue.Length > 1 ? reader.Say.ReviewAll() : reader.Say.ReviewTheFirst(queue.Length),
            new Press.ReviewDeal(reader.On(queue[0].Home, queue[0].Deal), [.. queue.Skip(1).Select(it => it.Deal.Id.Value)])).Alone();
    }
}
