using ReviewBot.Reviews.Marks;

namespace ReviewBot.Reviews;

/// <summary>Who may change a pipeline's settings, and what follows.</summary>
public static class PipelineSettingsRules
{
    public const int MostAdmins = 10;

    public const int MostHolidays = 60;

    /// <summary>Whoever set it up, and whom they named. While that is nobody, anybody who works in it.</summary>
    public static bool May(Workspace workspace, Person by) => workspace.Admins.Count == 0 || workspace.Admins.Any(it => it.Id == by.Id);

    /// <summary>The first who changes a pipeline that nobody set up becomes its admin.</summary>
    public static SettingsRuling Change(
        Workspace workspace,
        Person by,
        Func<Workspace, Workspace> change) => !May(workspace, by) ? new SettingsRuling.No(new Refusal.OnlyAdmins(workspace.Admins))
        : change(workspace) is var changed && changed.Admins.Count > MostAdmins ? new SettingsRuling.No(new Refusal.Full(MostAdmins))
        : new SettingsRuling.Yes(Owned(changed with { IsSetUp = true }, by));

    /// <summary>Another pace brings its own thresholds.</summary>
    public static Workspace At(this Workspace workspace, Pace pace) =>
        workspace.Pace == pace ? workspace : workspace with { Pace = pace, Rules = null };

    /// <summary>Thresholds that are those of the pace follow it from now on.</summary>
    public static Workspace With(this Workspace workspace, MarkRules rules) =>
        workspace with { Rules = rules == MarkRules.For(workspace.Pace) ? null : rules };

    public static Workspace With(this Workspace workspace, Person admin) =>
        workspace with { Admins = [.. workspace.Admins.Where(it => it.Id != admin.Id), admin] };

    static Workspace Owned(Workspace workspace, Person by) => workspace.Admins.Count == 0 ? workspace with { Admins = [by] } : workspace;
}

/// <summary>What a rule decides about a pipeline's settings.</summary>
public abstract record SettingsRuling
{
    SettingsRuling() { }

    public sealed record Yes(Workspace Workspace) : SettingsRuling;

    public sealed record No(Refusal Why) : SettingsRuling;
}
