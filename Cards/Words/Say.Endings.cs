using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>How deals end, and what the team is told of those that were won.</summary>
public partial class Say
{
    public virtual string EndIt() => "End the deal";

    public virtual string HowDidItEnd(string customer) => $"How did the deal with {customer} end?";

    public virtual string EndInShort(string customer, string title) => $"{customer}, {title}: how did it end, and what decided it?";

    /// <summary>On a deal that a CRM has closed.</summary>
    public virtual string ClosedElsewhereAs(EndingKind how) => $"It’s closed as “{IsClosed(how)}”. If that’s not right, choose what is.";

    public virtual string EndHint() => "One tap on how it ended takes it off the board, with no more reminders or reviews. Nothing is lost, and you can reopen it.";

    public virtual string DecidedLabel() => "What decided it? (optional)";

    public virtual string DecidedExample() => "For example: they could try it with one plant first";

    public virtual string HowLabel() => "How did it end?";

    public virtual string NoDecisionBecause(EndingReason why) => $"{Name(EndingKind.NoDecision)}: {EndedBecause(why)}";

    /// <summary>How it ended, as a button and on the board.</summary>
    public virtual string Name(EndingKind how) => how switch
    {
        EndingKind.NoDecision => "No decision",
        EndingKind.Bought => "They bought",
        EndingKind.ChoseOther => "They chose someone else",
        _ => throw new UnreachableException(),
    };

    /// <summary>The same where it stands for itself.</summary>
    public virtual string IsClosed(EndingKind how) => how is EndingKind.NoDecision ? "Ended with no decision" : Name(how);

    /// <summary>Follows that: who said so, when, and why.</summary>
    public virtual string ClosedBy(string person, string day, Ending ended) => $" · noted by {person}, {day}.{After(WhyItEnded(ended))}";

    /// <summary>Why no decision was made, and what decided it; empty: not said.</summary>
    public string WhyItEnded(Ending ended) => string.Join(
        " ",
        new[]
        {
            ended.How is EndingKind.NoDecision ? $"{EndedBecause(ended.Why)}." : null,
            ended.Decided is { } decided ? $"{WhatDecidedIt()}: {Ended(decided)}" : null,
        }.OfType<string>());

    public virtual string WhatDecidedIt() => "What decided it";

    /// <summary>One ending in the history of a deal.</summary>
    /// <param name="word">See <see cref="Ending.Word"/>.</param>
    /// <param name="decided">Null: not said.</param>
    public virtual string EndingIs(string word, string? decided) =>
        (HowOf(word) is { } how ? $"{Name(how)}." : "The deal ended with no decision.")
        + (decided is null ? "" : $" What decided it: {Ended(decided)}");

    public virtual string TellTheTeam(bool isChat) => isChat ? "Share it in the chat" : "Share it in the channel";

    public virtual string WonTold(bool isTaken) => isTaken ? "The news that they bought didn’t reach the team." : "The team was told that they bought.";

    public virtual string WonTitle(string customer) => $"{customer} bought";

    public virtual string WhatTheyWanted() => "What they wanted";

    public virtual string WonAfter(string from, string until, int reviews) => reviews switch
    {
        0 => $"{from} to {until}.",
        1 => $"{from} to {until}, one review.",
        _ => $"{from} to {until}, {reviews} reviews.",
    };

    public virtual string SeeDeal() => "Open the deal";

    public virtual string PostedIn(string? place) => place is null ? "The team can read it now. " : $"Posted in {place}. ";

    public virtual string NotPosted() => "I didn’t post it. ";

    /// <param name="place">Where somebody from outside may be.</param>
    public virtual string NotPostedBecauseOf(string? place) =>
        $"Someone from outside may be in {place ?? "that conversation"}, so I don’t show deals there.";

    public virtual string NotPostedAnywhere() => "I can’t reach this pipeline’s channels or chats right now. Please try again later.";

    public virtual string SeeEnded() => "Ended deals";

    public virtual string NoneHasEnded() => "No deals have ended here yet.";

    /// <summary>Follows the names of the deals that are closed in an imported file.</summary>
    public virtual string ClosedInFile(int deals) => deals == 1
        ? "1 deal is closed in this file and will be left out: "
        : $"{Number(deals)} deals are closed in this file and will be left out: ";

    public virtual string OrKeepClosed() =>
        "You can also keep closed deals as ended: off the board, but in the history. Won becomes “they bought”, lost becomes “they chose someone else”.";

    /// <summary>A button: at most 24 characters.</summary>
    public virtual string KeepClosed(int open, int closed) =>
        open == 0 ? $"Keep {closed} as ended" : $"Import {open + closed}, {closed} as ended";

    private protected static EndingKind? HowOf(string word) => Enum.TryParse<EndingKind>(word, out var how) ? how : null;

    static string After(string words) => words.Length is 0 ? "" : $" {words}";
}
