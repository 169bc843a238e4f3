namespace ReviewBot.Reviews;

/// <summary>Whom somebody said an owner is, as lists write them. Kept with the pipeline.</summary>
/// <param name="Written">The name, else the e-mail address.</param>
/// <param name="Who">Null: nobody here, although a first name would match.</param>
/// <param name="On">When it was said last.</param>
public sealed record OwnerChoice(string Written, Person? Who, DateOnly On) : Kept
{
    /// <summary>Of a pipeline; the oldest go.</summary>
    public const int MostKept = 50;

    /// <summary>Whatever the case and the spaces.</summary>
    public static string KeyOf(string written) => TextNormalizer.Name(written);
}
