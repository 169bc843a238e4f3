using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the start card and of the live card.</summary>
public partial class Say
{
    public virtual string BeforeWeStart() => "Before we start";

    public virtual string WhereTheyWere(string day) => $"Where they were on {day}";

    public virtual string FirstReview() =>
        "This is the first review of this deal. “We don’t know” is a fine answer: it becomes a question.";

    public virtual string NothingChangedSince() => "Nothing we know of.";

    public virtual string LedBy(string lead, string? owner, string? last)
    {
        var who = owner == lead ? $"{lead} leads this review and owns the deal."
            : owner is null ? $"{lead} leads. No one owns this deal yet."
            : $"{lead} leads. {owner} owns the deal.";
        return last is null ? who : $"{who} Last review: {last}.";
    }

    public virtual string StartFull(int minutes) => $"Full review, {Number(minutes)} minutes";

    public virtual string StartShort(int minutes) => $"Short review, {Number(minutes)} minutes";

    public virtual string SkipThisDeal() => "Skip this deal";

    /// <summary>Fallback text for clients that cannot show the start card.</summary>
    public virtual string ReviewIsReady(string customer, string title) =>
        $"Deal review for {customer}, {title}. Type “review {customer}” to start.";

    public virtual string Answering(string name) => $"{name} is answering";

    public virtual string AnsweringAll(int people) => $"{Count(people)} people are answering";

    /// <summary>Follows <see cref="Answering"/>.</summary>
    public virtual string Since(string clock) => $", since {clock}";

    public virtual string WaitingFor(string name) => $"Waiting for {name}";

    public virtual string WaitingForAnybody() => "Waiting for an answer";

    /// <summary>Follows <see cref="WaitingFor"/>.</summary>
    public virtual string AnyoneCanAdd() => ". Anyone can add what they know.";

    public virtual string AnyoneCanAnswer() => ". Anyone can say how sure they are.";

    public virtual string NothingGetsLost() =>
        "Anyone can add what they know. Nothing gets lost: we keep both answers.";

    public virtual string NotCovered() => "Not covered in this review. ";

    public virtual string ComesBack() => "It’ll come up next time.";

    public virtual string AnsweredIt(string name, string when) => $"{name} answered this on {when}. ";

    public virtual string StillTrueNow() => "Still true?";

    public virtual string WhatWeKnow() => "What we know";

    public virtual string NotAnsweredYet() => " Not answered yet";

    /// <summary>Follows a step.</summary>
    public virtual string Became(Outcome outcome, string by, string clock) => $" {Choice(outcome)} ({by}, {clock})";

    public virtual string Answer() => "Answer";

    public virtual string AddWhatYouKnow() => "Add what you know";

    /// <summary>Follows a value from before this review.</summary>
    public virtual string AsOfLastTime(string day) => $"As of {day}";

    public virtual string NoStepYet() => "No next step yet.";

    public virtual string HelpBy(string what, string? day) => day is null ? what : $"{what}, by {day}";

    /// <summary>Follows one of our own actions.</summary>
    public virtual string HelpFrom(string who) => $" · {who}";

    public virtual string NoHelpYet() => "Nothing yet.";

    public virtual string NoHelpNeeded() => "Nothing needed.";

    public virtual string HaveAnswered(IEnumerable<string> names) => $"{List(names)} answered.";

    public virtual string NobodyAnswered() => "No one has answered yet.";

    public virtual string AnswersStayHidden() => "Answers stay private until they’re revealed.";

    public virtual string Answers(int answers) => answers == 1 ? "1 answer" : $"{Number(answers)} answers";

    /// <summary>The distribution, never the average: "5 answers: one says 2, three say 3, one says 5".</summary>
    public virtual string Spread(int answers, IEnumerable<(int Value, int Times)> spread) =>
        $"{Answers(answers)}: {string.Join(", ", spread.Select(it => $"{InWords(it.Times)} {(it.Times == 1 ? "says" : "say")} {Number(it.Value)}"))}";

    /// <summary>Where ratings are far apart: whoever knows more may say so.</summary>
    public virtual string WhatDoesOneKnow(int low, int high) =>
        $"What makes it a {Number(low)}, and what makes it a {Number(high)}?";

    public virtual string ThatWasTheLastStep() => "That was the last question";

    public virtual string Finish() => "Finish";

    public virtual string NotCoveredHeading() => "Not covered";

    /// <summary>Follows a topic.</summary>
    public virtual string AnsweredBy(string name) => $", {name}";

    public virtual string CloseTheReview() => "Close the review";

    /// <summary>Fallback text for clients that cannot show the live card.</summary>
    public virtual string LiveReview(string place, string question) => $"{place}: {question}";

    protected string InWords(int number) => Count(number).ToLower(Culture);
}
