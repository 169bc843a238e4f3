using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Keeping;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Privacy;

/// <summary>
/// Model of a channel with four people, two of whom read German, for random sequences: they press buttons of current and outdated cards, in
/// the channel, in their personal chat and on a client whose replies are shared; type; correct; erase. Collects everything that each reads.
/// </summary>
/// <param name="sure">Maps the rating of a person to another one, for noninterference tests; null: the same.</param>
sealed class PrivateRoom(Func<Person, int, int>? sure = null)
{
    const string Home = "team:sales";

    static readonly Person Ann = Sample.Person("Ann Example");

    readonly ConversationFixture room = new();
    readonly List<Move> done = [];
    readonly List<object> cards = [];
    int words;

    /// <summary>The lead, the owner, and two of the team.</summary>
    public static Person[] People { get; } = [Sample.Sam, Sample.Lee, Sample.Kim, Ann];

    /// <summary>
    /// Who reads everything after a move: one after the other in turn, since reading takes longer than the move; all of them if many cases
    /// are wanted.
    /// </summary>
    public static Person[] ReadersAfter(int move) => Chance.Times > 0 ? People : [People[move % People.Length]];

    /// <summary>What people wrote alone, and who; each is another text.</summary>
    public Dictionary<string, Person> Secrets { get; } = [];

    /// <summary>Those that were revealed, in whichever review.</summary>
    public HashSet<string> Shown { get; } = [];

    /// <summary>The leads of the reviews, as they were led last.</summary>
    public Dictionary<ReviewId, PersonId> Leads { get; } = [];

    /// <summary>Who wants no look back to come by itself.</summary>
    public HashSet<PersonId> NoMirror { get; } = [];

    /// <summary>Where rows of the typed words would be found, if they had any.</summary>
    public List<string> Fingerprints { get; } = [];

    public WorkspaceId Workspace => room.Workspace;

    public string Told => string.Join('\n', done);

    public async Task Begin()
    {
        (room.Speaks[Sample.Lee.Id], room.Speaks[Ann.Id]) = ("de-DE", "de-AT");
        await room.Deals.Save(new Workspace(Workspace, "Sales", [Sample.Sam, Sample.Lee]), default);
        await room.Has(Sample.Deal() with { Steps = [Sample.Step()] });
        foreach (var person in People)
            room.Seat(person);
        await Types(Sample.Sam, "help");
        await Start(Sample.Sam);
        await Note();
    }

    /// <summary>Does it, and returns what was sent to whom.</summary>
    public async Task<IReadOnlyList<Reading>> Do(Move move)
    {
        done.Add(move);
        room.Time.Advance(TimeSpan.FromSeconds(47));
        var (who, how) = (move.Who, move.How);
        var sent = move.What switch
        {
            Act.Rate => await Press(who, how, how % 3 is 0
                ? new { press = "step-rate", on = await On(how), sure = Sure(who, how) }
                : new { press = "step-rate", on = await On(how), sure = Sure(who, how), doubt = Text(who, how) }),
            Act.Doubt => await Press(who, how, new { press = "doubt-save", on = await On(how), doubt = Text(who, how) }),
            Act.SaveBoth => await Press(who, how, new
            {
                press = "step-save",
                on = await On(how),
                topic = "Reveal",
                sure = $"{Sure(who, how)}",
                doubt = Text(who, how),
            }),
            Act.TypeDoubt => await TypesAlone(who, $"answer {(how % 2 is 0 ? "doubt" : "Zweifel")}: {Text(who, 1)}"),
            Act.TypeRating => await TypeRating(who, how),
            Act.TypeAloud => await Types(who, $"answer {1 + (how % 5)}"), // whoever types in the channel tells it themselves
            Act.OpenForm => await Press(who, how, new { press = "step-open", on = await On(how), topic = "Reveal" }),
            Act.LeaveForm => await Press(who, how, new { press = "step-leave", on = await On(how) }),
            Act.GoOn => await GoOn(who, how),
            Act.AnswerStep => await Press(who, how, new
            {
                press = "step-save",
                on = await On(how),
                topic = how % 2 is 0 ? "Done" : "Next",
                also = $"told us {how}",
                what = $"asks {how}",
                by = "2026-12-04",
            }),
            Act.AskRoom => await AskRoom(who, how),
            Act.Reveal => await Press(
                await Lead(who, how), how, new { press = "lead-reveal", on = await On(how), shared = how % 2 is 0 }),
            Act.FindOut => await FindOut(who, how),
            Act.Close => await Press(await Lead(who, how), how, new { press = "lead-close", on = await On(how) }),
            Act.Start => await Start(who),
            Act.Correct => await Correct(who, how),
            Act.TakeLead => await TakeLead(who, how),
            Act.Prompt => await Press(await Lead(who, how), how, new { press = "lead-prompt", on = await On(how) }),
            Act.Mirror => await Mirror(who, how),
            Act.EraseMe => await Erase(who, () => Press(who, Alone, new { press = "erase-me", confirmed = true })),
            Act.EraseColleague => await EraseColleague(who),
            Act.CheckErasure => await Press(Sample.Sam, Alone, new { press = "erase-check", target = "colleague", ofus = who.Name }),
            Act.Wait => Wait(how),
            _ => throw new InvalidOperationException(),
        };
        await Note();
        return sent;
    }

    /// <summary>All that this person can read now: what they can ask for, and what would come to them.</summary>
    public async Task<IReadOnlyList<Reading>> Read(Person reader)
    {
        List<Reading> all = [];
        foreach (var asked in Asked)
            all.AddRange(await Types(reader, asked, isAlone: true));
        var on = await On(0);
        foreach (var press in Looks)
            all.AddRange(await Press(reader, Here, new Dictionary<string, object> { ["press"] = press, ["on"] = on }));
        foreach (var closed in await room.Deals.ReadClosed(Workspace, Sample.Deal().Id, 3, default))
        {
            foreach (var press in OfSummaries)
            {
                all.AddRange(await Press(reader, Here, new Dictionary<string, object>
                {
                    ["press"] = press, ["on"] = on, ["review"] = new { value = closed.Review.Id.Value }, ["topic"] = "Reveal",
                }));
            }
        }
        foreach (var stored in (await room.Deals.Outbox.Read(Workspace, default)).Where(it => it.Post.To is not { } to || to == reader.Id))
        {
            var turn = stored.Post.To is null ? room.Turn(reader) : room.Alone(reader);
            if (await room.Services.GetRequiredService<PendingPostRenderer>().Draw(turn, stored, default) is { } drawn)
                all.AddRange(Readings(reader, turn, drawn, $"{stored.Post.Kind} of {stored.Post.Review?.Value}"));
        }
        // In each language in turn, for the same reason as in ReadersAfter.
        foreach (var say in Say.All.Where((_, at) => Chance.Times > 0 || at == done.Count / People.Length % Say.All.Count))
        {
            foreach (var (kind, home) in Files)
                all.Add(new(reader, $"file {kind} {say.Language}", await File(reader, home, kind, say)));
        }
        return all;
    }

    /// <summary>What all can read: the history, and the board in the channel.</summary>
    public async Task<IReadOnlyList<Reading>> ReadAloud() =>
    [
        .. (await room.Deals.ReadJournal(Workspace, Sample.Deal().Id, 500, default)).Select(it => new Reading(null, "journal", $"{it}")),
        .. await Types(Sample.Sam, "board"),
        .. await Types(Sample.Lee, "deal contoso"),
        .. await Types(Sample.Kim, "look back"),
        .. await Types(Sample.Kim, "learned"),
    ];

    /// <summary>All rows as they are kept, with their keys.</summary>
    public async Task<IReadOnlyList<Row>> Rows()
    {
        List<Row> all = [.. await room.Rows.Read(Table.Deals, Keys.Partition(Workspace), Keys.Everything, int.MaxValue, default)];
        foreach (var person in People)
        {
            all.AddRange(await room.Rows.Read(
                Table.People, Keys.Partition(ConversationFixture.Tenant, person.Id), Keys.Everything, int.MaxValue, default));
        }
        return all;
    }

    public async Task<Review?> Live() => (await room.Now(Sample.Deal())).Live;

    /// <summary>The latest version of each closed review.</summary>
    public async Task<IReadOnlyList<ClosedReview>> Closed() => await room.Deals.ReadClosed(Workspace, Sample.Deal().Id, 50, default);

    static readonly string[] Asked =
    [
        "board", "deal contoso", "today", "what do I owe", "nudges", "patterns", "learned", "look back", "who decides at contoso",
    ];

    static readonly string[] Looks =
        ["review-refresh", "review-show", "lead-open", "history", "deal-open", "people-open", "path-open", "export-list"];

    static readonly string[] OfSummaries = ["sum-open", "sum-correct", "sum-correct-open", "sum-reminders"];

    static readonly (ExportKind Kind, string Home)[] Files =
        [(ExportKind.AboutMe, ""), (ExportKind.Board, Home), (ExportKind.Everything, Home)];

    async Task Note()
    {
        if (await Live() is not { } live)
            return;

        Leads[live.Id] = live.Lead.Id;
        Shown.UnionWith(live.RevealedDoubts.Select(it => it.Text));
    }

    /// <summary>Values of "how" for where something is pressed.</summary>
    const int Here = 1;

    const int Alone = 5;

    int Sure(Person who, int how) => sure?.Invoke(who, 1 + (how % 5)) ?? 1 + (how % 5);

    /// <summary>What they write; now and then nothing, which takes back what they wrote before.</summary>
    string Text(Person who, int how)
    {
        if (how % 11 is 0)
            return "";

        var text = string.Create(CultureInfo.InvariantCulture, $"zq{++words}zq");
        Secrets[text] = who;
        return text;
    }

    /// <summary>At another step these words would be an answer to it.</summary>
    async Task<IReadOnlyList<Reading>> TypeRating(Person who, int how) =>
        (await Live())?.Openings.FirstOrDefault(it => it.By.Id == who.Id)?.Topic is Topic.Reveal
            ? await TypesAlone(who, $"answer {Sure(who, how)}; {Text(who, 1)}")
            : [];

    /// <summary>What is private. No row must be there by which these words could be found.</summary>
    async Task<IReadOnlyList<Reading>> TypesAlone(Person who, string typed)
    {
        Fingerprints.Add(Keys.Press(
            PressFingerprint.Of(who.Id, room.Alone(who).Conversation, TypedWords.Plain(typed).Identity)));
        return await Types(who, typed, isAlone: true);
    }

    async Task<IReadOnlyList<Reading>> GoOn(Person who, int how) => await Live() is { Current: { } topic }
        ? await Press(await Lead(who, how), how, new { press = "lead-next", on = await On(0), from = $"{topic}" })
        : await Press(who, how, new { press = "step-back", on = await On(how) });

    async Task<IReadOnlyList<Reading>> AskRoom(Person who, int how) =>
    [
        .. await Press(who, Here, new { press = "room-ask", on = await On(0) }),
        .. how % 2 is 0
            ? await Press(who, Here, new { press = "room-answer", on = await On(0), also = $"met legal {how}" })
            : await Press(who, Here, new { press = "step-leave", on = await On(0) }),
    ];

    async Task<IReadOnlyList<Reading>> FindOut(Person who, int how) => await Live() is { } live
        ? await Press(who, how, new { press = "doubt-find-out", on = await On(how), at = how % 4, review = new { value = live.Id.Value } })
        : [];

    /// <summary>Mostly until its last question, where what is private is shown.</summary>
    async Task<IReadOnlyList<Reading>> Start(Person who)
    {
        List<Reading> all =
        [
            .. await Types(who, "review contoso"),
            .. await Press(who, Here, new { press = "review-start", on = await On(0), form = "Full" }),
        ];
        while (done.Count % 3 is not 1 && await Live() is { Current: { } topic and not Topic.Reveal } live && live.Lead.Id == who.Id)
            all.AddRange(await Press(who, Here, new { press = "lead-next", on = await On(0), from = $"{topic}" }));
        return all;
    }

    async Task<IReadOnlyList<Reading>> Correct(Person who, int how)
    {
        if (await Closed() is not [var newest, ..])
            return [];

        var by = how % 3 is 0 ? who : People[how % 2]; // mostly lead or owner, who may
        return await Press(by, how, new
        {
            press = "sum-correct-save",
            on = await On(how),
            review = new { value = newest.Review.Id.Value },
            topic = how % 4 is 0 ? "Done" : "Reveal",
            sure = $"{Sure(by, how)}",
            doubt = Text(by, how),
            also = $"wrote {how}",
        });
    }

    async Task<IReadOnlyList<Reading>> TakeLead(Person who, int how)
    {
        if (how % 2 is 0)
            room.Time.Advance(TimeSpan.FromMinutes(11));
        return await Press(who, how, new { press = "lead-take", on = await On(0) });
    }

    async Task<IReadOnlyList<Reading>> Mirror(Person who, int how)
    {
        if (how % 2 is 0)
            NoMirror.Remove(who.Id);
        else
            NoMirror.Add(who.Id);
        return await Press(who, Alone, new { press = "mirror", isOn = how % 2 is 0 });
    }

    async Task<IReadOnlyList<Reading>> EraseColleague(Person who) => who == Sample.Sam || who == Sample.Lee
        ? []
        : await Erase(who, async () =>
        {
            await room.Rows.OpenErasures(room.Time).Run(
                Workspace,
                new($"e{done.Count}", Erased.Colleague, Sample.Sam, room.Time.GetUtcNow()) { Names = [who.Name], Person = who.Id },
                default);
            room.Services.GetRequiredService<PipelineAccess>().Evict(Workspace);
            return [];
        });

    /// <summary>What they wrote alone goes with them.</summary>
    async Task<IReadOnlyList<Reading>> Erase(Person who, Func<Task<IReadOnlyList<Reading>>> erase)
    {
        var sent = await erase();
        NoMirror.Remove(who.Id);
        Assert.True((await Live())?.Doubts.All(it => it.By != who.Id) is not false, Told);
        return sent;
    }

    IReadOnlyList<Reading> Wait(int how)
    {
        room.Time.Advance(how % 4 is 0 ? TimeSpan.FromHours(13) : TimeSpan.FromMinutes(how % 20));
        return [];
    }

    /// <summary>Mostly whoever may.</summary>
    async Task<Person> Lead(Person who, int how) => how % 4 is 0 ? who : (await Live())?.Lead ?? who;

    /// <summary>The deal as on a card of now, or of before.</summary>
    async Task<object> On(int how)
    {
        var now = new { w = Home, d = Sample.Deal().Id.Value, v = (await room.Now(Sample.Deal())).Deal.Version };
        cards.Add(now);
        return how % 4 is 3 ? cards[how % cards.Count] : now;
    }

    async Task<IReadOnlyList<Reading>> Press(Person who, int how, object data)
    {
        var turn = how % 5 is 0 ? room.Alone(who) : room.Turn(who) with { IsReadByAll = how % 7 is 0 };
        var json = JsonSerializer.Serialize(data);
        return await Hear(who, turn, await room.Presses.Handle(turn, json, default), json);
    }

    async Task<IReadOnlyList<Reading>> Types(Person who, string typed, bool isAlone = false)
    {
        var turn = isAlone ? room.Alone(who) : room.Turn(who);
        return await Hear(who, turn, await room.Dispatcher.HandleText(turn, typed, default), typed);
    }

    /// <summary>Sends it, and what follows it in the chat of the same person.</summary>
    async Task<IReadOnlyList<Reading>> Hear(Person who, Turn turn, Reply reply, string what)
    {
        List<Reading> all = [.. Readings(who, turn, reply, what)];
        await room.Hear(who, turn, reply with { ForPresser = null });
        if (reply.Alone is { } asked)
        {
            var there = room.Alone(who, home: asked.Home);
            all.AddRange(Readings(who, there, await room.Dispatcher.AnswerAlone(there, asked, default), what));
        }
        return all;
    }

    static IEnumerable<Reading> Readings(Person who, Turn turn, Reply first, string what)
    {
        var alone = turn.IsPersonal ? who : null;
        for (var reply = (Reply?)first; reply is not null; reply = reply.Then)
        {
            if (reply.ForPresser is { } mine && turn.IsReadByAll)
                yield return new(null, $"answer for all to {what}", (reply.SharedFallback ?? mine).ToJson());
            else if (reply.ForPresser is { } own)
                yield return new(who, $"answer to {what}", own.ToJson());
            if (reply.Live is { } live)
                yield return new(null, $"live card after {what}", live.Card.ToJson());
            if (reply.Left is { } left)
                yield return new(null, $"left card after {what}", left.Card.ToJson());
            if (reply.Everybody is { } everybody)
                yield return new(null, $"card for all after {what}", everybody.ToJson());
            foreach (var post in reply.Posts)
                yield return new(alone, $"message after {what}", post.ToJson());
            if (reply.ToTeam is { } team)
                yield return new(null, $"to the team after {what}", team.Card.ToJson());
            for (var to = reply.ToPerson; to is not null; to = to.Also)
                yield return new(People.FirstOrDefault(it => it.Id == to.Person), $"to one after {what}", to.Card.ToJson());
        }
    }

    async Task<string> File(Person by, string home, ExportKind kind, Say say) => Encoding.UTF8.GetString(
        await room.Services.GetRequiredService<ExportDialog>().File(room.Alone(by) with { Say = say }, home, kind, default) ?? []);
}
