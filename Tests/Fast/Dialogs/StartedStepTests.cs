using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Assistants;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Pages.Deals;
using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs;

/// <summary>
/// A step that they have begun is called begun wherever it stands among what they have done: its own words say that it is done.
/// </summary>
public sealed class StartedStepTests
{
    readonly ConversationFixture room = new();

    [Theory]
    [InlineData("en-GB", "started")]
    [InlineData("de-DE", "begonnen")]
    public async Task It_is_called_so_on_every_card_on_the_page_and_by_an_assistant(string language, string started)
    {
        foreach (var person in new[] { Sample.Sam, Sample.Lee })
            room.Speaks[person.Id] = language;
        await room.Deals.Save(new Workspace(room.Workspace, "Sales", [Sample.Sam], Language: language), default);
        await room.Has(Sample.Deal() with { Steps = [Sample.Step()] });
        var (sam, lee) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee));
        await sam.Types("review contoso");
        await sam.Forges(new { press = "review-start", on = await On(), form = "Full" });
        await lee.Forges(new Dictionary<string, object>
        {
            ["press"] = "step-save", ["on"] = await On(), ["topic"] = "Done", ["step-s1"] = "started", ["evidence"] = "wrote",
        });
        var live = LinesOf(room.Live);
        await sam.Forges(new { press = "lead-close", on = await On() });
        var summary = LinesOf(room.Posts[0]);
        await lee.Types("deal contoso");
        var deal = LinesOf(room.Posts[0]);
        var now = (await room.Now(Sample.Deal())).Deal;
        var context = Cards.Readers.Lee with { Say = Say.First(language) };
        var page = TimelineMark.Of(now, context).Where(it => it.Kind is "did").Select(it => it.Words).ToArray();
        var told = DealAnswers.Whole(new VisibleDeal("team", new DealSnapshot(now, null)), "Sales", false, context);

        Assert.True(now.Acts is [{ IsStart: true }], $"{now.Acts}");
        foreach (var lines in new[] { summary, deal, page })
            Assert.Contains(started, Assert.Single(Known(lines, context.Say)), StringComparison.Ordinal);
        Assert.All(Known(live, context.Say), line => Assert.Contains(started, line, StringComparison.Ordinal));
        Assert.DoesNotContain("✓", deal);
        Assert.Equal((started, started), (told.Deal.LastActStatus, Assert.Single(told.WhatTheyHaveDone ?? []).Status));
    }

    /// <summary>The lines that say how it is known that they did it.</summary>
    static string[] Known(IEnumerable<string> lines, Say say) =>
    [
        .. lines.Where(it => it.Contains("names the budget owner", StringComparison.Ordinal)
            && it.Contains(say.HowWeKnow(new(Level.Wrote, null, Sample.Today)), StringComparison.Ordinal)),
    ];

    static string[] LinesOf(CardFace? card) => [.. card?.Lines ?? []];

    async Task<object> On() => new { w = "team:sales", d = Sample.Deal().Id.Value, v = (await room.Now(Sample.Deal())).Deal.Version };
}
