using ReviewBot.Reviews.Marks;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Reviews.Settings;

/// <summary>Authorization and effects of changes to a pipeline's settings.</summary>
public static class PipelineSettingsRules
{
    public const int MostAdmins = 10;

    public const int MostHolidays = 60;

    public const int MostAudit = 100;

    /// <summary>True for admins: who set the pipeline up, and whom they named. Without any admin, true for every member.</summary>
    public static bool May(Workspace workspace, Person by) => workspace.Admins.Count == 0 || workspace.Admins.Any(it => it.Id == by.Id);

    /// <summary>True for admins and the lead.</summary>
    public static bool MayNameStandIn(Workspace workspace, Person by) => May(workspace, by) || workspace.Lead?.Id == by.Id;

    /// <summary>Changes the lead's stand-in. Written to the audit log.</summary>
    /// <param name="wanted">Null: nobody.</param>
    public static Workspace WithStandIn(this Workspace workspace, StandIn? wanted, Person by, DateTimeOffset now) =>
        workspace.StandIn == wanted
            ? workspace
            : (workspace with { StandIn = wanted }).With(
                new AuditEntry(now, by, wanted is null ? AuditKind.StandInEnded : AuditKind.StandInNamed)
                {
                    Whom = (wanted ?? workspace.StandIn)?.Person,
                });

    /// <summary>Removes this person as the stand-in, and from the audit log about it.</summary>
    public static Workspace WithoutStandIn(this Workspace workspace, PersonId person) => workspace with
    {
        StandIn = workspace.StandIn?.Person.Id == person ? null : workspace.StandIn,
        Audit = [.. workspace.Audit.Select(it => it.Whom?.Id == person ? it with { Whom = null } : it)],
    };

    /// <summary>
    /// Removes a colleague from all settings. If the pipeline has no other admin, the person who removes them becomes one; without any, as
    /// where the last one removes themselves, every member may change it (<see cref="May"/>).
    /// </summary>
    public static Workspace WithoutColleague(this Workspace workspace, PersonId person, Person by)
    {
        var others = workspace.Admins.Where(it => it.Id != person);
        return workspace.WithoutStandIn(person).WithoutReviewsOf(person).WithoutOwner(person) with
        {
            Admins = others.Count == 0 && by.Id != person ? [by] : others,
            Nudges = workspace.Nudges.Lead?.Id == person ? workspace.Nudges with { Lead = null } : workspace.Nudges,
        };
    }

    /// <summary>Changes settings. If the pipeline has no admin, the person becomes its first.</summary>
    /// <param name="may">Result of the authorization check; null: use <see cref="May"/>.</param>
    public static SettingsRuling Change(
        Workspace workspace,
        Person by,
        Func<Workspace, Workspace> change,
        Func<Workspace, Person, bool>? may = null) => !(may ?? May)(workspace, by)
        ? new SettingsRuling.No(new Refusal.OnlyAdmins(workspace.Admins))
        : change(workspace) is var changed && changed.Admins.Count > MostAdmins ? new SettingsRuling.No(new Refusal.Full(MostAdmins))
        : new SettingsRuling.Yes(Owned(changed with { IsSetUp = true }, by));

    /// <summary>
    /// Fills in the zone and name that the install event did not contain. Returns an equal workspace if nothing is missing.
    /// </summary>
    /// <param name="zone">This person's zone; null: not known.</param>
    public static Workspace Complete(this Workspace workspace, Person by, TimeZoneInfo? zone) => workspace with
    {
        Admins = [.. workspace.Admins.Select(it => it.Id == by.Id && it.Name.Length == 0 ? by : it)],
        Zone = workspace.IsZoneAssumed && zone is not null ? zone.Id : workspace.Zone,
        IsZoneAssumed = workspace.IsZoneAssumed && zone is null,
    };

    /// <summary>Changes the pace and resets the thresholds to those of the new pace.</summary>
    public static Workspace At(this Workspace workspace, Pace pace) =>
        workspace.Pace == pace ? workspace : workspace with { Pace = pace, Rules = null };

    /// <summary>Changes thresholds. Null is stored for those equal to the pace's own, so that they follow it when it changes.</summary>
    public static Workspace With(this Workspace workspace, MarkRules rules) =>
        workspace with { Rules = rules == MarkRuleDefaults.For(workspace.Pace) ? null : rules };

    /// <summary>
    /// Stores answers about lists with these column names, replacing earlier ones; written to the audit log. Whoever imports a list may,
    /// not only admins: they know it.
    /// </summary>
    public static Workspace With(this Workspace workspace, ColumnChoices said, Person by, DateTimeOffset now) =>
        workspace.ListColumns.Contains(said) ? workspace : (workspace with
        {
            ListColumns = [.. workspace.ListColumns.Where(it => it.Header != said.Header).TakeLast(ColumnChoices.MostKept - 1), said],
        }).With(new AuditEntry(now, by, AuditKind.ListColumnsSaid));

    /// <summary>
    /// Stores answers about owners in lists, replacing earlier ones for the same name; written to the audit log. Whoever imports a list
    /// may, not only admins.
    /// </summary>
    public static Workspace With(this Workspace workspace, ValueList<OwnerChoice> said, Person by, DateTimeOffset now)
    {
        var news = said.Where(it => !workspace.OwnerChoices.Contains(it));
        var names = news.Select(it => OwnerChoice.KeyOf(it.Written)).ToHashSet();
        var others = workspace.OwnerChoices.Where(it => !names.Contains(OwnerChoice.KeyOf(it.Written)));
        return news.Count is 0 ? workspace : (workspace with
        {
            OwnerChoices = [.. others.Concat(news).TakeLast(OwnerChoice.MostKept)],
        }).With(new AuditEntry(now, by, AuditKind.ListOwnersSaid));
    }

    /// <summary>Removes answers that name this person as an owner.</summary>
    public static Workspace WithoutOwner(this Workspace workspace, PersonId person) =>
        workspace with { OwnerChoices = workspace.OwnerChoices.Where(it => it.Who?.Id != person) };

    /// <summary>Authorization for the path template: admins, and the person who leads on that day.</summary>
    public static bool MayKeepTemplate(Workspace workspace, Person by, DateOnly today) =>
        May(workspace, by) || workspace.IsLedBy(by.Id, today);

    /// <summary>Replaces the path template. Written to the audit log.</summary>
    public static Workspace WithPathTemplate(this Workspace workspace, ValueList<PathItem> steps, Person by, DateTimeOffset now) =>
        workspace.PathTemplate.Equals(steps)
            ? workspace
            : (workspace with { PathTemplate = steps }).With(
                new AuditEntry(now, by, steps.Count is 0 ? AuditKind.PathTemplateDeleted : AuditKind.PathTemplateKept));

    /// <summary>Adds an admin. Written to the audit log.</summary>
    public static Workspace WithAdmin(this Workspace workspace, Person admin, Person by, DateTimeOffset now) =>
        workspace.Admins.Any(it => it.Id == admin.Id)
            ? workspace
            : (workspace with { Admins = workspace.Admins.Add(admin) }).With(
                new AuditEntry(now, by, AuditKind.AdminNamed) { Whom = admin });

    /// <summary>Changes whether guests count as insiders. Written to the audit log.</summary>
    public static Workspace WithGuests(this Workspace workspace, bool inside, Person by, DateTimeOffset now) =>
        workspace.GuestsInside == inside
            ? workspace
            : (workspace with { GuestsInside = inside }).With(
                new AuditEntry(now, by, inside ? AuditKind.GuestsInside : AuditKind.GuestsOutside));

    /// <summary>True if an admin has answered whether guests count as insiders, or has changed the setting.</summary>
    public static bool AreGuestsSettled(Workspace workspace) =>
        workspace.GuestsInside || workspace.Audit.Any(it => it.What is AuditKind.GuestsInside or AuditKind.GuestsOutside);

    /// <summary>The same as the answer to the question: the first answer is written to the audit log even if it changes nothing.</summary>
    public static Workspace WithGuestsAnswered(this Workspace workspace, bool inside, Person by, DateTimeOffset now) =>
        inside || AreGuestsSettled(workspace)
            ? workspace.WithGuests(inside, by, now)
            : workspace.With(new AuditEntry(now, by, AuditKind.GuestsOutside));

    /// <summary>
    /// Adds an entry to the audit log. If it is full, the oldest entry of the most frequent kind is dropped, so that frequent events do not
    /// evict rare ones.
    /// </summary>
    public static Workspace With(this Workspace workspace, AuditEntry entry)
    {
        var lines = workspace.Audit.ToList();
        while (lines.Count >= MostAudit)
        {
            var most = lines.GroupBy(it => it.What).MaxBy(it => it.Count())?.Key;
            lines.RemoveAt(lines.FindIndex(it => it.What == most));
        }
        return workspace with { Audit = [.. lines, entry] };
    }

    static Workspace Owned(Workspace workspace, Person by) => workspace.Admins.Count == 0 ? workspace with { Admins = [by] } : workspace;
}

/// <summary>Like <see cref="Ruling"/>, for the settings of a pipeline.</summary>
public abstract record SettingsRuling
{
    SettingsRuling() { }

    public sealed record Yes(Workspace Workspace) : SettingsRuling;

    public sealed record No(Refusal Why) : SettingsRuling;
}
