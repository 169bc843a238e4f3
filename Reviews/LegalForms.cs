namespace ReviewBot.Reviews;

/// <summary>Legal forms at the end of a company's name. People leave them out: "Contoso" and "Contoso Ltd." are one.</summary>
public static class LegalForms
{
    /// <summary>In upper case, separated by bars, for a regular expression.</summary>
    internal const string Words = "LTD|LIMITED|LLC|LLP|INC|INCORPORATED|CORP|CORPORATION|CO|COMPANY|PLC|PTY"
        + "|GMBH|MBH|AG|KG|KGAA|OHG|UG|SE|EV|SA|SAS|SARL|SRL|SPA|BV|NV|AB|AS|OY|OYJ|APS";

    static readonly HashSet<string> All = new(Words.Split('|'), StringComparer.OrdinalIgnoreCase);

    /// <param name="word">Without punctuation.</param>
    public static bool Contains(string word) => All.Contains(word);
}
