namespace ReviewBot.Tests.Kit;

/// <summary>A test in the local Teams client. Skipped with a reason if there is no browser, unless required.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public const string Missing =
        "No Chromium, Chrome or Edge was found: install one (Debian: apt-get install chromium), or name it in the variable CHROMIUM.";

    public BrowserFactAttribute()
    {
        if (Browser.Path is null && !Browser.IsRequired)
            Skip = Missing;
    }
}
