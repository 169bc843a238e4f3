namespace ReviewBot.Reviews;

/// <summary>How a deal came from another pipeline, and whose it was there.</summary>
/// <param name="From">Home of the pipeline that it came from.</param>
/// <param name="Owner">The owner before; null: it had none.</param>
/// <param name="Handed">See <see cref="Deal.Handed"/>, as it was.</param>
public sealed record Arrival(string From, Person By, Person? Owner, string? OwnerAsWritten, Handover? Handed) : Kept;
