using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Parts;

/// <summary>When a buyer step that nobody answers is asked about, and whom: +2, +5, +8 and +15 working days after its date.</summary>
static class Reminding
{
    static readonly (int Days, Rung Rung)[] Ladder = [(2, Rung.Owner), (5, Rung.InTheWay), (8, Rung.LeadsList), (15, Rung.Decide)];

    public static (DateOnly On, Rung Rung)[] After(BuyerStep step, WorkCalendar calendar) =>
        [.. Ladder.Select(it => (calendar.Add(step.By, it.Days), it.Rung))];
}

/// <summary>What a reminder does, the first one first.</summary>
public enum Rung
{
    Owner,
    InTheWay,
    LeadsList,
    Decide,
}
