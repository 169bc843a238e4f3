using System.Globalization;

namespace ReviewBot.Connections;

/// <summary>
/// Why a CRM did not do what it was asked for. Of its answer only codes and the names of fields and rights are kept: no text, no secret.
/// </summary>
public abstract record CrmFailure
{
    CrmFailure() { }

    /// <summary>The sign-in is no longer accepted: a secret or token has expired, or the app was removed or switched off.</summary>
    public sealed record SignInRefused(string? Code = null) : CrmFailure;

    /// <summary>The app may not do this.</summary>
    /// <param name="What">The field, right or scope that is missing, as the CRM calls it; null: it does not say.</param>
    public sealed record Forbidden(string? What = null, string? Code = null) : CrmFailure;

    /// <summary>Too many requests.</summary>
    /// <param name="Wait">How long to ask nothing.</param>
    public sealed record RateLimited(TimeSpan Wait, bool ForToday = false) : CrmFailure;

    /// <summary>The opportunity, view or other thing is not there, or not for this app.</summary>
    public sealed record NotFound(string? Code = null) : CrmFailure;

    /// <summary>No answer, an error of the CRM's own, or somebody else changes the same record.</summary>
    public sealed record Unavailable(string? Code = null) : CrmFailure;

    /// <summary>An answer that is not as documented, or a refusal that has no name here.</summary>
    public sealed record NotUnderstood(string? Code = null) : CrmFailure;

    /// <summary>True: it may have been done, because there was no answer, or none that says so.</summary>
    public bool IsUncertain => this is Unavailable { Code: null or "no-answer" or "408" or "500" or "502" or "504" or "UNKNOWN_EXCEPTION" }
        or NotUnderstood { Code: "json" or "null" or "too-large" };

    /// <summary>What has happened, and what an administrator can do; for the log. Pages of docs/ say more.</summary>
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

    /// <summary>A code or name as systems make them; null for anything else, which might be somebody's words.</summary>
    internal static string? SafeName(string? code) =>
        code is { Length: >= 1 and <= 80 } && code.All(it => char.IsAsciiLetterOrDigit(it) || it is '_' or '-' or '.') ? code : null;

    static string Named(string? code) => code is null ? "" : $" ({code})";
}

/// <summary>A <see cref="CrmFailure"/> on its way. Its message is the advice.</summary>
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
