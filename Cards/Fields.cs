using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>Ids of all inputs, written by cards and read by dialogs (wire format: never rename one).</summary>
public static class Fields
{
    public const string Also = "also";
    public const string Evidence = "evidence";
    public const string ToldBy = "told";

    public const string Why = "why";
    public const string IfNothing = "nothing";
    public const string Wanted = "wanted";
    public const string Whose = "whose";

    /// <summary>Another entry of the same person.</summary>
    public const string Same = "same";

    /// <summary>The person that a note to the customer greets.</summary>
    public const string To = "to";

    /// <summary>Not an input but a flag in a draft: the change case has shifted, so its three texts are asked again.</summary>
    public const string Shifted = "shifted";

    /// <summary>
    /// Not an input but a flag in a draft: the id of the open step or action of ours that it changes, or <see cref="Another"/>.
    /// </summary>
    public const string Changed = "changed";

    /// <summary>Value for "changes nothing that is open".</summary>
    public const string Another = "another";

    public const string Name = "name";
    public const string Function = "function";
    public const string Priority = "priority";
    public const string Stance = "stance";
    public const string Goal = "goal";
    public const string Conflict = "conflict";

    /// <summary>A multiple choice: the values, separated by commas.</summary>
    public const string Signs = "signs";

    /// <summary>The id of a buyer, or <see cref="NotKnown"/>.</summary>
    public const string Who = "who";
    public const string NewWho = "new";
    public const string What = "what";
    public const string By = "by";
    public const string Agreement = "agreement";
    public const string Job = "job";
    public const string ToSee = "see";
    public const string ToSeeWords = "seewords";

    /// <summary>The choice for "the job of its step".</summary>
    public const string AsStep = "as-step";
    public const string OfUs = "ofus";

    /// <summary>A typed answer about our own actions on a nudge; no input has it.</summary>
    public const string OurPart = "ourpart";

    public const string Sure = "sure";

    /// <summary>The doubt: what would have to be true for us to be wrong.</summary>
    public const string Doubt = "doubt";

    /// <summary>The go-live date.</summary>
    public const string GoLive = "golive";

    /// <summary>Who at the customer named that date: the id of a buyer, or <see cref="NotKnown"/>.</summary>
    public const string WhoseDay = "dayof";

    /// <summary>A multiple choice of usual steps of a path.</summary>
    public const string Usual = "usual";

    /// <summary>Other steps of a path, one per line.</summary>
    public const string Own = "own";

    /// <summary>The step of a path before which another one is added: its id, or <see cref="Off"/> for the go-live date.</summary>
    public const string PathBefore = "pathbefore";

    /// <summary>The path template of a pipeline, one step per line.</summary>
    public const string PathTemplate = "pathsteps";

    /// <summary><see cref="Yes"/>: open steps move along; <see cref="Off"/>: they stay.</summary>
    public const string Along = "along";

    /// <summary>Working days from a step of the path to the next one.</summary>
    public const string Ahead = "ahead";

    public const string Customer = "customer";
    public const string Title = "title";
    public const string Owner = "owner";

    /// <summary>The id of another deal.</summary>
    public const string Other = "otherdeal";

    /// <summary>The id of a colleague.</summary>
    public const string Colleague = "colleague";
    public const string SilentUntil = "silent";
    public const string Ask = "ask";
    public const string Until = "until";
    public const string Ending = "ending";
    public const string Decided = "decided";

    /// <summary>What we learned too late.</summary>
    public const string Late = "late";

    /// <summary>The job that took longest.</summary>
    public const string Longest = "longest";
    public const string Pipeline = "pipeline";

    /// <summary>The scope of a CRM connection: kind and id.</summary>
    public const string Scope = "scope";

    /// <summary>A multiple choice: ids of owners in a CRM, separated by commas.</summary>
    public const string ScopeOwners = "scopeowners";
    public const string ScopeFind = "scope-find";

    /// <summary>How to write back: <see cref="IntoFields"/> or <see cref="AsNote"/>.</summary>
    public const string WriteAs = "writeas";
    public const string IntoFields = "fields";
    public const string AsNote = "note";

    /// <summary>Names of fields of a CRM.</summary>
    public const string CrmStep = "crmstep";
    public const string CrmStepBy = "crmstepby";
    public const string CrmHeard = "crmheard";
    public const string CrmHeadline = "crmheadline";
    public const string Csv = "csv";

    /// <summary>Id of the input for a column's meaning.</summary>
    public static string ColumnOf(ImportColumn column) => $"column-{column}";

    /// <summary>Id of the input for an owner in a list.</summary>
    public static string OwnerOf(string written) =>
        $"owner-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(OwnerChoice.KeyOf(written))).AsSpan(0, 6))}";

    /// <summary>The order of day and month.</summary>
    public const string DayOrder = "day-order";

    /// <summary>Other spellings of a name, separated by commas.</summary>
    public const string Spellings = "spellings";

    /// <summary>The name typed again, as confirmation.</summary>
    public const string Confirm = "confirm";

    /// <summary>A multiple choice: ids of deals, separated by commas.</summary>
    public const string Picked = "picked";

    /// <summary>A deal and the home of its pipeline.</summary>
    public const string Deal = "deal";

    public const string Pace = "pace";

    /// <summary>"yes", or <see cref="Off"/>.</summary>
    public const string Mirror = "mirror";
    public const string Days = "days";
    public const string Zone = "zone";
    public const string Language = "language";
    public const string Holidays = "holidays";
    public const string HolidayPlace = "holidayplace";
    public const string Commercial = "commercial";
    public const string Opens = "opens";
    public const string Closes = "closes";
    public const string DigestDay = "digestday";
    public const string DigestChannel = "digestchannel";
    public const string Nudging = "nudging";
    public const string Lead = "lead";
    public const string StandIn = "standin";
    public const string Admin = "admin";

    const string PromisePrefix = "help-";

    public const string Guests = "guests";

    public const string WebhookAddress = "eventsto";
    public const string WebhookTells = "eventstell";
    public const string Names = "names";
    public const string Content = "content";
    public const string InTheWay = "way";

    public const string Yes = "yes";

    /// <summary>The choice for "none of them".</summary>
    public const string Off = "off";

    /// <summary>The choice for "as my pipeline does".</summary>
    public const string AsPipeline = "as-pipeline";

    /// <summary>The choice for "somebody, but we do not know who".</summary>
    public const string NotKnown = "unknown";

    /// <summary>Outcome of one open buyer step.</summary>
    public static string Outcome(StepId step) => $"step-{step.Value}";

    /// <summary>Outcome of one action of ours.</summary>
    public static string Promise(HelpId help) => $"{PromisePrefix}{help.Value}";

    /// <summary>Inverse of <see cref="Promise"/>; null: not such an input.</summary>
    public static HelpId? PromiseOf(string id) =>
        id.StartsWith(PromisePrefix, StringComparison.Ordinal) ? new(id[PromisePrefix.Length..]) : null;

    /// <summary>Who at the customer replied to our note.</summary>
    public const string AnsweredBy = "answered";

    /// <summary>The customer's reply to a line of our note.</summary>
    public static string ReplyTo(NoteLine line) => $"said-{line.Key}";

    /// <summary>Prefix for the customer's words for a line of our note.</summary>
    public const string Words = "words";

    /// <inheritdoc cref="Words"/>
    public static string TheirWords(NoteLine line) => $"{Words}-{line.Key}";

    /// <summary>The customer's date for a line of our note.</summary>
    public static string TheirDay(NoteLine line) => $"day-{line.Key}";

    /// <summary>The customer's answer to who does it.</summary>
    public static string TheirDoer(NoteLine line) => $"doer-{line.Key}";

    /// <summary>Do they agree that staying as they are is not good enough?</summary>
    public const string Agree = "agree";

    /// <summary>Are they afraid of choosing wrong?</summary>
    public const string Afraid = "afraid";

    /// <summary>The choice for "no answer".</summary>
    public const string NoAnswer = "none";

    /// <summary>The value of a day: "2026-11-20".</summary>
    public static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Status of one job, or the reason why it was reopened.</summary>
    public static string Of(Job job) => Choice(job);

    /// <summary>Threshold of one rule.</summary>
    public static string Of(MarkRule rule) => $"rule-{Choice(rule)}";

    /// <summary>The id of an input that occurs once per step of a card: "by-0".</summary>
    public static string At(string id, int line) => string.Create(CultureInfo.InvariantCulture, $"{id}-{line}");

    /// <summary>The id without that suffix.</summary>
    public static string Line(string id) => id.Split('-')[0];

    /// <summary>The value of a choice: "not-yet".</summary>
    public static string Choice<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Parses a choice; null when nothing was chosen, or the value is none of this enum.</summary>
    public static T? Chosen<T>(this ValueList<Field> inputs, string id) where T : struct, Enum =>
        inputs.Text(id) is { } text && Enum.GetValues<T>().Where(value => Choice(value) == text).ToArray() is [var chosen] ? chosen : null;
}
