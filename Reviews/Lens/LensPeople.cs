namespace ReviewBot.Reviews.Lens;

/// <summary>Who is who in an answer.</summary>
/// <param name="Buyers">People and roles at the customer.</param>
/// <param name="Ours">Colleagues.</param>
/// <param name="Chosen">The customer's person who was chosen as the doer; null: nobody, or not known yet.</param>
public sealed record LensPeople(
    string Customer, IReadOnlyCollection<string> Buyers, IReadOnlyCollection<string> Ours, string? Chosen = null);
