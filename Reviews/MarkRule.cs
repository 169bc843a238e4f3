namespace ReviewBot.Reviews;

/// <summary>R1 to R12, in this order. Inputs of cards and kept settings are called by these names.</summary>
public enum MarkRule
{
    Blind,
    Overdue,
    PastDate,
    Quiet,
    NoAct,
    Slow,
    Moved,
    NothingNew,
    StatusQuo,
    Indecision,
    SingleVoice,
    Frozen,
}
