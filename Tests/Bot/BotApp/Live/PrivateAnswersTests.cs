using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewBot.Dialogs.Assistants;
using ReviewBot.Reviews;
using ReviewBot.Storage.Keeping;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Live;

/// <summary>
/// Privacy of what people say alone in a review (doubts, ratings, that they could not answer a room question, feedback): on cards, pages,
/// in answers of assistants, events, exports, journal, logs and traces. Two properties are tested on random sequences of presses: nothing
/// of it is visible before the reveal; and if two people had given each other's answers, nobody else could tell the difference, before and
/// after the reveal (noninterference).
/// </summary>
public sealed partial class PrivateAnswersTests
{
    const int Sequences = 4;
    const int Presses = 8;

    /// <summary>
    /// Appended to the random presses, so that there is something to distinguish: all answer, reveal, follow up, and close.
    /// </summary>
    static readonly int[] Ending = [31, 60, 68, 74, 80, 84];

    /// <summary>Its titles; letters beyond ASCII are escaped in JSON.</summary>
    static readonly string[] Look = ["A look back", "ckblick auf deine Besprechung"];

    static readonly Person Ann = Sample.Person("Ann Example");
    static readonly Person Kim = Sample.Kim;
    static readonly Person[] People = [Sample.Sam, Sample.Lee, Kim, Ann];

    [Fact]
    public async Task Nobody_else_can_tell_which_of_two_people_said_what()
    {
        var (random, sequences, revealed) = (Chance.Random(), Chance.Cases(Sequences), 0);
        for (var at = 0; at < sequences; at++)
        {
            int[] presses = [.. Enumerable.Range(0, Presses).Select(_ => random.Next(100)), .. Ending];
            await using var one = await Run.Of(presses, isSwapped: false);
            await using var other = await Run.Of(presses, isSwapped: true);

            revealed += one.Revealed;
            foreach (var ((where, read), (_, otherwise)) in one.Read.Zip(other.Read, (it, that) => (it, that)))
                Assert.True(read == otherwise, $"{where}\n{FirstDifference(read, otherwise)}\n{string.Join(' ', presses)}");
            Assert.Equal(one.Read.Count, other.Read.Count);
        }
        Assert.InRange(revealed, sequences, int.MaxValue);
    }

    static string FirstDifference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(it => it.First == it.Second).Count();
        return $"{one[Math.Max(0, at - 200)..Math.Min(one.Length, at + 200)]}\n--- or ---\n"
            + other[Math.Max(0, at - 200)..Math.Min(other.Length, at + 200)];
    }

    /// <summary>One sequence, in a bot of its own.</summary>
    sealed partial class Run : IAsyncDisposable
    {
        static readonly string[] On =
        [
            "--ReviewBot:NudgeEvery", "01:00:00", "--Copilot:IsOn", "true", "--Copilot:CallsPerMinute", "100000",
            "--Webhooks:Secret", "a-secret-of-the-tests-with-forty-characters", "--Webhooks:AllowLoopback", "true",
        ];

        static readonly string DealId = AssistantDealId.Of(BotFixture.Home().Home, Sample.Deal().Id);

        readonly LogLines log = new(LogLevel.Debug);
        readonly Traces traces = new();
        readonly List<string> secrets = [];
        readonly HashSet<string> shown = [];
        readonly Dictionary<PersonId, string> written = [];
        readonly FakeEntra entra;
        readonly FakeReceiver receiver;
        readonly HttpClient http = new();
        readonly bool isSwapped;
        NudgeFixture post = null!;
        int activities;
        int words;
        int heard;

        Run(FakeEntra entra, FakeReceiver receiver, bool isSwapped) =>
            (this.entra, this.receiver, this.isSwapped) = (entra, receiver, isSwapped);

        BotFixture Bot => post.Bot;

        /// <summary>Everything that Sam, Lee and the shared conversations have shown, after each press.</summary>
        public List<(string Where, string Text)> Read { get; } = [];

        /// <summary>How often doubts were revealed.</summary>
        public int Revealed { get; private set; }

        public static async Task<Run> Of(int[] presses, bool isSwapped)
        {
            var run = new Run(await FakeEntra.Start(), await FakeReceiver.Start(), isSwapped);
            run.post = new NudgeFixture(await BotFixture.Open(
                null,
                builder => builder.Logging.AddProvider(run.log).SetMinimumLevel(LogLevel.Debug),
                [.. run.entra.Settings, .. On]));
            await run.Begin();
            foreach (var what in presses)
            {
                await run.Do(what);
                await run.Observe($"after {what}");
            }
            await run.post.After(TimeSpan.FromMinutes(12));
            await run.Observe("at the end");
            Assert.Empty(run.Bot.Failures);
            return run;
        }

        public async ValueTask DisposeAsync()
        {
            await post.DisposeAsync();
            await receiver.DisposeAsync();
            await entra.DisposeAsync();
            http.Dispose();
            traces.Dispose();
            log.Dispose();
        }

        async Task Begin()
        {
            await Bot.Has(Sample.Deal());
            foreach (var person in People)
                Bot.Teams.Admit(person);
            foreach (var person in People)
            {
                await Types(person, "help");
                await Types(person, "help", isAlone: true);
            }
            Assert.True(await Bot.Deals.Webhooks.Save(
                BotFixture.Home(), new(receiver.Address, true, Sample.Sam, Bot.Time.GetUtcNow(), Sample.Today), default));
            await Open();
        }

        async Task Open()
        {
            await Types(Sample.Sam, "review contoso");
            await Press(Sample.Sam, "review-start", ("form", "Full"));
        }

        async Task Do(int what)
        {
            switch (what)
            {
                case < 34:
                    await Rate(what);
                    break;
                case < 50:
                    await Doubt(what);
                    break;
                case < 58:
                    // one of the two is asked a question and does not know, or the other one
                    var asked = (what % 2 is 0) == isSwapped ? Kim : Ann;
                    await Press(asked, "room-ask");
                    await Press(asked, "step-leave");
                    break;
                case < 66:
                    await Press(Sample.Lee, "step-rate", ("sure", 1 + (what % 5)));
                    break;
                case < 72:
                    await Press(Sample.Sam, "lead-reveal", ("shared", true));
                    break;
                case < 78:
                    await Press(
                        Sample.Lee,
                        "doubt-find-out",
                        ("at", what % 2),
                        ("review", new JsonObject { ["value"] = (await Live())?.Id.Value }));
                    break;
                case < 83:
                    await Press(Sample.Sam, "lead-close");
                    written.Clear();
                    await post.After(TimeSpan.FromMinutes(12));
                    await Open();
                    break;
                case < 87 when await Closed() is { } closed:
                    await Press(
                        Sample.Lee, "sum-correct-save", ("topic", "Reveal"), ("sure", 2),
                        ("review", new JsonObject { ["value"] = closed.Review.Id.Value }));
                    break;
                case < 91:
                    await Press(Kim, "erase-me", ("confirmed", true));
                    await Press(Ann, "erase-me", ("confirmed", true));
                    written.Clear();
                    break;
                case < 94:
                    Bot.Time.Advance(TimeSpan.FromHours(3));
                    break;
                case < 97:
                    await Types(Sample.Sam, "look back", isAlone: true);
                    break;
                default:
                    await Press(Sample.Lee, "step-save", ("topic", "Done"), ("also", "asked for a plan"));
                    break;
            }
        }

        /// <summary>Both rate and write; the runs differ in who gives which answer.</summary>
        async Task Rate(int what)
        {
            var texts = what % 3 is 0 ? (Secret(), "") : (Secret(), Secret());
            foreach (var (who, sure, text) in Each((1 + (what % 5), texts.Item1), (1 + ((what + 3) % 5), texts.Item2)))
                await Writes(who, text, "step-rate", ("sure", sure), ("doubt", text));
        }

        async Task Doubt(int what)
        {
            var texts = what % 4 is 0 ? ("", Secret()) : (Secret(), Secret());
            foreach (var (who, _, text) in Each((0, texts.Item1), (0, texts.Item2)))
                await Writes(who, text, "doubt-save", ("doubt", text));
        }

        /// <summary>Always Kim first, with one answer or the other.</summary>
        IEnumerable<(Person Who, int Sure, string Text)> Each((int Sure, string Text) one, (int Sure, string Text) other) => isSwapped
            ? [(Kim, other.Sure, other.Text), (Ann, one.Sure, one.Text)]
            : [(Kim, one.Sure, one.Text), (Ann, other.Sure, other.Text)];

        async Task Writes(Person who, string text, string press, params (string, JsonNode?)[] more)
        {
            var isOpen = await Live() is { Revealed: false };
            await Press(who, press, more);
            if (isOpen && text.Length > 0)
                written[who.Id] = text;
            else if (isOpen)
                written.Remove(who.Id);
        }

        string Secret()
        {
            secrets.Add(string.Create(CultureInfo.InvariantCulture, $"zq{++words}zq"));
            return secrets[^1];
        }

        async Task Observe(string when)
        {
            Bot.Time.Advance(TimeSpan.FromMinutes(1)); // the same words within a minute are answered once
            if (await Live() is { Revealed: true, RevealedDoubts: { Count: > 0 } doubts })
            {
                var before = shown.Count;
                shown.UnionWith(doubts.Select(it => it.Text));
                Revealed += shown.Count > before ? 1 : 0;
                written.Clear();
            }
            foreach (var reader in People)
            {
                var isOther = reader == Sample.Sam || reader == Sample.Lee;
                foreach (var (where, text) in await Everything(reader))
                {
                    Check($"{where} of {reader.Name}, {when}", text, written.GetValueOrDefault(reader.Id));
                    if (isOther)
                        Read.Add(($"{where} of {reader.Name}, {when}", Plain(text)));
                }
            }
            foreach (var (where, text) in await ForAll())
            {
                Check($"{where}, {when}", text, null);
                if (where is not ("logs" or "traces"))
                    Read.Add(($"{where}, {when}", Plain(text)));
            }
            Check($"logs, {when}", string.Join('\n', log.Lines), null, isEver: true);
            Check($"traces, {when}", string.Join('\n', traces.Lines(Bot)), null, isEver: true);
        }

        /// <param name="own">What this reader has written.</param>
        /// <param name="isEver">True: must not appear after the reveal either.</param>
        void Check(string where, string text, string? own, bool isEver = false)
        {
            foreach (var secret in secrets.Where(it => it != own && (isEver || !shown.Contains(it))))
                Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{where} says {secret}\n{text}");
        }

        /// <summary>On pages, by assistants, on cards and in a file of one person.</summary>
        async Task<List<(string Where, string Text)>> Everything(Person reader)
        {
            var of = $"in={Uri.EscapeDataString(BotFixture.Home().Home)}";
            List<(string, string)> all = [];
            foreach (var page in new[] { $"board?{of}", $"deal?{of}&deal=d-Contoso", $"review?{of}&deal=d-Contoso", "day" })
                all.Add((page.Split('?')[0], await Get(reader, page)));
            foreach (var (tool, arguments) in new[]
            {
                ("find_deal", """{"name":"conto"}"""), ("get_deal", $$"""{"deal":"{{DealId}}"}"""), ("board", "{}"),
                ("open_questions", "{}"), ("due", """{"days":30}"""), ("history", $$"""{"deal":"{{DealId}}"}"""),
            })
            {
                all.Add((tool, await Ask(reader, tool, arguments)));
            }
            foreach (var words in new[] { "deal contoso", "board", "open questions", "today", "patterns", "learned" })
                all.Add((words, await Types(reader, words, isAlone: true)));
            all.Add(("own view", await Press(reader, "review-refresh")));
            all.Add(("lead's view", await Press(reader, "lead-open")));
            all.Add(("history card", await Press(reader, "history")));
            all.Add(("list", await Press(reader, "export-list")));
            if (await Closed() is { } closed)
            {
                foreach (var press in new[] { "sum-open", "sum-correct", "sum-reminders" })
                    all.Add((press, await Press(reader, press, ("review", new JsonObject { ["value"] = closed.Review.Id.Value }))));
            }
            return all;
        }

        /// <summary>What is told to all, and what the admin can take out.</summary>
        async Task<List<(string Where, string Text)>> ForAll()
        {
            using var file = new MemoryStream();
            await Bot.Services.GetRequiredService<JsonExport>().Write(BotFixture.Home(), file, Sample.Monday, default);
            var journal = await Bot.Deals.ReadJournal(BotFixture.Home(), Sample.Deal().Id, 200, default);
            var calls = Bot.Teams.Calls.ToArray();
            var alone = calls.Skip(heard).Where(it => it.Path.Contains("personal-of-", StringComparison.Ordinal)).ToArray();
            Assert.All(
                alone.Where(it => !it.Path.Contains(Chat(Sample.Sam).Id, StringComparison.OrdinalIgnoreCase)),
                it => Assert.All(Look, look => Assert.DoesNotContain(look, $"{it.Body}", StringComparison.Ordinal)));
            var aloud = string.Join('\n', calls.Skip(heard).Except(alone).Select(it => it.Body?.ToJsonString()));
            heard = calls.Length;
            var told = string.Join('\n', receiver.All.Select(it => it.Text).Order(StringComparer.Ordinal));
            Assert.All(
                [aloud, told, Encoding.UTF8.GetString(file.ToArray()), string.Join('\n', log.Lines)],
                it => Assert.All(Look, look => Assert.DoesNotContain(look, it, StringComparison.Ordinal)));
            return
            [
                ("export", Encoding.UTF8.GetString(file.ToArray())), ("history", string.Join('\n', journal.Select(it => $"{it}"))),
                ("channel", aloud), ("events", told),
            ];
        }

        async Task<string> Get(Person reader, string page)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{Bot.Address}/pages/part/{page}"));
            return await Send(reader, request);
        }

        async Task<string> Ask(Person reader, string tool, string arguments)
        {
            using var request = AssistantRequest.Call(Bot.Address, tool, arguments);
            return await Send(reader, request);
        }

        async Task<string> Send(Person reader, HttpRequestMessage request)
        {
            request.Headers.Authorization = new("Bearer", entra.Token(reader, Bot.Time.GetUtcNow()));
            using var answer = await http.SendAsync(request);
            Assert.True(answer.IsSuccessStatusCode || (int)answer.StatusCode is 404, $"{request.RequestUri}: {answer.StatusCode}");
            return await answer.Content.ReadAsStringAsync();
        }

        /// <summary>Returns the cards that they get.</summary>
        async Task<string> Types(Person who, string words, bool isAlone = false)
        {
            var before = Bot.Teams.Calls.Count;
            var where = isAlone ? Chat(who) : TeamsConversation.Channel;
            await Bot.Post(Spoken(who, where.Message(who, words, Next())));
            return string.Join('\n', Bot.Teams.Calls.Skip(before).Where(it => it.Card is not null).Select(it => it.Body?.ToJsonString()));
        }

        async Task<string> Press(Person who, string press, params (string Name, JsonNode? Value)[] more)
        {
            var found = await Bot.Now(Sample.Deal());
            var data = new JsonObject
            {
                ["press"] = press,
                ["on"] = new JsonObject
                {
                    ["w"] = BotFixture.Home().Home, ["d"] = found.Deal.Id.Value, ["v"] = found.Deal.Version,
                },
            };
            foreach (var (name, value) in more)
                data[name] = value;
            var came = await Bot.Post(Spoken(who, TeamsConversation.Channel.Press(who, data, Next())));
            await Bot.Pass(TimeSpan.FromSeconds(7));
            return came.Body;
        }

        /// <summary>Lee reads German.</summary>
        static JsonObject Spoken(Person who, JsonObject activity)
        {
            if (who == Sample.Lee)
                activity["locale"] = "de-DE";
            if (who == Sample.Lee && activity["entities"]?[0] is JsonObject client)
                (client["locale"], client["country"]) = ("de-DE", "DE");
            return activity;
        }

        /// <summary>Deterministic, because ids of reviews are derived from it.</summary>
        string Next() => string.Create(CultureInfo.InvariantCulture, $"a:{++activities}");

        static TeamsConversation Chat(Person who) => new($"a:personal-of-{who.Id.Value}", "personal");

        async Task<Review?> Live() => (await Bot.Now(Sample.Deal())).Live;

        async Task<ClosedReview?> Closed() =>
            await Bot.Deals.ReadClosed(BotFixture.Home(), Sample.Deal().Id, 1, default) is [var newest, ..] ? newest : null;

        /// <summary>
        /// Removes legitimate differences between two runs: ports and random tokens; and the users in refresh, which no client displays,
        /// and which must contain people with open inputs.
        /// </summary>
        string Plain(string text) => Random().Replace(
            text.Replace(Bot.Address, "bot", StringComparison.Ordinal).Replace(Bot.Teams.Url, "teams", StringComparison.Ordinal), "*");

        [GeneratedRegex("\"userIds\":\\[[^\\]]*\\]|127\\.0\\.0\\.1:\\d+|\\b[0-9a-f]{32,}\\b|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
        private static partial Regex Random();
    }
}
