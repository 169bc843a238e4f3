namespace ReviewBot.Reviews.Marks;

/// <summary>Rules R2, R3 and R7, and blocked steps.</summary>
static class StepMarks
{
    public static IEnumerable<Mark> Blocked(MarkContext context, int _) =>
        from step in context.OpenSteps
        where step.Status is StepStatus.Blocked
        let day = step.BlockedOn ?? step.AnsweredOn ?? DateOnly.FromDateTime(step.SetAt.UtcDateTime)
        select new Mark.Blocked(step, context.Days(day)) { Since = day };

    /// <param name="most">Working days past a step's date without an answer.</param>
    public static IEnumerable<Mark> Overdue(MarkContext context, int most) =>
        from step in context.OpenSteps
        where !(step.AnsweredOn > step.By)
        let start = context.AfterSilence(step.By)
        let late = Late(context, start)
        where late >= most
        select new Mark.Overdue(step, start, late) { Since = context.Calendar.Add(start, most) };

    /// <param name="most">Working days past a step's date, answered or not.</param>
    public static IEnumerable<Mark> PastDate(MarkContext context, int most) =>
        from step in context.OpenSteps
        let start = context.AfterSilence(step.By)
        let late = Late(context, start)
        where late >= most
        select new Mark.PastDate(step, start, late) { Since = context.Calendar.Add(start, most) };

    /// <param name="most">How often the date of a step may be moved until the deal is stuck.</param>
    public static IEnumerable<Mark> Moved(MarkContext context, int most) =>
        from step in context.OpenSteps
        where step.Moves >= most
        select new Mark.Moved(step) { Since = step.MovedOn[most - 1] };

    static int Late(MarkContext context, DateOnly from) => context.IsSilent ? 0 : context.WorkingDays(from);
}
