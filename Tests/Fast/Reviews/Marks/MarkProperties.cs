using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

public sealed class MarkProperties
{
    static readonly Config Thorough = PropertyCases.Of(300);

    [Fact]
    public void Time_alone_never_takes_a_mark_away() =>
        Prop.ForAll(Cases.ToArbitrary(), Gen.Choose(1, 120).ToArbitrary(), (it, later) =>
        {
            var after = it.On(it.Day.AddDays(later)).Select(Name).ToHashSet();
            return it.On(it.Day).Select(Name).All(after.Contains);
        }).Check(Thorough);

    [Fact]
    public void A_mark_names_the_first_day_on_which_it_holds() =>
        Prop.ForAll(Cases.ToArbitrary(), it => it.On(it.Day).All(mark =>
            mark.Since <= it.Day
            && it.On(mark.Since).Select(Name).Contains(Name(mark))
            && (!FromDatesAlone(mark) || !it.On(mark.Since.AddDays(-1)).Select(Name).Contains(Name(mark))))).Check(Thorough);

    [Fact]
    public void They_come_by_weight() =>
        Prop.ForAll(Cases.ToArbitrary(), it => it.On(it.Day) is var marks
            && marks.SequenceEqual(marks.OrderBy(mark => mark.Kind).ThenBy(mark => mark.Since))).Check(Thorough);

    [Fact]
    public void The_weightiest_mark_is_never_an_echo() =>
        Prop.ForAll(Cases.ToArbitrary(), it => it.On(it.Day) is var marks
            && Enumerable.Take(marks, 1).SequenceEqual(Enumerable.Take(marks.WithoutEchoes(), 1))).Check(Thorough);

    static Gen<Case> Cases { get; } =
        from deal in Gens.Deal
        from rules in Gens.Rules
        from calendar in Gens.Calendar
        from ahead in Gen.Choose(0, 60)
        select new Case(deal, rules, calendar, Sample.Days(ahead));

    /// <summary>What it is and what it is about: the same mark on another day.</summary>
    static (Type, object?) Name(Mark mark) => (mark.GetType(), mark switch
    {
        Mark.Overdue it => it.Step,
        Mark.PastDate it => it.Step,
        Mark.Moved it => it.Step,
        Mark.Blocked it => it.Step,
        Mark.Slow it => it.Job,
        _ => null,
    });

    /// <summary>The others begin on the day somebody said something, and the deal before that day is not known here.</summary>
    static bool FromDatesAlone(Mark mark) =>
        mark is Mark.Overdue or Mark.PastDate or Mark.Quiet or Mark.NoAct or Mark.Blind or Mark.SingleVoice or Mark.Slow;

    sealed record Case(Deal Deal, MarkRules Rules, WorkCalendar Calendar, DateOnly Day)
    {
        public ValueList<Mark> On(DateOnly day) => MarkCalculator.MarksOf(Deal, day, Rules, Calendar);
    }
}
