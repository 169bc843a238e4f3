using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Kit;

/// <summary>
/// Several people in one channel and in their personal chats, over HTTP, in either language: buttons are found by their wire names. Records
/// what each person sees as a readable script.
/// </summary>
sealed class Play(NudgeFixture post, string language, params Person[] people) : IAsyncDisposable
{
    readonly StringBuilder script = new();
    readonly Dictionary<PersonId, Seen> own = [];
    int heard;

    public NudgeFixture Post => post;

    public BotFixture Bot => post.Bot;

    /// <summary>All cards that were shown, in order.</summary>
    public List<Seen> All { get; } = [];

    /// <summary>Transcript of presses and cards.</summary>
    public string Script => script.ToString();

    /// <summary>The last card that this person saw, shared ones included.</summary>
    public Seen Last(Person who) => All.Last(it => it.To is null || it.To == who);

    /// <summary>The newest shared card.</summary>
    public Seen Shared => All.Last(it => it.To is null);

    /// <summary>The newest card in this person's personal chat.</summary>
    public Seen Alone(Person who) => All.Last(it => it.To == who && it.Where.Kind is "personal");

    /// <param name="language">Culture of the pipeline and of all people: "en-GB" or "de-DE".</param>
    public static async Task<Play> Open(string language, params Person[] people)
    {
        var play = new Play(await NudgeFixture.Open(), language, people);
        foreach (var person in people)
            play.Bot.Teams.Admit(person);
        foreach (var person in people)
        {
            await play.Types(person, "help");
            await play.Types(person, "help", isAlone: true);
            if (language is "en-GB")
                continue;

            var store = play.Post.People;
            var settings = await store.ReadSettings(TeamsConversation.Tenant, person.Id, default);
            Assert.True(await store.Save(
                TeamsConversation.Tenant, person.Id, settings with { ChosenLanguage = language }, play.Bot.Time.GetUtcNow(), default));
        }
        var home = await play.Bot.Deals.FindWorkspace(BotFixture.Home(), default) ?? new(BotFixture.Home(), "Sales", [people[0]]);
        Assert.True(await play.Bot.Deals.Save(home with { Language = language, IsSetUp = true }, default));
        play.Bot.Time.Advance(TimeSpan.FromMinutes(2)); // longer than the cache of settings lives
        play.script.Clear();
        return play;
    }

    public async Task Types(Person who, string words, bool isAlone = false)
    {
        Write($"{who.Name} types{(isAlone ? " alone" : "")}: {words}");
        var where = isAlone ? Chat(who) : TeamsConversation.Channel;
        await Hear(who, where, await Bot.Post(where.Message(who, words, Bot.NextId())));
    }

    /// <summary>Presses the button with this wire name on the card that this person sees, or on the newest message that has it.</summary>
    /// <param name="that">Further text in its data; null: the first button with that name, except the taps on a date if a date is filled
    /// in.</param>
    public async Task Presses(Person who, string press, string? that = null, params (string Input, string Value)[] typed)
    {
        var (card, title) = Find(who, press, that, typed.Any(it => it.Input is "by"));
        Write($"{who.Name} presses ({title}){string.Concat(typed.Select(it => $" [{it.Input}: {it.Value}]"))}");
        var came = await Bot.Post(card.Where.Press(who, HttpUser.Data(card.Face, title, typed), Bot.NextId()));
        Assert.Equal(200, came.Code);
        await Hear(who, card.Where, came);
    }

    /// <summary>True if a press with this wire name would be found.</summary>
    public bool Has(Person who, string press, string? that = null) =>
        Candidates(who).Any(it => Title(it.Face, press, that, false) is not null);

    /// <summary>Advances the clock, with a round of nudges each hour.</summary>
    public async Task Days(int days)
    {
        var until = Bot.Time.GetUtcNow().AddDays(days);
        for (var now = Bot.Time.GetUtcNow(); now < until; now = Bot.Time.GetUtcNow())
        {
            await post.After(TimeSpan.FromHours(1));
            await Listen(null);
        }
        Write($"--- {Bot.Time.GetUtcNow():ddd d MMM yyyy HH:mm}");
    }

    /// <summary>Advances the clock by some minutes, with one round.</summary>
    public async Task Minutes(int minutes)
    {
        await post.After(TimeSpan.FromMinutes(minutes));
        await Listen(null);
    }

    /// <summary>For readers: PLAY_TO=folder writes the script there.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("PLAY_TO") is { } folder)
            await File.WriteAllTextAsync(Path.Combine(folder, $"{people.Length} people.{language}.txt"), Script);
        await post.DisposeAsync();
    }

    static TeamsConversation Chat(Person who) =>
        who == Sample.Lee ? TeamsConversation.Personal : new($"a:personal-of-{who.Id.Value}", "personal");

    (Seen Card, string Title) Find(Person who, string press, string? that, bool hasDay)
    {
        foreach (var card in Candidates(who))
        {
            if (Title(card.Face, press, that, hasDay) is { } title)
                return (card, title);
        }
        throw new InvalidOperationException(
            $"{who.Name} sees no '{press}' {that}, only "
            + $"{string.Join(", ", Candidates(who).SelectMany(it => it.Face.Buttons.Values))}\n{Script}");
    }

    IEnumerable<Seen> Candidates(Person who) => new[] { own.GetValueOrDefault(who.Id) }
        .Concat(All.Where(it => it.To is null || it.To == who).Reverse().DistinctBy(it => it.Message ?? it.Json))
        .OfType<Seen>();

    static string? Title(CardFace card, string press, string? that, bool hasDay) => card.Buttons
        .FirstOrDefault(it => $"{JsonNode.Parse(it.Value)?["press"]}" == press
            && (that is null || it.Value.Contains(that, StringComparison.OrdinalIgnoreCase))
            && !(hasDay && it.Value.Contains("\"day\":\"", StringComparison.Ordinal)))
        .Key;

    async Task Hear(Person who, TeamsConversation where, HttpReply came)
    {
        await Bot.Pass(TimeSpan.FromSeconds(2));
        await Listen(who);
        if (came.Card is null)
            return;

        Add(own[who.Id] = new(who, where, Value(came), null));
    }

    static string Value(HttpReply came) => JsonNode.Parse(came.Body)?["value"]?.ToJsonString() ?? "";

    /// <summary>Simulates the automatic refresh of everybody with a personal view.</summary>
    async Task Listen(Person? presser)
    {
        var calls = Bot.Teams.Calls;
        var news = calls.Skip(heard).Where(it => (it.IsSend || it.IsEdit) && it.Card is not null).ToArray();
        heard = calls.Count;
        foreach (var call in news)
        {
            var json = call.Body?["attachments"]?[0]?["content"]?.ToJsonString() ?? "";
            var path = Uri.UnescapeDataString(call.Path);
            var reader = people.FirstOrDefault(it => path.Contains(Chat(it).Id, StringComparison.OrdinalIgnoreCase));
            var where = reader is null ? TeamsConversation.Channel : Chat(reader);
            Add(new(reader, where, json, call.IsEdit ? call.Path.Split('/')[^1] : null));
            if (reader is null && JsonNode.Parse(json)?["refresh"] is { } refresh)
                await Refresh(presser, refresh);
        }
    }

    async Task Refresh(Person? presser, JsonNode refresh)
    {
        var asked = refresh["userIds"]?.AsArray().Select(it => $"{it}").ToArray() ?? [];
        foreach (var person in people.Where(it => it != presser))
        {
            own.Remove(person.Id);
            if (!asked.Contains(TeamsConversation.User(person)))
                continue;

            var came = await Bot.Post(
                TeamsConversation.Channel.Press(person, refresh["action"]?["data"]?.DeepClone(), Bot.NextId()));
            if (came.Card is not null)
                Add(own[person.Id] = new(person, TeamsConversation.Channel, Value(came), null));
        }
    }

    void Add(Seen seen)
    {
        var isKnown = All.LastOrDefault(it => it.To == seen.To)?.Text == seen.Text;
        All.Add(seen);
        if (isKnown)
            return;

        Write($"{(seen.To is null ? "ALL SEE" : seen.Where.Kind is "personal" ? $"{seen.To.Name} SEES ALONE" : $"{seen.To.Name} SEES")}");
        foreach (var line in seen.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Write($"    {line}");
    }

    void Write(string line) => script.Append(CultureInfo.InvariantCulture, $"{line}\n");
}

/// <summary>A card that one person, or everybody in the channel, was shown.</summary>
/// <param name="To">Null: everybody.</param>
/// <param name="Message">Id of the message that was edited; null: a new one, or a view of one's own.</param>
sealed record Seen(Person? To, TeamsConversation Where, string Json, string? Message)
{
    public CardFace Face { get; } = new(Json);

    public string Text { get; } = CardText.Of(Json);

    public bool Says(string words) => Text.Contains(words, StringComparison.Ordinal);
}
