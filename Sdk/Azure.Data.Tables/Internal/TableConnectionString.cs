using System;
using System.Collections.Generic;

namespace Azure.Data.Tables.Internal;

/// <summary>
/// What a connection string says: an endpoint, and a key or a signature.
/// https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
/// </summary>
sealed record TableConnectionString(Uri Endpoint, TableSharedKeyCredential Key, string Signature)
{
    /// <summary>The emulator's account and key are public: they are the same on every machine.</summary>
    const string EmulatorAccount = "devstoreaccount1";
    const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static TableConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var settings = Settings(text);
        string Of(string name) => settings.GetValueOrDefault(name);
        if (string.Equals(Of("UseDevelopmentStorage"), "true", StringComparison.OrdinalIgnoreCase))
            return Emulator(Of("DevelopmentStorageProxyUri"));

        if (Of("AccountName") is { } account && Of("AccountKey") is { } key && (Of("TableEndpoint") ?? FromSuffix(account)) is { } address)
            return new(Address(address), new(account, key), null);

        if (Of("TableEndpoint") is { } endpoint && Of("SharedAccessSignature") is { } signature)
            return new(Address(endpoint), null, signature);

        throw new FormatException("No valid combination of account information found.");

        string FromSuffix(string account) => Of("EndpointSuffix") is { } suffix
            ? $"{Of("DefaultEndpointsProtocol") ?? "https"}://{account}.table.{suffix}"
            : null;
    }

    static TableConnectionString Emulator(string proxy)
    {
        var host = proxy == null ? "http://127.0.0.1" : Address(proxy).GetLeftPart(UriPartial.Scheme) + Address(proxy).Host;
        return new(new($"{host}:10002/{EmulatorAccount}"), new(EmulatorAccount, EmulatorKey), null);
    }

    static Dictionary<string, string> Settings(string text)
    {
        Dictionary<string, string> settings = new(StringComparer.OrdinalIgnoreCase);
        foreach (var segment in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A key ends in '=' and a signature is full of them: only the first one parts name and value.
            var parts = segment.Split('=', 2);
            if (parts.Length != 2 || !settings.TryAdd(parts[0].Trim(), parts[1].Trim()))
                throw new FormatException("Unable to parse connection string.");
        }

        return settings;
    }

    static Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        ? address
        : throw new FormatException("Unable to parse connection string.");
}
