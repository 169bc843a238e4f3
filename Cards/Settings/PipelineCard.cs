using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;

namespace ReviewBot.Cards.Settings;

/// <summary>Asks which pipeline a chat reviews; in the personal chat it lists the person's pipelines.</summary>
public static class PipelineCard
{
    const int Most = 8;
    const int MostAsked = 80;

    /// <param name="asked">The command to resume after the choice; null: none.</param>
    /// <param name="now">Name of the present pipeline; null: none yet.</param>
    public static AdaptiveCard Choose(IReadOnlyList<(string Home, string Name)> known, string? asked, string? now, CardContext context) =>
        Fit.Card(Math.Min(known.Count, Most), most => Choose(known, asked, now, most, context));

    /// <summary>Says that a chat has no pipeline yet, without a list: everybody reads the card, and each person has their own.</summary>
    public static AdaptiveCard Offer(CardContext context) => Frame.Card(
        context.Say,
        context.Say.ChooseInShort(),
        [
            Header.For(context.Say.Bot()),
            Line.Title(context.Say.ChooseTitle()),
            Line.Text(context.Say.EveryoneWillSee()),
            Line.Footer(context.Say.CanBeChanged()),
        ],
        [
            Button.Main(context.Say.ChooseAPipeline(), new CardAction.ChoosePipeline()).Alone(),
            Button.Plain(context.Say.StartOneHere(), new CardAction.Bind()).Alone(),
            Button.Plain(context.Say.HowItWorks(), new CardAction.Help()).Alone(),
        ]);

    /// <summary>For the personal chat, in which the deals of all pipelines are shown.</summary>
    public static AdaptiveCard Mine(IReadOnlyList<(string Home, string Name)> known, CardContext context) =>
        Fit.Card(Math.Min(known.Count, Most), most => Frame.Card(
            context.Say,
            context.Say.YourPipelines(),
            [
                Header.For(context.Say.Bot()),
                Line.Title(context.Say.YourPipelines()),
                Line.Text(known.Count is 0 ? context.Say.NoPipelineYet() : context.Say.AllOfThemHere()),
                .. known.Take(most).Select(it => Block.Entry(
                    Line.Of(Run.Bold(Truncate.To(it.Name, DealRow.MostName))),
                    Block.Buttons(Button.Plain(context.Say.OpenSettings(), new CardAction.Settings(it.Home)).Alone()))
                        .Spaced(AdaptiveSpacing.Medium)),
                .. DealRow.More(known.Skip(most).Select(it => it.Name), context),
            ],
            [
                known.Count is 0
                    ? Button.Main(context.Say.StartOneHere(), new CardAction.Bind()).Alone()
                    : Button.Plain(context.Say.StartOneHere(), new CardAction.Bind()).Alone(),
                Button.Plain(context.Say.HowItWorks(), new CardAction.Help()).Alone(),
            ]));

    static AdaptiveCard Choose(IReadOnlyList<(string Home, string Name)> known, string? asked, string? now, int most, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.ChooseInShort(),
            [
                Header.For(say.Bot()),
                Line.Title(say.ChooseTitle()),
                .. now is null
                    ? []
                    : (AdaptiveElement[])[Line.Of(Run.Text(say.ReviewedNow()), Run.Bold(Truncate.To(now, DealRow.MostName)))],
                Line.Text(say.EveryoneWillSee()),
                known.Count is 0 ? Line.Text(say.NoPipelineYet()) : Line.Heading(say.YourPipelines()),
                .. known.Take(most).Select(it => Block.Entry(
                    Line.Of(Run.Bold(Truncate.To(it.Name, DealRow.MostName))),
                    Block.Buttons((known.Count is 1
                        ? Button.Main(say.UseThisPipeline(), new CardAction.Bind(it.Home, asked))
                        : Button.Plain(say.UseThisPipeline(), new CardAction.Bind(it.Home, asked))).Alone()))
                        .Spaced(AdaptiveSpacing.Medium)),
                .. DealRow.More(known.Skip(most).Select(it => it.Name), context),
                .. asked is null
                    ? []
                    : (AdaptiveElement[])[
                        Line.Of(Run.Text(say.ThenIGoOnWith(Truncate.To(asked, MostAsked)))).Spaced(AdaptiveSpacing.Medium)
                    ],
                Line.Footer(say.CanBeChanged()),
            ],
            [
                known.Count is 0
                    ? Button.Main(say.StartOneHere(), new CardAction.Bind(null, asked)).Alone()
                    : Button.Plain(say.StartOneHere(), new CardAction.Bind(null, asked)).Alone(),
                Button.Plain(say.HowItWorks(), new CardAction.Help()).Alone(),
            ]);
    }
}
