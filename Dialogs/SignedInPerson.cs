using ReviewBot.Reviews;

namespace ReviewBot.Dialogs;

/// <summary>A person authenticated over HTTP.</summary>
/// <param name="IsGuest">True: a guest of the tenant, with a home account elsewhere.</param>
public sealed record SignedInPerson(string Tenant, Person Person, bool IsGuest);
