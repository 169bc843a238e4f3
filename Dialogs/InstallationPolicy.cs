namespace ReviewBot.Dialogs;

/// <summary>What the operator allows to all pipelines, see the settings in the README.</summary>
/// <param name="AllowShowAnyway">False: nobody may show deals where somebody from outside is.</param>
/// <param name="AllowFullExport">False: nobody gets a file with everything of a pipeline from the bot; the command line still writes
/// it.</param>
/// <param name="PublicAddress">Where people's browsers reach the bot; null: they do not, and there are no links.</param>
public sealed record InstallationPolicy(bool AllowShowAnyway = true, bool AllowFullExport = true, Uri? PublicAddress = null)
{
    /// <summary>False: no pipeline is connected to a CRM, and what is connected is neither read nor written.</summary>
    public bool AllowConnections { get; init; } = true;

    /// <summary>Opens the bot's personal chat with whoever follows it; null: not known.</summary>
    public Uri? Chat { get; init; }

    public WebhookPolicy Webhooks { get; init; }

    /// <summary>Where the pages are, with a slash at the end; null: there are none.</summary>
    public Uri? Pages { get; init; }
}

/// <summary>Where the events of pipelines may be sent.</summary>
public enum WebhookPolicy
{
    /// <summary>Nowhere: there is no secret to sign them with.</summary>
    Off,
    Public,

    /// <summary>To this computer, too, for trying it out.</summary>
    AlsoLoopback,
}
