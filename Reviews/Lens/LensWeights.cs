using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text;

namespace ReviewBot.Reviews.Lens;

/// <summary>
/// The trained model of one language: for each question the threshold above which an answer is about us, one byte of weight per bucket, and
/// frequent words of the training data that are in no word list. Trained by "Bench lens train", read once from the resources of this
/// assembly.
/// </summary>
sealed class LensWeights(IReadOnlyList<int> thresholds, sbyte[] weights, FrozenSet<string> words)
{
    const int Head = 2 * sizeof(int);

    public FrozenSet<string> Words => words;

    public static LensWeights Load(string language)
    {
        using var resource = typeof(LensWeights).Assembly.GetManifestResourceStream($"{language}.weights");
        using var copy = new MemoryStream();
        resource?.CopyTo(copy);
        return copy.Length > Head + LensFeatures.Buckets ? Read(copy.ToArray()) : new([0, 0], new sbyte[LensFeatures.Buckets], []);
    }

    public byte[] ToFile()
    {
        var head = new byte[Head];
        BinaryPrimitives.WriteInt32LittleEndian(head, thresholds[0]);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(sizeof(int)), thresholds[1]);
        return [
            .. head,
            .. MemoryMarshal.AsBytes(weights.AsSpan()),
            .. Encoding.UTF8.GetBytes(string.Join('\n', words.Order(StringComparer.Ordinal))),
        ];
    }

    static LensWeights Read(ReadOnlySpan<byte> file) => new(
        [BinaryPrimitives.ReadInt32LittleEndian(file), BinaryPrimitives.ReadInt32LittleEndian(file[sizeof(int)..])],
        [.. MemoryMarshal.Cast<byte, sbyte>(file.Slice(Head, LensFeatures.Buckets))],
        Encoding.UTF8.GetString(file[(Head + LensFeatures.Buckets)..]).Split('\n').ToFrozenSet());

    public int Sum(IReadOnlyList<LensFeature> features)
    {
        var sum = 0;
        for (var at = 0; at < features.Count; at++)
            sum += weights[features[at].Bucket];
        return sum;
    }

    /// <returns>The tokens that weighed most, as first and last; null: not about us.</returns>
    public (int First, int Last)? Weigh(IReadOnlyList<LensFeature> features, int tokens, LensQuestion question)
    {
        if (tokens == 0 || Sum(features) <= thresholds[(int)question])
            return null;

        // Distributes each weight to the ends of its range, then finds the range of tokens with the greatest sum (Kadane's algorithm).
        var shares = new int[tokens];
        foreach (var feature in features.Where(it => it.First >= 0))
        {
            shares[feature.First] += weights[feature.Bucket];
            shares[feature.Last] += weights[feature.Bucket];
        }

        var (best, first, last, sum, start) = (int.MinValue, 0, 0, 0, 0);
        for (var at = 0; at < tokens; at++)
        {
            (sum, start) = sum > 0 ? (sum + shares[at], start) : (shares[at], at);
            if (sum > best)
                (best, first, last) = (sum, start, at);
        }

        return (first, last);
    }
}
