namespace ReviewBot.Reviews.Lens;

/// <summary>
/// One feature of an answer. Bucket: the index of its weight. First and Last: the range of tokens it was found at; -1: the whole answer.
/// </summary>
readonly record struct LensFeature(int Bucket, int First, int Last);
