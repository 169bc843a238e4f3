using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>Our own open actions in a form about the customer's steps: one compact choice each, which includes new dates.</summary>
static class PromiseChoices
{
    const int MostWhat = 100;

    /// <param name="most">How many fit; earliest date first.</param>
    /// <param name="after">Number of steps above.</param>
    public static IEnumerable<AdaptiveElement> For(Deal deal, ValueList<Field> filled, int most, int after, CardContext context)
    {
        var say = context.Say;
        var calendar = context.Pipeline is { } pipeline ? WorkCalendar.Of(pipeline) : WorkCalendar.Default;
        (string, string)[] choices =
        [
            (say.Choice(PromiseAnswer.Done), Fields.Choice(PromiseAnswer.Done)),
            (say.Choice(PromiseAnswer.NotYet), Fields.Choice(PromiseAnswer.NotYet)),
            .. NearDays.From(context.Today, calendar).Select(it => (say.NotYetBy(context.Day(it.Day)), Fields.Date(it.Day))),
            (say.Choice(PromiseAnswer.NotNeeded), Fields.Choice(PromiseAnswer.NotNeeded)),
        ];
        return deal.OpenHelp.OrderBy(it => it.By ?? DateOnly.MaxValue).Take(most).Select((help, i) => Block.Group(
            Line.Of([
                .. Number(after + i, context),
                Run.Bold(say.WeHelp()),
                .. HelpLines.Runs(help with { What = Truncate.To(help.What, MostWhat) }, context),
            ]),
            Ask.Choice(
                Fields.Promise(help.Key),
                say.DidWe(Truncate.To(help.What, MostWhat)),
                choices,
                filled.Text(Fields.Promise(help.Key)),
                say.ChooseOne())
                .Spaced(AdaptiveSpacing.Small)));
    }

    /// <summary>The number by which typed answers refer to it, for clients that lose inputs.</summary>
    public static AdaptiveTextRun[] Number(int at, CardContext context) =>
        context.LosesInputs ? [Run.Subtle(context.Say.NumberedLabel(at + 1, ""))] : [];
}
