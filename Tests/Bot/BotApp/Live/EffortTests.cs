using System.Globalization;
using System.Text;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Live;

/// <summary>
/// Number of presses and texts that a review takes owner and lead together, counted like a person: a button or tick is one press, a choice
/// in a list two, a day in a calendar three, and anything collapsed or behind "…" one more; prefilled values cost nothing.
/// </summary>
public sealed class EffortTests : IAsyncLifetime
{
    readonly StringBuilder transcript = new();
    BotFixture bot = null!;
    HttpUser sam = null!;
    HttpUser lee = null!;
    int presses;
    int texts;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open();
        (sam, lee) = (bot.Guest(Sample.Sam), bot.Guest(Sample.Lee));
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Equal("", string.Join('\n', bot.Failures));
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task A_first_full_review_takes_at_most_30_presses_and_10_texts()
    {
        var deal = await bot.Has(Sample.Deal() with { Buyers = [] });
        await Type(sam, "review contoso");

        await Press(sam, "Full review, 7 minutes");
        await Press(lee, "Answer");
        await Press(lee, "Save and continue", ("also", "invited their security lead"), ("evidence", "said"), ("told", "Priya Sample"));
        await Press(
            lee,
            "Save and continue",
            ("why", "Tickets double in spring"),
            ("nothing", "They hire six people"),
            ("wanted", "A calm release"),
            ("whose", "Priya Sample"),
            ("evidence", "wrote"));
        await Press(lee, "Save and continue", ("problem", "settled"), ("explore", "settled"), ("require", "working"));
        await Press(lee, "Save and continue", ("priority", "No new headcount"), ("stance", "for"));
        await Press(lee, "Save and continue", ("signs", "cannot-choose"));
        await Press(lee, "Friday, 20 Nov", ("what", "names the budget owner"), ("agreement", "agreed"));
        await Press(lee, "Tomorrow, 17 Nov", ("what", "draft the cost-of-waiting page"));
        await Press(lee, "4 · I think so");
        sam = new(bot, Sample.Sam, TeamsConversation.Channel); // sees the card as it was edited meanwhile
        await Press(sam, "Answer");
        await Press(sam, "2 · I doubt it");
        await Press(sam, "Reveal the answers");
        await Press(sam, "Finish");

        Approved.Match(transcript.ToString(), "txt");
        Assert.InRange(presses, 1, 30);
        Assert.InRange(texts, 1, 10);
        var now = (await bot.Now(deal)).Deal;
        Assert.Equal((1, "Priya Sample", "names the budget owner"), (now.Reviewed, Assert.Single(now.Buyers).Name, now.Next?.What));
    }

    [Fact]
    public async Task A_later_one_with_little_new_takes_at_most_16_presses_and_no_text_but_its_command()
    {
        var said = new Statement("Tickets double", "Priya Sample", Level.Wrote, Sample.Days(-14), Sample.Days(-14));
        var deal = await bot.Has(Sample.Deal().With(Job.Consensus, JobStatus.Working) with
        {
            Steps = [Sample.Step()],
            Case = new(said, said, said, Sample.Days(-14)),
            Past = [Sample.Past(Sample.Days(-14))],
            Reviewed = 1,
        });
        await Type(sam, "review contoso");

        await Press(sam, "Full review, 6 minutes");
        await Press(lee, "Answer");
        await Press(lee, "Save and continue", ("step-s1", "not-yet"));
        await Press(lee, "Still true");
        await Press(lee, "Nothing has changed");
        await Press(lee, "Save and continue");
        await Press(lee, "None seen");
        await Press(lee, "Save and continue");
        await Press(lee, "Nothing needed");
        await Press(lee, "4 · I think so");
        sam = new(bot, Sample.Sam, TeamsConversation.Channel); // sees the card as it was edited meanwhile
        await Press(sam, "Answer");
        await Press(sam, "4 · I think so");
        await Press(sam, "Reveal the answers");
        await Press(sam, "Finish");

        Approved.Match(transcript.ToString(), "txt");
        Assert.InRange(presses, 1, 16);
        Assert.Equal(1, texts);
        Assert.Equal(2, (await bot.Now(deal)).Deal.Reviewed);
    }

    /// <summary>A command is a text, too.</summary>
    async Task Type(HttpUser who, string words)
    {
        texts++;
        _ = await who.Types(words);
        Note(who, $"types: {words}", null);
    }

    async Task Press(HttpUser who, string button, params (string Input, string Value)[] filled)
    {
        var card = who.With(button);
        Assert.All(filled, it => Assert.NotEqual(it.Value, card.Inputs[it.Input])); // what is there already is not filled in
        foreach (var (input, value) in filled)
        {
            if (card.Kinds[input] is "Input.Text")
                texts++;
            else
                presses += Presses(card.Kinds[input], card.Inputs[input].Split(','), value.Split(','));
        }
        presses += filled.Select(it => it.Input).Append(button).Select(card.Behind.GetValueOrDefault).OfType<string>().Distinct().Count();
        presses++;
        var came = await who.Presses(button, filled);
        Assert.Equal(200, came.Code);
        await bot.Pass(TimeSpan.FromSeconds(2));
        Note(who, button + string.Concat(filled.Select(it => $" [{it.Input}: {it.Value}]")), came.Card);
    }

    static int Presses(string kind, string[] before, string[] after) => kind switch
    {
        "Input.ChoiceSet multi" => before.Where(it => it.Length > 0).Except(after).Concat(after.Except(before)).Count(),
        "Input.ChoiceSet expanded" or "Input.Toggle" => 1,
        "Input.ChoiceSet" => 2,
        "Input.Date" => 3,
        _ => throw new InvalidOperationException($"Nobody knows what {kind} takes."),
    };

    void Note(HttpUser who, string what, CardFace? came) => transcript.Append(
        CultureInfo.InvariantCulture, $"{presses,2} presses {texts,2} texts  {(who == lee ? "Lee" : "Sam")} {what} -> {came?.Title}\n");
}
