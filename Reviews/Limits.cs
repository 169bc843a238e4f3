namespace ReviewBot.Reviews;

/// <summary>The longest texts, in characters, and the most of everything that a deal holds.</summary>
public static class Limits
{
    public const int Customer = 80;
    public const int Title = 80;
    public const int Name = 80;
    public const int Function = 60;
    public const int Also = 200;
    public const int Statement = 240;
    public const int Priority = 120;
    public const int Goal = 160;
    public const int StepText = 160;
    public const int HelpText = 160;
    public const int Quote = 280;
    public const int Question = 160;
    public const int Reason = 160;

    /// <summary>One imported commercial value.</summary>
    public const int Commercial = 80;

    /// <summary>A sixth open step asks "which one first?".</summary>
    public const int OpenSteps = 5;

    /// <summary>Open steps that one Done card asks about, oldest due first.</summary>
    public const int AskedSteps = 4;

    public const int ClosedSteps = 10;
    public const int Acts = 20;
    public const int Buyers = 20;
    public const int OpenQuestions = 12;
    public const int Help = 10;
    public const int PastReviews = 6;
}
