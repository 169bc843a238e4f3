using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>The one line under the title: what happened, and what to do now.</summary>
public abstract record Notice
{
    Notice() { }

    /// <param name="Inputs">The missing inputs, by their ids in <see cref="Fields"/>.</param>
    public sealed record Missing(ValueList<string> Inputs) : Notice;

    /// <summary>The client sent none of the inputs, although the card had some that are filled in from the start.</summary>
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

    /// <summary>Somebody else answered meanwhile. The user chooses: mine, theirs, or both.</summary>
    public sealed record Conflict(Person By) : Notice;

    /// <summary>Five steps are open. The user chooses one to drop.</summary>
    public sealed record WhichFirst : Notice;

    /// <summary>The text differs from the open step or action of ours that the form was filled with. The user chooses: change it, or add
    /// another.</summary>
    /// <param name="Key">Id of what is open.</param>
    public sealed record ChangeOrAdd(string What, string Key) : Notice;

    /// <summary>Our part would come after the step that it is for. Nothing is blocked: saving again saves it.</summary>
    public sealed record AfterStep(DateOnly By) : Notice;

    public sealed record Refused(Refusal Why) : Notice;

    /// <summary>Saving failed; the inputs still have their values.</summary>
    public sealed record NotSaved : Notice;

    /// <summary>Saved, except the answer about this step, which somebody else has closed meanwhile.</summary>
    public sealed record Late(BuyerStep Step) : Notice;

    /// <summary>The same of our part.</summary>
    public sealed record LatePromise(Help Help) : Notice;

    /// <summary>Saved; our part for this step is due after it.</summary>
    /// <param name="By">The day of their step.</param>
    public sealed record PartAfterStep(Help Help, DateOnly By) : Notice;

    /// <param name="Topic">The saved topic, if the card shows another one by now; else null.</param>
    public sealed record SavedBy(Person By, DateTimeOffset At, Topic? Topic = null) : Notice;

    /// <summary>What would have to be true for us to be wrong is kept until the reveal.</summary>
    /// <param name="IsTakenBack">True: the presser has emptied it.</param>
    public sealed record DoubtKept(bool IsTakenBack) : Notice;

    /// <summary>The answers were revealed before it came: it is neither shown nor kept.</summary>
    /// <param name="Words">For its writer to copy; null: others read this card, too.</param>
    public sealed record DoubtTooLate(string? Words) : Notice;

    /// <summary>The steps of a path are the pipeline's template from now on.</summary>
    public sealed record TemplateKept : Notice;

    /// <summary>The same was sent twice; the first is saved.</summary>
    public sealed record SavedBefore : Notice;

    /// <summary>A deal of these names exists already.</summary>
    public sealed record IsThere(Deal Deal) : Notice;

    /// <summary>The deal was added for somebody else.</summary>
    /// <param name="IsTold">False: they were not reached, or hear nothing from the bot.</param>
    public sealed record AddedFor(Person Owner, bool IsTold) : Notice;

    /// <summary>The other pipeline has a deal of these names.</summary>
    public sealed record IsThereAlready : Notice;

    /// <summary>Posted where all of the pipeline read it.</summary>
    /// <param name="Place">Its name; null: it has none.</param>
    public sealed record Posted(string? Place) : Notice;

    /// <summary>Not posted there.</summary>
    /// <param name="IsWithheld">True: somebody from outside may be there; false: it was not reached.</param>
    public sealed record NotPosted(string? Place, bool IsWithheld) : Notice;

    /// <summary>Help was asked for in these words.</summary>
    /// <param name="To">Who can read it now: the lead, or where the team reads; null: nobody was reached.</param>
    /// <param name="WithheldIn">Where it was not posted, because somebody from outside may be there; null: nowhere.</param>
    public sealed record HelpAsked(string Words, string? To = null, bool IsTeam = false, string? WithheldIn = null) : Notice;

    /// <summary>The card showed an older state and was redrawn.</summary>
    public sealed record UpToDate : Notice;

    /// <summary>A checked list is not kept any more.</summary>
    public sealed record ListGone : Notice;

    /// <summary>Neither the column with the customer nor the one with the deal was chosen.</summary>
    public sealed record NoColumnChosen : Notice;
}
