namespace ReviewBot.Cards;

/// <summary>What can be typed about a step of a nudge.</summary>
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
