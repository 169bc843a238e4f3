namespace ReviewBot.Reviews;

/// <summary>What will be visible when a buyer step is done. An expectation only: evidence is asked for when the step is answered.</summary>
public enum ToSee
{
    /// <summary>Default of the form. Stored as null on the step.</summary>
    NotSaid,
    Mail,
    CalendarDate,
    Name,
    Document,
    Other,
}

public static class ToSees
{
    /// <summary>Prefills the evidence level when the step is answered; null: no suggestion.</summary>
    public static Level? Suggests(this ToSee it) => it switch
    {
        ToSee.Mail or ToSee.Document => Level.Wrote,
        ToSee.CalendarDate => Level.Did,
        ToSee.Name => Level.Said,
        _ => null,
    };
}
