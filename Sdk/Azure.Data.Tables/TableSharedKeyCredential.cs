using System;
using System.Security.Cryptography;
using System.Text;

namespace Azure.Data.Tables;

/// <summary>Stands in for <c>Azure.Data.Tables.TableSharedKeyCredential</c>: the account's name and its key.</summary>
public class TableSharedKeyCredential
{
    byte[] key;

    public TableSharedKeyCredential(string accountName, string accountKey)
    {
        ArgumentNullException.ThrowIfNull(accountName);
        AccountName = accountName;
        SetAccountKey(accountKey);
    }

    public string AccountName { get; }

    /// <summary>Replaces the key, in Base64, for every request from now on.</summary>
    public void SetAccountKey(string accountKey)
    {
        ArgumentNullException.ThrowIfNull(accountKey);
        key = Convert.FromBase64String(accountKey);
    }

    internal string Sign(string text) => Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}
