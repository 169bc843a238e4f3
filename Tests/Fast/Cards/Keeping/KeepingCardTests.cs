using ReviewBot.Cards;
using ReviewBot.Cards.Keeping;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Keeping;

public sealed class KeepingCardTests
{
    static readonly (string, string)[] One = [("team", "Sales, Central region")];

    [Fact]
    public Task Taking_deals_along_alone_with_the_bot() =>
        Approved.Card(ExportCard.For([.. One, ("chat", "Partners")], Audience.Personal, allowsAll: true, Readers.Alone));

    [Fact]
    public Task Taking_deals_along_in_a_channel() => Approved.Card(ExportCard.For(One, Audience.Channel, allowsAll: true, Readers.Lee));

    [Fact]
    public Task A_list_to_copy() =>
        Approved.Card(ExportCard.List("Sales, Central region", "Customer,Deal\r\nContoso,Service desk renewal\r\n", 0, Readers.Lee));

    [Fact]
    public Task What_to_forget() =>
        Approved.Card(
            EraseCard.Form(
                One,
                [new("1", Erased.Buyer, Sample.Sam, Sample.Monday.AddDays(-4)) { DoneAt = Sample.Monday }],
                null,
                Audience.Channel,
                Readers.Lee));

    [Fact]
    public Task Forgetting_somebody() =>
        Approved.Card(
            EraseCard.Confirm(Erased.Buyer, "Priya Sample", 3, new("team", Erased.Buyer, ["Priya Sample", "Priya"]), null, Readers.Lee));

    [Fact]
    public Task Forgetting_a_pipeline() =>
        Approved.Card(
            EraseCard.Confirm(
                Erased.Workspace, "Sales, Central region", 14, new("team", Erased.Workspace), EraseTrouble.NotTheSameName, Readers.Lee));

    [Fact]
    public Task Forgotten() => Approved.Card(EraseCard.Done(Readers.Lee));
}
