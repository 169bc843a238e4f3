using ReviewBot.Reviews;

namespace ReviewBot.Storage;

/// <summary>
/// What a work item is about: a person, a workspace, a workspace's outbox, its CRM connection, or a background job.
/// </summary>
public abstract record Subject
{
    Subject(string tenant, string id) => (Tenant, Id) = (tenant, id);

    public string Tenant { get; }

    internal string Id { get; }

    /// <summary>A person, as an owner of deals.</summary>
    public sealed record OfPerson(string Tenant, PersonId Person) : Subject(Tenant, Person.Value);

    /// <summary>A workspace: its lead's list and its digest.</summary>
    public sealed record OfWorkspace(WorkspaceId Workspace) : Subject(Workspace.Tenant, Workspace.Home);

    /// <summary>The outbox of a workspace.</summary>
    public sealed record OfPosts(WorkspaceId Workspace) : Subject(Workspace.Tenant, Workspace.Home);

    /// <summary>The connection of a pipeline to a CRM.</summary>
    public sealed record OfConnection(WorkspaceId Workspace) : Subject(Workspace.Tenant, Workspace.Home);

    /// <summary>A background job of a workspace or of a person.</summary>
    /// <param name="Owner">The workspace or person in whose partition the job's rows are.</param>
    /// <param name="Job">Id of the job.</param>
    public sealed record OfJob(Subject Owner, string Job) : Subject(Owner.Tenant, Owner.Id);
}
