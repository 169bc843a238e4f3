using System.Globalization;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Playground;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs;

/// <summary>The sample deals have something to show of what is counted.</summary>
public sealed class SampleStoriesTests
{
    readonly ConversationFixture room = new(EmbeddedRows.InMemory());

    [Fact]
    public async Task There_is_something_to_learn_from_those_that_are_over()
    {
        var board = await Told();

        var ended = await room.Deals.Ended.Read(
            Learned.Counted(board, it => it).Select(deal => (SamplePipeline.Workspace, deal)), default);
        var learned = Learned.Of(ended);

        Assert.Equal((9, 4), (learned.Deals, learned.Won));
        Assert.Contains(learned.Findings, it => (it.Kind, it.Job) == (LearnedKind.JobStarted, Job.Path));
        Assert.Contains(learned.Findings, it => it.Kind is LearnedKind.Champion);
    }

    [Fact]
    public async Task One_customer_works_on_something_else_than_we_do_and_one_question_was_answered_in_the_room()
    {
        var board = await Told();

        Assert.Equal(["Fabrikam"], board.Where(it => it.Ended is null && SameMap.Of(it).IsGap).Select(it => it.Customer));
        var wingtip = board.Single(it => it.Customer is "Wingtip Toys");
        Assert.Contains(
            await room.Deals.ReadJournal(SamplePipeline.Workspace, wingtip.Id, 100, default), it => it.Change is Change.RoomAnswered);
    }

    /// <summary>The list that is imported afterwards names the deals and people of the stories.</summary>
    [Fact]
    public async Task In_German_no_deal_is_left_in_English()
    {
        var board = await Told("de-DE");

        var list = DealListParser.Read(
            await File.ReadAllTextAsync(PlaygroundFolder.SamplePipeline(isGerman: true), default),
            CultureInfo.GetCultureInfo("de-DE"),
            Sample.Today);
        Assert.Empty(list.BadLines);
        Assert.Equal(10, list.Rows.Count);
        var open = board.Where(it => it.Ended is null).ToArray();
        Assert.Equal(5, open.Length);
        Assert.All(open, deal =>
        {
            var row = Assert.Single(list.Rows, it => it.Id == deal.Id);
            Assert.All(row.Contacts, contact => Assert.Contains(deal.Buyers, it => it.Name == contact.Name));
        });
        var contoso = board.Single(it => it.Customer is "Contoso");
        Assert.Equal(("Service-Desk verlängern", "Lee Sample"), (contoso.Title, contoso.Owner?.Name));
    }

    async Task<Deal[]> Told(string language = "en-GB")
    {
        await new SamplePast(room.Deals, Sample.Monday, new(Say.In(CultureInfo.GetCultureInfo(language)))).Create(default);
        return [.. (await room.Deals.ReadBoard(SamplePipeline.Workspace, default)).Select(it => it.Deal)];
    }
}
