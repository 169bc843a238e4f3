using ReviewBot.Reviews;

namespace ReviewBot.Dialogs;

/// <summary>Somebody who has proved over HTTP who they are.</summary>
/// <param name="IsGuest">True: a guest of the tenant, whose account is elsewhere.</param>
public sealed record SignedInPerson(string Tenant, Person Person, bool IsGuest);
