namespace ReviewBot.Reviews.Lens;

/// <summary>
/// Something true of an answer. Bucket: the index of its weight. First and Last: the tokens that it was seen at; -1: all of it.
/// </summary>
readonly record struct LensFeature(int Bucket, int First, int Last);
