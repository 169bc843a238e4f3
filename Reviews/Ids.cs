namespace ReviewBot.Reviews;

/// <summary>The home of a pipeline of deals: a team, one private or shared channel, or one chat, in one tenant.</summary>
public readonly record struct WorkspaceId(string Tenant, string Home);

public readonly record struct DealId(string Value);

public readonly record struct ReviewId(string Value);

/// <summary>One of us: the Entra object id.</summary>
public readonly record struct PersonId(string Value);

/// <summary>A buyer step, unique in its deal: s1, s2, …</summary>
public readonly record struct StepId(string Value);

/// <summary>A person or role at the customer, unique in its deal: p1, p2, …</summary>
public readonly record struct BuyerId(string Value);

/// <summary>A question, unique in its deal: q1, q2, …</summary>
public readonly record struct QuestionId(string Value);

/// <summary>One of us, with the name that was last seen in Teams.</summary>
public sealed record Person(PersonId Id, string Name);

/// <summary>When something happens: the instant in UTC, and the day it is for the people it concerns.</summary>
public readonly record struct Moment(DateTimeOffset At, DateOnly Today);
