using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Keeping;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs;

/// <summary>
/// Property test with random sequences of presses by four people, late and repeated ones included, with corrections, changes of the lead
/// and erasures: feedback on a review reaches only its lead, quotes and names nobody, and is stored nowhere.
/// </summary>
public sealed class MirrorPrivacyTests
{
    const int Sequences = 15;
    const int Presses = 16;
    const string Title = "A look back at your review of Contoso";

    static readonly Person Ann = Sample.Person("Ann Example");
    static readonly Person[] People = [Sample.Sam, Sample.Lee, Sample.Kim, Ann];

    [Fact]
    public async Task Nobody_but_its_lead_looks_back_at_a_review()
    {
        var any = Gen.Choose(0, 99).Two().Select(it => (Who: People[it.Item1 % People.Length], What: it.Item2));
        var seen = 0;
        foreach (var presses in any.ListOf(Presses).Sample(Sequences))
            seen += await new Sequence().Run([.. presses]);

        Assert.InRange(seen, 1, int.MaxValue);
    }

    sealed class Sequence
    {
        readonly ConversationFixture room = new();
        readonly Dictionary<ReviewId, PersonId> leads = [];
        readonly HashSet<PersonId> off = [];
        readonly List<string> done = [];
        int words;
        int seen;

        /// <summary>Returns the number of feedback messages sent.</summary>
        public async Task<int> Run((Person Who, int What)[] presses)
        {
            await room.Has(Sample.Deal());
            foreach (var person in People)
                room.Seat(person);
            await Open(Sample.Sam);
            await Look();
            foreach (var (who, what) in presses)
            {
                await Do(who, what);
                await Look();
            }
            await LookElsewhere();
            return seen;
        }

        async Task Do(Person who, int what)
        {
            done.Add($"{who.Name} {what}");
            var text = $"secret {++words}";
            switch (what)
            {
                case < 12:
                    await Open(who);
                    break;
                case < 28:
                    await Press(who, new { press = "step-save", on = await On(), topic = "Done", also = text });
                    break;
                case < 38:
                    await Press(who, new { press = "step-rate", on = await On(), sure = 3, doubt = text });
                    break;
                case < 44:
                    await Press(who, new { press = "room-ask", on = await On() });
                    await Press(who, new { press = "room-answer", on = await On(), also = text });
                    break;
                case < 60:
                    await Press((await Live())?.Lead ?? who, new { press = "lead-close", on = await On() });
                    break;
                case < 68 when (await Closed()) is [.., var first]:
                    await Press(
                        first.Review.Lead,
                        new
                        {
                            press = "sum-correct-save",
                            on = await On(),
                            topic = "Done",
                            also = text,
                            review = new { value = first.Review.Id.Value },
                        });
                    break;
                case < 76:
                    await Press(who, new { press = "mirror", isOn = what % 2 is 0 });
                    if (what % 2 is 0)
                        off.Remove(who.Id);
                    else
                        off.Add(who.Id);
                    break;
                case < 84:
                    await Press(who, new { press = "erase-me", confirmed = true });
                    off.Remove(who.Id);
                    break;
                case < 88 when who != Sample.Sam && who != Sample.Lee:
                    await room.Rows.OpenErasures(room.Time).Run(
                        room.Workspace,
                        new($"e{words}", Erased.Colleague, Sample.Sam, Sample.Monday) { Names = [who.Name], Person = who.Id },
                        default);
                    room.Services.GetRequiredService<PipelineAccess>().Forget(room.Workspace);
                    off.Remove(who.Id);
                    break;
                case < 94:
                    room.Time.Advance(TimeSpan.FromMinutes(11));
                    await Press(who, new { press = "lead-take", on = await On() });
                    break;
                default:
                    await Press(who, new { press = "lead-prompt", on = await On() });
                    break;
            }
        }

        async Task Look()
        {
            if (await Live() is { } live)
                leads[live.Id] = live.Lead.Id;
            foreach (var stored in (await room.Deals.Outbox.Read(room.Workspace, default)).Where(it => it.Post.Kind is PostKind.Mirror))
            {
                var to = stored.Post.To ?? throw new InvalidOperationException(Told());
                if (People.FirstOrDefault(it => it.Id == to) is not { } reader)
                    continue; // erased meanwhile: it reaches nobody

                Assert.True(stored.Post.Review is { } review && leads[review] == to, $"{to} is told\n{Told()}");
                var drawn = await room.Services.GetRequiredService<PromisedReply>().Draw(room.Alone(reader), stored, default);
                Assert.True(drawn is null || !off.Contains(to), $"{to} wanted none\n{Told()}");
                if (drawn is not null)
                    Check(new(drawn.Posts[0].ToJson()));
            }
            foreach (var reader in People)
            {
                var card = new CardFace((await room.Dispatcher.HandleText(room.Alone(reader), "look back", default)).Posts[0].ToJson());
                Assert.True(card.Title != Title || leads.ContainsValue(reader.Id), $"{reader.Name} led none\n{Told()}");
                if (card.Title == Title)
                    Check(card);
            }
            Assert.DoesNotContain("look back", await Rows(), StringComparison.OrdinalIgnoreCase);
        }

        /// <summary>Looks for it in everything that others read.</summary>
        async Task LookElsewhere()
        {
            foreach (var reader in People)
            {
                var aloud = await room.Dispatcher.HandleText(room.Turn(reader), "look back", default);
                Assert.Equal(("I answered in our chat.", true), (aloud.Posts[0].FallbackText, aloud.IsNeutral));
                Assert.DoesNotContain(Title, await File(reader, "", ExportKind.AboutMe), StringComparison.Ordinal);
            }
            Assert.DoesNotContain(Title, await File(Sample.Sam, "team:sales", ExportKind.Everything), StringComparison.Ordinal);
            Assert.DoesNotContain("look back", room.Transcript, StringComparison.OrdinalIgnoreCase);
        }

        void Check(CardFace card)
        {
            seen++;
            Assert.Equal(Title, card.Title);
            var text = string.Join('\n', card.Lines);
            Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
            Assert.All(People, it => Assert.DoesNotContain(ConversationFixture.First(it), text, StringComparison.Ordinal));
        }

        async Task Open(Person who)
        {
            await room.Dispatcher.HandleText(room.Turn(who), "review contoso", default);
            await Press(who, new { press = "review-start", on = await On(), form = "Full" });
        }

        async Task Press(Person who, object press)
        {
            room.Time.Advance(TimeSpan.FromSeconds(40));
            var turn = room.Turn(who);
            await room.Hear(who, turn, await room.Presses.Handle(turn, JsonSerializer.Serialize(press), default) with { Mine = null });
        }

        async Task<object> On() => new { w = "team:sales", d = Sample.Deal().Id.Value, v = (await room.Now(Sample.Deal())).Deal.Version };

        async Task<Review?> Live() => (await room.Now(Sample.Deal())).Live;

        async Task<ClosedReview[]> Closed() => [.. await room.Deals.ReadClosed(room.Workspace, Sample.Deal().Id, 50, default)];

        async Task<string> File(Person by, string home, ExportKind kind) => Encoding.UTF8.GetString(
            await room.Services.GetRequiredService<ExportDialog>().File(room.Alone(by), home, kind, default) ?? []);

        async Task<string> Rows() => string.Concat(
            (await room.Rows.Read(Table.Deals, Keys.Partition(room.Workspace), Keys.Everything, int.MaxValue, default))
                .Select(row => row.Columns.Body()));

        string Told() => string.Join('\n', done);
    }
}
