namespace ReviewBot.Dialogs;

/// <summary>The operator's policy for all pipelines, from the settings in the README.</summary>
/// <param name="AllowShowAnyway">False: nobody may show deals in a conversation with outsiders.</param>
/// <param name="AllowFullExport">False: the bot exports no pipeline as a file; the command line still does.</param>
/// <param name="PublicAddress">Base URL for browsers; null: not reachable, and there are no links.</param>
public sealed record InstallationPolicy(bool AllowShowAnyway = true, bool AllowFullExport = true, Uri? PublicAddress = null)
{
    /// <summary>False: no pipeline is connected to a CRM, and existing connections are neither read nor written.</summary>
    public bool AllowConnections { get; init; } = true;

    /// <summary>Deep link to the personal chat with the bot; null: not known.</summary>
    public Uri? Chat { get; init; }

    public WebhookPolicy Webhooks { get; init; }

    /// <summary>Base URL of the pages, with a slash at the end; null: there are no pages.</summary>
    public Uri? Pages { get; init; }
}

/// <summary>Where webhook events may be sent.</summary>
public enum WebhookPolicy
{
    /// <summary>Nowhere: there is no secret to sign them with.</summary>
    Off,
    Public,

    /// <summary>Also to the loopback address, for local testing.</summary>
    AlsoLoopback,
}
