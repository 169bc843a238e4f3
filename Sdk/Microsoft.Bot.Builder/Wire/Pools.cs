using System.Buffers;
using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Bot;

sealed class CharPool : IArrayPool<char>
{
    public static readonly CharPool Shared = new();

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[] array) => ArrayPool<char>.Shared.Return(array);
}

/// <summary>UTF-8 text as a reader over rented memory.</summary>
sealed class PooledText : TextReader
{
    char[] chars;
    readonly int length;
    int next;

    public PooledText(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        chars = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(utf8.Length));
        length = Encoding.UTF8.GetChars(utf8, chars);
    }

    public override int Peek() => next < length ? chars[next] : -1;

    public override int Read() => next < length ? chars[next++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        var taken = Math.Min(count, length - next);
        Array.Copy(chars, next, buffer, index, taken);
        next += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        if (chars != null) ArrayPool<char>.Shared.Return(chars);
        chars = null;
        base.Dispose(disposing);
    }
}

/// <summary>Bytes in rented memory, given back on dispose.</summary>
sealed class PooledBytes : IBufferWriter<byte>, IDisposable
{
    byte[] bytes = ArrayPool<byte>.Shared.Rent(4096);
    int length;

    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, length);

    public int Length => length;

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(Math.Max(sizeHint, 1));
        return bytes.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        length = 0;
    }

    void Grow(int more)
    {
        if (bytes.Length - length >= more) return;

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + more));
        bytes.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}

/// <summary>Text into UTF-8 bytes. A surrogate pair split over two writes is put together again by the encoder.</summary>
sealed class Utf8Writer(PooledBytes bytes) : TextWriter
{
    readonly Encoder encoder = new UTF8Encoding(false).GetEncoder();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(string value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        var target = bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(buffer.Length));
        bytes.Advance(encoder.GetBytes(buffer, target, flush: false));
    }
}
