namespace ReviewBot.Reviews.Lens;

/// <summary>Words are the exact piece of the answer that the lens reacted to, never a rewording of it.</summary>
public sealed record LensFinding(string Words, LensReason Reason);
