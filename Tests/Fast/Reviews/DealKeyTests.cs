using ReviewBot.Reviews;

namespace ReviewBot.Tests.Reviews;

public sealed class DealKeyTests
{
    [Fact]
    public void An_id_is_short_and_stays_the_same_for_ever()
    {
        Assert.Equal("d-xy8f2hnq5m", DealKey.Of("Contoso", "Service desk renewal").Value);
        Assert.Equal("d-vqtxhen2kg", DealKey.Of("0065g00000SAMPl").Value);
    }

    [Theory]
    [InlineData("contoso", "SERVICE DESK RENEWAL")]
    [InlineData(" Contoso ", "Service\u00A0 desk\nrenewal")]
    public void Case_and_spacing_make_no_other_deal(string customer, string title) =>
        Assert.Equal(DealKey.Of("Contoso", "Service desk renewal"), DealKey.Of(customer, title));

    [Fact]
    public void Composed_and_decomposed_letters_are_the_same() => Assert.Equal(DealKey.Of("Möhre", "x"), DealKey.Of("Mo\u0308hre", "x"));

    [Theory]
    [InlineData("Contoso", "Service desk")]
    [InlineData("Service desk renewal", "Contoso")]
    [InlineData("Contoso Service", "desk renewal")]
    public void Other_names_are_another_deal(string customer, string title) =>
        Assert.NotEqual(DealKey.Of("Contoso", "Service desk renewal"), DealKey.Of(customer, title));

    [Theory]
    [InlineData("0065g00000SAMPl", "0065g00000SAMPlAAP")]
    [InlineData("{8A5B3C1D-0000-4A6B-9F00-00155D000001}", "8a5b3c1d-0000-4a6b-9f00-00155d000001")]
    [InlineData("21034567890", " 21034567890 ")]
    public void Two_spellings_of_an_id_are_the_same(string one, string other) => Assert.Equal(DealKey.Of(one), DealKey.Of(other));

    [Theory]
    [InlineData("0065g00000SAMPl", "0065g00000SAMPL")]
    [InlineData("0065g00000SAMPl", "0065g00000SAMPlAAA")]
    public void Ids_that_differ_by_case_or_check_characters_are_not(string one, string other) =>
        Assert.NotEqual(DealKey.Of(one), DealKey.Of(other));

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() => Assert.Equal(DealKey.Of("Contoso", "x"), DealKey.Of("Contoso\uD800", "x"));
}
