using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Words;

/// <summary>What can be done with a closed review.</summary>
public partial class Say
{
    public virtual string CopyTitle() => "Words for the customer";

    public virtual string CopyHint() => "Nothing of our own notes is in it. Read it once, change what you like, then copy it into a mail or a chat.";

    public virtual string CopyLabel() => "Select all of it and copy";

    public virtual string CopyText(string understood, string steps, string help) => string.Join("\n\n", new[]
    {
        "What we understood",
        understood,
        "What you are doing next",
        steps,
        "How we help",
        help,
        "Did we get it right? Please tell us what we should change.",
    });

    public virtual string CopyWhy(string words) => $"You want to change because: {words}";

    public virtual string CopyWanted(string words) => $"You want to get to: {words}";

    public virtual string CopyNotUnderstoodYet() => "We would like to hear in your words why this matters, and where you want to get to.";

    public virtual string CopyStep(string? who, string what, string day) => who is null ? $"- To be named: {what}, by {day}" : $"- {who} {what}, by {day}";

    public virtual string CopyNoSteps() => "We have not agreed on a next step yet. What would help you most?";

    public virtual string CopyHelp(string ofUs, string what, string? day) => day is null ? $"- {ofUs}: {what}" : $"- {ofUs}: {what}, by {day}";

    public virtual string CopyNoHelp() => "Please tell us what would make the next step easier.";

    public virtual string RemindersTitle() => "What the board will ask, and when";

    public virtual string RemindersHint() => "Any answer starts it anew. Working days, Monday to Friday.";

    public virtual string RemindsOn(string day) => $"{day}: ";

    /// <summary>What a mark that is still to come says.</summary>
    public virtual string Follows(MarkKind kind) => kind is MarkKind.Overdue
        ? "the board asks whether it happened."
        : "it counts as stuck, and the deal goes up the board.";

    public virtual string RemindersFooter() => "Nobody gets a message about it. The board and the next review ask.";

    public virtual string CorrectTitle() => "What should be corrected?";

    public virtual string CorrectHint() => "The owner and the lead can. Both versions are kept.";

    public virtual string HistoryTitle(string customer) => $"What happened with {customer}";

    public virtual string HistoryHint(int reviews, string added) => $"{(reviews == 0 ? "No review yet" : reviews == 1 ? "1 review" : $"{Number(reviews)} reviews")}. Added on {added}.";

    public virtual string ReviewsHeading() => "Reviews";

    public virtual string LastChanges() => "Last changes";

    public virtual string NoReviewsYet() => "None yet.";
}
