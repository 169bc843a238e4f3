namespace Microsoft.Bot;

static class Bodies
{
    /// <summary>The whole stream, or null when it is longer than the limit.</summary>
    public static async ValueTask<PooledBytes> Read(Stream stream, int limit, CancellationToken cancellationToken)
    {
        var bytes = new PooledBytes();
        while (true)
        {
            var count = await stream.ReadAsync(bytes.GetMemory(512), cancellationToken).ConfigureAwait(false);
            if (count == 0) return bytes;

            bytes.Advance(count);
            if (bytes.Length <= limit) continue;

            bytes.Dispose();
            return null;
        }
    }
}
