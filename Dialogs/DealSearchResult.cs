using AdaptiveCards;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs;

/// <summary>What was found.</summary>
/// <param name="Instead">What to say when nothing was.</param>
public sealed record DealSearchResult(ValueList<FoundDeal> Deals, string? Instead = null);

/// <param name="Card">What comes into the conversation when it is chosen.</param>
/// <param name="Title">Of its line in the list, with <paramref name="Text"/> below.</param>
public sealed record FoundDeal(AdaptiveCard Card, string Title, string Text);

/// <summary>A small window over the conversation.</summary>
/// <param name="Card">Null: it only says something.</param>
public sealed record TaskModuleContent(string Says, AdaptiveCard? Card = null);
