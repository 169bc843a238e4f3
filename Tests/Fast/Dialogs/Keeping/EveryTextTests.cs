using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards;
using ReviewBot.Dialogs.Keeping;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Reviews.Lists;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.LongJobs;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Keeping;

/// <summary>
/// Contract for every text of every stored record, found by reflection: it is in the files that a member can export, and after a colleague
/// was erased no row contains their name or id, while their shared texts stay, redacted.
/// </summary>
public sealed class EveryTextTests : IAsyncLifetime
{
    /// <summary>Texts that are in no file, and why.</summary>
    static readonly Dictionary<string, string> InNoFile = new()
    {
        ["Webhook.Address"] = "It may hold a secret of the receiver.",
        ["ClosedReview.Review.Doubts.Text"] = "A review that is over has none.",
    };

    /// <summary>Records that are not looked at here, and why.</summary>
    static readonly Dictionary<string, string> NotHere = new()
    {
        ["ExportLink"] = "It is gone after ten minutes.",
    };

    readonly ConversationFixture room = new();
    readonly FilledRecord filled;

    public EveryTextTests() => filled = new(room.Workspace, Sample.Lee);

    public async ValueTask InitializeAsync()
    {
        await room.Rows.OpenPeople().Remember(ConversationFixture.Tenant, Sample.Lee.Id, room.Workspace, "Sales", default);
        Assert.True(await room.Deals.Save(filled.Of<Workspace>() with { Version = 0 }, default));
        foreach (var row in Deals())
            await room.Rows.Commit(Table.Deals, [new RowChange.Upsert(row)], default);
        foreach (var row in People())
            await room.Rows.Commit(Table.People, [new RowChange.Upsert(row)], default);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void No_record_is_left_out() => Problems.AssertNone(
        from type in new[] { typeof(ExtensibleRecord).Assembly, typeof(DealStore).Assembly }.SelectMany(it => it.GetTypes())
        where type.IsSubclassOf(typeof(ExtensibleRecord)) && !type.IsAbstract && !filled.Seen.Contains(type)
            && !NotHere.ContainsKey(type.Name)
        select $"{type.Name}: add the row that it is kept in.");

    /// <summary>What was counted of ended deals is in no file, and need not be: no text is in it.</summary>
    [Fact]
    public void What_is_counted_names_nobody()
    {
        var counts = new FilledRecord(room.Workspace, Sample.Lee);

        counts.Of(Counted);

        Assert.Empty(counts.Texts);
        Assert.DoesNotContain(typeof(Person), counts.Seen);
    }

    [Fact]
    public async Task Every_text_is_in_a_file_of_whoever_works_there()
    {
        var files = Values(await File(ExportKind.AboutMe, "")).Concat(Values(await File(ExportKind.Everything, "team:sales"))).ToHashSet();

        Problems.AssertNone(
            from path in filled.Texts
            where !InNoFile.ContainsKey(path) && !files.Contains(filled.TextAt(path))
            select $"{path} is in no file.");
        Problems.AssertNone(from path in InNoFile.Keys where files.Contains(filled.TextAt(path)) select $"{path} is in a file.");
    }

    /// <summary>What was written alone is in the file of its writer, and not in that of the pipeline.</summary>
    [Fact]
    public async Task What_was_written_alone_is_in_ones_own_file_only()
    {
        var own = filled.TextAt("Review.Doubts.Text");

        Assert.Contains(own, Values(await File(ExportKind.AboutMe, "")));
        Assert.DoesNotContain(own, Values(await File(ExportKind.Everything, "team:sales")));
    }

    [Fact]
    public async Task Whoever_is_erased_is_named_nowhere_and_what_they_wrote_for_all_stays()
    {
        await room.Rows.OpenErasures(room.Time).Run(
            room.Workspace,
            new("e1", Erased.Colleague, Sample.Sam, Sample.Monday) { Names = [Sample.Lee.Name], Person = Sample.Lee.Id },
            default);

        var rows = await All();
        Problems.AssertNone(
            from row in rows
            let text = $"{row.Key} {row.Columns} {row.Columns.Body()}"
            from name in new[] { Sample.Lee.Name, Sample.Lee.Id.Value, "29:1a-lee" }
            where text.Contains(name, StringComparison.OrdinalIgnoreCase)
            select $"{row.Key} has {name}: {Around(text, name)}");
        var left = rows.SelectMany(row => Values(row.Columns.Body() ?? "null")).ToHashSet();
        Problems.AssertNone(
            from path in filled.Texts
            where path.StartsWith("ClosedReview.", StringComparison.Ordinal) && !path.EndsWith(".Doubts.Text", StringComparison.Ordinal)
            where !left.Contains(filled.TextAt(path).Replace(Sample.Lee.Name, NameRedactor.Mark, StringComparison.Ordinal))
            select $"{path} is gone.");
    }

    [Fact]
    public async Task Whoever_erases_themselves_leaves_nothing_that_was_theirs_alone()
    {
        await room.Presses.Handle(room.Alone(Sample.Lee), """{"press":"erase-me","confirmed":true}""", default);

        var own = Keys.Partition(ConversationFixture.Tenant, Sample.Lee.Id);
        Assert.Empty(await room.Rows.Read(Table.People, own, Keys.Everything, 9, default));
        Assert.Empty((await room.Now(Sample.Deal())).Live?.Doubts ?? [new(Sample.Lee.Id, "")]);
    }

    static Type Counted => typeof(EndedDealStore).GetNestedType("CountedDeals", System.Reflection.BindingFlags.NonPublic)
        ?? throw new InvalidOperationException();

    /// <summary>A row of each kind in the partition of the pipeline.</summary>
    IEnumerable<Row> Deals()
    {
        var (deal, at) = (Sample.Deal().Id, Sample.Monday);
        yield return At(Keys.Deal(deal), filled.Of<Deal>());
        yield return At(Keys.Live(deal), filled.Of<Review>());
        yield return At(Keys.Closed(deal, at, new("r1")), filled.Of<ClosedReview>());
        yield return At(Keys.Journal(deal, at, 1), filled.Of<ValueList<JournalEntry>>());
        yield return At(Keys.Webhook, filled.Of<Webhook>());
        yield return At(Keys.Ended, filled.Of(Counted));
        yield return At(Keys.Merged(new("d-gone")), filled.Of<MergedDeals>(), Columns.None.With("Into", deal.Value).With("At", at));
        yield return At(Keys.Erasure(new("e0", Erased.Deal, Sample.Sam, at)), filled.Of<Erasure>());
        yield return At(Keys.LedgerAt(at, "n1"), filled.Of<LedgerEntry>());
        yield return At(Keys.PendingPost("t1"), filled.Of<PendingPost>());
        yield return At(Keys.Connection, filled.Of<CrmConnection>());
        yield return At(Keys.OpportunityLink("9001"), filled.Of<CrmLink>());
        yield return At(Keys.WaitingOpportunity("9002"), filled.Of<CrmWaiting>());
        yield return At(Keys.LongJob("b1"), filled.Of<LongJob>());
        yield return At(Keys.JobUndo("b1", 1, 0), filled.Of<ValueList<ImportedChange>>());
    }

    IEnumerable<Row> People()
    {
        var own = Keys.Partition(ConversationFixture.Tenant, Sample.Lee.Id);
        yield return At(Keys.Me, filled.Of<PersonSettings>()) with { Partition = own };
        yield return At(Keys.LedgerAt(Sample.Monday, "n1"), filled.Of<LedgerEntry>()) with { Partition = own };
    }

    Row At(string key, object record, Columns? columns = null) =>
        new(Keys.Partition(room.Workspace), key, Body.With(columns ?? Columns.None, record));

    async Task<Row[]> All() =>
    [
        .. await room.Rows.Read(Table.Deals, Keys.Partition(room.Workspace), Keys.Everything, int.MaxValue, default),
        .. await room.Rows.Read(
            Table.People, Keys.Partition(ConversationFixture.Tenant, Sample.Lee.Id), Keys.Everything, int.MaxValue, default),
    ];

    async Task<string> File(ExportKind kind, string home) => Encoding.UTF8.GetString(
        await room.Services.GetRequiredService<ExportDialog>().File(room.Alone(Sample.Lee), home, kind, default) ?? []);

    /// <summary>All texts in JSON.</summary>
    static string[] Values(string json)
    {
        using var read = JsonDocument.Parse(json);
        return [.. Values(read.RootElement)];
    }

    static IEnumerable<string> Values(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().SelectMany(it => Values(it.Value)),
        JsonValueKind.Array => at.EnumerateArray().SelectMany(Values),
        JsonValueKind.String => [at.GetString() ?? ""],
        _ => [],
    };

    static string Around(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 80)];
    }
}
