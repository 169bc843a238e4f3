namespace ReviewBot.Reviews;

/// <summary>Provenance of a deal that was moved here from another pipeline, with its owner there. Needed to undo the move.</summary>
/// <param name="From">Home of the pipeline that it came from.</param>
/// <param name="Owner">The owner before; null: it had none.</param>
/// <param name="Handed">See <see cref="Deal.Handed"/>, as it was.</param>
public sealed record Arrival(string From, Person By, Person? Owner, string? OwnerAsWritten, Handover? Handed) : ExtensibleRecord;
