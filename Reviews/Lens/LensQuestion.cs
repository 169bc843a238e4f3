namespace ReviewBot.Reviews.Lens;

public enum LensQuestion
{
    /// <summary>"What do they need to do next?": past acts do not answer it.</summary>
    Next,

    /// <summary>"What has the customer done?"</summary>
    Done,
}
