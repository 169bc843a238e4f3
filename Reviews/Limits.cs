namespace ReviewBot.Reviews;

/// <summary>
/// Longest texts, in characters, and largest lists of a deal. Chosen so that the fullest card, which the tests draw, stays below the 24 KiB
/// that Cards allows. Teams' own limit is about 100 KB per message:
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages
/// </summary>
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
    public const int Doubt = 120;
    public const int ToSee = 60;

    /// <summary>A note that comes with an import; a longer one is cut.</summary>
    public const int Note = 300;

    /// <summary>One value of an imported column that is displayed only.</summary>
    public const int Commercial = 80;

    /// <summary>Open buyer steps of a deal beside its path. A sixth is refused until one is dropped.</summary>
    public const int OpenSteps = 5;

    /// <summary>Open and done steps of the path, in addition to <see cref="OpenSteps"/>.</summary>
    public const int PathSteps = 12;

    /// <summary>Open steps that one card of "what have they done" asks about, earliest date first.</summary>
    public const int AskedSteps = 4;

    public const int ClosedSteps = 10;
    public const int Acts = 20;
    public const int Buyers = 20;
    public const int OpenQuestions = 12;

    /// <summary>People who may write a doubt in one review.</summary>
    public const int Doubts = 15;
    public const int Help = 10;
    public const int PastReviews = 6;

    /// <summary>Corrections by the customer since the last review: one for each line of a note.</summary>
    public const int Corrections = 8;
}
