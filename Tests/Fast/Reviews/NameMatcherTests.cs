using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

public sealed class NameMatcherTests
{
    static readonly Deal[] Deals =
    [
        Sample.Deal("Contoso"),
        Sample.Deal("Contoso Pharma"),
        Sample.Deal("Müller & Söhne GmbH"),
        Sample.Deal("Fabrikam") with { Title = "Data platform" },
        Sample.Deal("Northwind Traders") with { Title = "Data centre" },
    ];

    [Theory]
    [InlineData("Contoso", "Contoso")]
    [InlineData("  cOnToSo ", "Contoso")]
    [InlineData("contoso pharma", "Contoso Pharma")]
    [InlineData("contoso p", "Contoso Pharma")]
    [InlineData("muller", "Müller & Söhne GmbH")]
    [InlineData("MÜLLER und", null)]
    [InlineData("müller + söhne", "Müller & Söhne GmbH")]
    [InlineData("sohne", "Müller & Söhne GmbH")]
    [InlineData("traders", "Northwind Traders")]
    [InlineData("data platform", "Fabrikam")]
    [InlineData("fabrikam data", "Fabrikam")]
    [InlineData("Contoso Service desk renewal", "Contoso")]
    public void A_deal_is_found_by_customer_title_or_part_of_them(string typed, string? customer) =>
        Assert.Equal(customer, (NameMatcher.Find(Deals, typed) as Named<Deal>.One)?.It.Customer);

    [Theory]
    [InlineData("data", "Fabrikam", "Northwind Traders")]
    [InlineData("cont", "Contoso", "Contoso Pharma")]
    [InlineData("service desk renewal", "Contoso", "Contoso Pharma", "Müller & Söhne GmbH")]
    public void Several_that_fit_are_all_named(string typed, params string[] customers) =>
        Assert.Equal(customers, Assert.IsType<Named<Deal>.Several>(NameMatcher.Find(Deals, typed)).All.Select(it => it.Customer));

    [Theory]
    [InlineData("Contosso", "Contoso")]
    [InlineData("Fabrykam", "Fabrikam")]
    [InlineData("Tailspin")]
    [InlineData("")]
    [InlineData("&")]
    public void Of_none_those_written_alike_are_named(string typed, params string[] near) =>
        Assert.Equal(near, Assert.IsType<Named<Deal>.None>(NameMatcher.Find(Deals, typed)).Near.Select(it => it.Customer));

    [Fact]
    public void Three_that_are_written_alike_are_enough() =>
        Assert.Equal(
            3,
            Assert.IsType<Named<Deal>.None>(
                NameMatcher.Find(Enumerable.Range(1, 9).Select(at => Sample.Deal($"Contoso{at}")), "Contosox")).Near.Count);

    [Fact]
    public void Two_deals_of_one_customer_are_two() =>
        Assert.Equal(
            2,
            Assert.IsType<Named<Deal>.Several>(
                NameMatcher.Find([Deals[0], Deals[0] with { Id = new("d-2"), Title = "Data platform" }], "contoso")).All.Count);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "cab", 2)]
    public void The_distance_is_what_must_be_typed_anew(string one, string other, int distance) =>
        Assert.Equal(distance, NameMatcher.Distance(one, other));

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("Contoso \udc00")]
    [InlineData("\ufffd\u0000")]
    public void Half_a_character_is_no_mistake(string typed) => Assert.NotNull(NameMatcher.Find([.. Deals, Sample.Deal("\udbff")], typed));

    [Fact]
    public void Whatever_is_typed_there_is_an_answer() =>
        Prop.ForAll<string>(typed => NameMatcher.Find(Deals, typed ?? "") is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void The_way_there_is_as_long_as_the_way_back() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>(
            (one, other) => NameMatcher.Distance(one.Get, other.Get) == NameMatcher.Distance(other.Get, one.Get))
            .QuickCheckThrowOnFailure();
}
