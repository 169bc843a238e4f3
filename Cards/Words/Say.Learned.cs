using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of what ended deals have taught.</summary>
public partial class Say
{
    /// <summary>A button on an ended deal.</summary>
    public virtual string AddWhatWeLearned() => "Add what we learned";

    /// <summary>The title of its form.</summary>
    public virtual string WhatDidWeLearn() => "What did we learn?";

    public virtual string KnownLateLabel() => "What did we find out too late? (optional)";

    public virtual string KnownLateExample() => "For example: their works council had to agree";

    public virtual string LongestLabel() => "Which buying job took longest? (optional)";

    /// <summary>What was said of an ended deal beside what decided it; empty: nothing.</summary>
    public string EndingMore(Ending ended) => EndingMore(ended.KnownLate, ended.Longest);

    public string EndingMore(string? late, Job? longest) => string.Join(
        " ",
        new[]
        {
            late is null ? null : $"{NotKnownUntilLate()}: {Ended(late)}",
            longest is { } job ? TookLongest(Name(job)) : null,
        }.OfType<string>());

    /// <summary>Two sentences; the second may be empty.</summary>
    public static string After(string words, string more) => $"{words}{After(more)}";

    public virtual string NotKnownUntilLate() => "Found out too late";

    public virtual string TookLongest(string job) => $"{job} took longest.";

    public virtual string LearnedTitle() => "What ended deals show";

    public virtual string LearnedHint(int deals, int won) =>
        $"{Deals(deals)} you’ve reviewed: {Number(won)} won, {Number(deals - won)} not. I count deals, never people.";

    public virtual string LearnedTooFew(int deals, int fewest)
    {
        var ended = deals switch
        {
            0 => "None of the deals you reviewed have ended",
            1 => "1 of the deals you reviewed has ended",
            _ => $"{Number(deals)} of the deals you reviewed have ended",
        };
        return $"{ended}. Once there are {Number(fewest)}, I’ll compare them.";
    }

    /// <summary>Follows those that were reviewed.</summary>
    public virtual string AlsoEnded(int deals) => deals is 1
        ? "1 more ended without a review: I only count what was said when it ended."
        : $"{Number(deals)} more ended without a review: I only count what was said when they ended.";

    public virtual string WhyNoDecision() => "Why there was no decision";

    public virtual string LearnedOneSided() =>
        "To compare, I need at least two deals you won and two you didn’t.";

    public virtual string LearnedNothing() => "Nothing clearly sets your won deals apart.";

    public virtual string WhatTheyHad() => "What sets the won ones apart";

    public virtual string WhatTookLongest() => "What took longest";

    public virtual string SaidAtTheEnd() => "What we found out too late";

    /// <summary>"6 of 7 won, 1 of 5 others".</summary>
    public virtual string WonAndLost(LearnedFinding it) =>
        $"{Number(it.Won)} of {Number(it.OfWon)} won, {Number(it.Lost)} of {Number(it.OfLost)} others";

    public virtual string Name(LearnedFinding it) => it.Kind switch
    {
        LearnedKind.JobStarted => $"{Name(it.Job ?? Job.Path)} started",
        LearnedKind.SeveralPeople => "three or more people we knew",
        LearnedKind.Champion => "a champion",
        LearnedKind.IfNothing => "their words on what happens if they do nothing",
        LearnedKind.Written => "something they wrote or did",
        LearnedKind.GoLive => "a go-live date from them",
        _ => throw new UnreachableException(),
    };

    /// <summary>One sentence about a deal that does not have it.</summary>
    public virtual string LearnedHere(LearnedFinding it) => it switch
    {
        { Kind: LearnedKind.JobStarted, DaysBefore: >= 7 and var days } =>
            $"In deals you won, {Name(it.Job ?? Job.Path)} had started about {Weeks(days)} earlier ({WonAndLost(it)}).",
        { Kind: LearnedKind.JobStarted } => $"In deals you won, {Name(it.Job ?? Job.Path)} had started by this point ({WonAndLost(it)}).",
        _ => $"Won deals more often had {Name(it)} ({WonAndLost(it)}). This one doesn’t yet.",
    };

    public virtual string Weeks(int days) => days < 11 ? "a week" : $"{Number((days + 3) / 7)} weeks";

    public virtual string OwnConfidenceTitle() => "How your own ratings turned out";

    public virtual string OnlyYouSeeConfidence() => "Only you see this, here in our chat. I don’t store it.";

    public virtual string YouWereSure(int deals, int won) => deals is 1
        ? $"You gave 4 or 5 to 1 deal: {(won is 1 ? "you won it" : "you didn’t win it")}."
        : $"You gave 4 or 5 to {Deals(deals)}: {Number(won)} {(won is 1 ? "was" : "were")} won.";

    public virtual string YouWereUnsure(int deals, int won) => deals is 1
        ? $"You gave 1 or 2 to 1 deal: {(won is 1 ? "you won it" : "you didn’t win it")}."
        : $"You gave 1 or 2 to {Deals(deals)}: {Number(won)} {(won is 1 ? "was" : "were")} won.";

    public virtual string ConfidenceAlone(string typed) => $"Type “{typed}” in our chat to see how your own ratings turned out.";
}
