using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Dialogs.Routing;

public sealed class DealNamesTests
{
    /// <summary>An import matches it without its legal form, so a typed name does, too.</summary>
    [Theory]
    [InlineData("Northwind Traders Ltd.")]
    [InlineData("Northwind Traders Pty Ltd")]
    [InlineData("Northwind Traders ApS")]
    [InlineData("Northwind Traders Oy")]
    [InlineData("Northwind Traders AB")]
    [InlineData("Northwind Traders Incorporated")]
    [InlineData("Northwind Traders LLP")]
    [InlineData("Northwind Traders SARL")]
    [InlineData("Northwind Traders GmbH & Co. KGaA")]
    public void A_customer_is_known_without_its_legal_form(string customer)
    {
        var found = new DealNames([(customer, "Renewal")]).Find(TypedWord.ReadAll("northwind traders"), 0, false);

        Assert.Equal((customer, 2), found);
        Assert.Equal("NORTHWIND TRADERS", TextNormalizer.Company(customer));
    }
}
