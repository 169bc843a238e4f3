using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>Asks for the target pipeline. Nothing is asked if there is only one.</summary>
static class PipelineChoice
{
    const int Most = 40;

    public static IEnumerable<AdaptiveElement> Of(
        IReadOnlyList<(string Home, string Name)> pipelines, ValueList<Field> filled, CardContext context) => pipelines.Count < 2
        ? []
        :
        [
            Ask.Choice(
                Fields.Pipeline,
                context.Say.PipelineLabel(),
                pipelines.Take(Most).Select(it => (Truncate.To(it.Name, DealRow.MostName), it.Home)),
                filled.Text(Fields.Pipeline) ?? pipelines.Select(it => it.Home).FirstOrDefault(it => it == context.Home),
                context.Say.ChooseOne()).Required(context.Say.PipelineMissing()),
        ];

    /// <summary>True for a user without any pipeline, in the personal chat.</summary>
    public static bool IsMissing(IReadOnlyList<(string Home, string Name)> pipelines, CardContext context) =>
        pipelines.Count is 0 && context.Home.Length is 0;

    /// <summary>Explains that a pipeline is needed before the first deal.</summary>
    public static AdaptiveCard First(CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            $"{say.NoPipelineForYou()}. {say.HowToGetOne()}",
            [Header.For(say.Bot()), Line.Title(say.NoPipelineForYou()), Line.Text(say.HowToGetOne())],
            [
                Button.Main(say.StartOneHere(), new CardAction.Bind(null)).Alone(),
                Button.Plain(say.HowItWorks(), new CardAction.Help()).Alone(),
            ]);
    }
}
