using AdaptiveCards;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>Into which pipeline deals go. Where one can be meant only, nobody is asked.</summary>
static class PipelineChoice
{
    const int Most = 40;

    public static IEnumerable<AdaptiveElement> Of(
        IReadOnlyList<(string Home, string Name)> pipelines, ValueList<Field> filled, CardContext reader) => pipelines.Count < 2
        ? []
        :
        [
            Ask.Choice(
                Fields.Pipeline,
                reader.Say.PipelineLabel(),
                pipelines.Take(Most).Select(it => (Cut.To(it.Name, DealRow.MostName), it.Home)),
                filled.Text(Fields.Pipeline),
                reader.Say.ChooseOne()).Required(reader.Say.PipelineMissing()),
        ];

    /// <summary>Somebody who was seen in no pipeline, alone with the bot.</summary>
    public static bool IsMissing(IReadOnlyList<(string Home, string Name)> pipelines, CardContext reader) =>
        pipelines.Count is 0 && reader.Home.Length is 0;

    /// <summary>Before the first deal there has to be a pipeline for it.</summary>
    public static AdaptiveCard First(CardContext reader)
    {
        var say = reader.Say;
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
