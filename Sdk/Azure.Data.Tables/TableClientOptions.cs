using System;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Stands in for <c>Azure.Data.Tables.TableClientOptions</c>.</summary>
public class TableClientOptions : ClientOptions
{
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06)
    {
        VersionString = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };

        // None of these holds a secret, and without them a log of requests says little.
        foreach (var parameter in (string[])["$format", "$filter", "$top", "$select"])
            Diagnostics.LoggedQueryParameters.Add(parameter);
    }

    internal string VersionString { get; }

    /// <summary>The versions of the REST interface.</summary>
    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }
}
