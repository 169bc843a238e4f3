namespace ReviewBot.Reviews.Lists;

/// <summary>Undo of an import for one deal. Values that were changed since stay. Idempotent.</summary>
public abstract record ImportUndo
{
    ImportUndo() { }

    /// <summary>Nothing to do: the deal was deleted, or has its old values.</summary>
    public sealed record Nothing : ImportUndo;

    /// <summary>The import created the deal and nobody has changed it since: delete it.</summary>
    public sealed record Remove : ImportUndo;

    /// <param name="Stays">True: some values were changed since, and stay.</param>
    public sealed record Restore(Ruling.Accepted Accepted, bool Stays) : ImportUndo;

    /// <summary>All values were changed since: leave them.</summary>
    public sealed record Keep : ImportUndo;

    /// <param name="now">The current deal; null: it was deleted.</param>
    /// <param name="imported">Start of the import, which is the time at which its new deals were added.</param>
    public static ImportUndo Of(ImportedChange change, Deal? now, Review? live, DateTimeOffset imported, Person by, Moment moment)
    {
        if (now is null)
            return new Nothing();
        if (change is not { Before: { } before, After: { } after })
            return now.Version == 1 && now.AddedAt == imported && live is null ? new Remove() : new Keep();

        var (values, edit, stays) = (ImportedValues.Of(now), new Edit(now, live, by, moment), false);
        if (IsBack((before.Customer, before.Title), (after.Customer, after.Title), (values.Customer, values.Title), ref stays))
        {
            edit = edit.Set(deal => deal with { Customer = before.Customer, Title = before.Title }).Note(
                Change.DealCorrected, from: $"{now.Customer} · {now.Title}", to: $"{before.Customer} · {before.Title}");
        }
        if (IsBack(
            (before.Owner, before.OwnerAsWritten, before.Handed),
            (after.Owner, after.OwnerAsWritten, after.Handed),
            (values.Owner, values.OwnerAsWritten, values.Handed),
            ref stays))
        {
            edit = edit
                .Set(deal => deal with { Owner = before.Owner, OwnerAsWritten = before.OwnerAsWritten, Handed = before.Handed })
                .Note(
                    Change.OwnerSet,
                    from: now.Owner?.Name ?? now.OwnerAsWritten,
                    to: before.Owner?.Name ?? before.OwnerAsWritten);
        }
        if (IsBack(before.Commercial, after.Commercial, values.Commercial, ref stays))
            edit = edit.Set(deal => deal with { Commercial = before.Commercial });
        if (IsBack(before.Note, after.Note, values.Note, ref stays))
            edit = edit.Set(deal => deal with { Note = before.Note });
        if (IsBack(
            (before.ListedStep, before.ListedStepBy), (after.ListedStep, after.ListedStepBy), (values.ListedStep, values.ListedStepBy),
            ref stays))
        {
            edit = edit.Set(deal => deal with { ListedStep = before.ListedStep, ListedStepBy = before.ListedStepBy });
        }
        if (IsBack(before.Ended, after.Ended, values.Ended, ref stays))
            edit = edit.Set(deal => deal with { Ended = before.Ended }).Note(Change.DealEnded, from: now.Ended?.Word);
        return edit.Deal == now
            ? stays ? new Keep() : new Nothing()
            : Ruling.Of(edit.Note(Change.ImportTakenBack)) is Ruling.Accepted accepted ? new Restore(accepted, stays) : new Keep();
    }

    /// <summary>True if the import changed a value and nobody has since. Otherwise it stays.</summary>
    static bool IsBack<T>(T before, T after, T now, ref bool stays)
    {
        var same = EqualityComparer<T>.Default;
        if (same.Equals(before, after) || same.Equals(now, before))
            return false;
        if (same.Equals(now, after))
            return true;

        stays = true;
        return false;
    }
}
