using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards.Words;
using ReviewBot.Connections;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Rooms;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Kit;

/// <summary>A conversation with several people, over a real store in memory. Writes what happens as a readable transcript.</summary>
sealed class ConversationFixture : IRoster
{
    public const string Tenant = "tenant";

    readonly StringBuilder transcript = new();
    readonly List<RosterPerson> roster = [];
    readonly List<Seat> seats = [];
    int activities;

    public ConversationFixture(
        IRows? rows = null, PlaceKind kind = PlaceKind.Channel, string? home = "team:sales", InstallationPolicy? policy = null,
        Dictionary<string, string?>? settings = null)
    {
        Rows = rows ?? EmbeddedRows.InMemory();
        Deals = Rows.OpenDeals(Time);
        Services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
                .AddSingleton(Deals)
                .AddSingleton(Rows.OpenPeople())
                .AddSingleton(new PlaceStore(Rows))
                .AddSingleton(Rows.OpenLedger())
                .AddSingleton(Rows.OpenErasures(Time))
                .AddSingleton<IRoster>(this)
                .AddSingleton(Rows.OpenLinks(Time))
                .AddSingleton(new JsonExport(Rows))
                .AddSingleton(Rows.OpenLongJobs(Time))
                .AddSingleton(policy ?? new())
                .AddSingleton(Rows.OpenConnections(Time))
                .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build())
            .AddCrms()
            .AddDialogs()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Place = new("19:deals@thread.tacv2", kind, "Sales", kind is PlaceKind.Channel ? "team" : null, home, "{}", Sample.Monday);
    }

    public IRows Rows { get; }

    public DealStore Deals { get; }

    /// <summary>The services of the dialogs.</summary>
    public IServiceProvider Services { get; }

    public TurnDispatcher Dispatcher => Services.GetRequiredService<TurnDispatcher>();

    public CardActionRouter Presses => Services.GetRequiredService<CardActionRouter>();

    /// <summary>Languages of people whose Teams is not in English.</summary>
    public Dictionary<PersonId, string> Speaks { get; } = [];

    /// <summary>Time zones of people who are not in UTC.</summary>
    public Dictionary<PersonId, TimeZoneInfo> Zones { get; } = [];

    public FakeTime Time { get; } = new(Sample.Monday);

    /// <summary>True: rosters cannot be read.</summary>
    public bool IsTeamsAway { get; set; }

    public Place Place { get; set; }

    public WorkspaceId Workspace => new(Tenant, Place.Home ?? "");

    /// <summary>The shared live card after its latest edit; null: none.</summary>
    public CardFace? Live { get; private set; }

    public LiveCard? LastLive { get; private set; }

    /// <summary>The card in the conversation that the live review has left; null: none.</summary>
    public CardFace? Left { get; private set; }

    /// <summary>Number of edits that are delayed by open inputs.</summary>
    public int Held { get; private set; }

    /// <summary>New messages, newest first.</summary>
    public List<CardFace> Posts { get; } = [];

    public string Transcript => transcript.ToString();

    public Seat Seat(Person person)
    {
        roster.Add(new(person.Id, person.Name, null));
        var seat = new Seat(this, person);
        seats.Add(seat);
        return seat;
    }

    /// <summary>Stores a deal directly, without a turn.</summary>
    public async Task<Deal> Has(Deal deal)
    {
        await Deals.Save(Workspace, null, new(deal, null, []), null, default);
        return deal;
    }

    public async Task<DealSnapshot> Now(Deal deal) =>
        await Deals.FindDeal(Workspace, deal.Id, default) ?? throw new InvalidOperationException("The deal is gone.");

    public Task<IReadOnlyList<RosterPerson>> ReadMembers(Turn turn, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<RosterPerson>>(IsTeamsAway ? [] : roster);

    public Task<IReadOnlyList<RosterPerson>?> ReadAllMembers(Turn turn, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<RosterPerson>?>(IsTeamsAway ? null : roster);

    public Task<RoomMembers> CheckRoom(string tenant, Place place, bool guestsInside, bool isWhole, CancellationToken ct) =>
        Task.FromResult(Sample.Colleagues(place.Conversation, Sample.Sam, Sample.Lee, Sample.Kim));

    public Task<RoomState> CheckSender(Turn turn, bool guestsInside, CancellationToken ct) => Task.FromResult(RoomState.Inside);

    public Task<IReadOnlyList<string>> ReadGuests(string tenant, Place place, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public Task<bool?> IsMember(Place place, PersonId person, CancellationToken ct) => Task.FromResult<bool?>(null);

    public Task<string?> ReadName(Turn turn, CancellationToken ct) => Task.FromResult<string?>(null);

    public Task<IReadOnlyDictionary<string, string?>> ReadChannels(Place channel, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, string?>>(new Dictionary<string, string?>());

    public Turn Turn(Person by, string? id = null) =>
        new(
            Tenant,
            by,
            Place,
            Place.Conversation,
            id ?? $"activity-{++activities}",
            Time.GetUtcNow(),
            Say.In(CultureInfo.GetCultureInfo(Speaks.GetValueOrDefault(by.Id, "en-GB"))),
            Zones.GetValueOrDefault(by.Id, TimeZoneInfo.Utc))
        {
            Room = new(RoomState.Inside, false, RoomState.Inside),
        };

    /// <summary>A turn of the same person in their personal chat.</summary>
    public Turn Alone(Person by, string? id = null, string? home = null) => Turn(by, id) with
    {
        Place = new($"a:{by.Id.Value}", PlaceKind.Personal, null, null, home, "{}", Sample.Monday),
        Conversation = $"a:{by.Id.Value}",
    };

    public async Task<CardFace?> Hear(Person by, Turn turn, Reply reply)
    {
        for (var next = (Reply?)reply; next is not null; next = next.Then)
        {
            if (next.Live is { } live)
                await Show(turn, live);
            if (next.Left is { } left)
            {
                Left = Face(left.Card);
                Write("bot", $"edits the card that was left: \"{Left.Title}\"");
            }
            foreach (var post in next.Posts)
            {
                Posts.Insert(0, Face(post));
                Write("bot", $"posts \"{Posts[0].Title}\"");
            }
        }
        if (reply.ToTeam is { } there)
        {
            Posts.Insert(0, Face(there.Card));
            Write("bot", $"posts \"{Posts[0].Title}\" in {there.Place.Name}");
        }
        if (reply.ToPerson is { } alone)
        {
            Posts.Insert(0, Face(alone.Card));
            Write("bot", $"tells {alone.Person.Value} alone \"{Posts[0].Title}\"");
        }
        if (reply.ForPresser is not { } card)
            return null;

        var mine = Face(card);
        Write("bot", $"shows {First(by)} \"{mine.Title}\"{Notice(mine)}");
        return mine;
    }

    public void Write(string who, string what) => transcript.Append(CultureInfo.InvariantCulture, $"{who,-5} {what}\n");

    public static string First(Person person) => person.Name.Split(' ')[0];

    async Task Show(Turn turn, LiveCard live)
    {
        if (live.HeldUntil is not null)
        {
            Held++;
            Write("bot", "holds the live card");
            return;
        }
        LastLive = live;
        Live = Face(live.Card);
        seats.ForEach(seat => seat.LooksUp());
        Write("bot", $"{(live.CardId is null ? "posts" : "edits")} the live card: \"{Live.Title}\"{Notice(Live)}");
        if (live.CardId is null)
            await Services.GetRequiredService<OutgoingCards>().SaveCardId(turn, live, $"card-{++activities}", default);
    }

    static CardFace Face(AdaptiveCard card) => new(card.ToJson());

    /// <summary>The notice under the title; empty: none.</summary>
    static string Notice(CardFace card)
    {
        var at = card.Lines.IndexOf(card.Title);
        return at >= 0 && at + 1 < card.Lines.Count ? $" / {card.Lines[at + 1]}" : "";
    }
}

/// <summary>A person in the conversation.</summary>
sealed class Seat(ConversationFixture room, Person person)
{
    CardFace? mine;
    bool isAlone;

    /// <summary>The card that this person sees: their own view, else the shared one.</summary>
    public CardFace Card => mine ?? room.Live ?? room.Posts[0];

    /// <summary>Discards this person's own view, as every client does when the live card is edited.</summary>
    public void LooksUp() => (mine, isAlone) = (null, false);

    public async Task Types(string words)
    {
        room.Write(ConversationFixture.First(person), $"types {words}");
        var turn = room.Turn(person);
        await Gets(turn, await room.Dispatcher.HandleText(turn, words, default));
    }

    /// <summary>Types it in the personal chat.</summary>
    public async Task TypesAlone(string words)
    {
        room.Write(ConversationFixture.First(person), $"types {words} alone");
        var turn = room.Alone(person);
        await Gets(turn, (await room.Dispatcher.HandleText(turn, words, default)) is { Posts: [var card, ..] } reply
            ? reply with { ForPresser = card, Posts = [] }
            : new());
    }

    /// <summary>Fills inputs, by id, and presses a button of the card that they see, or of a message in the conversation.</summary>
    public async Task Presses(string button, params (string Input, string Value)[] typed)
    {
        var cards = new[] { mine, room.Live }.Concat(room.Posts).OfType<CardFace>().ToArray();
        var card = cards.FirstOrDefault(it => it.Buttons.ContainsKey(button))
            ?? throw new InvalidOperationException(
                $"No card here has \"{button}\", only {string.Join(", ", cards.SelectMany(it => it.Buttons.Keys))}.\n{room.Transcript}");
        await Sends(card, button, null, typed);
    }

    /// <summary>Presses a button of an old card.</summary>
    public async Task Sends(CardFace card, string button, string? activity, params (string Input, string Value)[] typed)
    {
        room.Write(ConversationFixture.First(person), $"presses {button}{string.Concat(typed.Select(it => $" [{it.Input}: {it.Value}]"))}");
        var data = JsonNode.Parse(card.Buttons[button])?.AsObject() ?? [];
        foreach (var (id, value) in card.Inputs)
            data[id] = value;
        foreach (var (id, value) in typed)
            data[id] = value;
        var turn = isAlone && card == mine ? room.Alone(person, activity) : room.Turn(person, activity);
        await Gets(turn, await room.Presses.Handle(turn, data.ToJsonString(), default), mine);
    }

    /// <summary>Sends arbitrary data, as a forged client could.</summary>
    public async Task Forges(object data)
    {
        var turn = room.Turn(person);
        await Gets(turn, await room.Presses.Handle(turn, JsonSerializer.Serialize(data), default), mine);
    }

    /// <summary>If the answer was sent to the personal chat, the person looks at that.</summary>
    /// <param name="before">Their view if the reply has none.</param>
    async Task Gets(Turn turn, Reply reply, CardFace? before = null)
    {
        mine = await room.Hear(person, turn, reply) ?? before;
        isAlone = turn.IsPersonal;
        if (reply.Alone is { } asked)
        {
            var there = room.Alone(person, home: asked.Home);
            var answer = await room.Dispatcher.AnswerAlone(there, asked, default);
            mine = await room.Hear(person, there, answer with { ForPresser = answer.Posts[0], Posts = [] });
            isAlone = true;
        }
    }
}
