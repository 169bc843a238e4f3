using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Parts;

/// <summary>Marks on a card: always with the reason and what clears them, never as a score.</summary>
static class MarkNote
{
    public static AdaptiveContainer For(CardContext context, Deal deal, Mark mark) => Note.Mark(
        context.Say.Word(mark),
        $" · {context.Say.Arithmetic(mark)}",
        $"{context.Say.Reason(mark, deal, context.Today)} {context.Say.Clears(mark, deal)}");

    /// <summary>The most serious mark that is not about a step, for cards that show what is late at the steps themselves.</summary>
    public static IEnumerable<AdaptiveElement> BesideSteps(CardContext context, Deal deal, ValueList<Mark> marks) =>
        First(1, context, deal, marks.Where(mark => mark is not IStepMark));

    /// <summary>The most serious mark in full, and the names of the others.</summary>
    public static IEnumerable<AdaptiveElement> First(int most, CardContext context, Deal deal, ValueList<Mark> marks)
    {
        var told = marks.WithoutEchoes();
        foreach (var mark in told.Take(most))
            yield return For(context, deal, mark);
        if (told.Count > most)
            yield return Line.Hint(context.Say.MoreMarks([.. told.Skip(most).Select(context.Say.Word).Distinct()]));
    }
}
