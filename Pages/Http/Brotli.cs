using System.IO.Compression;

namespace ReviewBot.Pages.Http;

static class Brotli
{
    public static byte[] Compress(byte[] plain, CompressionLevel level)
    {
        using var to = new MemoryStream();
        using (var brotli = new BrotliStream(to, level))
            brotli.Write(plain);
        return to.ToArray();
    }
}
