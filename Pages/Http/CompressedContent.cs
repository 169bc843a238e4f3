using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace ReviewBot.Pages.Http;

/// <summary>Content of responses, plain and compressed. Compressed lazily, so that a bot without open pages pays nothing.</summary>
sealed class CompressedContent(string type, byte[] plain, CompressionLevel level)
{
    readonly Lazy<byte[]> small = new(() => Compress(plain, level));

    public ReadOnlySpan<byte> Plain => plain;

    public async Task Send(HttpContext http)
    {
        var isSmall = AcceptsBrotli(http.Request);
        var body = isSmall ? small.Value : plain;
        http.Response.ContentType = type;
        http.Response.ContentLength = body.Length;
        http.Response.Headers.Vary = "Accept-Encoding";
        if (isSmall)
            http.Response.Headers.ContentEncoding = "br";
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>"br;q=0" refuses it: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3</summary>
    static bool AcceptsBrotli(HttpRequest request) => request.GetTypedHeaders().AcceptEncoding
        .Any(it => it.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && it.Quality is not 0);

    static byte[] Compress(byte[] plain, CompressionLevel level)
    {
        using var to = new MemoryStream();
        using (var brotli = new BrotliStream(to, level))
            brotli.Write(plain);
        return to.ToArray();
    }
}
