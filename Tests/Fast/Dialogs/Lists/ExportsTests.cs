using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Tests.Dialogs.Lists;

public sealed class ExportsTests
{
    [Fact]
    public void A_Salesforce_report_is_read_up_to_what_is_printed_under_it()
    {
        var plan = Reading.Text(Exports.Salesforce);

        Assert.Null(plan.Problem);
        Assert.Empty(plan.BadLines);
        Assert.Equal(["Contoso, Ltd.", "Fabrikam"], plan.Rows.Select(row => row.Customer));
        Assert.Equal(["Service desk renewal", "Warehouse scanners, 12\" screens"], plan.Rows.Select(row => row.Title));
        Assert.Equal(["Lee Sample", "Jonas Example"], plan.Rows.Select(row => row.OwnerName));
        Assert.Equal(["Priya names the budget owner", null], plan.Rows.Select(row => row.NextStep));
        Assert.Equal([2, 3], plan.Rows.Select(row => row.Line));
        Assert.Equal(["Fiscal Period", "Age", "Created Date", "Lead Source", "Type"], plan.Ignored);
    }

    [Fact]
    public void Ids_of_Salesforce_differ_by_case()
    {
        var plan = Reading.Text(Exports.Salesforce);

        Assert.NotEqual(plan.Rows[0].Id, plan.Rows[1].Id);
    }

    [Fact]
    public void Commercial_values_are_kept_apart_as_they_are_written()
    {
        var row = Reading.Text(Exports.Salesforce).Rows[0];

        Assert.Equal(
            [
                new("Stage", "Proposal/Price Quote"), new("Amount Currency", "EUR"), new("Amount", "48000.00"),
                new("Probability (%)", "75"),
                new("Close Date", "12/18/2026"),
            ],
            row.Commercial);
    }

    [Fact]
    public void A_German_Salesforce_report_is_read()
    {
        var row = Reading.Row(Exports.SalesforceGerman, "de-DE");

        Assert.Equal(("Bäckerei Möhre", "Kassen für 14 Filialen", "Jonas Example"), (row.Customer, row.Title, row.OwnerName));
        Assert.Equal(("0065g00000SAMPl", "Geschäftsleitung nennt das Budget"), (row.ExternalId, row.NextStep));
        Assert.Equal(["Phase", "Betrag", "Schlusstermin", "Wahrscheinlichkeit (%)"], row.Commercial.Select(it => it.Id));
    }

    [Fact]
    public void A_HubSpot_export_is_read_with_its_contacts_but_not_their_addresses()
    {
        var plan = Reading.Text(Exports.HubSpot);

        Assert.Empty(plan.BadLines);
        Assert.Equal(
            ("Contoso", "Contoso - Service desk renewal", "21034567890"),
            (plan.Rows[0].Customer, plan.Rows[0].Title, plan.Rows[0].ExternalId));
        Assert.Equal([new ImportedContact("Priya Sample"), new("Tom Example")], plan.Rows[0].Contacts);
        Assert.Equal("Budget owner is named by the board", plan.Rows[0].NextStep);
        Assert.Equal([2, 4], plan.Rows.Select(row => row.Line));
        Assert.Equal((null, "jonas@woodgrove.example"), (plan.Rows[1].OwnerName, plan.Rows[1].OwnerEmail));
    }

    [Fact]
    public void A_Dynamics_export_is_read_and_a_missing_account_is_the_potential_customer()
    {
        var plan = Reading.Text(Exports.Dynamics);

        Assert.Empty(plan.BadLines);
        Assert.Equal(["Contoso", "Fabrikam"], plan.Rows.Select(row => row.Customer));
        Assert.Equal(["Service desk renewal", "Scanners"], plan.Rows.Select(row => row.Title));
        Assert.Equal(["Sample, Lee", "# CRM Integration"], plan.Rows.Select(row => row.OwnerName));
        Assert.Equal([new ImportedContact("Priya Sample")], plan.Rows[0].Contacts);
        Assert.Equal(["(Do Not Modify) Row Checksum", "(Do Not Modify) Modified On", "Rating"], plan.Ignored);
    }

    [Fact]
    public void A_German_Dynamics_export_is_read_and_its_ids_are_those_of_the_English_one()
    {
        var row = Reading.Row(Exports.DynamicsGerman, "de-DE");

        Assert.Equal(("Bäckerei Möhre", "Kassen", "Jonas Example"), (row.Customer, row.Title, row.OwnerName));
        Assert.Equal(Reading.Text(Exports.Dynamics).Rows[0].Id, row.Id);
    }

    [Fact]
    public void Our_own_columns_say_everything()
    {
        var row = Reading.Row(Exports.Ours);

        Assert.Equal(
            new ImportRow(2, "Contoso", "Service desk renewal")
            {
                ExternalId = "1",
                OwnerName = "Lee Sample",
                OwnerEmail = "lee@woodgrove.example",
                NextStep = "Names the budget owner",
                NextStepBy = new(2026, 12, 4),
                NextStepJob = Job.Consensus,
                Contacts = [new("Priya Sample", "CFO")],
            },
            row);
    }

    [Theory]
    [InlineData("Customer,Deal", "Customer", "Title")]
    [InlineData("KUNDE,deal_name", "Customer", "Title")]
    [InlineData("AccountName,Opportunity  Name", "Customer", "Title")]
    [InlineData("Nachster Schritt,Topic,Account", "NextStep", "Title", "Customer")]
    public void Headers_are_recognised_whatever_their_case_spacing_and_accents(string header, params string[] columns) =>
        Assert.Equal(columns, Reading.Text($"{header}\na,b,c").Recognised.Select(it => it.Column.ToString()));
}
