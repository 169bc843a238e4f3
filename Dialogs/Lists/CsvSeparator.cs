namespace ReviewBot.Dialogs.Lists;

/// <summary>Detects the separator from the header line.</summary>
static class CsvSeparator
{
    static readonly char[] Known = [',', ';', '\t'];

    /// <returns>Null when the first line says it itself ("sep=;", as Excel writes): CsvHelper reads that line.</returns>
    public static char? Of(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            return null;

        var counts = new int[Known.Length];
        var quoted = false;
        foreach (var it in text.AsSpan().TrimStart("\r\n"))
        {
            if (it is '"')
                quoted = !quoted;
            else if (it is '\r' or '\n' && !quoted)
                break;
            else if (!quoted && Array.IndexOf(Known, it) is >= 0 and var at)
                counts[at]++;
        }
        return Known[Array.IndexOf(counts, counts.Max())];
    }
}
