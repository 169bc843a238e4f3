using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>The one line under the title: what happened, and what to do now.</summary>
public abstract record Notice
{
    Notice() { }

    /// <param name="Inputs">The missing inputs, by their ids in <see cref="Fields"/>.</param>
    public sealed record Missing(ValueList<string> Inputs) : Notice;

    /// <summary>The client sent none of the inputs, although some were prefilled.</summary>
    public sealed record NothingCame : Notice;

    public sealed record TooLong(string Input, int Length, int Most) : Notice;

    public sealed record NotADate(string Input) : Notice;

    public sealed record DateHasPassed(string Input) : Notice;

    /// <summary>The text cannot be parsed as what the input asks for.</summary>
    public sealed record Unreadable(string Input, string Words) : Notice;

    /// <summary>The lens warns about these words, see <see cref="Reviews.Lens.CustomerVerbLens"/>.</summary>
    public sealed record Ours(string Words) : Notice;

    /// <summary>These words were moved to "how we help".</summary>
    public sealed record Moved(string Words) : Notice;

    /// <summary>Conflict: somebody else answered meanwhile. The user chooses: mine, theirs, or both.</summary>
    public sealed record Conflict(Person By) : Notice;

    /// <summary>Five steps are open. The user chooses one to drop.</summary>
    public sealed record WhichFirst : Notice;

    /// <summary>
    /// The text differs from the open step or action of ours that prefilled the form. The user chooses: change it, or add another one.
    /// </summary>
    /// <param name="Key">Id of the open item.</param>
    public sealed record ChangeOrAdd(string What, string Key) : Notice;

    /// <summary>Our action would be due after the step that it supports. Not blocked: saving again confirms it.</summary>
    public sealed record AfterStep(DateOnly By) : Notice;

    public sealed record Refused(Refusal Why) : Notice;

    /// <summary>Saving failed; the inputs still have their values.</summary>
    public sealed record NotSaved : Notice;

    /// <summary>Saved, except the answer about a step that somebody else has closed meanwhile.</summary>
    public sealed record Late(BuyerStep Step) : Notice;

    /// <summary>The same for an action of ours.</summary>
    public sealed record LatePromise(Help Help) : Notice;

    /// <summary>Saved; an action of ours for this step is due after it.</summary>
    /// <param name="By">The date of their step.</param>
    public sealed record PartAfterStep(Help Help, DateOnly By) : Notice;

    /// <param name="Topic">The saved topic, if the card shows another one by now; else null.</param>
    public sealed record SavedBy(Person By, DateTimeOffset At, Topic? Topic = null) : Notice;

    /// <summary>A doubt was saved; it stays private until the reveal.</summary>
    /// <param name="IsTakenBack">True: the presser has deleted it.</param>
    public sealed record DoubtKept(bool IsTakenBack) : Notice;

    /// <summary>A doubt arrived after the reveal: neither shown nor stored.</summary>
    /// <param name="Words">The text, for its author to copy; null: others can read this card.</param>
    public sealed record DoubtTooLate(string? Words) : Notice;

    /// <summary>The steps of a path were saved as the pipeline's template.</summary>
    public sealed record TemplateKept : Notice;

    /// <summary>A repetition; the first one is saved.</summary>
    public sealed record SavedBefore : Notice;

    /// <summary>A deal with these names exists already.</summary>
    public sealed record IsThere(Deal Deal) : Notice;

    /// <summary>The deal was added for somebody else.</summary>
    /// <param name="IsTold">False: they could not be reached, or have notifications off.</param>
    public sealed record AddedFor(Person Owner, bool IsTold) : Notice;

    /// <summary>The other pipeline has a deal with these names.</summary>
    public sealed record IsThereAlready : Notice;

    /// <summary>Posted in the pipeline's conversation.</summary>
    /// <param name="Place">Its name; null: none.</param>
    public sealed record Posted(string? Place) : Notice;

    /// <summary>Not posted there.</summary>
    /// <param name="IsWithheld">True: there may be outsiders; false: it could not be reached.</param>
    public sealed record NotPosted(string? Place, bool IsWithheld) : Notice;

    /// <summary>Help was requested with this text.</summary>
    /// <param name="To">Who was told: the lead, or the name of the team's conversation; null: nobody could be reached.</param>
    /// <param name="WithheldIn">The conversation in which it was withheld because of outsiders; null: none.</param>
    public sealed record HelpAsked(string Words, string? To = null, bool IsTeam = false, string? WithheldIn = null) : Notice;

    /// <summary>The card showed an older state and was redrawn.</summary>
    public sealed record UpToDate : Notice;

    /// <summary>A checked list has expired.</summary>
    public sealed record ListGone : Notice;

    /// <summary>Neither the column with the customer nor the one with the deal was chosen.</summary>
    public sealed record NoColumnChosen : Notice;
}
