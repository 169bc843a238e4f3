namespace ReviewBot.Reviews.Marks;

/// <summary>Rules R2, R3 and R7, and blocked steps.</summary>
static class StepMarks
{
    public static IEnumerable<Mark> Of(MarkContext look) => look.Deal.OpenSteps.SelectMany(step => Of(look, step));

    static IEnumerable<Mark> Of(MarkContext look, BuyerStep step)
    {
        if (step.Status is StepStatus.Blocked)
        {
            var day = step.BlockedOn ?? step.AnsweredOn ?? DateOnly.FromDateTime(step.SetAt.UtcDateTime);
            yield return new Mark.Blocked(step, look.Days(day)) { Since = day };
        }

        var from = look.AfterSilence(step.By);
        var late = look.IsSilent ? 0 : look.WorkingDays(from);
        if (late >= look.Rules.PastDate)
            yield return new Mark.PastDate(step, from, late) { Since = look.Calendar.Add(from, look.Rules.PastDate.Value) };
        if (step.Moves >= look.Rules.Moved)
            yield return new Mark.Moved(step) { Since = step.MovedOn[look.Rules.Moved.Value - 1] };
        if (late >= look.Rules.Overdue && !(step.AnsweredOn > step.By))
            yield return new Mark.Overdue(step, from, late) { Since = look.Calendar.Add(from, look.Rules.Overdue.Value) };
    }
}
