using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts for clients that lose what is filled in on a card, and what can be typed instead.</summary>
public partial class Say
{
    public virtual string InputsAreLost() => "Your Teams isn’t sending what you fill in. ";

    public virtual string TypeInstead(string example) => $"Type it instead: {Quoted(example)}";

    /// <summary>For what nobody else may see.</summary>
    public virtual string TypeItAlone(string example) => $"Type it in our chat, where no one else sees it: {Quoted(example)}";

    /// <summary>The same for a rating with what would make us wrong, or for the latter alone.</summary>
    public virtual string TypeRatingOrDoubt() =>
        $"Type it in our chat, where no one else sees it: {Quoted(TypedRatingWithDoubt())}, or without a rating {Quoted(TypedDoubt())}";

    public virtual string FillInElsewhere() => "Fill it in using Teams on a computer.";

    public virtual string NothingCame() => "What you filled in didn’t arrive. ";

    public virtual string PressOnceMore() => "Nothing was changed. Please press again.";

    public virtual string WhichQuestion() => "I don’t know which question you mean";

    public virtual string HowToAnswer(string example) =>
        $"Open the question of a review first, or type it where I asked you. For example: {Quoted(example)}";

    /// <summary>An answer to a topic of the review, as it can be typed.</summary>
    public string TypedAnswer(Topic topic) => $"{Typed(Command.Answer)} {AnswerExample(topic)}";

    /// <summary>An answer to a step of a nudge, as it can be typed.</summary>
    /// <param name="number">Of the step, where several are asked about; else null.</param>
    public string TypedAnswer(NudgeVerb verb, int? number) =>
        $"{Typed(Command.Answer)} {(number is { } step ? $"{Number(step)} " : "")}{Verb(verb)} {NudgeExample(verb)}".TrimEnd();

    /// <summary>A rating with what would make us wrong, as it can be typed in the full form.</summary>
    public string TypedRatingWithDoubt() => $"{TypedAnswer(Topic.Reveal)}; {DoubtExample()}";

    /// <summary>What would make us wrong, without a rating.</summary>
    public string TypedDoubt() => $"{Typed(Command.Answer)} {DoubtWord()}: {DoubtExample()}";

    /// <summary>An answer to the one question of somebody in the room, as it can be typed.</summary>
    public string TypedRoomAnswer(RoomAsking asking) => $"{Typed(Command.Answer)} {RoomAnswerExample(asking)}; {Choice(Level.Said)}";

    /// <summary>What can be typed about our own part.</summary>
    public virtual string PromiseWords() =>
        $"{Quoted(Choice(PromiseAnswer.Done))}, {Quoted(NotYetWords())} or {Quoted(Choice(PromiseAnswer.NotNeeded))}";

    protected string NotYetWords() => $"{Choice(PromiseAnswer.NotYet)} {NudgeExample(NudgeVerb.NotYet)}";

    /// <summary>A new deal, as it can be typed.</summary>
    public string TypedDeal() => $"{Typed(Command.AddDeal)} {DealExample()}";

    public virtual string AnswerExample(Topic topic) => topic switch
    {
        Topic.Done => "they tested the pilot with two teams",
        Topic.Why => "the spring release doubles their tickets; they have to hire six people; half the open tickets by June",
        Topic.Where =>
            $"{Name(Job.Problem)}: {Choice(JobStatus.Settled, JobStatus.Unknown)}; {Name(Job.Explore)}: {Choice(JobStatus.Working, JobStatus.Unknown)}",
        Topic.Who => $"someone in legal; contracts; short terms; {Choice(Stance.Open)}",
        Topic.OffCourse => $"{Choice(OffCourse.PrioritiesShifting)}; {Choice(OffCourse.InterestFading)}",
        Topic.Next => $"someone in legal; lists the changes they need; Friday; {Choice(Agreement.Agreed)}; {Name(Job.Path)}",
        Topic.Help => "a one-page comparison; me; Thursday",
        Topic.Reveal => Number(4),
        _ => throw new UnreachableException(),
    };

    public virtual string Verb(NudgeVerb verb) => verb switch
    {
        NudgeVerb.Did => "they did",
        NudgeVerb.NotYet => "not yet",
        NudgeVerb.InTheWay => "blocked",
        NudgeVerb.Snooze => "snooze",
        NudgeVerb.Help => "help",
        NudgeVerb.Pause => "pause",
        NudgeVerb.End => "end",
        _ => throw new UnreachableException(),
    };

    public virtual string NudgeExample(NudgeVerb verb) => verb switch
    {
        NudgeVerb.Did => "",
        NudgeVerb.NotYet or NudgeVerb.Snooze or NudgeVerb.Pause => "Friday",
        NudgeVerb.InTheWay => "their works council wants to see it first",
        NudgeVerb.Help => "who knows their works council?",
        NudgeVerb.End => EndedBecause(EndingReason.PrioritiesMoved),
        _ => throw new UnreachableException(),
    };

    /// <summary>The typed word in front of what would make us wrong.</summary>
    public virtual string DoubtWord() => "doubt";

    public virtual string DoubtExample() => "their budget is frozen until spring";

    public virtual string RoomAnswerExample(RoomAsking asking) =>
        asking is RoomAsking.Procurement or RoomAsking.WhoElse ? "someone in legal" : "they have to hire six people";

    public virtual string DealExample() => "Contoso; Service desk renewal; half the open tickets by June";

    /// <summary>The typed word for the typing person themselves.</summary>
    public virtual string Myself() => "me";
}
