namespace ReviewBot.Reviews.Lens;

/// <summary>A warning. Words: the exact part of the answer that weighed most, never reworded.</summary>
public sealed record LensFinding(string Words);
