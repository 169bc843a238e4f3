using System.Globalization;
using Azure.Data.Tables;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

/// <summary>Load test of optimistic concurrency: a whole room presses at once, on three replicas of one store.</summary>
public sealed class ReplicasTests
{
    const int People = 50;
    const int Presses = 4;

    /// <summary>Below one percent. Without backoff between three attempts it is 3 on the file and 24 on the emulator.</summary>
    const int Tolerated = (People * Presses / 100) - 1;

    readonly WorkspaceId home = new(Path.GetRandomFileName(), "team:19:room");
    readonly FakeTime time = new(Sample.Monday);

    [Fact]
    public async Task A_room_of_fifty_over_three_replicas_of_a_file_saves_what_it_presses()
    {
        using var folder = new Folder();
        using EmbeddedRows one = Open(), two = Open(), three = Open();

        Assert.InRange(await CountNotSaved([one, two, three]), 0, Tolerated);

        EmbeddedRows Open() => EmbeddedRows.InFile(folder.File("room.db"));
    }

    [Fact]
    public async Task A_room_of_fifty_over_three_replicas_of_the_tables_saves_what_it_presses()
    {
        var tables = await Azurite.ConnectionString();

        var notSaved = await CountNotSaved([.. Enumerable.Range(0, 3).Select(_ => new AzureRows(new TableServiceClient(tables)))]);

        Assert.InRange(notSaved, 0, Tolerated);
    }

    /// <summary>Everybody opens and leaves another part of the review repeatedly. Returns the number of lost presses.</summary>
    async Task<int> CountNotSaved(IRows[] replicas)
    {
        var deal = Sample.Deal();
        var live = Sample.Review(deal) with { StartedAt = Sample.Monday, Current = Topic.Done };
        await replicas[0].OpenDeals(time).Save(home, null, new(deal, live, []), null, default);
        DealTransaction[] services = [.. replicas.Select(rows => new DealTransaction(rows.OpenDeals(time)))];

        var each = Enumerable.Range(0, People).Select(at => Task.Run(() => Sit(at, services[at % services.Length], deal.Id)));
        var notSaved = (await Task.WhenAll(each)).Sum();

        var now = await replicas[0].OpenDeals(time).FindDeal(home, deal.Id, default);
        Assert.Equal((People * Presses) - notSaved, now?.Deal.Version - deal.Version);
        return notSaved;
    }

    async Task<int> Sit(int at, DealTransaction service, DealId deal)
    {
        var (who, notSaved) = (Sample.Person($"Team{at} Sample"), 0);
        for (var press = 0; press < Presses; press++)
        {
            var topic = (Topic)((at + press) % 8);
            var result = await service.Run(
                Turn(who, press), home, deal, found => found.Live is { } review
                    ? ReviewAnswerRules.Open(found.Deal, review, topic, who, Sample.Now)
                    : new Ruling.Refused(new Refusal.NoReview()), default);
            notSaved += result is TransactionResult.TooBusy ? 1 : 0;
            Assert.True(result is TransactionResult.Saved or TransactionResult.TooBusy);
        }
        return notSaved;
    }

    Turn Turn(Person who, int press) => new(
        home.Tenant,
        who,
        new("19:room", PlaceKind.Channel, "Sales", "19:room", home.Home, "{}", Sample.Monday),
        "19:room",
        $"{who.Id.Value}:{press}",
        Sample.Monday,
        Say.In(CultureInfo.GetCultureInfo("en-GB")),
        TimeZoneInfo.Utc);
}
