using System.Text.Json.Serialization;
using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>Buttons of a checked import, besides the import itself.</summary>
partial record CardAction
{
    /// <summary>Asks what the columns of a checked list mean.</summary>
    /// <param name="Plan">Id of the checked import.</param>
    /// <param name="Skip">Number of columns offered before; null: none.</param>
    [CardAction("import-columns", AnswersForm = true)]
    public sealed record ChooseColumns(string Plan, [property: JsonPropertyName("w")] string Home, int? Skip = null) : CardAction;

    /// <summary>Checks a list again, with the chosen columns.</summary>
    /// <param name="Plan">Id of the checked import.</param>
    [CardAction("import-read", TakesInputs = true, AnswersForm = true)]
    public sealed record SaveColumns(string Plan, [property: JsonPropertyName("w")] string Home) : CardAction;

    /// <summary>Checks a list again, with this order of day and month.</summary>
    /// <param name="Plan">Id of the checked import.</param>
    [CardAction("import-days", AnswersForm = true)]
    public sealed record SaveDayOrder(string Plan, DayOrder Days, [property: JsonPropertyName("w")] string Home) : CardAction;

    /// <summary>Asks who the owners in a checked list are.</summary>
    /// <param name="Plan">Id of the checked import.</param>
    [CardAction("import-owners", AnswersForm = true)]
    public sealed record MatchOwners(string Plan, [property: JsonPropertyName("w")] string Home) : CardAction;

    /// <summary>Saves who they are, and checks the list again.</summary>
    /// <param name="Plan">Id of the checked import.</param>
    /// <param name="Skip">Number of names shown before these.</param>
    /// <param name="More">True: asks about the next names first.</param>
    [CardAction("import-owned", TakesInputs = true, AnswersForm = true)]
    public sealed record SaveOwners(string Plan, [property: JsonPropertyName("w")] string Home, int Skip, bool? More = null) : CardAction;

    /// <summary>Asks whether to undo an import.</summary>
    /// <param name="Plan">Id of the import.</param>
    [CardAction("import-back", AnswersForm = true)]
    public sealed record TakeBack(string Plan, [property: JsonPropertyName("w")] string Home) : CardAction;

    /// <param name="Plan">Id of the import.</param>
    [CardAction("import-back-now", AnswersForm = true)]
    public sealed record TakeBackNow(string Plan, [property: JsonPropertyName("w")] string Home) : CardAction;
}
