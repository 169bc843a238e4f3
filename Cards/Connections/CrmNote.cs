using ReviewBot.Cards.Live;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Connections;

/// <summary>Texts written into a CRM, in the pipeline's language.</summary>
public static class CrmNote
{
    /// <summary>Who does what, as on the deal's card.</summary>
    public static string Step(Deal deal, BuyerStep step, CardContext context) =>
        Say.StepOn(context.Say.Who(deal.Find(step.Who)), step.What);

    public static string Headline(ClosedReview last, CardContext context) => SummaryCard.Headline(last, context);

    public static string For(string? step, DateOnly? by, DateOnly? heard, string? headline, CardContext context)
    {
        var say = context.Say;
        return string.Join(
            '\n',
            new[]
            {
                headline,
                step is null ? null : $"{say.NextLabel()}{step}{(by is { } day ? $"{say.ByWhen()}{context.Day(day)}" : "")}",
                heard is { } on ? $"{say.LastHeardLabel()}{context.Day(on)}" : null,
            }.OfType<string>());
    }
}
