using System.Text;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>Decodes a file: by its byte order mark, else as UTF-8, else as Windows-1252, which Excel writes on Windows.</summary>
static class FileText
{
    static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;
    static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static (string Text, FileProblem? Problem) Read(ReadOnlySpan<byte> file)
    {
        if (IsWorkbook(file))
            return ("", new FileProblem.Workbook());

        var text = Decode(file);
        return text.Contains('\0', StringComparison.Ordinal) ? ("", new FileProblem.NotText()) : (text, null);
    }

    // Magic numbers: .xlsx is a ZIP file, .xls an OLE file.
    static bool IsWorkbook(ReadOnlySpan<byte> file) =>
        file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    static string Decode(ReadOnlySpan<byte> file) => file switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => Guess(file),
    };

    static string Guess(ReadOnlySpan<byte> file)
    {
        try
        {
            return Utf8.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(file);
        }
    }
}
