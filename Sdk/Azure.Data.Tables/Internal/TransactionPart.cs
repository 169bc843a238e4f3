using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Internal;

/// <summary>The response to one change of a transaction.</summary>
sealed class TransactionPart(int status, string reason, Dictionary<string, List<string>> headers, string body) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => reason;

    public override Stream ContentStream { get; set; } = new MemoryStream(Encoding.UTF8.GetBytes(body));

    public override string ClientRequestId { get; set; }

    public override bool IsError => Status >= 400;

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        headers.Select(header => new HttpHeader(header.Key, string.Join(",", header.Value)));

    protected override bool TryGetHeader(string name, out string value)
    {
        value = headers.TryGetValue(name, out var values) ? string.Join(",", values) : null;
        return value != null;
    }

    protected override bool TryGetHeaderValues(string name, out IEnumerable<string> values)
    {
        values = headers.GetValueOrDefault(name);
        return values != null;
    }
}
