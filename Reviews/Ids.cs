namespace ReviewBot.Reviews;

/// <summary>Identity of a pipeline: a team, one private or shared channel, or one chat, in one tenant.</summary>
public readonly record struct WorkspaceId(string Tenant, string Home);

public readonly record struct DealId(string Value);

public readonly record struct ReviewId(string Value);

/// <summary>Id of a colleague: the Entra object id.</summary>
public readonly record struct PersonId(string Value);

/// <summary>Id of a buyer step, unique in its deal: s1, s2, …</summary>
public readonly record struct StepId(string Value);

/// <summary>Id of a person or role at the customer, unique in its deal: p1, p2, …</summary>
public readonly record struct BuyerId(string Value);

/// <summary>Id of our own action, unique in its deal: h1, h2, …</summary>
public readonly record struct HelpId(string Value);

/// <summary>Id of a question, unique in its deal: q1, q2, …</summary>
public readonly record struct QuestionId(string Value);

/// <summary>A colleague, with the name as last seen in Teams.</summary>
public sealed record Person(PersonId Id, string Name) : ExtensibleRecord;

/// <summary>A point in time: the instant in UTC, and the local day for the people concerned.</summary>
public readonly record struct Moment(DateTimeOffset At, DateOnly Today);
