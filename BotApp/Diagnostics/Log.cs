using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.BotApp.Diagnostics;

/// <summary>
/// All log messages of BotApp: ids, counts and outcomes, never names or typed texts. An event id is never reused: alerts
/// (infra/modules/alerts.bicep) and docs/admins.md find messages by it. Ranges of all projects:
/// <code>
/// 100–199 turns, requests, retention, outbox of posts
/// 200–209 live cards
/// 210–215 nudges and the work queue
/// 216–229 long jobs, CRM syncs, assistants, webhooks
/// 230–299 files and rosters
/// 300–399 Storage (StorageLog)
/// 400–499 Pages (ChangesLog)
/// </code>
/// </summary>
static partial class Log
{
    [LoggerMessage(100, LogLevel.Information, "Turn {Activity} of kind {Kind} in {Conversation}: {Outcome}")]
    public static partial void Turn(this ILogger log, string activity, string kind, string conversation, string outcome);

    [LoggerMessage(101, LogLevel.Error, "Turn {Activity} failed: error {Error}")]
    public static partial void TurnFailed(this ILogger log, string activity, string error, Exception exception);

    [LoggerMessage(102, LogLevel.Warning, "An activity of type {Kind} was ignored: it has no valid {Missing}")]
    public static partial void ActivityIgnored(this ILogger log, string kind, string missing);

    [LoggerMessage(103, LogLevel.Warning, "Tenant {Tenant} is not on the list of tenants that are served")]
    public static partial void TenantNotServed(this ILogger log, string tenant);

    [LoggerMessage(104, LogLevel.Warning, "Teams did not accept the answer to {Activity}: {Status}")]
    public static partial void AnswerNotAccepted(this ILogger log, string activity, string status);

    [LoggerMessage(105, LogLevel.Warning, "Not ready: the store does not answer ({Why})")]
    public static partial void NotReady(this ILogger log, string why);

    [LoggerMessage(106, LogLevel.Warning, "Too many requests of one {By} in a minute: answered with 429")]
    public static partial void RateLimited(this ILogger log, string by);

    [LoggerMessage(107, LogLevel.Information, "Retention of tenant {Tenant}: {Rows} rows deleted")]
    public static partial void RetentionDone(this ILogger log, string tenant, int rows);

    [LoggerMessage(108, LogLevel.Error, "Upkeep of tenant {Tenant} failed (retention, export links or statistics); it is retried in 6 hours")]
    public static partial void UpkeepFailed(this ILogger log, string tenant, Exception exception);

    [LoggerMessage(109, LogLevel.Warning, "Request refused: {Why}")]
    public static partial void RequestRefused(this ILogger log, string why);

    [LoggerMessage(110, LogLevel.Error, "The signing keys could not be read from {Url}: {Why}")]
    public static partial void KeysNotRead(this ILogger log, string url, string why);

    [LoggerMessage(111, LogLevel.Warning, "No token for {Host}: not public https, or not the address that the request's token vouches for")]
    public static partial void NoTokenFor(this ILogger log, string host);

    [LoggerMessage(112, LogLevel.Information, "The typing indicator for {Activity} was not shown: {Why}")]
    public static partial void TypingNotShown(this ILogger log, string activity, string why);

    [LoggerMessage(113, LogLevel.Warning, "A message of kind {Kind} was not sent, attempt {Try}: {Outcome}")]
    public static partial void PostNotSent(this ILogger log, PostKind kind, int @try, string outcome);

    [LoggerMessage(114, LogLevel.Error, "A message of kind {Kind} was given up after {Tries} attempts in a day")]
    public static partial void PostGivenUp(this ILogger log, PostKind kind, int tries);

    [LoggerMessage(115, LogLevel.Warning, "Background work after an answer failed: {Why}. Unsent messages stay in the outbox")]
    public static partial void BackgroundWorkFailed(this ILogger log, string why);

    [LoggerMessage(116, LogLevel.Warning, "Whether a person can be reached was not stored; the next message shows it again: {Why}")]
    public static partial void ReachabilityNotStored(this ILogger log, string why);

    [LoggerMessage(200, LogLevel.Information, "Live card of {Review} posted")]
    public static partial void CardPosted(this ILogger log, string review);

    [LoggerMessage(201, LogLevel.Debug, "Live card of {Review} edited")]
    public static partial void CardEdited(this ILogger log, string review);

    [LoggerMessage(202, LogLevel.Warning, "Live card of {Review} could not be edited: {Status}")]
    public static partial void CardNotEdited(this ILogger log, string review, string status);

    [LoggerMessage(210, LogLevel.Information, "Nudge {Nudge} of kind {Kind}: {Delivery}, attempt {Try}, failure {Failure}")]
    public static partial void NudgeHandled(
        this ILogger log, string nudge, NudgeKind kind, string delivery, int @try, SendFailure? failure);

    [LoggerMessage(211, LogLevel.Error, "A job of kind {Kind} failed; it is retried in 5 minutes")]
    public static partial void JobFailed(this ILogger log, string kind, Exception exception);

    [LoggerMessage(212, LogLevel.Warning, "A lease could not be released, and expires by itself: {Why}")]
    public static partial void NotReleased(this ILogger log, string why);

    [LoggerMessage(213, LogLevel.Debug, "A work round ran {Count} jobs")]
    public static partial void RoundFinished(this ILogger log, int count);

    [LoggerMessage(214, LogLevel.Error, "A work round failed; the next one runs as usual")]
    public static partial void RoundFailed(this ILogger log, Exception exception);

    [LoggerMessage(215, LogLevel.Information, "No more work rounds: the host is stopping")]
    public static partial void RoundsStopped(this ILogger log);

    [LoggerMessage(216, LogLevel.Information, "A long job of kind {Kind} ended: {State}, {Done} done, {Seconds} s in this process")]
    public static partial void LongJobEnded(this ILogger log, LongJobKind kind, string state, int done, double seconds);

    [LoggerMessage(217, LogLevel.Error, "A long job failed; it is retried: error {Error}")]
    public static partial void LongJobFailed(this ILogger log, string error, Exception exception);

    [LoggerMessage(218, LogLevel.Information, "{System} read: {Added} new, {Changed} changed, {Ended} ended, {Gone} gone, {Seconds} s")]
    public static partial void ConnectionRead(
        this ILogger log, string system, int added, int changed, int ended, int gone, double seconds);

    [LoggerMessage(219, LogLevel.Warning, "A CRM could not be read: {Why}")]
    public static partial void ConnectionTrouble(this ILogger log, string why);

    [LoggerMessage(220, LogLevel.Error, "Reading a CRM failed, and is retried: {Why}")]
    public static partial void ConnectionFailed(this ILogger log, string why);

    [LoggerMessage(221, LogLevel.Error, "The assistant tool {Tool} failed")]
    public static partial void AssistantFailed(this ILogger log, string tool, Exception exception);

    [LoggerMessage(222, LogLevel.Warning, "An event of kind {Kind} was not accepted by its receiver, attempt {Try}: status {Status}")]
    public static partial void EventNotAccepted(this ILogger log, WebhookEvent kind, int @try, int status);

    [LoggerMessage(230, LogLevel.Warning, "An attached file was not downloaded: {Why}")]
    public static partial void FileNotFetched(this ILogger log, string why);

    [LoggerMessage(231, LogLevel.Warning, "The roster of {Conversation} could not be read: {Status}")]
    public static partial void RosterNotRead(this ILogger log, string conversation, string status);

    [LoggerMessage(232, LogLevel.Warning, "A file was not uploaded to Teams: {Why}")]
    public static partial void FileNotUploaded(this ILogger log, string why);
}
