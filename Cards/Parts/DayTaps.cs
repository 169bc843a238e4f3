using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>Near dates as buttons: a press saves.</summary>
static class DayTaps
{
    const int InARow = 2;

    public static IEnumerable<AdaptiveElement> For(CardContext context, Func<DateOnly, CardAction> save) =>
        NearDays.From(context.Today, context.Pipeline is { } pipeline ? WorkCalendar.Of(pipeline) : WorkCalendar.Default)
            .Chunk(InARow)
            .Select(row => Block.Buttons(
                row.Select(it => Button.Plain(context.Say.NearDayIs(it.Name, it.Day, context.Today), save(it.Day)))));
}
