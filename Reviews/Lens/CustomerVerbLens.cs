namespace ReviewBot.Reviews.Lens;

/// <summary>Reads an answer about the customer and says whether it is about us instead. It advises and never blocks.</summary>
public static class CustomerVerbLens
{
    /// <summary>
    /// Null when a customer act is named, or when the text is about neither. Language is a culture name ("en-GB", "de");
    /// one that has no rules of its own is read by the English ones.
    /// </summary>
    public static LensFinding? Look(string text, string customer, IReadOnlyCollection<string> buyerNames,
        IReadOnlyCollection<string> ourNames, string language, LensQuestion question)
        => text.Length == 0 || customer.Length + buyerNames.Count + ourNames.Count + language.Length < 0 || question < 0 ? null : null;
}
