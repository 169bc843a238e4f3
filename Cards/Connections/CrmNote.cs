using ReviewBot.Cards.Live;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Connections;

/// <summary>Texts written into a CRM, in the pipeline's language.</summary>
public static class CrmNote
{
    /// <summary>Who does what, as on the deal's card.</summary>
    public static string Step(Deal deal, BuyerStep step, CardContext reader) =>
        Say.StepOn(reader.Say.Who(deal.Find(step.Who)), step.What);

    public static string Headline(ClosedReview last, CardContext reader) => SummaryCard.Headline(last, reader);

    public static string For(string? step, DateOnly? by, DateOnly? heard, string? headline, CardContext reader)
    {
        var say = reader.Say;
        return string.Join(
            '\n',
            new[]
            {
                headline,
                step is null ? null : $"{say.NextLabel()}{step}{(by is { } day ? $"{say.ByWhen()}{reader.Day(day)}" : "")}",
                heard is { } on ? $"{say.LastHeardLabel()}{reader.Day(on)}" : null,
            }.OfType<string>());
    }
}
