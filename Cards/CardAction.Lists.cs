using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>Buttons of a checked import, besides the import itself.</summary>
partial record CardAction
{
    /// <summary>Asks what the columns of a checked list mean.</summary>
    /// <param name="Plan">Id of the checked import.</param>
    /// <param name="Skip">Number of columns offered before; null: none.</param>
    [CardActionName("import-columns")]
    public sealed record ChooseColumns(string Plan, string W, int? Skip = null) : CardAction;

    /// <summary>Checks a list again, with the chosen columns.</summary>
    /// <param name="Plan">Id of the checked import.</param>
    [CardActionName("import-read")]
    public sealed record ReadColumns(string Plan, string W) : CardAction;

    /// <summary>Checks a list again, with this order of day and month.</summary>
    /// <param name="Plan">Id of the checked import.</param>
    [CardActionName("import-days")]
    public sealed record ReadDays(string Plan, DayOrder Days, string W) : CardAction;

    /// <summary>Asks who the owners in a checked list are.</summary>
    /// <param name="Plan">Id of the checked import.</param>
    [CardActionName("import-owners")]
    public sealed record MatchOwners(string Plan, string W) : CardAction;

    /// <summary>Saves who they are, and checks the list again.</summary>
    /// <param name="Plan">Id of the checked import.</param>
    /// <param name="Skip">Number of names shown before these.</param>
    /// <param name="More">True: asks about the next names first.</param>
    [CardActionName("import-owned")]
    public sealed record ReadOwners(string Plan, string W, int Skip, bool? More = null) : CardAction;

    /// <summary>Asks whether to undo an import.</summary>
    /// <param name="Plan">Id of the import.</param>
    [CardActionName("import-back")]
    public sealed record TakeBack(string Plan, string W) : CardAction;

    /// <param name="Plan">Id of the import.</param>
    [CardActionName("import-back-now")]
    public sealed record TakeBackNow(string Plan, string W) : CardAction;
}
