using System.Diagnostics;
using System.Globalization;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Sentences of the journal.</summary>
public partial class Say
{
    const int MostQuoted = 60;

    /// <summary>Follows a review's day.</summary>
    public virtual string LedByShort(string name) => $" · led by {name}";

    /// <summary>Follows who led.</summary>
    public virtual string CorrectedShort(string name, string day) => $" · corrected by {name}, {day}";

    /// <summary>Follows a change.</summary>
    public virtual string ByAndWhen(string name, string day, string clock) => $" {name}, {day}, {clock}";

    public virtual string Sentence(JournalEntry entry, CardContext context)
    {
        var (about, from, to) = (Cut(entry.About), Value(entry.From, context), Value(entry.To, context));
        return entry.Change switch
        {
            Change.DealAdded => "The deal was added.",
            Change.DealImported => "The deal was imported.",
            Change.ImportTakenBack => "The import was undone.",
            Change.DealCorrected when entry.About is nameof(Deal.SilentUntil) => ExpectedSilence(from, to),
            Change.DealCorrected => $"The deal was renamed: {to} (was: {from}).",
            Change.OwnerSet => from is null ? $"Owner: {to}." : $"Owner: {to} (was: {from}).",
            Change.HandedOver => HandedOver(from, to, Value(entry.About, context)),
            Change.HandedBack => WentBack(from, to, about),
            Change.DealsMerged => DealsMerged(about, to),
            Change.MergeUndone => MergeUndone(about),
            Change.CrmLinked => CrmLinked(about, entry.To),
            Change.MovedHere => MovedHere(from, to),
            Change.HandoverUndone => HandoverUndone(from, to),
            Change.ReviewStarted => "A review started.",
            Change.ReviewClosed => "A review was closed.",
            Change.MeetingEnded => "The meeting ended, and the review was closed with it.",
            Change.ReviewAbandoned => "A review was abandoned.",
            Change.ReviewPlanned => to is null ? "The planned review was cancelled." : $"A review was planned for {to}.",
            Change.Listed => ListedChange(),
            Change.LeadTaken => $"{to} leads now (was: {from}).",
            Change.TopicSkipped => $"Skipped: {TopicOf(entry.About)}.",
            Change.ActRecorded => about is null ? $"We heard it from {to}." : Ended($"They did: {about}"),
            Change.NothingKnown => "Nothing we know of.",
            Change.StepAdded => $"New next step: {about}.",
            Change.StepAnswered => $"{OutcomeOf(entry.To)}: {Quoted(about ?? "")}.",
            Change.StepMoved => $"Date moved to {to} (was: {from}): {about}.",
            Change.StepChanged => $"Next step changed: {about}.",
            Change.ToSeeSet => ToSeeSet(about, entry.From, entry.To),
            Change.StepDropped => $"Dropped: {about}.",
            Change.GoLiveSet => GoLiveSet(from, to, about),
            Change.PathCounted => PathCounted(about, from, to),
            Change.StepBlocked => $"Blocked: {about} ({to}).",
            Change.AnswerTakenBack => $"An answer was taken back: {about}.",
            Change.PreworkAnswered => "Answered before the planned review.",
            Change.StepSnoozed when entry.From is not null => StepResumed(about ?? ""),
            Change.StepSnoozed => to is null ? $"Snoozed until the next review: {about}." : $"Snoozed until {to}: {about}.",
            Change.CaseWritten => $"{CaseOf(entry.About)}: {to ?? WeDoNotKnowYet()}{(from is null ? "" : $" (was: {from})")}.",
            Change.CaseConfirmed => "The reason to change still holds.",
            Change.CaseInDoubt => "We don’t know whether the reason to change still holds.",
            Change.JobChanged => $"{JobOf(entry.About)}: {StatusOf(entry.To)} (was: {StatusOf(entry.From)}).",
            Change.SentBackSaid => Ended($"Why they went back to {JobOf(entry.About)}: {to}"),
            Change.BuyerAdded => $"Added: {about}.",
            Change.BuyerChanged => $"Updated: {about}.",
            Change.BuyerLeft => $"{about} left the company.",
            Change.BuyerBack => $"{about} is back.",
            Change.BuyersMerged => $"{about}: two entries were merged ({from}).",
            Change.BuyerRemoved => $"Removed from the list of people: {about}.",
            Change.GoalWritten =>
                $"{(entry.About is nameof(Deal.SharedGoal) ? "What they all want" : "What they don’t agree on")}: {to}{(from is null ? "" : $" (was: {from})")}.",
            Change.SignsTicked => $"Could pull them off course: {SignsOf(entry.To)}.",
            Change.HelpAdded => $"Our part: {about} ({to}).",
            Change.HelpNotNeeded => "No help is needed.",
            Change.HelpDone => $"Our part is done: {about}.",
            Change.HelpMoved => to is null || to == from
                ? $"Our part isn’t done yet: {about}."
                : $"Our part isn’t done yet, now by {to}: {about}.",
            Change.HelpChanged => $"Our part changed: {about} (was: {from}).",
            Change.HelpJobSet => HelpJobSet(about, entry.From, entry.To),
            Change.HelpDropped => $"Our part is no longer needed: {about}.",
            Change.NoteCopied => NoteWasCopied(),
            Change.TheyConfirmed => TheyConfirmed(to, entry.From is nameof(Level.Wrote), about),
            Change.TheyCorrected => TheyCorrected(about, from, to),
            Change.ReplyTakenBack => ReplyTakenBack(about),
            Change.StandstillSaid => StandstillSaid(RemedyOf(entry.From), RemedyOf(entry.To) ?? RemedyKind.AskThem),
            Change.QuestionRaised => $"New question: {Ended(AskingOf(entry.About))}",
            Change.QuestionAnswered => $"Answered: {Ended(AskingOf(entry.About))}",
            Change.QuestionDropped => $"No longer asked: {Ended(AskingOf(entry.About))}",
            Change.Rated => "Said how sure they are.",
            Change.RoomAnswered => RoomAnswered(to, entry.From),
            Change.AnswerSetAside => Ended($"Set aside ({TopicOf(entry.About)}): {to}"),
            Change.OutcomeSetAside => $"Set aside because it was already closed: {about} ({OutcomeOf(entry.To)}).",
            Change.Paused when entry.To is null => Resumed(),
            Change.Paused => $"Paused until {to}.",
            Change.HelpAsked => Ended($"Asked for help: {to}"),
            Change.DealEnded => entry.To is null ? "The deal was reopened." : EndingIs(entry.To, about),
            Change.EndingExplained => EndingMore(entry.About, Enum.TryParse<Job>(entry.To, out var took) ? took : null),
            Change.WonTold => WonTold(entry.From is not null),
            Change.DealDeleted => "The deal was deleted.",
            Change.ShownToOutsiders => "Shown in a chat with someone from outside.",
            Change.NameErased => "A name was erased.",
            Change.OfNewerVersion => "Something changed that only a newer version can show.",
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Change of the expected silence, from old to new end; null: none.</summary>
    public virtual string ExpectedSilence(string? from, string? to) => to is null
        ? $"Expecting to hear from them again (was: not until {from})."
        : $"Not expecting to hear from them until {to}{(from is null ? "" : $" (was: {from})")}.";

    /// <summary>Follows a change of a step whose date was moved with it.</summary>
    public virtual string AndMoved(JournalEntry moved, CardContext context) =>
        $"Its date moved to {Value(moved.To, context)} (was: {Value(moved.From, context)}).";

    /// <summary>Formats a value that is a date; returns any other unchanged.</summary>
    protected static string? Value(string? value, CardContext context) =>
        DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? context.Day(day) : Cut(value);

    /// <summary>Shortens a quoted text and removes its full stop, because the sentence around it has one.</summary>
    protected static string? Cut(string? text) => text is null ? null : Truncate.To(text, MostQuoted).TrimEnd('.');

    protected string TopicOf(string? name) => Enum.TryParse<Topic>(name, out var topic) ? Short(topic) : name ?? "";

    protected string OutcomeOf(string? name) => Enum.TryParse<Outcome>(name, out var outcome) ? Choice(outcome)
        : Enum.TryParse<PromiseAnswer>(name, out var answer) ? Choice(answer)
        : name ?? "";

    protected string JobOf(string? name) => Enum.TryParse<Job>(name, out var job) ? Name(job) : name ?? "";

    protected string StatusOf(string? name) =>
        Enum.TryParse<JobStatus>(name, out var status) ? Status(new(Job.Problem, status, null, Level.Did)) : name ?? "";

    protected string CaseOf(string? name) => name switch
    {
        nameof(Asking.IfNothing) => IfTheyDoNothing(),
        nameof(Asking.WantedOutcome) => WhereTheyWantToGetTo(),
        _ => WhyTheyMustChange(),
    };

    protected static RemedyKind? RemedyOf(string? name) => Enum.TryParse<RemedyKind>(name, out var remedy) ? remedy : null;

    protected string SignsOf(string? names) =>
        List((names ?? "").Split(", ").Select(name => Enum.TryParse<OffCourse>(name, out var sign) ? Sign(sign) : name));

    protected string AskingOf(string? name) => Enum.TryParse<Asking>(name, out var asking) && asking is not (Asking.Written or Asking.Doubt)
        ? Asks(new(default, asking, null, null, null, default), null)
        : Cut(name) ?? "";
}
