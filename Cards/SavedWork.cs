namespace ReviewBot.Cards;

/// <summary>What a turn has saved, to be told if its answer fails.</summary>
public enum SavedWork
{
    /// <summary>A review was opened, or moved to this conversation.</summary>
    Review,

    Deal,

    Import,

    /// <summary>An import was undone.</summary>
    TakeBack,

    Erasure,

    /// <summary>A chat was bound to a pipeline.</summary>
    Pipeline,

    Change,
}
