using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the other proactive cards: "too many?", the lead's list, the digest, preparation.</summary>
public partial class Say
{
    public virtual string TooManyTitle() => "Is this too many?";

    public virtual string TooManyWhy(int unanswered) =>
        $"{Number(unanswered)} of my cards in two weeks had no answer. That is fine. From now on I ask about steps once a week at most, unless you say otherwise.";

    /// <summary>Within a sentence, as what comes or came.</summary>
    public virtual string QuestionWhetherTooMany() => "“Is this too many?”";

    public virtual string WeeklyIsRight() => "Once a week is right";

    public virtual string DailyIsFine() => "Up to 3 a week is fine";

    public virtual string NoneAtAll() => "None, please";

    public virtual string PaceChosen(NudgePace pace) => pace switch
    {
        NudgePace.Daily => "Up to three cards a week",
        NudgePace.Weekly => "One card a week",
        NudgePace.Off => "No more cards",
        _ => throw new UnreachableException(),
    };

    public virtual string PaceMeans(NudgePace pace) => pace switch
    {
        NudgePace.Daily => "At most one a day, when a customer’s date has passed or a review is near, and only in your working hours.",
        NudgePace.Weekly =>
            "At most one about steps, with the most pressing ones. The card before a review and a lead’s weekly list still come.",
        NudgePace.Off => "I write nothing by myself any more. The board still shows your deals, and “settings” brings the cards back.",
        _ => throw new UnreachableException(),
    };

    public virtual string HelpTitle(int deals) => deals switch
    {
        0 => "Nothing needs help this week",
        1 => "One deal could use help this week",
        _ => $"{Count(deals)} deals could use help this week",
    };

    public virtual string WeeklyList(int lines) =>
        lines == 1 ? "the weekly list, with 1 step" : $"the weekly list, with {Number(lines)} steps";

    public virtual string ListHint() =>
        "The customer’s step still waits there. Tap one to open it: a name, an introduction or an idea helps most.";

    public virtual string ListFooter() => "Once a week, for you alone. “settings” changes the day, or whom I tell.";

    public virtual string DigestHint() => "A customer’s step waits there. Does anybody know somebody, or something, that would help?";

    public virtual string DigestEmpty() => "All of it was answered.";

    public virtual string DigestFooter(string day) =>
        $"Once a week, on {day}. An admin can change the day or switch it off: write “settings”.";

    public virtual string DigestLostTitle() => "The weekly digest has lost its place";

    /// <param name="place">Null: not known.</param>
    public virtual string DigestLost(string? place) =>
        $"Teams lets me write into {place ?? "its channel"} no more: it was deleted, or I was taken out of it. I do not try there again.";

    /// <param name="place">Where it goes now; null: nowhere.</param>
    public virtual string DigestGoes(string? place) => place is null
        ? "No digest comes until you choose another place, or somebody writes to me there."
        : $"It goes to {place} until you choose another place.";

    public virtual string ChooseAnotherPlace() => "Choose another place";

    public virtual string OwnerHasLeft(string name) => $"No owner: {name} has left";

    /// <param name="inTheWay">Null: nothing known.</param>
    /// <param name="owner">Null: not to be named.</param>
    public virtual string HelpFacts(string? inTheWay, int workingDays, string? owner) => string.Join(" · ", new[]
    {
        inTheWay is null
            ? $"{WorkingDays(workingDays)} without news"
            : inTheWay.Length is 0 ? "Something is in the way" : $"In the way: {inTheWay}",
        owner,
    }.OfType<string>());

    public virtual string DayOfWeek(DayOfWeek day) => Culture.DateTimeFormat.GetDayName(day);

    /// <param name="day">Null: today.</param>
    public virtual string PreworkTitle(int deals, string? day) => (deals, day) switch
    {
        (1, null) => "One of your deals is reviewed today",
        (1, _) => $"One of your deals is reviewed on {day}",
        (_, null) => $"{Count(deals)} of your deals are reviewed today",
        _ => $"{Count(deals)} of your deals are reviewed on {day}",
    };

    /// <summary>Of a kind that this version does not know.</summary>
    public virtual string OtherNudge() => "a message that a newer version of me has sent";

    public virtual string CardBeforeReview() => "a card before a review";

    public virtual string ReminderBeforeReview() => "a reminder before a review";

    public virtual string PreworkHint() => "About 90 seconds a deal, and the meeting is shorter for everybody.";

    public virtual string PreworkAgain() => "Once more, in case it helps. Without an answer the review simply starts from what we know.";

    public virtual string PreworkFooter() => "Before a review you hear from me once, and once more on its day. No answer is fine, too.";

    public virtual string PreworkNoStep() => "What will the customer do next? No open step is known.";

    public virtual string PreworkStillTrue() => "Still true? What the customer does next:";

    public virtual string AnswerBefore() => "Answer";

    public virtual string AsLastTime() => "Same as last time";

    public virtual string NotReady() => "Not ready";

    public virtual string NotReadyLabel() => "Why? (optional)";

    public virtual string SaveNotReady() => "Save “not ready”";

    public virtual string StartsCold() => "No prep this time, so we start from what we know.";

    /// <summary>Follows the name of whoever said so.</summary>
    public virtual string PreworkTold(PreworkAnswer answer, string? why) => answer switch
    {
        PreworkAnswer.Answered => "answered beforehand. It is all in here.",
        PreworkAnswer.SameAsLastTime => "all the same as last time.",
        PreworkAnswer.NotReady when why is null => "not ready today.",
        PreworkAnswer.NotReady => $"not ready today. {why}",
        _ => throw new UnreachableException(),
    };

    public virtual string PreworkSaid(PreworkAnswer answer, string? why) => answer switch
    {
        PreworkAnswer.Answered => "You said what happened.",
        PreworkAnswer.SameAsLastTime => "The same as last time.",
        PreworkAnswer.NotReady when why is null => "Not ready.",
        PreworkAnswer.NotReady => $"Not ready: {why}",
        _ => throw new UnreachableException(),
    };
}
