using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Storage;

public sealed class KeysTests
{
    static readonly WorkspaceId Sales = new("tenant", "team:19:abc@thread.tacv2");

    static readonly DateTimeOffset Monday = new(2026, 11, 9, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("team:19:abc-1_2@thread.tacv2", "team:19:abc-1_2@thread.tacv2")]
    [InlineData("a/b\\c#d?e", "a~2Fb~5Cc~23d~3Fe")]
    [InlineData("100% ~ |\t\n", "100~25~20~7E~20~7C~09~0A")]
    [InlineData("Süd 😀", "S~C3~BCd~20~F0~9F~98~80")]
    [InlineData("a:1';messageid=2", "a:1~27~3Bmessageid~3D2")]
    public void What_a_key_cannot_hold_is_escaped_and_comes_back(string text, string key)
    {
        Assert.Equal(key, Keys.Escape(text));
        Assert.Equal(text, Keys.Unescape(key));
    }

    [Fact]
    public void Keys_look_as_they_are_described()
    {
        Assert.Equal("tenant|team:19:abc@thread.tacv2", Keys.Partition(Sales));
        Assert.Equal("tenant|ann", Keys.Partition("tenant", new PersonId("ann")));
        Assert.Equal("d:1", Keys.Deal(new("1")));
        Assert.Equal("d:1:live", Keys.Live(new("1")));
        Assert.Equal("a:team~3A19~3Aabc@thread.tacv2:1", Keys.AgendaOf(Sales, new("1")));
        Assert.Equal("w:team:19:abc@thread.tacv2", Keys.Membership(Sales));
        Assert.Equal("p:f:1", Keys.Press("f:1"));
        Assert.Equal("p:!who:what", Keys.Press(new PressFingerprint("who", "what")));
    }

    [Theory]
    [InlineData("x", 240)]
    [InlineData("ä", 40)]
    [InlineData("|", 80)]
    [InlineData(":", 80)]
    public void The_longest_id_that_fits_does_so_in_every_key(string part, int most)
    {
        var (id, tenant) = (string.Concat(Enumerable.Repeat(part, most)), new string('t', 64));
        WorkspaceId workspace = new(tenant, $"channel:{id}");

        string[] keys =
        [
            Keys.Partition(workspace),
            Keys.AgendaOf(workspace, new("d-0123456789abcdef")),
            Keys.Membership(workspace),
            Keys.Place(id),
            Keys.Press($"{id}:0123456789abcdef01234567:alone"),
            Keys.Due(Monday, Keys.Subject(new Subject.OfWorkspace(workspace))),
            Keys.Due(Monday, Keys.Subject(new Subject.OfPerson(tenant, new(id)))),
        ];

        Assert.All(keys, key => Assert.InRange(key.Length, 1, RowLimits.KeyLength));
        Assert.True(Keys.Fits(id));
        Assert.False(Keys.Fits(id + part));
        Assert.True(Keys.FitsTenant(tenant));
        Assert.False(Keys.FitsTenant(tenant + "t"));
    }

    [Fact]
    public void Nobody_gets_into_the_keys_of_another_by_a_name_with_separators()
    {
        Assert.NotEqual(Keys.Live(new("1")), Keys.Deal(new("1:live")));
        Assert.NotEqual(Keys.Partition(new WorkspaceId("a|b", "c")), Keys.Partition(new WorkspaceId("a", "b|c")));
        Assert.NotEqual(Keys.AgendaOf(new("t", "a:b"), new("c")), Keys.AgendaOf(new("t", "a"), new("b:c")));
    }

    [Fact]
    public void The_newest_comes_first()
    {
        DealId deal = new("1");
        string[] keys =
        [
            Keys.Journal(deal, Monday.AddTicks(1), 1),
            Keys.Journal(deal, Monday, 3),
            Keys.Journal(deal, Monday, 2),
            Keys.Journal(deal, DateTimeOffset.UnixEpoch, 1),
        ];

        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.All(keys, key => Assert.True(Holds(Keys.JournalOf(deal), key)));
        Assert.False(Holds(Keys.JournalOf(new("2")), keys[0]));
    }

    [Fact]
    public void What_is_due_now_is_within_what_is_due_until_now()
    {
        Assert.True(Holds(Keys.DueUntil(Monday), Keys.Due(Monday, "p:ann")));
        Assert.True(Holds(Keys.DueUntil(Monday), Keys.Due(Monday.AddYears(-9), "p:ann")));
        Assert.False(Holds(Keys.DueUntil(Monday), Keys.Due(Monday.AddTicks(1), "p:ann")));
    }

    [Fact]
    public void A_subject_keeps_its_shard_and_subjects_spread_over_all()
    {
        Assert.Equal(Keys.Shard("p:ann"), Keys.Shard("p:ann"));
        Assert.Equal(16, Enumerable.Range(0, 1000).Select(at => Keys.Shard($"p:{at}")).Distinct().Count());
    }

    [Fact]
    public void A_deal_and_its_live_review_are_one_range()
    {
        Assert.True(Holds(Keys.DealAndLive(new("1")), Keys.Deal(new("1"))));
        Assert.True(Holds(Keys.DealAndLive(new("1")), Keys.Live(new("1"))));
        Assert.False(Holds(Keys.DealAndLive(new("1")), Keys.Deal(new("2"))));
        Assert.True(Holds(Keys.Deals, Keys.Live(new("1"))));
    }

    static bool Holds(KeyRange range, string key) =>
        string.CompareOrdinal(range.From, key) <= 0 && string.CompareOrdinal(key, range.To) < 0;
}
