using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Keeping;
using ReviewBot.Dialogs.Live;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs;

/// <summary>
/// Property test with random sequences of presses by four people, late and repeated ones included, with corrections and erasures: before
/// the reveal nobody else can read a doubt, after it no row contains its author; and no card of others shows a rating before the reveal.
/// </summary>
public sealed class DoubtPrivacyTests
{
    const int Sequences = 25;
    const int Presses = 14;

    static readonly Person Ann = Sample.Person("Ann Example");
    static readonly Person[] People = [Sample.Sam, Sample.Lee, Sample.Kim, Ann];

    [Fact]
    public async Task Nobody_reads_what_another_wrote_alone()
    {
        var any = Gen.Choose(0, 99).Two().Select(it => (Who: People[it.Item1 % People.Length], What: it.Item2));
        foreach (var presses in any.ListOf(Presses).Sample(Sequences))
            await new Sequence().Run([.. presses]);
    }

    sealed class Sequence
    {
        readonly ConversationFixture room = new();
        readonly Dictionary<PersonId, string> written = [];
        readonly HashSet<string> all = [];
        readonly HashSet<string> shown = [];
        readonly List<string> done = [];
        int words;

        public async Task Run((Person Who, int What)[] presses)
        {
            await room.Has(Sample.Deal());
            foreach (var person in People)
                room.Seat(person);
            await Press(Sample.Sam, new { press = "help" });
            await room.Dispatcher.HandleText(room.Turn(Sample.Sam), "review contoso", default);
            await Press(Sample.Sam, new { press = "review-start", on = await On(), form = "Full" });
            foreach (var (who, what) in presses)
            {
                await Do(who, what);
                await Look();
            }
        }

        async Task Do(Person who, int what)
        {
            done.Add($"{who.Name} {what}");
            var text = what % 4 is 0 ? "" : $"secret {++words} of {who.Id.Value.ToUpperInvariant()}";
            switch (what)
            {
                case < 30:
                    await Writes(who, new { press = "step-rate", on = await On(), sure = (words % 5) + 1, doubt = text }, text);
                    break;
                case < 60:
                    await Writes(who, new { press = "doubt-save", on = await On(), doubt = text }, text);
                    break;
                case < 70:
                    await Press(who, new { press = "step-open", on = await On(), topic = "Reveal" });
                    break;
                case < 76:
                    await Press(who, new { press = "lead-reveal", on = await On(), shared = true });
                    break;
                case < 82 when (await Live()) is { } live:
                    await Press(
                        who, new { press = "doubt-find-out", on = await On(), at = what % 3, review = new { value = live.Id.Value } });
                    break;
                case < 88:
                    await Press(who, new { press = "erase-me", confirmed = true });
                    Forget(who);
                    break;
                case < 91 when who != Sample.Sam && who != Sample.Lee:
                    await room.Rows.OpenErasures(room.Time).Run(
                        room.Workspace,
                        new($"e{words}", Erased.Colleague, Sample.Sam, Sample.Monday) { Names = [who.Name], Person = who.Id },
                        default);
                    room.Services.GetRequiredService<PipelineAccess>().Forget(room.Workspace);
                    Forget(who);
                    break;
                case < 93:
                    await Press(who, new { press = "lead-close", on = await On() });
                    break;
                case < 96 when text.Length > 0 && await Closed() is { } closed:
                    all.Add(text);
                    await Press(who, new
                    {
                        press = "sum-correct-save",
                        on = await On(),
                        review = new { value = closed.Review.Id.Value },
                        topic = "Reveal",
                        sure = 2,
                        doubt = text,
                    });
                    break;
                default:
                    await Press(who, new { press = "review-show", on = await On() });
                    break;
            }
        }

        /// <summary>Before the reveal it replaces the earlier text; later it is not stored.</summary>
        async Task Writes(Person who, object press, string text)
        {
            if (text.Length > 0)
                all.Add(text);
            var isOpen = await Live() is { Revealed: false };
            await Press(who, press);
            if (isOpen && text.Length > 0)
                written[who.Id] = text;
            else if (isOpen)
                written.Remove(who.Id);
        }

        void Forget(Person who) => written.Remove(who.Id);

        async Task Look()
        {
            var live = await Live();
            var revealed = live?.RevealedDoubts.Select(it => it.Text).ToHashSet() ?? [];
            var rows = await Rows();
            shown.UnionWith(revealed);
            if (live is null or { Revealed: true })
            {
                Assert.True(live is null || live.Doubts.Count is 0, Told());
                written.Clear();
                foreach (var text in all.Where(it => it.Length > 0))
                    Assert.True(shown.Contains(text) || !rows.Contains(text, StringComparison.Ordinal), $"{text} is kept\n{Told()}");
                await NoRowNamesAWriter();
            }
            if (live is { Revealed: false })
                await NobodySeesHowSureOthersAre(live);
            foreach (var text in all)
            {
                var isKept = written.ContainsValue(text);
                if (live is { Revealed: false })
                    Assert.True(isKept == rows.Contains(text, StringComparison.Ordinal), $"{text}\n{Told()}");
                foreach (var reader in People.Where(_ => !revealed.Contains(text) && live is { Revealed: false }))
                {
                    var isTheirs = isKept && written.GetValueOrDefault(reader.Id) == text;
                    Assert.True(
                        isTheirs || !(await Cards(reader)).Contains(text, StringComparison.Ordinal),
                        $"{reader.Name} reads {text}\n{Told()}");
                    Assert.True(
                        isTheirs == (await File(reader, "", ExportKind.AboutMe)).Contains(text, StringComparison.Ordinal),
                        $"{text} in the file of {reader.Name}\n{Told()}");
                }
                if (live is { Revealed: false })
                    Assert.DoesNotContain(text, await File(Sample.Sam, "team:sales", ExportKind.Everything), StringComparison.Ordinal);
            }
            Assert.DoesNotContain("secret", room.Transcript, StringComparison.Ordinal);
        }

        /// <summary>Except the journal's entries about who will find out.</summary>
        async Task NoRowNamesAWriter()
        {
            foreach (var row in await room.Rows.Read(Table.Deals, Keys.Partition(room.Workspace), Keys.Everything, int.MaxValue, default))
            {
                using var body = JsonDocument.Parse(row.Columns.Body() ?? "null");
                foreach (var one in Objects(body.RootElement))
                {
                    var names = one.EnumerateObject().Select(it => it.Name).ToArray();
                    var isShown = one.EnumerateObject()
                        .Any(it => it.Value.ValueKind is JsonValueKind.String && shown.Contains(it.Value.GetString() ?? ""));
                    if (isShown)
                        Assert.True(!names.Contains("by") || names.Contains("change"), $"{one}\n{Told()}");
                }
            }
        }

        static IEnumerable<JsonElement> Objects(JsonElement at) => at.ValueKind switch
        {
            JsonValueKind.Object => at.EnumerateObject().SelectMany(it => Objects(it.Value)).Prepend(at),
            JsonValueKind.Array => at.EnumerateArray().SelectMany(Objects),
            _ => [],
        };

        /// <summary>Noninterference: with other ratings of the others, each person's cards are the same.</summary>
        async Task NobodySeesHowSureOthersAre(Review live)
        {
            var deal = (await room.Now(Sample.Deal())).Deal;
            foreach (var reader in People)
            {
                var other = live with
                {
                    Ratings = [.. live.Ratings.Select(it => it.By.Id == reader.Id ? it : it with { Value = (it.Value % 5) + 1 })],
                };
                var turn = room.Turn(reader);
                Assert.Equal(Seen(turn, deal, live), Seen(turn, deal, other));
            }
        }

        static string Seen(Turn turn, Deal deal, Review review) =>
            LiveView.Mine(turn, "team:sales", deal, review).ToJson()
                + LiveView.Ask(turn, "team:sales", deal, review, Topic.Reveal).ToJson()
                + SteeringDialog.Lead(turn, "team:sales", deal, review).ToJson();

        async Task<ClosedReview?> Closed() =>
            await room.Deals.ReadClosed(room.Workspace, Sample.Deal().Id, 1, default) is [var newest, ..] ? newest : null;

        /// <summary>The person's own card, and the shared one.</summary>
        async Task<string> Cards(Person reader)
        {
            var turn = room.Turn(reader);
            var refresh = await room.Presses.Handle(
                turn, JsonSerializer.Serialize(new { press = "review-refresh", on = await On() }), default);
            var lead = await room.Presses.Handle(
                room.Turn(reader), JsonSerializer.Serialize(new { press = "lead-open", on = await On() }), default);
            return $"{refresh.Mine?.ToJson()}{lead.Mine?.ToJson()}{string.Join('\n', room.Live?.Lines ?? [])}";
        }

        async Task Press(Person who, object press)
        {
            room.Time.Advance(TimeSpan.FromSeconds(7));
            var turn = room.Turn(who);
            var reply = await room.Presses.Handle(turn, JsonSerializer.Serialize(press), default);
            await room.Hear(who, turn, reply with { Mine = null });
        }

        async Task<object> On() => new { w = "team:sales", d = Sample.Deal().Id.Value, v = (await room.Now(Sample.Deal())).Deal.Version };

        async Task<Review?> Live() => (await room.Now(Sample.Deal())).Live;

        async Task<string> File(Person by, string home, ExportKind kind) => Encoding.UTF8.GetString(
            await room.Services.GetRequiredService<ExportDialog>().File(room.Alone(by), home, kind, default) ?? []);

        async Task<string> Rows() => string.Concat(
            (await room.Rows.Read(Table.Deals, Keys.Partition(room.Workspace), Keys.Everything, int.MaxValue, default))
                .Select(row => row.Columns.Body()));

        string Told() => string.Join('\n', done);
    }
}
