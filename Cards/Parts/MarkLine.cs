using AdaptiveCards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Parts;

static class MarkLine
{
    public static AdaptiveContainer For(Deal deal, Mark mark, Reader reader) =>
        Note.Mark(mark.Kind.ToString(), $" · since {reader.Day(mark.Since)}", deal.Customer);
}
