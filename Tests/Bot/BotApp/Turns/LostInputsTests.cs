using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

/// <summary>Phones that lose inputs: the card says how to type the answer, and that works.</summary>
public sealed partial class LostInputsTests : IAsyncLifetime
{
    static readonly TeamsConversation Alone = new("a:personal-of-sam", "personal");

    readonly IRows rows = EmbeddedRows.InMemory();
    BotFixture bot = null!;
    string locale = "en-GB";

    public static TheoryData<Topic, string> Topics =>
        new MatrixTheoryData<Topic, string>(Enum.GetValues<Topic>(), ["en-GB", "de-DE"]);

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open(rows, settings: ["--ReviewBot:NudgeEvery", "01:00:00"]);
        await bot.Has(Sample.Deal() with { Owner = Sample.Sam, Steps = [Sample.Step()] });
        await bot.Guest(Sample.Sam, Alone).Types("help");
        await bot.Guest(Sample.Sam).Types("help");
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("en-GB", "Your Teams isn’t sending what you fill in.", "Type it instead: “add deal ")]
    [InlineData("de-DE", "Dein Teams überträgt nicht, was du ausfüllst.", "Schreib es stattdessen: „deal anlegen ")]
    public async Task After_two_empty_presses_the_card_says_how_to_type_it(string language, string lost, string how)
    {
        locale = language;

        var first = await Presses(new CardAction.SaveDeal());
        var second = await Presses(new CardAction.SaveDeal());

        Assert.False(first.Card?.Says(lost), first.Body);
        Assert.True(second.Card?.Says(lost), second.Body);
        Assert.True(second.Card?.Says(how), second.Body);
    }

    [Fact]
    public async Task A_form_that_is_there_and_was_left_empty_is_no_empty_press()
    {
        await Presses(new CardAction.SaveDeal(), new() { [Fields.Customer] = "", [Fields.Title] = null });
        await Presses(new CardAction.SaveDeal(), new() { [Fields.Customer] = "" });
        var third = await Presses(new CardAction.SaveDeal(), new() { [Fields.Title] = null });

        Assert.False(third.Card?.Says("Your Teams isn’t sending"), third.Body);
    }

    [Fact]
    public async Task They_have_to_be_of_one_person_on_one_form_in_a_row()
    {
        await Presses(new CardAction.SaveDeal());
        await Presses(new CardAction.SaveDeal(), new() { [Fields.Customer] = "Adatum" });
        var afterFilled = await Presses(new CardAction.SaveDeal());
        await Presses(new CardAction.CheckImport());
        var afterOther = await Presses(new CardAction.SaveDeal());
        var ofKim = await bot.Post(
            TeamsConversation.Channel.Press(Sample.Kim, JsonNode.Parse(new CardAction.SaveDeal().ToJson()), bot.NextId()));

        Assert.All([afterFilled, afterOther, ofKim], it => Assert.False(it.Card?.Says("Your Teams isn’t sending"), it.Body));
    }

    [Theory]
    [InlineData("add deal Adatum; Label printing; half the returns by June")]
    [InlineData("deal anlegen Adatum; Label printing; half the returns by June")]
    public async Task A_deal_can_be_added_by_typing(string words)
    {
        await Types(words);

        var deal = Assert.Single((await bot.Deals.ReadBoard(BotFixture.Home(), default)), it => it.Deal.Customer == "Adatum").Deal;
        Assert.Equal(("Label printing", Sample.Sam), (deal.Title, deal.Owner));
        Assert.True(bot.Teams.Messages[0].Says("half the returns by June"), string.Join('|', bot.Teams.Messages[0].Lines));
    }

    [Fact]
    public async Task What_the_card_says_adds_a_deal()
    {
        await Presses(new CardAction.SaveDeal());
        var card = (await Presses(new CardAction.SaveDeal())).Card;

        await Types(Example(card));

        Assert.Equal(2, (await bot.Deals.ReadBoard(BotFixture.Home(), default)).Count);
    }

    [Fact]
    public async Task In_the_personal_chat_a_deal_says_which_pipeline_it_is_for()
    {
        await bot.Guest(Sample.Sam, TeamsConversation.OtherChannel).Types("help");
        await Types("add deal Adatum; Label printing", Alone);
        Assert.Equal(1, await Count());
        var other = BotFixture.Home(TeamsConversation.OtherChannel);
        var workspace = await bot.Deals.FindWorkspace(other, default) ?? throw new InvalidOperationException();
        await bot.Deals.Save(workspace with { Name = "Partners" }, default);
        await rows.OpenPeople().Rename(other, "Partners", default);
        bot.Time.Advance(TimeSpan.FromMinutes(2));

        await Types("add deal Adatum; Label printing; partners", Alone);

        Assert.Equal(1, await Count());
        Assert.Single(await bot.Deals.ReadBoard(other, default));

        async Task<int> Count() => (await bot.Deals.ReadBoard(BotFixture.Home(), default)).Count;
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task What_the_card_of_a_step_says_answers_it(Topic topic, string language)
    {
        await Starts(topic);
        locale = language;
        var press = new CardAction.Save(await On(), topic);
        await Presses(press);
        var card = (await Presses(press)).Card;
        Assert.True(card?.Says(language is "en-GB" ? "Your Teams isn’t sending" : "Dein Teams überträgt nicht"));

        await Types(Example(card), topic is Topic.Reveal ? Alone : null);

        var review = (await bot.Now(Sample.Deal())).Live;
        Assert.True(
            (review?[topic] is { Skipped: false, By: var by } && by == Sample.Sam)
                || (topic is Topic.Reveal && review?.Ratings is [{ Value: 4 }]),
            string.Join('|', bot.Teams.Messages[0].Lines));
    }

    [Fact]
    public async Task What_became_of_the_steps_is_typed_by_their_numbers()
    {
        await Starts(Topic.Done);

        await Types("answer 1 they did it; they also asked for a price list");

        var deal = (await bot.Now(Sample.Deal())).Deal;
        Assert.Equal(Outcome.Did, deal.Steps[0].LastOutcome);
        Assert.Contains(deal.Acts, it => it.What == "they also asked for a price list");
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_changes_nothing()
    {
        await Starts(Topic.Where);
        var before = (await bot.Now(Sample.Deal())).Deal.Version;

        await Types("answer Needs: whatever");

        Assert.True(bot.Teams.Messages[0].Says("I can’t read “Needs: whatever”"), string.Join('|', bot.Teams.Messages[0].Lines));
        Assert.Equal(before, (await bot.Now(Sample.Deal())).Deal.Version);
    }

    [Fact]
    public async Task An_empty_press_does_not_save_a_form_that_was_filled_in_from_the_start()
    {
        await Starts(Topic.Where);

        var first = await Presses(new CardAction.Save(await On(), Topic.Where));
        var mine = await Presses(new CardAction.SavePersonalSettings(PersonalSettingsPage.Hours));
        var calendar = await Presses(new CardAction.SaveSettings(BotFixture.Home().Home, SettingsPage.FirstMarks, 1));

        Assert.Null((await bot.Now(Sample.Deal())).Live?[Topic.Where]);
        Assert.All([first, mine, calendar], it => Assert.True(it.Card?.Says("What you filled in didn’t arrive."), it.Body));
    }

    [Fact]
    public async Task A_rating_is_not_taken_where_everybody_reads()
    {
        await Starts(Topic.Reveal);

        await Types("answer 4");

        Assert.Empty((await bot.Now(Sample.Deal())).Live?.Ratings ?? []);
        Assert.True(bot.Teams.Messages[0].Says("Type it in our chat, where no one else sees it: “answer 4”"));
    }

    [Fact]
    public async Task Where_no_question_is_open_it_says_so()
    {
        await Types("answer they tested the pilot");
        Assert.Equal("I don’t know which question you mean", bot.Teams.Messages[0].Title);

        await Types("antwort", Alone);

        Assert.Equal("I don’t know which question you mean", bot.Teams.Messages[0].Title);
    }

    [Theory]
    [InlineData("en-GB", "their works council wants to see it first")]
    [InlineData("de-DE", "ihr Betriebsrat will es erst sehen")]
    public async Task What_the_card_of_a_nudge_says_answers_it(string language, string said)
    {
        await using var post = await NudgeFixture.WithLee();
        await post.After(TimeSpan.FromHours(1));
        var data = post.ToLee[^1].Card?.Buttons["Save"] ?? "";
        var press = () => post.Bot.Post(
            Spoken(TeamsConversation.Personal.Press(Sample.Lee, JsonNode.Parse(data), post.Bot.NextId()), language));
        await press();
        var card = (await press()).Card;

        await post.Bot.Post(Spoken(TeamsConversation.Personal.Message(Sample.Lee, Example(card), post.Bot.NextId()), language));

        Assert.Equal(said, (await post.Bot.Now(Sample.Deal())).Deal.Steps[0].InTheWay);
    }

    [Theory]
    [InlineData("answer they did", NudgeVerb.Did)]
    [InlineData("answer 1 not yet 30 Nov", NudgeVerb.NotYet)]
    [InlineData("antwort später Freitag", NudgeVerb.Snooze)]
    public async Task Every_answer_to_a_nudge_can_be_typed(string words, NudgeVerb verb)
    {
        await using var post = await NudgeFixture.WithLee();
        await post.After(TimeSpan.FromHours(1));

        await post.Bot.Guest(Sample.Lee, TeamsConversation.Personal).Types(words);

        var deal = (await post.Bot.Now(Sample.Deal())).Deal;
        var step = deal.Steps[0];
        Assert.True(verb switch
        {
            NudgeVerb.Did => step.Status is StepStatus.Done,
            NudgeVerb.NotYet => step.By == new DateOnly(2026, 11, 30),
            _ => step.Snoozed is not null,
        });
    }

    [Theory]
    [InlineData("answer pause 10 Dec")]
    [InlineData("answer 1 pause until 10 Dec")]
    [InlineData("answer pause: 2026-12-10")]
    [InlineData("antwort pausieren 10.12.")]
    [InlineData("antwort pausieren bis 10. Dezember")]
    public async Task A_pause_can_be_typed(string words)
    {
        var deal = (await Nudged(words)).Now.Deal;

        Assert.Equal(new DateOnly(2026, 12, 10), deal.PausedUntil);
        Assert.Equal(Outcome.NotYet, deal.Steps[0].LastOutcome);
    }

    [Theory]
    [InlineData("answer help who knows their legal team?")]
    [InlineData("answer 1 help: who knows their legal team?")]
    [InlineData("antwort hilfe who knows their legal team?")]
    public async Task Help_can_be_asked_for_by_typing(string words)
    {
        var deal = (await Nudged(words)).Now.Deal;

        Assert.Equal("who knows their legal team?", Assert.Single(deal.Questions).Text);
    }

    [Theory]
    [InlineData("answer close priorities moved", EndingKind.NoDecision, EndingReason.PrioritiesMoved, null)]
    [InlineData("answer 1 close: They could not decide; too many cooks", EndingKind.NoDecision, EndingReason.Indecision, "too many cooks")]
    [InlineData("answer close they bought", EndingKind.Bought, EndingReason.Other, null)]
    [InlineData("answer end they bought", EndingKind.Bought, EndingReason.Other, null)]
    [InlineData("answer close They chose somebody else; the price", EndingKind.ChoseOther, EndingReason.Other, "the price")]
    [InlineData("antwort abschließen keine Entscheidung", null, null, null)]
    public async Task An_ending_can_be_typed(string words, EndingKind? how, EndingReason? why, string? decided)
    {
        var (now, said) = await Nudged(words);

        Assert.Equal((how, why, decided), (now.Deal.Ended?.How, now.Deal.Ended?.Why, now.Deal.Ended?.Decided));
        Assert.Equal(how is null, said.Lines.Any(it => it.Contains("still missing", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("answer pause", "until when")]
    [InlineData("answer pause whenever they like", "That date won’t work")]
    [InlineData("answer pause 2026-11-01", "in the past")]
    [InlineData("answer help", "still missing")]
    [InlineData("answer close", "still missing")]
    public async Task What_is_missing_of_a_typed_answer_is_asked_for(string words, string said)
    {
        var (now, card) = await Nudged(words);

        Assert.True(card.Says(said), string.Join('\n', card.Lines));
        Assert.Equal((null, null, 0), (now.Deal.PausedUntil, now.Deal.Ended, now.Deal.Questions.Count));
    }

    static async Task<(DealSnapshot Now, CardFace Said)> Nudged(string words)
    {
        await using var post = await NudgeFixture.WithLee();
        await post.After(TimeSpan.FromHours(1));
        await post.Bot.Guest(Sample.Lee, TeamsConversation.Personal).Types(words);
        Assert.Empty(post.Bot.Failures);
        return (await post.Bot.Now(Sample.Deal()), post.Teams.Messages[0]);
    }

    async Task Starts(Topic topic)
    {
        await Presses(new CardAction.ReviewDeal(await On()));
        await Presses(new CardAction.Start(await On(), ReviewForm.Full));
        await Presses(new CardAction.OpenTopic(await On(), topic));
    }

    async Task<DealRef> On()
    {
        var deal = (await bot.Now(Sample.Deal())).Deal;
        return new(BotFixture.Home().Home, deal.Id.Value, deal.Version);
    }

    Task<HttpReply> Presses(CardAction press, JsonObject? inputs = null)
    {
        var data = JsonNode.Parse(press.ToJson())?.AsObject() ?? [];
        foreach (var (id, value) in inputs ?? [])
            data[id] = value?.DeepClone();
        return bot.Post(Spoken(TeamsConversation.Channel.Press(Sample.Sam, data, bot.NextId()), locale));
    }

    Task<HttpReply> Types(string words, TeamsConversation? spot = null) =>
        bot.Post(Spoken((spot ?? TeamsConversation.Channel).Message(Sample.Sam, words, bot.NextId()), locale));

    static JsonObject Spoken(JsonObject activity, string language)
    {
        activity["locale"] = language;
        if (activity["entities"]?[0] is JsonObject client)
            client["locale"] = language;
        return activity;
    }

    /// <summary>What the card says that can be typed.</summary>
    static string Example(CardFace? card) =>
        (card?.Lines ?? []).Select(line => Typed().Match(line)).FirstOrDefault(it => it.Success)?.Groups[1].Value
            ?? throw new InvalidOperationException(string.Join('|', card?.Lines ?? []));

    [GeneratedRegex("(?:Type it|Schreib es)[^“„]*[“„]([^”“]+)[”“]")]
    private static partial Regex Typed();
}
