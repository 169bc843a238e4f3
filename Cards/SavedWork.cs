namespace ReviewBot.Cards;

/// <summary>What a turn has saved before its answer failed.</summary>
public enum SavedWork
{
    /// <summary>A review was opened, or moved to this conversation.</summary>
    Review,

    Deal,

    Import,

    /// <summary>An import was taken back.</summary>
    TakeBack,

    Erasure,

    /// <summary>A chat has a pipeline, or another one.</summary>
    Pipeline,

    Change,
}
