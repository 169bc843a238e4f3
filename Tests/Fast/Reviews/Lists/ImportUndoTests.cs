using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Lists;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Lists;

public sealed class ImportUndoTests
{
    static readonly Moment Later = new(Sample.Now.At.AddHours(3), Sample.Today);

    static readonly Deal Known = Sample.Deal("Contoso") with
    {
        Owner = Sample.Lee,
        Commercial = [new("Amount", "10")],
        Note = "was here",
        Version = 7,
    };

    static readonly Landing Imported = Land(
        new ImportRow(2, "Contoso Ltd", "Service desk")
        {
            Commercial = [new("Amount", "20")], Note = "from the list", Ended = EndingKind.Bought,
        },
        Known,
        Sample.Kim);

    [Fact]
    public void All_that_nobody_has_changed_since_is_as_before()
    {
        var yes = Assert.IsType<ImportUndo.Restore>(Undo(Imported, Imported.After));

        Assert.False(yes.Stays);
        Assert.Equal(ImportedValues.Of(Known), ImportedValues.Of(yes.Accepted.Deal));
        Assert.Equal(Imported.After.Version + 1, yes.Accepted.Deal.Version);
        Assert.Equal(
            [Change.DealCorrected, Change.OwnerSet, Change.DealEnded, Change.ImportTakenBack], yes.Accepted.Journal.Select(
                it => it.Change));
        Assert.Equal((Sample.Kim.Name, Sample.Lee.Name), (yes.Accepted.Journal[1].From, yes.Accepted.Journal[1].To));
        Assert.IsType<ImportUndo.Nothing>(Undo(Imported, yes.Accepted.Deal));
    }

    public static TheoryData<string> Parts => ["names", "owner", "commercial", "note", "ended"];

    [Theory]
    [MemberData(nameof(Parts))]
    public void What_somebody_has_changed_since_stays(string part)
    {
        var since = Changed(Imported.After, part);
        var known = part is "names" ? Known with { Customer = Imported.After.Customer } : Known;

        var yes = Assert.IsType<ImportUndo.Restore>(Undo(Imported, since));

        Assert.True(yes.Stays);
        Assert.Equal(ImportedValues.Of(Changed(known, part)), ImportedValues.Of(yes.Accepted.Deal));
    }

    [Fact]
    public void A_deal_of_which_all_was_changed_since_stays()
    {
        var since = Parts.Aggregate(Imported.After, (deal, part) => Changed(deal, part.Data));

        Assert.IsType<ImportUndo.Keep>(Undo(Imported, since));
    }

    [Fact]
    public void What_a_review_found_out_since_is_not_touched()
    {
        var since = Imported.After with { SharedGoal = "One desk", Version = 9 };

        var yes = Assert.IsType<ImportUndo.Restore>(Undo(Imported, since));

        Assert.Equal(("One desk", 10), (yes.Accepted.Deal.SharedGoal, yes.Accepted.Deal.Version));
    }

    [Fact]
    public void A_new_deal_goes_while_nobody_has_touched_it()
    {
        var landing = Land(new ImportRow(2, "Fabrikam", "Scanners") { NextStep = "Sends the plan", NextStepBy = Sample.Today }, null, null);

        Assert.IsType<ImportUndo.Remove>(Undo(landing, landing.After));
        Assert.IsType<ImportUndo.Nothing>(Undo(landing, null));
        Assert.IsType<ImportUndo.Keep>(Undo(landing, ((Ruling.Accepted)DealRules.Own(landing.After, null, Sample.Lee, Later)).Deal));
        Assert.IsType<ImportUndo.Keep>(Undo(landing, landing.After with { AddedAt = Later.At }));
    }

    static ImportUndo Undo(Landing landing, Deal? now) =>
        ImportUndo.Of(ImportedChange.Of(landing), now, null, Sample.Now.At, Sample.Sam, Later);

    static Deal Changed(Deal deal, string part) => part switch
    {
        "names" => deal with { Title = "Service desk and more" },
        "owner" => deal with { Owner = Sample.Sam, OwnerAsWritten = null },
        "commercial" => deal with { Commercial = [new("Amount", "30")] },
        "note" => deal with { Note = "after a call" },
        _ => deal with { Ended = new(EndingReason.Other, Sample.Today, Sample.Sam) { How = EndingKind.ChoseOther } },
    };

    static Landing Land(ImportRow row, Deal? before, Person? owner)
    {
        var accepted = ImportMerge.Merge(before, null, row, owner, Sample.Lee, Sample.Now);
        return new(row, before, owner, accepted.Deal, accepted.Journal);
    }
}
