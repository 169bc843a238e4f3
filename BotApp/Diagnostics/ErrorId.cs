using System.Diagnostics;
using System.Security.Cryptography;

namespace ReviewBot.BotApp.Diagnostics;

/// <summary>Correlation id of a failure: shown to the user, and logged with the exception.</summary>
static class ErrorId
{
    /// <summary>In hexadecimal digits: short enough to read out, long enough to be unique among a month's failures.</summary>
    const int Length = 8;

    /// <summary>The beginning of the trace id if there is a trace, so that one leads to the other.</summary>
    public static string New() => Activity.Current is { TraceId: var trace } && trace != default
        ? trace.ToHexString()[..Length]
        : RandomNumberGenerator.GetHexString(Length, lowercase: true);
}
