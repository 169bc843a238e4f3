using System.Runtime.CompilerServices;

namespace ReviewBot.Tests.Client;

/// <summary>A test in the local Teams client. Skipped with a reason if there is no browser, unless required.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public const string Missing =
        "No Chromium, Chrome or Edge was found: install one (Debian: apt-get install chromium), or name it in the variable CHROMIUM.";

    public BrowserFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (Browser.Path is null && !Browser.IsRequired)
            Skip = Missing;
    }
}
