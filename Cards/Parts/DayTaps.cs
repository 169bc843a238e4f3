using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>Near dates as buttons: a press saves.</summary>
static class DayTaps
{
    const int InARow = 2;

    public static IEnumerable<AdaptiveElement> For(CardContext reader, Func<DateOnly, CardAction> save) =>
        NearDays.From(reader.Today, reader.Pipeline is { } pipeline ? WorkCalendar.Of(pipeline) : WorkCalendar.Default)
            .Chunk(InARow)
            .Select(row => Block.Buttons(
                row.Select(it => Button.Plain(reader.Say.NearDayIs(it.Name, it.Day, reader.Today), save(it.Day)))));
}
