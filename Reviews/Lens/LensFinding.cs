namespace ReviewBot.Reviews.Lens;

/// <summary>A warning. Words: the exact part of the answer that caused it, never reworded.</summary>
public sealed record LensFinding(string Words, LensReason Reason);
