using System.Globalization;

namespace ReviewBot.Connections;

/// <summary>
/// Typed failure of a CRM request. Contains only codes and names of fields and permissions from the answer, never text or secrets.
/// </summary>
public abstract record CrmFailure
{
    CrmFailure() { }

    /// <summary>The credentials are no longer accepted: a secret or token has expired, or the app was removed or disabled.</summary>
    public sealed record SignInRefused(string? Code = null) : CrmFailure;

    /// <summary>The app lacks a permission.</summary>
    /// <param name="What">The missing field, permission or scope, by the CRM's name; null: not named.</param>
    public sealed record Forbidden(string? What = null, string? Code = null) : CrmFailure;

    /// <summary>Too many requests (HTTP 429, or the CRM's equivalent).</summary>
    /// <param name="Wait">How long not to send any request.</param>
    /// <param name="ForToday">True: the quota of a day is used up. When it returns is not known, so <paramref name="Wait"/> is a guess.
    /// </param>
    public sealed record RateLimited(TimeSpan Wait, bool ForToday = false) : CrmFailure;

    /// <summary>The opportunity, view or other object does not exist, or is invisible to this app.</summary>
    public sealed record NotFound(string? Code = null) : CrmFailure;

    /// <summary>Transient: no answer, an internal error of the CRM, or a concurrent change of the same record.</summary>
    public sealed record Unavailable(string? Code = null) : CrmFailure;

    /// <summary>An answer that is not as documented, or an unknown error.</summary>
    public sealed record NotUnderstood(string? Code = null) : CrmFailure;

    /// <summary>
    /// True: the outcome is unknown, because there was no answer or an inconclusive one. Requests that are not idempotent must not be
    /// repeated.
    /// </summary>
    public bool IsUncertain => this is Unavailable { Code: null or "no-answer" or "408" or "500" or "502" or "504" or "UNKNOWN_EXCEPTION" }
        or NotUnderstood { Code: "json" or "null" or "too-large" };

    /// <summary>The cause and what an administrator can do, for the log. Details are in docs/connections.md.</summary>
    public string Advice => this switch
    {
        SignInRefused it => $"The CRM refuses the sign-in{Named(it.Code)}. Renew the secret, certificate or token there and in the settings, and look whether the app is still active.",
        Forbidden { What: { } what } => $"The app has no right for {what}. Give it that right in the CRM, or take it out of the scope or of the fields to write.",
        Forbidden it => $"The app has no right for this{Named(it.Code)}. Compare its rights with those that the page of this CRM lists.",
        RateLimited { ForToday: true } => "The CRM's requests of today are used up. It goes on by itself; find out what else uses them.",
        RateLimited it => $"The CRM asks to wait for {it.Wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s. It goes on by itself.",
        NotFound it => $"The CRM does not find what was asked for{Named(it.Code)}. Choose the scope again, if its view, team or pipeline was deleted.",
        Unavailable it => $"The CRM does not answer{Named(it.Code)}. It is tried again by itself.",
        NotUnderstood it => $"The CRM has answered otherwise than documented{Named(it.Code)}. Look whether the address in the settings is right.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The code, if it has the form of an identifier; null for anything else, which might be personal data.</summary>
    internal static string? SafeName(string? code) =>
        code is { Length: >= 1 and <= 80 } && code.All(it => char.IsAsciiLetterOrDigit(it) || it is '_' or '-' or '.') ? code : null;

    static string Named(string? code) => code is null ? "" : $" ({code})";
}

/// <summary>Carries a <see cref="CrmFailure"/>. Its message is the failure's advice.</summary>
public sealed class CrmException : Exception
{
    public CrmException()
        : this(new CrmFailure.NotUnderstood())
    {
    }

    public CrmException(string message)
        : base(message) => Failure = new CrmFailure.NotUnderstood();

    public CrmException(string message, Exception innerException)
        : base(message, innerException) => Failure = new CrmFailure.NotUnderstood();

    public CrmException(CrmFailure failure)
        : base(failure.Advice) => Failure = failure;

    public CrmFailure Failure { get; }
}
