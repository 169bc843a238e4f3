namespace ReviewBot.Cards;

/// <summary>Typed answers about a step of a nudge.</summary>
public enum NudgeVerb
{
    Did,
    NotYet,
    InTheWay,
    Snooze,
    Help,
    Pause,
    End,
}
