using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Live;

/// <summary>
/// Three whole reviews by four people over HTTP, in both languages: what will be seen, doubts, room questions, the lead's feedback, and a
/// recurring review.
/// </summary>
public sealed class FourPeopleTests
{
    const string Frozen = "their CFO has frozen the budget";
    const string Rival = "a rival is already in a pilot there";

    static readonly Person Ann = Sample.Person("Ann Example");
    static readonly Person Sam = Sample.Sam;
    static readonly Person Lee = Sample.Lee;
    static readonly Person Kim = Sample.Kim;

    [Theory]
    [InlineData("en-GB", "Do we have a name?", "A look back at your review of Contoso")]
    [InlineData("de-DE", "Gibt es einen Namen?", "Rückblick auf deine Besprechung zu Contoso")]
    public async Task Three_reviews_in_three_weeks(string language, string isThere, string lookBack)
    {
        await using var play = await Play.Open(language, Sam, Lee, Kim, Ann);
        await play.Bot.Has(Sample.Deal());
        await play.Types(Sam, "review every Thursday 10:00");

        await TheRoomIsAsked(play);
        await TheOwnerAnswers(play);
        await TheyMakeItWrong(play);
        await play.Minutes(12);
        Assert.Equal(lookBack, play.Alone(Sam).Face.Title);
        Assert.DoesNotContain(play.All, it => it.To != Sam && it.Says(lookBack));

        await play.Days(9);
        Assert.Contains(play.All, it => it.To == Lee && it.Where.Kind is "personal" && it.Says(isThere));
        await Second(play, isThere);
        await TheSeriesEnds(play);
        await Third(play);

        Assert.Equal(3, (await Deal(play)).Reviewed);
        Assert.Empty(play.Bot.Failures);
    }

    /// <summary>Kim answers, Ann does not know; nobody is asked twice, and the owner not at all.</summary>
    static async Task TheRoomIsAsked(Play play)
    {
        await play.Types(Sam, "review Contoso");
        await play.Presses(Sam, "review-start", "Full");
        await play.Presses(Kim, "room-ask");
        await play.Presses(Kim, "room-answer", null, ("also", "Robin in purchasing"), ("evidence", "said"), ("told", "Priya Sample"));
        await play.Presses(Ann, "room-ask");
        Assert.NotEqual(play.All.First(it => it.To == Kim && it.Face.Inputs.ContainsKey("told")).Face.Title, play.Last(Ann).Face.Title);
        await play.Presses(Ann, "step-leave");
        await play.Presses(Kim, "room-ask");
        await play.Presses(Lee, "room-ask");

        Assert.All([Kim, Lee], it => Assert.DoesNotContain("told", play.Last(it).Face.Inputs.Keys));
        Assert.Equal("Robin in purchasing", (await Deal(play)).Buyers[^1].Name);
        Assert.DoesNotContain(await play.Bot.Deals.ReadJournal(BotFixture.Home(), Sample.Deal().Id, 50, default), it => it.By == Ann);
    }

    static async Task TheOwnerAnswers(Play play)
    {
        await play.Presses(Lee, "step-open", "Done");
        await play.Presses(
            Lee, "step-save", "Done", ("also", "invited their security lead"), ("evidence", "said"), ("told", "Priya Sample"));
        await play.Presses(
            Lee, "step-save", "Why", ("why", "Tickets double in spring"), ("nothing", "They hire six people"),
            ("wanted", "A calm release"), ("whose", "Priya Sample"), ("evidence", "wrote"));
        await play.Presses(Lee, "step-save", "Where", ("problem", "settled"), ("require", "working"));
        await play.Presses(Lee, "step-save", "Who", ("name", "Priya Sample"), ("priority", "No new headcount"), ("stance", "for"));
        await play.Presses(Lee, "step-save", "off-course", ("signs", "cannot-choose"));
        await play.Presses(
            Lee, "step-save", "Next", ("who", "p1"), ("what", "names the budget owner"), ("by", "2026-11-20"), ("agreement", "agreed"),
            ("job", "consensus"), ("see", "name"));
        await play.Presses(
            Lee, "step-save", "Help", ("what", "draft the cost-of-waiting page"), ("ofus", "Lee Sample"), ("by", "2026-11-19"));
        Assert.Equal((Sample.Days(4), ToSee.Name), ((await Deal(play)).Next?.By, (await Deal(play)).Next?.ToSee));
    }

    /// <summary>Private before the reveal, anonymous after it; one press creates a question from a doubt.</summary>
    static async Task TheyMakeItWrong(Play play)
    {
        await play.Presses(Lee, "step-rate", "4", ("doubt", ""));
        await play.Presses(Kim, "step-open", "Reveal");
        await play.Presses(Kim, "step-rate", "\"sure\":2", ("doubt", Frozen));
        await play.Presses(Ann, "step-open", "Reveal");
        await play.Presses(Ann, "doubt-save", null, ("doubt", Rival));
        await play.Presses(Sam, "step-open", "Reveal");
        await play.Presses(Sam, "step-rate", "\"sure\":3");
        await play.Presses(Sam, "lead-open");
        Assert.DoesNotContain(play.All, it => it.To != Kim && it.Says(Frozen));
        Assert.DoesNotContain(play.All, it => it.To != Ann && it.Says(Rival));

        await play.Presses(Sam, "lead-reveal");

        var shown = play.Shared.Text.Split('\n');
        Assert.All([Frozen, Rival], it => Assert.Contains(it, play.Shared.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(
            shown, it => it.Contains(Rival, StringComparison.Ordinal) && it.Contains("Example", StringComparison.Ordinal));
        await play.Presses(Ann, "doubt-find-out");
        Assert.Equal((Asking.Doubt, Ann), ((await Deal(play)).Questions[^1].Asking, (await Deal(play)).Questions[^1].Asks));
        await play.Presses(Sam, "lead-open");
        await play.Presses(Sam, "lead-close");
    }

    /// <summary>The first question asks for what we wanted to see; done is no evidence of it, a name is.</summary>
    static async Task Second(Play play, string isThere)
    {
        await play.Types(Sam, "review Contoso");
        await play.Presses(Sam, "review-start", "Full");
        Assert.True(play.Shared.Says(isThere), play.Shared.Text);
        await play.Presses(Kim, "room-ask");
        await play.Presses(Ann, "room-ask");
        Assert.NotEqual(play.Last(Kim).Face.Title, play.Last(Ann).Face.Title);
        var step = (await Deal(play)).Next?.Id ?? default;
        await play.Presses(Lee, "step-open", "Done");
        await play.Presses(Lee, "step-save", "Done", ($"step-{step.Value}", "did"), ("evidence", "wrote"), ("told", "Priya Sample"));
        Assert.Equal(Level.Wrote, (await Deal(play)).Steps.Single(it => it.Id == step).Evidence?.Level);
        await play.Presses(Sam, "lead-open");
        await play.Presses(Sam, "lead-close");
        await play.Minutes(12);
    }

    /// <summary>One day is left out, and then it ends: nothing is planned any more.</summary>
    static async Task TheSeriesEnds(Play play)
    {
        await play.Types(Sam, "nudges", isAlone: true);
        await play.Presses(Sam, "series-skip");
        await play.Days(7);
        await play.Types(Sam, "nudges", isAlone: true);
        await play.Presses(Sam, "series-end");

        Assert.Null((await Deal(play)).Planned);
        Assert.Empty((await play.Bot.Deals.FindWorkspace(BotFixture.Home(), default))?.Recurring ?? []);
    }

    /// <summary>The short form asks nobody else, and has no question of doubt.</summary>
    static async Task Third(Play play)
    {
        await play.Types(Sam, "review Contoso");
        await play.Presses(Sam, "review-start", "Short");
        Assert.DoesNotContain(play.Shared.Face.Buttons.Values, it => it.Contains("room-ask", StringComparison.Ordinal));
        await play.Presses(Sam, "lead-open");
        await play.Presses(Sam, "lead-close");
        await play.Minutes(12);
    }

    static async Task<Deal> Deal(Play play) => (await play.Bot.Now(Sample.Deal())).Deal;
}
