using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Rooms;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Rooms;

/// <summary>
/// Property test with random sequences over HTTP, in channels and meeting chats, compared with a model of who is there and what the bot can
/// know of it: joins and departures reported by Teams or not, failing rosters, messages, presses on all cards, meetings, and an open page.
/// REVIEWBOT_FAULTS=full runs 10,000 sequences.
/// </summary>
public sealed class RoomSequencesTests(ITestOutputHelper tell)
{
    static readonly bool isFull = Environment.GetEnvironmentVariable("REVIEWBOT_FAULTS") is "full";
    static readonly int sequences = isFull ? 10_000 : 200;

    const int OfOneBot = 50;
    const int Steps = 24;

    [Fact]
    public async Task Nobody_from_outside_reads_anything_in_random_sequences()
    {
        var all = new Tally();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, sequences / OfOneBot), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (batch, _) =>
            {
                await using var entra = await FakeEntra.Start();
                await using var bot = await BotFixture.OpenWith(_ => { }, [.. entra.Settings, "--ReviewBot:NudgeEvery", "01:00:00"]);
                for (var at = 0; at < OfOneBot; at++)
                {
                    await using var sequence = new Sequence(bot, entra, (batch * OfOneBot) + at, all);
                    await sequence.Run();
                }

                Assert.Empty(bot.Failures);
            });

        tell.WriteLine($"{sequences} sequences of {Steps} steps: {all}");
        Assert.All(
            [all.Shown, all.Withheld, all.ToOutsiders, all.Pages, all.WithheldPages],
            it => Assert.True(it > sequences / 4, $"{all}"));
    }

    /// <summary>Counts what was tried, to prove that the test is not vacuous.</summary>
    sealed class Tally
    {
        int shown, withheld, toOutsiders, pages, withheldPages;

        public int Shown => shown;

        public int Withheld => withheld;

        public int ToOutsiders => toOutsiders;

        public int Pages => pages;

        public int WithheldPages => withheldPages;

        public void Add(bool isShown, bool isToOutsider, bool isPage)
        {
            Interlocked.Increment(ref isToOutsider ? ref toOutsiders
                : ref isPage ? ref isShown ? ref pages : ref withheldPages
                : ref isShown ? ref shown : ref withheld);
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"answers: {shown} with content, {withheld} without, {toOutsiders} to outsiders; pages: {pages} with, {withheldPages} without");
    }

    sealed class Sequence(BotFixture bot, FakeEntra entra, int seed, Tally all) : IAsyncDisposable
    {
        static readonly FakeMember[] kinds = [FakeMember.Guest, FakeMember.Federated, FakeMember.Anonymous];
        static readonly Person[] members = [Sample.Sam, Sample.Lee, Sample.Kim];

        readonly Random random = new(seed);
        readonly string secret = $"Secret{seed:x}q";
        readonly TeamsConversation spot = seed % 3 is 0
            ? new($"19:meeting_{seed:x}z@thread.v2", "groupChat")
            : new($"19:room{seed:x}z@thread.tacv2;messageid=1795400000001", "channel", $"19:team{seed:x}z@thread.tacv2");

        readonly List<string> told = [$"sequence {seed}"];
        readonly ConcurrentDictionary<string, FakeMember> there = [];
        readonly List<JsonNode> buttons = [];
        readonly HttpClient page = new() { BaseAddress = new(bot.Address) };
        readonly List<string> streamed = [];
        Stream? stream;
        Task reading = Task.CompletedTask;
        bool isShownAnyway;

        /// <summary>Since when an outsider is there whom the bot cannot know of; null: none.</summary>
        DateTimeOffset? unknownSince;
        DateTimeOffset readAt;

        string Home => spot.Team is { } team ? $"team:{team}" : $"chat:{spot.Id}";

        string Room => spot.Id.Split(';')[0];

        string In => $"in={Uri.EscapeDataString(Home)}&chat={Uri.EscapeDataString(spot.Id)}";

        WorkspaceId Workspace => new(TeamsConversation.Tenant, Home);

        DealRef On => new(Home, $"d-{secret}", 1);

        public async Task Run()
        {
            (bot.Teams.Members, bot.Teams.Others, bot.Teams.RosterFailsAt) = (members, [], null);
            bot.Time.Advance(TimeSpan.FromMinutes(1));
            await bot.Post(spot.Message(Sample.Sam, "help", bot.NextId()));
            if (spot.Team is null)
                await bot.Post(spot.Press(Sample.Sam, Data(new CardAction.Bind(null)), bot.NextId()));
            await bot.Deals.Save(Workspace, null, new(Sample.Deal(secret), null, []), null, default);
            foreach (var person in members)
                await bot.Post(spot.Message(person, "board", bot.NextId()));
            await Act("opens", () => bot.Post(spot.Message(Sample.Sam, $"review {secret}", bot.NextId())));
            var opened = On with { Version = (await Stored()).Version };
            await Act("starts", () => bot.Post(
                spot.Press(Sample.Sam, Data(new CardAction.Start(opened, ReviewForm.Full)), bot.NextId())));
            await Listen();
            readAt = bot.Time.GetUtcNow();
            for (var step = 0; step < Steps; step++)
                await Step();
        }

        public async ValueTask DisposeAsync()
        {
            if (stream is not null)
                await stream.DisposeAsync();
            page.Dispose();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task Step()
        {
            switch (random.Next(16))
            {
                case 0:
                    await Joins(isTold: true);
                    break;
                case 1:
                    await Joins(isTold: false);
                    break;
                case 2 or 3:
                    await Leave(isTold: random.Next(2) is 0);
                    break;
                case 4:
                    bot.Teams.RosterFailsAt = bot.Teams.RosterFailsAt is null && random.Next(2) is 0 ? 0 : null;
                    told.Add(bot.Teams.RosterFailsAt is null ? "readable" : "unreadable");
                    break;
                case 5:
                    await Act("waits", async () =>
                    {
                        await bot.Pass(TimeSpan.FromSeconds(random.Next(400)));
                        return new(200, "");
                    });
                    break;
                case 6 or 7:
                    var outsider = kinds[random.Next(kinds.Length)];
                    var (before, hello) = (await Stored(), random.Next(2) is 0 ? Words() : null);
                    await Act($"{outsider.Name} {hello}", () => bot.Post(TeamsConversation.Sent(
                        hello is null
                            ? spot.Press(outsider.Person, Button(), bot.NextId())
                            : spot.Message(outsider.Person, hello, bot.NextId()),
                        outsider)), outsider);
                    var after = await Stored();
                    Assert.True(
                        (before.Version, before.Owner) == (after.Version, after.Owner), Story("somebody from outside has changed it"));
                    break;
                case 8:
                    var what = random.Next(3) > 0 ? "Start" : "End";
                    await Act($"meeting {what}", () => bot.Post(spot.Meeting(Sample.Sam, what, bot.Time.GetUtcNow(), bot.NextId())));
                    break;
                case 9 or 10:
                    await Reads();
                    break;
                case 11 when !there.IsEmpty:
                    await Act("show anyway", () => bot.Post(spot.Press(Sample.Sam, Data(new CardAction.ShowAnyway()), bot.NextId())));
                    break;
                case 12 or 13:
                    var (by, words) = (Member(), Words());
                    await Act($"{by.Name} {words}", () => bot.Post(spot.Message(by, words, bot.NextId())));
                    break;
                default:
                    var presser = Member();
                    await Act($"{presser.Name} presses", () => bot.Post(spot.Press(presser, Button(), bot.NextId())));
                    break;
            }
        }

        async Task Joins(bool isTold)
        {
            var who = kinds[random.Next(kinds.Length)];
            if (!there.TryAdd(who.Id, who))
                return;

            bot.Teams.Others = [.. there.Values];
            told.Add($"{who.Name} joins{(isTold ? "" : ", and nobody is told")}");
            unknownSince ??= bot.Time.GetUtcNow();
            if (isTold)
            {
                (unknownSince, isShownAnyway) = (null, false);
                await Act("told", () => bot.Post(Members(joined: true, who)));
            }
        }

        async Task Leave(bool isTold)
        {
            var gone = there.Values.ToArray();
            there.Clear();
            (bot.Teams.Others, unknownSince) = ([], null);
            told.Add($"all from outside leave{(isTold ? "" : ", and nobody is told")}");
            foreach (var who in isTold ? gone : [])
                await Act("told", () => bot.Post(Members(joined: false, who)));
        }

        /// <summary>Executes a step and checks everything that the bot sends meanwhile.</summary>
        /// <param name="by">The acting outsider; null: a member, or Teams.</param>
        async Task Act(string what, Func<Task<HttpReply>> act, FakeMember? by = null)
        {
            bot.Teams.Forget();
            told.Add($"{bot.Time.GetUtcNow():T} {what}");
            if (by is not null && there.ContainsKey(by.Id))
                unknownSince = null; // from now on it knows
            // A roster that the step reads for another purpose, such as a list of colleagues, tells of somebody new for the steps after it.
            var mayNotKnow = MayNotKnow;
            var reply = await act();
            await bot.Pass(TimeSpan.FromSeconds(2));
            Read();
            var said = bot.Teams.Calls.Where(it => (it.IsSend || it.IsEdit) && it.Path.Contains(Room, StringComparison.Ordinal)).ToArray();
            Keep(said, reply);
            if (reply.Body.Contains("From now on I’ll show deals here", StringComparison.Ordinal))
                isShownAnyway = true;
            foreach (var text in said.Select(it => it.Body?.ToJsonString() ?? "").Append(by is null ? reply.Body : ""))
                Judge(Tells(text), what, mayNotKnow);
            if (by is null)
                return;

            all.Add(false, isToOutsider: true, isPage: false);
            Assert.False(Tells(reply.Body), Story($"somebody from outside reads: {reply.Body}"));
        }

        bool MayNotKnow => unknownSince is not null && bot.Time.GetUtcNow() - readAt < RoomCheck.Life;

        void Judge(bool isShown, string what, bool mayNotKnow, bool isPage = false)
        {
            all.Add(isShown, isToOutsider: false, isPage);
            if (isShown)
                Assert.True(there.IsEmpty || isShownAnyway || mayNotKnow, Story($"{what}: somebody from outside reads it"));
        }

        async Task Reads()
        {
            bot.Teams.Forget();
            var which = random.Next(3) switch { 0 => "board", 1 => $"deal?deal=d-{secret}", _ => $"review?deal=d-{secret}" };
            var mayNotKnow = MayNotKnow;
            var lee = await Ask($"/pages/part/{which}{(which.Contains('?', StringComparison.Ordinal) ? "&" : "?")}{In}", Sample.Lee);
            Read();
            told.Add($"{bot.Time.GetUtcNow():T} page {which}");
            Judge(lee.Contains(secret, StringComparison.Ordinal), which, mayNotKnow, isPage: true);
            var guest = await Ask($"/pages/part/board?{In}", FakeMember.Guest.Person, it => it["acct"] = 1);
            Assert.DoesNotContain(secret, guest, StringComparison.Ordinal);
            lock (streamed)
                Assert.DoesNotContain(streamed, it => it.Contains(secret, StringComparison.Ordinal));
        }

        async Task Listen()
        {
            using var request = Request($"/pages/changes?{In}", Sample.Lee);
            var answer = await page.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            stream = await answer.Content.ReadAsStreamAsync();
            reading = Task.Run(async () =>
            {
                using var lines = new StreamReader(stream);
                while (await lines.ReadLineAsync() is { } line)
                {
                    lock (streamed)
                        streamed.Add(line);
                }
            });
        }

        async Task<string> Ask(string address, Person by, Action<JsonObject>? change = null)
        {
            using var request = Request(address, by, change);
            using var answer = await page.SendAsync(request);
            return await answer.Content.ReadAsStringAsync();
        }

        HttpRequestMessage Request(string address, Person by, Action<JsonObject>? change = null)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", entra.Token(by, bot.Time.GetUtcNow(), change));
            return request;
        }

        /// <summary>The roster may have been read. If that failed, what was known before still holds.</summary>
        void Read()
        {
            if (bot.Teams.RosterReads == 0 || bot.Teams.RosterFailsAt is not null)
                return;

            (readAt, unknownSince) = (bot.Time.GetUtcNow(), null);
            if (there.IsEmpty)
                isShownAnyway = false;
        }

        /// <summary>Keeps buttons of recent messages, to be pressed later by anybody.</summary>
        void Keep(IEnumerable<Call> said, HttpReply reply)
        {
            foreach (var face in said.Select(it => it.Card).Append(reply.Card).OfType<CardFace>())
            {
                foreach (var data in face.Buttons.Values.Select(it => JsonNode.Parse(it)).OfType<JsonNode>())
                    buttons.Add(data);
            }
            if (buttons.Count > 60)
                buttons.RemoveRange(0, buttons.Count - 60);
        }

        JsonNode? Button() => buttons.Count is 0 || random.Next(4) is 0
            ? Data(random.Next(6) switch
            {
                0 => new CardAction.Board(),
                1 => new CardAction.OpenDeal(On),
                2 => new CardAction.ShowLive(On),
                3 => new CardAction.Refresh(On),
                4 => new CardAction.History(On),
                _ => new CardAction.Rate(On, 1 + random.Next(5)),
            })
            : buttons[random.Next(buttons.Count)].DeepClone();

        string Words() => random.Next(6) switch
        {
            0 => "board",
            1 => $"deal {secret}",
            2 => $"review {secret}",
            3 => "live",
            4 => "my deals",
            _ => $"people {secret}",
        };

        Person Member() => members[random.Next(members.Length)];

        async Task<Deal> Stored() => (await bot.Deals.FindDeal(Workspace, new($"d-{secret}"), default))?.Deal
            ?? throw new InvalidOperationException(Story("the deal is gone"));

        JsonObject Members(bool joined, FakeMember who)
        {
            var activity = spot.Members(joined, who, bot.NextId());
            if (spot.Team is { } team)
            {
                (activity["conversation"]?.AsObject() ?? [])["id"] = team;
                (activity["channelData"]?["team"]?.AsObject() ?? [])["id"] = team;
            }
            return activity;
        }

        /// <summary>True if it names the customer, other than in what somebody has typed.</summary>
        bool Tells(string text) => text
            .Replace($"d-{secret}", "", StringComparison.Ordinal)
            .Replace($"\"asked\":\"deal {secret}\"", "", StringComparison.Ordinal)
            .Replace($"\"asked\":\"review {secret}\"", "", StringComparison.Ordinal)
            .Replace($"\"asked\":\"people {secret}\"", "", StringComparison.Ordinal)
            .Contains(secret, StringComparison.Ordinal);

        static JsonNode? Data(CardAction press) => JsonNode.Parse(press.ToJson());

        string Story(string end) => string.Join('\n', [.. told, end]);
    }
}
