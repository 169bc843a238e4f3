using AdaptiveCards;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>Into which pipeline deals go. Where one can be meant only, nobody is asked.</summary>
static class PipelineChoice
{
    const int Most = 40;

    public static IEnumerable<AdaptiveElement> Of(IReadOnlyList<(string Home, string Name)> pipelines, Many<Field> filled, Reader reader) => pipelines.Count < 2
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
    public static IEnumerable<AdaptiveElement> Missing(IReadOnlyList<(string Home, string Name)> pipelines, Reader reader) =>
        IsMissing(pipelines, reader) ? [Note.Missing(reader.Say.NoPipelineForYou(), reader.Say.HowToGetOne())] : [];

    /// <summary>To a pipeline for somebody who has none, else back to all deals.</summary>
    public static AdaptiveExecuteAction Way(IReadOnlyList<(string Home, string Name)> pipelines, Reader reader) => (IsMissing(pipelines, reader)
        ? Button.Plain(reader.Say.StartOneHere(), new Press.Bind(null))
        : Button.Plain(reader.Say.SeeAllDeals(), new Press.Board())).Alone();

    static bool IsMissing(IReadOnlyList<(string Home, string Name)> pipelines, Reader reader) => pipelines.Count is 0 && reader.Home.Length is 0;
}
