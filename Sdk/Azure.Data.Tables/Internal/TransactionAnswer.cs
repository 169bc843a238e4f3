using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace Azure.Data.Tables.Internal;

/// <summary>Reads the answer to a transaction: responses within a change set within a batch, or one response within a batch.</summary>
static class TransactionAnswer
{
    public static List<Response> Read(Response answer)
    {
        using StreamReader reader = new(answer.ContentStream ?? Stream.Null, Encoding.UTF8);
        List<Response> responses = [];
        Read(reader.ReadToEnd(), answer.Headers.ContentType, responses, answer.ClientRequestId);
        return responses;
    }

    static void Read(string text, string contentType, List<Response> responses, string requestId)
    {
        foreach (var part in text.Split("--" + Boundary(contentType), StringSplitOptions.None)[1..])
        {
            if (part.StartsWith("--", StringComparison.Ordinal))
                break;

            var (headers, body) = Split(part.TrimStart('\r', '\n'));
            if (!headers.TryGetValue("Content-Type", out var type))
                continue;

            if (type[0].StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
                Read(body, type[0], responses, requestId);
            else
                responses.Add(Response(body, requestId));
        }
    }

    static TransactionPart Response(string text, string requestId)
    {
        var (status, rest) = Cut(text.TrimStart('\r', '\n'), "\n");
        var words = status.TrimEnd('\r').Split(' ', 3);
        if (words.Length < 2 || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            throw new InvalidDataException("A part of the answer to the transaction has no status.");

        var (headers, body) = Split(rest);
        return new(code, words.Length > 2 ? words[2] : "", headers, body.TrimEnd('\r', '\n')) { ClientRequestId = requestId };
    }

    static (Dictionary<string, List<string>> Headers, string Body) Split(string text)
    {
        Dictionary<string, List<string>> headers = new(StringComparer.OrdinalIgnoreCase);
        while (text.Length > 0)
        {
            (var line, text) = Cut(text, "\n");
            if (line.TrimEnd('\r').Length == 0)
                break;

            var (name, value) = Cut(line.TrimEnd('\r'), ":");
            if (!headers.TryGetValue(name.Trim(), out var values))
                headers[name.Trim()] = values = [];

            values.Add(value.Trim());
        }

        return (headers, text);
    }

    static (string Before, string After) Cut(string text, string at) => text.IndexOf(at, StringComparison.Ordinal) is >= 0 and var index
        ? (text[..index], text[(index + at.Length)..])
        : (text, "");

    static string Boundary(string contentType) => contentType?.Split("boundary=", 2) is [_, var boundary]
        ? boundary.Split(';')[0].Trim().Trim('"')
        : throw new InvalidDataException("The answer to the transaction has no parts.");
}
