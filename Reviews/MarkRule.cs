namespace ReviewBot.Reviews;

/// <summary>R1 to R12, in this order. The names are input ids on cards and keys in stored settings: never rename one.</summary>
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
