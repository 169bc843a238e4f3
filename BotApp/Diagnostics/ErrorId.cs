using System.Diagnostics;
using System.Security.Cryptography;

namespace ReviewBot.BotApp.Diagnostics;

/// <summary>Correlation id of a failure: the user is told it, and the log has it beside the exception.</summary>
static class ErrorId
{
    /// <summary>In hexadecimal digits: short enough to be read out, long enough for what fails within a month.</summary>
    const int Length = 8;

    /// <summary>The beginning of the trace's id where there is a trace, so that either finds the other.</summary>
    public static string New() => Activity.Current is { TraceId: var trace } && trace != default
        ? trace.ToHexString()[..Length]
        : RandomNumberGenerator.GetHexString(Length, lowercase: true);
}
