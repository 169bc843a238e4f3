using System.Diagnostics;

namespace ReviewBot.Reviews.Marks;

/// <summary>When a deal gets a mark. A number below 1 becomes 1; null switches its rule off.</summary>
public sealed record MarkRules
{
    /// <summary>R1. Working days after a review without an open buyer step that says who.</summary>
    public int? Blind { get; init => field = AtLeastOne(value); }

    /// <summary>R2. Working days past a step's date without an answer.</summary>
    public int? Overdue { get; init => field = AtLeastOne(value); }

    /// <summary>R3. Working days past a step's date, answered or not.</summary>
    public int? PastDate { get; init => field = AtLeastOne(value); }

    /// <summary>R4. Days without a known customer act until the deal is quiet.</summary>
    public int? Quiet { get; init => field = AtLeastOne(value); }

    /// <summary>R5. Days without a known customer act until the deal is stuck.</summary>
    public int? NoAct { get; init => field = AtLeastOne(value); }

    /// <summary>R6. Days that a job may be worked on; it is slow from the day after.</summary>
    public int? Slow { get; init => field = AtLeastOne(value); }

    /// <summary>R7. How often the date of a step may be moved until the deal is stuck.</summary>
    public int? Moved { get; init => field = AtLeastOne(value); }

    /// <summary>R8. Reviews running without new evidence.</summary>
    public int? NothingNew { get; init => field = AtLeastOne(value); }

    /// <summary>R9. Reviews after which the consequence of doing nothing should be known.</summary>
    public int? StatusQuo { get; init => field = AtLeastOne(value); }

    /// <summary>R10. Reviews running in which they could not decide.</summary>
    public int? Indecision { get; init => field = AtLeastOne(value); }

    /// <summary>R11. Days with one person known while they decide.</summary>
    public int? SingleVoice { get; init => field = AtLeastOne(value); }

    /// <summary>R12. Days of being stuck.</summary>
    public int? Frozen { get; init => field = AtLeastOne(value); }

    public static MarkRules Fast { get; } = new()
    {
        Blind = 1,
        Overdue = 1,
        PastDate = 5,
        Quiet = 7,
        NoAct = 14,
        Slow = 14,
        Moved = 2,
        Frozen = 14,
    };

    public static MarkRules Standard { get; } = new()
    {
        Blind = 2,
        Overdue = 2,
        PastDate = 8,
        Quiet = 14,
        NoAct = 28,
        Slow = 21,
        Moved = 2,
        NothingNew = 2,
        StatusQuo = 2,
        Indecision = 2,
        SingleVoice = 30,
        Frozen = 21,
    };

    public static MarkRules Complex { get; } = new()
    {
        Blind = 3,
        Overdue = 4,
        PastDate = 15,
        Quiet = 30,
        NoAct = 60,
        Slow = 45,
        Moved = 3,
        NothingNew = 2,
        StatusQuo = 2,
        Indecision = 2,
        SingleVoice = 45,
        Frozen = 45,
    };

    public static MarkRules For(Pace pace) => pace switch
    {
        Pace.Fast => Fast,
        Pace.Standard => Standard,
        Pace.Complex => Complex,
        _ => throw new UnreachableException(),
    };

    public static MarkRules Of(Workspace workspace) => workspace.Rules ?? For(workspace.Pace);

    static int? AtLeastOne(int? value) => value < 1 ? 1 : value;
}
