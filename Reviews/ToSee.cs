namespace ReviewBot.Reviews;

/// <summary>What will be there to see when a buyer step is done. Expected only: how it is known is said when it is answered.</summary>
public enum ToSee
{
    /// <summary>The default of the form. A step keeps none for it.</summary>
    NotSaid,
    Mail,
    CalendarDate,
    Name,
    Document,
    Other,
}

public static class ToSees
{
    /// <summary>How the step would be known if it was seen; null: nothing to suggest. A suggestion, which nobody is held to.</summary>
    public static Level? Suggests(this ToSee it) => it switch
    {
        ToSee.Mail or ToSee.Document => Level.Wrote,
        ToSee.CalendarDate => Level.Did,
        ToSee.Name => Level.Said,
        _ => null,
    };
}
