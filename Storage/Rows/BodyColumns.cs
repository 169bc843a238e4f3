using System.Globalization;

namespace ReviewBot.Storage.Rows;

/// <summary>Stores a long text in as many columns as it needs: <c>b0</c>, <c>b1</c>, and so on.</summary>
public static class BodyColumns
{
    /// <summary>In characters. Azure Tables allows 64 KiB of UTF-16 (32,768 characters) per column, see <see cref="RowLimits"/>.</summary>
    public const int PartLength = 30_000;

    /// <summary>Replaces the body in these columns.</summary>
    public static Columns WithBody(this Columns columns, string text)
    {
        var part = 0;
        for (var start = 0; start < text.Length || part == 0; part++)
        {
            var end = EndOfPart(text, start);
            columns = columns.With(Name(part), text[start..end]);
            start = end;
        }

        for (; columns[Name(part)] is not null; part++)
            columns = columns.With(Name(part), null);

        return columns;
    }

    /// <summary>Null when the row has no body.</summary>
    public static string? Body(this Columns columns)
    {
        if (columns.Text(Name(0)) is not { } first)
            return null;

        List<string> parts = [first];
        while (columns.Text(Name(parts.Count)) is { } next)
            parts.Add(next);

        return string.Concat(parts);
    }

    /// <summary>True for a column that contains a part of a body.</summary>
    public static bool IsPart(string column) =>
        column.Length > 1 && column[0] is 'b' && column.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    static string Name(int part) => string.Create(CultureInfo.InvariantCulture, $"b{part}");

    // Never splits a surrogate pair: half a pair would be lost in UTF-8.
    static int EndOfPart(string text, int start)
    {
        if (text.Length - start <= PartLength)
            return text.Length;

        var end = start + PartLength;
        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}
