namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is true of one cloud.</summary>
sealed record Rules
{
    /// <summary>Tokens are for the app and live for about an hour; clocks may be this far apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public required bool ValidateAuthority { get; init; }

    public required string LoginUrl { get; init; }

    public required string Scope { get; init; }

    public required string Issuer { get; init; }

    public required string MetadataUrl { get; init; }

    public required string CallerId { get; init; }

    /// <summary>Production: no token ever goes to this machine or a private network.</summary>
    public bool Strict { get; init; } = true;
}
