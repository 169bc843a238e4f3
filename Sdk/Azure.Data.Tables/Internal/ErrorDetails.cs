using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Internal;

/// <summary>
/// Reads <c>{"odata.error":{"code":"…","message":{"value":"…"}}}</c>. In a failed transaction the message begins with the
/// position of the change that failed: <c>1:The specified entity already exists.</c>
/// </summary>
sealed class ErrorDetails : RequestFailedDetailsParser
{
    /// <summary>Where the original keeps that position in <see cref="System.Exception.Data"/>.</summary>
    public const string FailedEntity = "FailedEntity";

    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        error = null;
        data = null;
        if (response.ContentStream is not { CanSeek: true, Length: > 0 } content)
            return false;

        try
        {
            content.Position = 0;
            using var json = JsonDocument.Parse(content);
            if (!json.RootElement.TryGetProperty("odata.error", out var details))
                return false;

            var message = details.GetProperty("message").GetProperty("value").GetString() ?? "";
            error = new ResponseError(details.GetProperty("code").GetString(), message);
            if (int.TryParse(message.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                data = new Dictionary<string, string> { [FailedEntity] = index.ToString(CultureInfo.InvariantCulture) };

            return true;
        }
        catch (System.Exception e) when (e is JsonException or KeyNotFoundException or System.InvalidOperationException)
        {
            return false;
        }
        finally
        {
            content.Position = 0;
        }
    }
}
