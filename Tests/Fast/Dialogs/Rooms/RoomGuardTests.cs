using System.Globalization;
using AdaptiveCards;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Rooms;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Rooms;

/// <summary>
/// Property test with random sequences on two replicas with one store, compared with a model: joins and departures (reported by Teams or
/// not), guests in the roster, visitors recognised by their messages, failing rosters, messages, presses and posts.
/// </summary>
public sealed class RoomGuardTests
{
    const int Sequences = 1000;
    const int Steps = 14;

    static readonly TimeSpan OtherReplica = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Nobody_from_outside_reads_anything_in_random_sequences()
    {
        var (shared, first) = (new ConversationFixture(), Chance.Random().Next(int.MaxValue / 2));
        await Parallel.ForEachAsync(
            Enumerable.Range(first, Chance.Cases(Sequences)), async (seed, _) => await new Sequence(shared, seed).Run());
    }

    [Fact]
    public async Task Somebody_who_joins_while_the_row_is_read_is_not_missed()
    {
        var (shared, time) = (new ConversationFixture(), new FakeTime(Sample.Monday));
        var late = new LateRows(shared.Rows);
        var place = new Place("19:room@thread.tacv2", PlaceKind.Group, "Call", null, "team:sales", "{}", Sample.Monday)
        {
            Room = new(Sample.Monday, RoomState.Inside, false) { Members = Sample.Colleagues("19:room@thread.tacv2", Sample.Sam) },
        };
        var places = new PlaceStore(late);
        Assert.True(await places.Save("tenant", place, default));
        var roster = new Mock<IRoster>();
        roster.Setup(it => it.CheckRoom("tenant", It.IsAny<Place>(), false, It.IsAny<bool>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Sample.Colleagues(place.Conversation, Sample.Sam).WithStranger(place.Conversation, new("visitor")));
        var guard = new RoomGuard(places, shared.Services.GetRequiredService<PipelineAccess>(), roster.Object, time);

        var arrives = late.HoldNext();
        var early = guard.MayShow("tenant", place.Home, place, default);
        await late.IsHeld.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        await guard.InvalidateRosters("tenant", place.Conversation, null, joined: true, default);
        arrives.SetResult();
        await early;

        Assert.False(await guard.MayShow("tenant", place.Home, place, default));
    }

    [Theory]
    [InlineData(PlaceKind.Group, RoomState.Inside, true)]
    [InlineData(PlaceKind.Personal, RoomState.Outside, true)]
    [InlineData(PlaceKind.Group, RoomState.Outside, false)]
    [InlineData(PlaceKind.Group, RoomState.Unknown, false)]
    [InlineData(null, RoomState.Inside, false)]
    public async Task A_card_goes_where_everybody_may_see_it_and_a_neutral_one_elsewhere(PlaceKind? kind, RoomState state, bool isShown)
    {
        var (shared, roster) = (new ConversationFixture(), new Mock<IRoster>());
        var members = state switch
        {
            RoomState.Inside => Sample.Colleagues("19:room@thread.tacv2", Sample.Sam),
            RoomState.Outside => Sample.Colleagues("19:room@thread.tacv2", Sample.Sam)
                .WithStranger("19:room@thread.tacv2", new("visitor")),
            _ => RoomMembers.None,
        };
        roster.Setup(it => it.CheckRoom("tenant", It.IsAny<Place>(), false, It.IsAny<bool>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(members);
        var guard = new RoomGuard(
            new(shared.Rows), shared.Services.GetRequiredService<PipelineAccess>(), roster.Object, new FakeTime(Sample.Monday));
        var place = kind is { } its ? new Place("19:room@thread.tacv2", its, "Call", null, "team:sales", "{}", Sample.Monday) : null;
        var card = new AdaptiveCard("1.5");

        var sent = await guard.CardFor(new("tenant", "team:sales"), place, card, null, Say.First(), default);

        Assert.Equal(isShown, sent == card);
        Assert.Equal(state is RoomState.Outside || isShown, sent.FallbackText != Say.First().CannotSeeWhoIsHere());
    }

    /// <summary>A store whose answer to one read is late.</summary>
    sealed class LateRows(IRows rows) : IRows
    {
        readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource? next;

        public Task IsHeld => held.Task;

        public TaskCompletionSource HoldNext() => next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<Row?> Get(Table table, string partition, string key, CancellationToken ct) =>
            await Late(await rows.Get(table, partition, key, ct));

        public async Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
            await Late(await rows.Read(table, partition, range, most, ct));

        public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct) =>
            rows.Commit(table, changes, ct);

        async Task<T> Late<T>(T read)
        {
            if (Interlocked.Exchange(ref next, null) is { } arrives)
            {
                held.SetResult();
                await arrives.Task;
            }
            return read;
        }
    }

    sealed class Sequence : IRoster
    {
        const string Visitor = "Visitor";

        readonly Random random;
        readonly FakeTime time = new(Sample.Monday);
        readonly PlaceStore places;
        readonly RoomGuard[] replicas;
        readonly Place place;
        readonly string tenant;
        readonly HashSet<Person> outsiders = [];
        readonly List<string> told = [];

        /// <summary>Per replica: when an unreported outsider joined who has not been discovered since.</summary>
        readonly DateTimeOffset?[] unseen = [null, null];

        /// <summary>When the other replica was last told of a joining member.</summary>
        readonly DateTimeOffset?[] toldElsewhere = [null, null];
        /// <summary>When the roster was read; null: not since a reported change.</summary>
        DateTimeOffset? readAt;
        bool isReadable = true;
        bool isShownAnyway;
        DateTimeOffset changedAt = Sample.Monday;

        public Sequence(ConversationFixture shared, int seed)
        {
            (random, tenant, places) = (new(seed), $"tenant-{seed}", new(shared.Rows));
            var access = shared.Services.GetRequiredService<PipelineAccess>();
            replicas = [new(places, access, this, time), new(places, access, this, time)];
            place = new("19:room@thread.tacv2", PlaceKind.Group, "Call", null, "team:sales", "{}", Sample.Monday);
        }

        public async Task Run()
        {
            Assert.True(await places.Save(tenant, place, default));
            for (var step = 0; step < Steps; step++)
                await Step();
        }

        public Task<IReadOnlyList<RosterPerson>> ReadMembers(Turn turn, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<RosterPerson>>([]);

        public Task<IReadOnlyList<string>> ReadGuests(string tenant, Place place, CancellationToken ct) =>
            throw new System.Diagnostics.UnreachableException();

        public Task<bool?> IsMember(Place place, PersonId person, CancellationToken ct) =>
            throw new System.Diagnostics.UnreachableException();

        public Task<string?> ReadName(Turn turn, CancellationToken ct) => throw new System.Diagnostics.UnreachableException();

        public Task<IReadOnlyList<RosterPerson>?> ReadAllMembers(Turn turn, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<RosterPerson>?>([]);

        public Task<IReadOnlyDictionary<string, string?>> ReadChannels(Place channel, CancellationToken ct) =>
            throw new System.Diagnostics.UnreachableException();

        public Task<RoomMembers> CheckRoom(string tenant, Place place, bool guestsInside, bool isWhole, CancellationToken ct)
        {
            var now = time.GetUtcNow();
            Assert.True(readAt is not { } before || now - before >= RoomCheck.Life, Story("the roster is read too often"));
            readAt = now;
            return Task.FromResult(!isReadable ? RoomMembers.None : outsiders.Aggregate(
                Sample.Colleagues(place.Conversation, Sample.Sam, Sample.Kim),
                (all, it) => all.With(place.Conversation, it.Id, new(it.Id.Value, tenant, "guest"), tenant)));
        }

        public Task<RoomState> CheckSender(Turn turn, bool guestsInside, CancellationToken ct) =>
            throw new System.Diagnostics.UnreachableException();

        async Task Step()
        {
            var at = random.Next(2);
            var replica = replicas[at];
            switch (random.Next(9))
            {
                case 0 or 1:
                    await Join(at, isTold: random.Next(3) > 0);
                    break;
                case 2:
                    Note("leaves");
                    outsiders.Clear();
                    (unseen[0], unseen[1]) = (null, null);
                    changedAt = time.GetUtcNow();
                    if (random.Next(2) == 0)
                    {
                        readAt = null;
                        await replica.InvalidateRosters(tenant, place.Conversation, null, joined: false, default);
                    }
                    break;
                case 3:
                    isReadable = !isReadable;
                    changedAt = time.GetUtcNow();
                    Note(isReadable ? "readable" : "unreadable");
                    break;
                case 4:
                    time.Advance(TimeSpan.FromSeconds(random.Next(400)));
                    break;
                case 5 when random.Next(3) == 0:
                    Note($"shown anyway on {at}");
                    isShownAnyway = await replica.ShowAnyway(await Turn(Sample.Sam), default);
                    break;
                case 6:
                    Check(at, await replica.MayShow(tenant, place.Home, await Kept(), default), "post");
                    break;
                default:
                    var by = outsiders.Count > 0 && random.Next(2) == 0 ? outsiders.First() : Sample.Kim;
                    var room = (await replica.WithRoom(await Turn(by), default)).Room ?? throw new InvalidOperationException();
                    if (outsiders.Contains(by))
                        Assert.True(room.Withholds, Story($"{by.Name} is from outside"));
                    if (outsiders.Contains(by))
                        unseen[at] = null; // discovered by their first message
                    Check(at, !room.Withholds, by.Name);
                    break;
            }
        }

        async Task Join(int at, bool isTold)
        {
            var who = Sample.Person($"{(random.Next(2) == 0 ? "Guest" : Visitor)} {outsiders.Count}");
            Note($"joins, {(isTold ? $"told to {at}" : "not told")}");
            outsiders.Add(who);
            changedAt = time.GetUtcNow();
            if (!isTold)
            {
                unseen[0] ??= changedAt;
                unseen[1] ??= changedAt;
                return;
            }

            isShownAnyway = false;
            readAt = null;
            unseen[at] = null;
            toldElsewhere[1 - at] = changedAt;
            await replicas[at].InvalidateRosters(tenant, place.Conversation, null, joined: true, default);
        }

        void Check(int at, bool isShown, string what)
        {
            Note($"{what} on {at}: {(isShown ? "shown" : "withheld")}");
            var now = time.GetUtcNow();
            // The limits of what a bot can know: five minutes after an unreported change, one after a change reported to another replica.
            var isNew = now - unseen[at] < RoomCheck.Life || now - toldElsewhere[at] < OtherReplica;
            if (isShown && !isShownAnyway)
                Assert.True(outsiders.Count == 0 || isNew, Story("somebody from outside reads it"));
            if (!isShown && outsiders.Count == 0 && isReadable)
                Assert.True(now - changedAt < RoomCheck.Life + OtherReplica, Story("withheld from nobody"));
        }

        async Task<Place> Kept() => await places.FindPlace(tenant, place.Conversation, default) ?? place;

        async Task<Turn> Turn(Person by) => new(
            tenant, by, await Kept(), place.Conversation, $"{told.Count}", time.GetUtcNow(), Say.In(CultureInfo.InvariantCulture),
            TimeZoneInfo.Utc)
        {
            User = by.Id.Value,
            IsFromOutside = IsVisitor(by),
        };

        /// <summary>True: anonymous or of another tenant, as their messages show.</summary>
        static bool IsVisitor(Person by) => by.Name.StartsWith(Visitor, StringComparison.Ordinal);

        void Note(string what) => told.Add($"{time.GetUtcNow():T} {what}");

        string Story(string end) => string.Join('\n', [tenant, .. told, end]);
    }
}
