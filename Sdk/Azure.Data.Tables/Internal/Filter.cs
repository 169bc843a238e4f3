using System;
using System.Globalization;
using System.Linq;

namespace Azure.Data.Tables.Internal;

/// <summary>
/// OData literals. https://learn.microsoft.com/rest/api/storageservices/querying-tables-and-entities#constructing-filter-strings
/// </summary>
static class Filter
{
    public static string From(FormattableString filter) => filter == null
        ? null
        : string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(Literal)]);

    /// <summary>A quote within quotes is written twice.</summary>
    public static string Escape(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    static string Literal(object value) => value switch
    {
        null => "null",
        string or char or System.Text.StringBuilder => $"'{Escape(value.ToString())}'",
        bool flag => flag ? "true" : "false",
        long or ulong => string.Create(CultureInfo.InvariantCulture, $"{value}L"),
        sbyte or byte or short or ushort or int or uint or decimal or float or double => Convert.ToString(value, CultureInfo.InvariantCulture),
        Guid guid => $"guid'{guid}'",
        DateTimeOffset time => $"datetime'{EntityJson.Text(time)}'",
        DateTime time => $"datetime'{EntityJson.Text(time.ToUniversalTime())}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData binary => $"X'{Convert.ToHexString(binary)}'",
        _ => throw new ArgumentException($"Unable to convert a value of type {value.GetType()} to an OData literal."),
    };
}
