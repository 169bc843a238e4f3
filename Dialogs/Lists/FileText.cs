using System.Buffers;
using System.Text;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Decodes a file: by its byte order mark, else as UTF-8, else in the legacy code page (Windows, Mac OS, DOS) in which its letters look
/// most like words.
/// </summary>
static class FileText
{
    /// <summary>Replacement character for invalid bytes; a cell with it is dropped.</summary>
    public const char Unreadable = '\uFFFD';

    static readonly Encoding Windows = CodePage(1252);
    static readonly Encoding[] Older = [CodePage(10000), CodePage(850)];
    static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    static readonly SearchValues<char> Common = SearchValues.Create("äöüßéèêàâáíóúñçåøæôîïûãõëÄÖÜÉÈÊÀÂÁÍÓÚÑÇÅØÆ");
    static readonly SearchValues<char> Typographic = SearchValues.Create("–—‘’“”„«»€£©®™•…· \u00A0");

    /// <summary>A file with more than one NUL in this many characters is binary. A single one only affects its cell.</summary>
    const int NulInText = 200;

    /// <returns>The text; and true if its legacy code page was guessed, so that a person should check the letters.</returns>
    public static (string Text, bool IsGuess, FileProblem? Problem) Read(ReadOnlySpan<byte> file)
    {
        var (text, isGuess) = Decode(file);
        if (text.AsSpan().Count('\0') is > 1 and var nul && nul * NulInText > text.Length)
            return ("", false, new FileProblem.NotText());

        return Kind(text) is { } kind ? ("", false, new FileProblem.OtherFormat(kind)) : (text.Replace('\0', Unreadable), isGuess, null);
    }

    static (string Text, bool IsGuess) Decode(ReadOnlySpan<byte> file) => file switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => (Encoding.UTF8.GetString(rest), false),
        [0xFF, 0xFE, .. var rest] => (Encoding.Unicode.GetString(rest), false),
        [0xFE, 0xFF, .. var rest] => (Encoding.BigEndianUnicode.GetString(rest), false),
        _ when IsWide(file, zero: 1) => (Encoding.Unicode.GetString(file), false),
        _ when IsWide(file, zero: 0) => (Encoding.BigEndianUnicode.GetString(file), false),
        _ => Guess(file),
    };

    /// <summary>UTF-16 without a byte order mark: nearly every second byte is zero, and none of the others.</summary>
    static bool IsWide(ReadOnlySpan<byte> file, int zero)
    {
        var start = file[..Math.Min(file.Length, 4096)];
        var (at, other) = (0, 0);
        for (var i = 0; i < start.Length; i++)
        {
            if (start[i] is 0 && i % 2 == zero)
                at++;
            else if (start[i] is 0)
                other++;
        }
        return start.Length >= 8 && at * 10 > start.Length * 4 && other == 0;
    }

    static (string Text, bool IsGuess) Guess(ReadOnlySpan<byte> file)
    {
        try
        {
            return (Utf8.GetString(file), false);
        }
        catch (DecoderFallbackException)
        {
            if (IsMostlyUtf8(file))
                return (Encoding.UTF8.GetString(file), false);
        }
        var best = Windows.GetString(file);
        var (score, isGuess) = (Sense(best), false);
        foreach (var encoding in Older)
        {
            var text = encoding.GetString(file);
            if (Sense(text) is var its && its > score)
                (best, score, isGuess) = (text, its, true);
        }
        return (best, isGuess);
    }

    /// <summary>True if only a few bytes are invalid, among sequences that only UTF-8 explains.</summary>
    static bool IsMostlyUtf8(ReadOnlySpan<byte> file)
    {
        var (letters, broken) = (0, 0);
        while (!file.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(file, out _, out var length);
            if (status is not OperationStatus.Done)
                broken++;
            else if (length > 1)
                letters++;
            file = file[length..];
        }
        return letters > broken;
    }

    /// <summary>
    /// Score of how much the non-ASCII characters look like written words: frequent letters within words, symbols between them.
    /// </summary>
    static int Sense(string text)
    {
        var sense = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80)
                continue;

            var (before, after) = (i > 0 ? text[i - 1] : ' ', i + 1 < text.Length ? text[i + 1] : ' ');
            var isInWord = char.IsLetter(before) && char.IsLetter(after);
            sense += text[i] switch
            {
                var it when char.IsControl(it) => -4,
                var it when Common.Contains(it) => char.IsUpper(it) && (char.IsLower(before) || (isInWord && char.IsLower(after))) ? -1 : 2,
                var it when char.IsLetter(it) => char.IsUpper(it) && (char.IsLower(before) || char.IsLower(after)) ? -1 : 0,
                '’' => 1,
                var it when Typographic.Contains(it) => isInWord ? -2 : 1,
                _ => -1,
            };
        }
        return sense;
    }

    /// <summary>Other text formats that are not lists; null: may be a list.</summary>
    static string? Kind(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        return start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? "XML"
            : start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("<table", StringComparison.OrdinalIgnoreCase)
                    || start.StartsWith("<meta", StringComparison.OrdinalIgnoreCase)
                    ? "HTML"
            : start is ['{' or '[', ..] && start[1..].TrimStart() is ['"' or '{' or '[' or ']' or '}', ..] ? "JSON"
            : start.StartsWith("%PDF", StringComparison.Ordinal) ? "PDF"
            : null;
    }

    static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number) ?? Encoding.Latin1;
}
