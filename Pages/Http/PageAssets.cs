using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace ReviewBot.Pages.Http;

/// <summary>
/// Our style sheet and scripts, served from memory. File names contain a hash of the content (cache busting), so that browsers may cache
/// them for ever.
/// </summary>
sealed class PageAssets
{
    const int HashLength = 12;

    readonly Dictionary<string, CompressedContent> byName = [];
    readonly Dictionary<string, string> names = [];

    public PageAssets()
    {
        foreach (var file in new[] { "page.css", "page.js", "teams.js" })
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"own/{file}")
                ?? throw new InvalidOperationException($"{file} is missing.");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var (stem, ending) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file));
            var name = $"{stem}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength]}{ending}";
            names[file] = name;
            var type = ending is ".css" ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
            byName[name] = new(type, bytes, CompressionLevel.SmallestSize);
        }
    }

    /// <summary>URL of a file.</summary>
    public string Address(string file) => $"/pages/own/{names[file]}";

    public async Task Serve(HttpContext http, string name)
    {
        if (!byName.TryGetValue(name, out var asset))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        await asset.Send(http);
    }
}
