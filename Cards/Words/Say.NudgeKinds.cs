using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the other proactive cards: "too many?", the lead's list, the digest, preparation.</summary>
public partial class Say
{
    public virtual string TooManyTitle() => "Is this too many?";

    public virtual string TooManyWhy(int unanswered) =>
        $"{Number(unanswered)} of my cards in two weeks went unanswered. That’s fine. From now on I’ll ask about overdue steps at most once a week, unless you say otherwise.";

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
            "At most one about overdue steps, with the most urgent ones. You’ll still get the card before a review and, if you’re a lead, the weekly list.",
        NudgePace.Off => "I’ll no longer message you unprompted. The board still shows your deals. Turn the cards back on with “settings”.",
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

    /// <summary>Of what the list has: steps of the customer, our part, or both.</summary>
    public virtual string ListHint(bool hasTheirs, bool hasOurs) => (hasTheirs, hasOurs) switch
    {
        (true, false) => "The customer’s next step is still open here. A name, an intro or an idea helps most.",
        (false, true) => "Our part is late here. Ask what would help.",
        _ => "Something is late here, theirs or ours. A name, an intro or an idea helps most.",
    };

    public virtual string ListFooter() => "Weekly, just for you. Change the day or the recipient in “settings”.";

    /// <summary>Of what the digest still has: steps of the customer, our part, or both.</summary>
    public virtual string DigestHint(bool hasTheirs, bool hasOurs) => (hasTheirs, hasOurs) switch
    {
        (false, false) => "All answered.",
        (true, false) => "The customer’s next step is still open here. Does anyone have a contact or an idea that could help?",
        (false, true) => "Our part is late here. Can anyone lend a hand?",
        _ => "Something is late here, theirs or ours. Does anyone have a contact or an idea that could help?",
    };

    public virtual string DigestFooter(string day) =>
        $"Once a week, usually on {day}. An admin can change the day or switch it off: type “settings”.";

    public virtual string DigestLostTitle() => "The weekly digest needs a new place";

    /// <param name="place">Null: not known.</param>
    public virtual string DigestLost(string? place) =>
        $"Teams no longer lets me post in {place ?? "its channel"}: it was deleted, or I was removed from it. I won’t try there again.";

    /// <param name="place">Where it goes now; null: nowhere.</param>
    public virtual string DigestGoes(string? place) => place is null
        ? "No digest until you choose another place, or someone messages me there."
        : $"It goes to {place} until you choose another place.";

    public virtual string ChooseAnotherPlace() => "Choose another place";

    public virtual string OwnerHasLeft(string name) => $"No owner: {name} has left";

    /// <param name="firm">How firm it is, where the customer does not know of it; else null.</param>
    /// <param name="inTheWay">Null: nothing known.</param>
    /// <param name="owner">Null: not to be named.</param>
    public virtual string HelpFacts(string? firm, string? inTheWay, int workingDays, string? owner) => string.Join(" · ", new[]
    {
        firm,
        inTheWay is null
            ? $"{WorkingDays(workingDays)} late"
            : inTheWay.Length is 0 ? "Blocked" : $"Blocked by: {inTheWay}",
        owner,
    }.OfType<string>());

    public virtual string DayOfWeek(DayOfWeek day) => Culture.DateTimeFormat.GetDayName(day);

    /// <param name="day">Null: today.</param>
    public virtual string PreworkTitle(int deals, string? day) => (deals, day) switch
    {
        (1, null) => "One of your deals is up for review today",
        (1, _) => $"One of your deals is up for review on {day}",
        (_, null) => $"{Count(deals)} of your deals are up for review today",
        _ => $"{Count(deals)} of your deals are up for review on {day}",
    };

    /// <summary>Of a kind that this version does not know.</summary>
    public virtual string OtherNudge() => "a message that a newer version of me has sent";

    public virtual string CardBeforeReview() => "a card before a review";

    public virtual string ReminderBeforeReview() => "a reminder before a review";

    public virtual string PreworkHint() => "About 90 seconds per deal, and the meeting gets shorter.";

    public virtual string PreworkAgain() => "Once more, in case it helps. If you don’t answer, the review just starts from what we know.";

    public virtual string PreworkFooter() => "I’ll message you once before a review and once on the day. No answer is fine too.";

    public virtual string PreworkNoStep() => "What will the customer do next? There’s no next step yet.";

    public virtual string PreworkStillTrue() => "Is this still the next step?";

    public virtual string AnswerBefore() => "Answer";

    public virtual string AsLastTime() => "Nothing has changed";

    public virtual string NotReady() => "Not ready";

    public virtual string NotReadyLabel() => "Why? (optional)";

    public virtual string SaveNotReady() => "Save “not ready”";

    public virtual string StartsCold() => "No prep this time, so we start from what we know.";

    /// <summary>Follows the name of whoever said so.</summary>
    public virtual string PreworkTold(PreworkAnswer answer, string? why) => answer switch
    {
        PreworkAnswer.Answered => "answered beforehand. It’s all in here.",
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
