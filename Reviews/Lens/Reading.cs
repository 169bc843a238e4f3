namespace ReviewBot.Reviews.Lens;

/// <summary>Result for one clause: whose act it names, where in the text, and whether in the past tense.</summary>
readonly record struct Reading(Side Side, int Start = 0, int End = 0, LensReason Reason = default, bool IsPast = false)
{
    public static Reading Nobody => default;

    public static Reading Customer(bool past = false) => new(Side.Theirs, IsPast: past);

    public static Reading Us(
        Token first, Token last, LensReason reason) => new(Side.Ours, first.Start, Math.Max(first.End, last.End), reason);
}
