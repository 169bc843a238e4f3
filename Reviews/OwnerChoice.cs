namespace ReviewBot.Reviews;

/// <summary>A user's answer to "who is this owner?" for a name as imported lists write it. Stored with the pipeline.</summary>
/// <param name="Written">The name; without one, the e-mail address.</param>
/// <param name="Who">Null: nobody here, even if a first name matches.</param>
/// <param name="On">The day of the latest answer.</param>
public sealed record OwnerChoice(string Written, Person? Who, DateOnly On) : ExtensibleRecord
{
    /// <summary>Most entries in a pipeline; the oldest is dropped.</summary>
    public const int MostKept = 50;

    /// <summary>Lookup key: ignores case and white space.</summary>
    public static string KeyOf(string written) => TextNormalizer.Name(written);
}
