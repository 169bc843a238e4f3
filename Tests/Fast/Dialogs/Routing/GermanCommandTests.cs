using ReviewBot.Cards;
using ReviewBot.Dialogs.Routing;

namespace ReviewBot.Tests.Dialogs.Routing;

/// <summary>What German words mean, however they are typed.</summary>
public sealed class GermanCommandTests
{
    [Theory]
    [InlineData("Hilfe")]
    [InlineData("HILFE!")]
    [InlineData("Was kannst du?")]
    public void Help_is_asked_for(string typed) => Assert.Equal(new ParsedCommand.Known(Command.Help), CommandParser.Read(typed));

    [Theory]
    [InlineData("Besprechung Contoso", "Contoso")]
    [InlineData("BESPRECHUNG contoso", "contoso")]
    [InlineData("besprechung zu Contoso", "Contoso")]
    [InlineData("Besprechung mit Contoso", "Contoso")]
    [InlineData("Bespreche Contoso", "Contoso")]
    [InlineData("besprich Contoso", "Contoso")]
    [InlineData("Contoso besprechen", "Contoso")]
    [InlineData("review of Contoso", "Contoso")]
    [InlineData("Besprechung „Contoso“", "Contoso")]
    [InlineData("Besprechung Von Example", "Example")]
    [InlineData("Besprechung Zu", "Zu")]
    [InlineData("besprechung", null)]
    [InlineData("Besprechen", null)]
    [InlineData("Deals besprechen", null)]
    public void A_review_is_asked_for(string typed, string? name) =>
        Assert.Equal(new ParsedCommand.Known(Command.Review, name), CommandParser.Read(typed));

    [Theory]
    [InlineData("Deal Contoso", "Contoso")]
    [InlineData("zeig Contoso", "Contoso")]
    [InlineData("zeige Contoso", "Contoso")]
    [InlineData("öffne Contoso", "Contoso")]
    [InlineData("oeffne Contoso", "Contoso")]
    [InlineData("Deal mit Contoso", "Contoso")]
    public void A_deal_is_asked_for(string typed, string name) =>
        Assert.Equal(new ParsedCommand.Known(Command.Deal, name), CommandParser.Read(typed));

    [Theory]
    [InlineData("Deal anlegen", null)]
    [InlineData("neuer Deal", null)]
    [InlineData("Neuen Deal anlegen", null)]
    [InlineData("Einen Deal anlegen", null)]
    [InlineData("Deal hinzufügen", null)]
    [InlineData("deal hinzufuegen", null)]
    [InlineData("Deal anlegen Contoso", "Contoso")]
    [InlineData("Deal anlegen Von Example", "Von Example")]
    [InlineData("Deal Contoso anlegen", "Contoso")]
    [InlineData("Deal mit Contoso anlegen", "Contoso")]
    [InlineData("Contoso anlegen", "Contoso")]
    public void A_deal_is_added(string typed, string? customer) =>
        Assert.Equal(new ParsedCommand.Known(Command.AddDeal, customer), CommandParser.Read(typed));

    [Theory]
    [InlineData("Board", Command.Board)]
    [InlineData("Tafel", Command.Board)]
    [InlineData("Übersicht", Command.Board)]
    [InlineData("uebersicht", Command.Board)]
    [InlineData("Alle Deals", Command.Board)]
    [InlineData("meine Deals", Command.MyDeals)]
    [InlineData("Importieren", Command.Import)]
    [InlineData("Deals importieren", Command.Import)]
    [InlineData("Pipeline", Command.Pipeline)]
    [InlineData("Erinnerungen", Command.Nudges)]
    [InlineData("Was ist geplant?", Command.Nudges)]
    [InlineData("Einstellungen", Command.Settings)]
    [InlineData("Sprache", Command.Settings)]
    [InlineData("Deutsch", Command.Settings)]
    [InlineData("Pause", Command.Pace)]
    [InlineData("Exportieren", Command.Export)]
    [InlineData("Löschen", Command.Erase)]
    [InlineData("LÖSCHEN", Command.Erase)]
    [InlineData("loeschen", Command.Erase)]
    [InlineData("lo\u0308schen", Command.Erase)]
    public void All_the_rest_is_understood(string typed, Command command) =>
        Assert.Equal(new ParsedCommand.Known(command), CommandParser.Read(typed));

    [Theory]
    [InlineData("loschen", Command.Erase)]
    [InlineData("besprechnug", Command.Review)]
    [InlineData("einstelungen", Command.Settings)]
    public void What_is_nearly_right_is_asked_about(string typed, Command meant) =>
        Assert.Equal(meant, Assert.Single(Assert.IsType<ParsedCommand.Offered>(CommandParser.Read(typed)).Choices).Command);
}
