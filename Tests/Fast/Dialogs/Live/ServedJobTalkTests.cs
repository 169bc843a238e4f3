using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Live;

/// <summary>Which buying job our part serves: chosen or typed with it, and told beside what they work on.</summary>
public sealed class ServedJobTalkTests
{
    readonly ConversationFixture room = new();

    [Fact]
    public async Task It_is_chosen_with_our_part_and_the_summary_tells_the_gap()
    {
        var help = new Help("sends a comparison", "Lee Sample", null, null) { Job = Job.Select };
        var sam = await AtHelp(
            Sample.Deal().With(Job.Consensus, JobStatus.Working) with { Help = [help, help with { What = "shows the trial" }] });
        var kim = room.Seat(Sample.Kim);
        await kim.Presses("Answer");
        Assert.Equal("select", kim.Card.Inputs["job"]);

        await kim.Presses("Save", ("what", "drafts a page"), ("ofus", "Kim Example"), ("by", "2026-11-20"), ("job", "select"));
        await kim.Presses("Add another");

        Assert.Equal(("drafts a page", Job.Select), ((await Deal()).Help[0].What, (await Deal()).Help[0].Job));
        await sam.Presses("Lead’s view");
        await sam.Presses("Finish");
        var summary = string.Join('\n', room.Posts[0].Lines);
        Assert.Contains("They’re working on: Agreement", summary, StringComparison.Ordinal);
        Assert.Contains("The last three things we took on help with: Choice (3)", summary, StringComparison.Ordinal);
        Assert.Contains("They’re working on Agreement. The last three things we took on all help with Choice.", summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("as-step", null)]
    [InlineData("path", Job.Path)]
    [InlineData(null, Job.Select)]
    public async Task It_is_changed_or_left_to_the_step(string? chosen, Job? after)
    {
        await AtHelp(Sample.Deal() with { Help = [new("calls legal", "Lee Sample", null, null) { Job = Job.Select }] });
        var kim = room.Seat(Sample.Kim);
        await kim.Presses("Answer");

        (string, string)[] job = chosen is null ? [] : [("job", chosen)];
        await kim.Presses("Save", [("what", "calls legal"), ("ofus", "Lee Sample"), ("by", "2026-11-20"), .. job]);

        Assert.Equal(after, Assert.Single((await Deal()).Help).Job);
    }

    [Theory]
    [InlineData("; Choice", Job.Select)]
    [InlineData("; formalien", Job.Path)]
    [InlineData("", null)]
    public async Task It_is_typed_behind_the_other_parts(string typed, Job? said)
    {
        await AtHelp(Sample.Deal() with { Help = [new("calls legal", "Lee Sample", null, null) { Job = Job.Explore }] });

        await room.Seat(Sample.Lee).Types($"answer a one-page comparison; me; Friday{typed}");

        Assert.Equal(said, Assert.Single((await Deal()).Help, it => it.What == "a one-page comparison").Job);
    }

    async Task<Seat> AtHelp(Deal deal)
    {
        await room.Has(deal);
        var sam = room.Seat(Sample.Sam);
        await sam.Types("review contoso");
        await sam.Presses("Short review, 4 minutes");
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        await sam.Presses("Continue to question 3");
        return sam;
    }

    async Task<Deal> Deal() => (await room.Now(Sample.Deal())).Deal;
}
