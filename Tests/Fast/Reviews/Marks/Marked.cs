using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

/// <summary>The marks of a deal so many days after <see cref="Sample.Today"/>, a Monday.</summary>
static class Marked
{
    public static ValueList<Mark> After(int days, Deal deal, Pace pace = Pace.Standard) =>
        MarkCalculator.MarksOf(deal, Sample.Days(days), MarkRuleDefaults.For(pace), WorkCalendar.Default);

    public static T? After<T>(int days, Deal deal, Pace pace = Pace.Standard)
        where T : Mark => After(days, deal, pace).OfType<T>().SingleOrDefault();
}
