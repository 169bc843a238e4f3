using AdaptiveCards;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Result of a search by the message extension.</summary>
/// <param name="Instead">Text to show when nothing was found; null: something was.</param>
public sealed record DealSearchResult(ValueList<FoundDeal> Deals, string? Instead = null);

/// <param name="Card">The card to insert when it is chosen.</param>
/// <param name="Title">Title of its line in the list, with <paramref name="Text"/> below.</param>
public sealed record FoundDeal(AdaptiveCard Card, string Title, string Text);

/// <summary>Content of a dialog (task module) over the conversation.</summary>
/// <param name="Card">Null: only the text is shown.</param>
public sealed record TaskModuleContent(string Says, AdaptiveCard? Card = null);
