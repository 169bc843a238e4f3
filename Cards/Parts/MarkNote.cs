using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Parts;

/// <summary>Marks on a card: always with the reason and what clears them, never as a score.</summary>
static class MarkNote
{
    public static AdaptiveContainer For(CardContext reader, Deal deal, Mark mark) => Note.Mark(
        reader.Say.Word(mark),
        $" · {reader.Say.Arithmetic(mark)}",
        $"{reader.Say.Reason(mark, deal, reader.Today)} {reader.Say.Clears(mark, deal)}");

    /// <summary>The most serious mark that is not about a step, for cards that show what is late at the steps themselves.</summary>
    public static IEnumerable<AdaptiveElement> BesideSteps(CardContext reader, Deal deal, ValueList<Mark> marks) =>
        First(1, reader, deal, marks.Where(mark => mark is not IStepMark));

    /// <summary>The most serious mark in full, and the names of the others.</summary>
    public static IEnumerable<AdaptiveElement> First(int most, CardContext reader, Deal deal, ValueList<Mark> marks)
    {
        var told = marks.WithoutEchoes();
        foreach (var mark in told.Take(most))
            yield return For(reader, deal, mark);
        if (told.Count > most)
            yield return Line.Hint(reader.Say.MoreMarks([.. told.Skip(most).Select(reader.Say.Word).Distinct()]));
    }
}
