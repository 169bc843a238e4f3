namespace ReviewBot.Reviews.Lens;

/// <summary>A warning. Words: the exact part of the answer that weighed most, extended to its verb; never reworded.</summary>
public sealed record LensFinding(string Words);
