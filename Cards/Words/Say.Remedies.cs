using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>What holds a customer back, and what helps.</summary>
public partial class Say
{
    /// <summary>A title and a button.</summary>
    public virtual string WhatHoldsThemBack() => "What holds them back?";

    public virtual string TwoQuestions() => "Two answers show what helps now, and what would backfire. The result shows on the deal and the board.";

    public virtual string DoTheyAgree() => "Do they see that things can’t stay as they are?";

    public virtual string AreTheyAfraid() => "Are they afraid of making the wrong choice?";

    public virtual string Choice(YesNo answer) => answer switch
    {
        YesNo.Yes => "Yes",
        YesNo.No => "No",
        YesNo.NotKnown => "We don’t know",
        _ => throw new UnreachableException(),
    };

    public virtual string ShowWhatHelps() => "Show what helps";

    /// <summary>In one word, as on the board; null: it is none of the two.</summary>
    public virtual string? Word(RemedyKind remedy) => remedy switch
    {
        RemedyKind.RebuildTheReason => "status quo",
        RemedyKind.HelpThemChoose => "indecision",
        _ => null,
    };

    /// <summary>What helps, in bold.</summary>
    public virtual string RemedyIs(RemedyKind remedy) => remedy switch
    {
        RemedyKind.RebuildTheReason => "Status quo: rebuild the reason to change.",
        RemedyKind.HelpThemChoose => "Indecision: help them choose.",
        RemedyKind.LookElsewhere => "It’s neither the reason to change nor the choice.",
        RemedyKind.AskThem => "We don’t know yet: ask them.",
        _ => throw new UnreachableException(),
    };

    /// <summary>Why, or what to look at.</summary>
    public virtual string RemedyMeans(Standstill known) => known switch
    {
        { Remedy: RemedyKind.RebuildTheReason } => "As long as staying as they are feels fine, nothing else will move them.",
        { Remedy: RemedyKind.HelpThemChoose } =>
            "They want to change and are afraid of making the wrong choice. Tell them: “You have enough to decide.”",
        { Remedy: RemedyKind.LookElsewhere } => "Look at who else has to agree, and whether the money is there.",
        { Agree: YesNo.NotKnown } => "For example: “What happens if everything stays as it is for another year?”",
        _ => "For example: “What would worry you most if you went ahead?”",
    };

    /// <summary>The warning; null: none.</summary>
    public virtual string? RemedyNot(RemedyKind remedy) => remedy switch
    {
        RemedyKind.RebuildTheReason => "Not now: more options or a discount. Neither gives them a reason to change.",
        RemedyKind.HelpThemChoose => "Not now: more pressure, more information, or repeating the cost of waiting. They all make it harder to choose.",
        _ => null,
    };

    /// <summary>The moves and the warning in one sentence, where there is little space; null: none of the two.</summary>
    public virtual string? RemedyInShort(RemedyKind remedy) => remedy switch
    {
        RemedyKind.RebuildTheReason =>
            "Ask what has changed for them, put the cost of waiting in their words, find who feels it most. Not: more options, a discount.",
        RemedyKind.HelpThemChoose =>
            "Recommend one, narrow the options, take the risk out. Not: more pressure, more information.",
        _ => null,
    };

    /// <summary>What we can do, above its button.</summary>
    public virtual string Name(RemedyMove move) => move switch
    {
        RemedyMove.ReasonToChange => "Go back to the reason: what has changed for them since they began?",
        RemedyMove.CostOfWaiting => "Put the cost of waiting in their words, with their numbers.",
        RemedyMove.WhoFeelsIt => "Find who there feels it most, and talk to them.",
        RemedyMove.RecommendOne => "Recommend one option, and say why.",
        RemedyMove.NarrowTheOptions => "Narrow the options to two at most.",
        RemedyMove.TakeRiskOff => "Take the risk out: a pilot, a way out, a reference.",
        RemedyMove.AskWhatIfNothing => "Ask them what happens if everything stays as it is.",
        RemedyMove.AskWhatWorries => "Ask them what would worry them most if they went ahead.",
        RemedyMove.FindWhoElse => "Find out who else has to agree, and what they need.",
        RemedyMove.AskForTheMoney => "Ask whether the money is there, and who releases it.",
        _ => throw new UnreachableException(),
    };

    /// <summary>The same as our part: the customer may read it in a note.</summary>
    public virtual string AsOurPart(RemedyMove move) => move switch
    {
        RemedyMove.ReasonToChange => "go through what has changed since they began",
        RemedyMove.CostOfWaiting => "work out what waiting costs, in their words",
        RemedyMove.WhoFeelsIt => "talk to the people there who feel it most",
        RemedyMove.RecommendOne => "recommend one option, with the reason",
        RemedyMove.NarrowTheOptions => "narrow the options to two",
        RemedyMove.TakeRiskOff => "suggest a pilot with a way out, and a reference to call",
        RemedyMove.AskWhatIfNothing => "ask what happens if everything stays as it is",
        RemedyMove.AskWhatWorries => "ask what would worry them most if they went ahead",
        RemedyMove.FindWhoElse => "find out who else has to agree, and what they need",
        RemedyMove.AskForTheMoney => "ask whether the money is there, and who releases it",
        _ => throw new UnreachableException(),
    };

    public virtual string WeWillDoThis() => "We’ll do this";

    public virtual string WeDoThisAlready() => "It’s our part now";

    /// <summary>The title of its form.</summary>
    public virtual string WhoDoesItAndWhen() => "Who does it, and by when?";

    public virtual string BecomesOurPart() => "I’ll add it to our part, and ask about it that day.";

    /// <summary>Follows what helps.</summary>
    public virtual string SaidWhatHoldsThemBack(string name, string day) => $" {name} answered, {day}";

    /// <param name="from">What helped before; null: not said yet.</param>
    public virtual string StandstillSaid(RemedyKind? from, RemedyKind to) =>
        $"What holds them back: {HoldingBack(to)}{(from is { } was && was != to ? $" (was: {HoldingBack(was)})" : "")}.";

    protected virtual string HoldingBack(RemedyKind remedy) =>
        Word(remedy) ?? (remedy is RemedyKind.AskThem ? "not known yet" : "something else");
}
