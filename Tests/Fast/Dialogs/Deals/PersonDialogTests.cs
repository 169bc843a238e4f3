using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>The people at the customer as a list to press.</summary>
public sealed class PersonDialogTests
{
    static readonly Buyer Tom = new(new("p2"), "Tom Example", "Head of purchasing", null, Stance.Open);

    readonly ConversationFixture room = new();

    [Fact]
    public async Task A_person_is_changed_where_the_deal_stands()
    {
        var lee = await AtPeople();

        await lee.Presses("Edit Tom Example");
        Assert.Equal(
            ("Tom Example", "Head of purchasing", "open"),
            (lee.Card.Inputs["name"], lee.Card.Inputs["function"], lee.Card.Inputs["stance"]));
        await lee.Presses("Save", ("priority", "no surprises"));

        Assert.Equal(Tom with { Priority = "no surprises" }, (await Deal()).Find(Tom.Id));
        Assert.True(lee.Card.Buttons.ContainsKey("Edit Tom Example"));
    }

    [Fact]
    public async Task Who_left_is_asked_for_no_step()
    {
        var lee = await AtPeople();

        await lee.Presses("Edit Tom Example");
        await lee.Presses("Left the company");

        Assert.Equal(Sample.Today, (await Deal()).Find(Tom.Id)?.Left);
        Assert.True(lee.Card.Says("Tom Example (Head of purchasing) · left, 16 Nov"), string.Join('\n', lee.Card.Lines));
        await lee.Presses("Edit Tom Example");
        await lee.Presses("Is back");
        Assert.Null((await Deal()).Find(Tom.Id)?.Left);
    }

    [Fact]
    public async Task Two_entries_of_one_person_become_one()
    {
        var lee = await AtPeople();
        await lee.Presses("Edit Tom Example");

        await lee.Presses("Merge them");
        Assert.True(lee.Card.Says("One answer is still missing: which entry is the same person."), string.Join('\n', lee.Card.Lines));
        await lee.Presses("Merge them", ("same", Sample.Priya.Id.Value));

        Assert.Equal([Tom.Id], (await Deal()).Buyers.Select(it => it.Id));
        Assert.Equal(Tom.Id, (await Deal()).Next?.Who);
    }

    [Fact]
    public async Task Somebody_is_added_and_taken_off_between_reviews()
    {
        var lee = await AtPeople();

        await lee.Presses("Add a person");
        await lee.Presses("Save", ("name", "Kay Example"));
        await lee.Presses("Edit Kay Example");
        await lee.Presses("Remove from the list");

        Assert.Equal([Sample.Priya.Id, Tom.Id], (await Deal()).Buyers.Select(it => it.Id));
        Assert.Equal(
            [Change.BuyerRemoved, Change.BuyerAdded],
            (await room.Deals.ReadJournal(room.Workspace, Sample.Deal().Id, 5, default)).Select(it => it.Change));
    }

    [Fact]
    public async Task In_a_review_a_press_fills_the_step_and_saving_changes_that_person()
    {
        var sam = await AtStepFour();

        await sam.Presses("Edit Tom Example");
        Assert.Equal("Tom Example", sam.Card.Inputs["name"]);
        await sam.Presses("Save and add another", ("function", ""), ("priority", "no surprises"));

        Assert.Equal(Tom with { Function = null, Priority = "no surprises" }, (await Deal()).Find(Tom.Id));
        Assert.Equal("", sam.Card.Inputs["name"]);
    }

    [Fact]
    public async Task In_a_review_another_name_is_another_person_and_a_first_name_is_none()
    {
        var sam = await AtStepFour();

        await sam.Presses("Edit Tom Example");
        await sam.Presses("Save and add another", ("name", "Kay Example"));
        await sam.Presses("Save and add another", ("name", "priya"), ("priority", "cash flow"));

        Assert.Equal(["Priya Sample", "Tom Example", "Kay Example"], (await Deal()).Buyers.Select(it => it.Name));
        Assert.Equal("cash flow", (await Deal()).Buyers[0].Priority);
    }

    [Fact]
    public async Task From_the_review_one_leaves_and_the_way_back_is_to_the_review()
    {
        var sam = await AtStepFour();

        await sam.Presses("Edit Tom Example");
        await sam.Presses("Left, or listed twice");
        await sam.Presses("Left the company");
        await sam.Presses("Back to the review");

        Assert.Equal(Sample.Today, (await Deal()).Find(Tom.Id)?.Left);
        Assert.Contains("conflict", sam.Card.Inputs.Keys);
    }

    async Task<Deal> Deal() => (await room.Now(Sample.Deal())).Deal;

    async Task<Seat> AtPeople()
    {
        await room.Has(Sample.Deal() with { Buyers = [Sample.Priya, Tom], Steps = [Sample.Step()] });
        var lee = room.Seat(Sample.Lee);
        await lee.Types("deal Contoso");
        await lee.Presses("Edit");
        await lee.Presses("Their people");
        return lee;
    }

    async Task<Seat> AtStepFour()
    {
        await room.Has(Sample.Deal() with { Buyers = [Sample.Priya, Tom] });
        var sam = room.Seat(Sample.Sam);
        await sam.Types("review contoso");
        await sam.Presses("Full review, 7 minutes");
        await sam.Presses("Answer");
        foreach (var _ in Enumerable.Range(0, 3))
            await sam.Presses("Skip this question");
        return sam;
    }
}
