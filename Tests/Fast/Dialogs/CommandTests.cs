using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs;

/// <summary>A command has all of its parts: a definition, words in each language, and somebody who answers.</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData(PlaceKind.Channel)]
    [InlineData(PlaceKind.Group)]
    [InlineData(PlaceKind.Personal)]
    public async Task Each_is_answered_in_every_place(PlaceKind kind)
    {
        foreach (var command in Enum.GetValues<Command>())
        {
            var room = new ConversationFixture(kind: kind);
            await room.Has(Sample.Deal());

            await room.Seat(Sample.Lee).Types(Say.All[0].Typed(command));

            Assert.NotEmpty(room.Posts);
        }
    }

    [Fact]
    public void Each_is_told_somewhere() => Assert.Empty(
        Enum.GetValues<Command>()
            .Where(it => !CommandDefinitionAttribute.Of(it).IsToldOnCards)
            .Except(CommandDefinitionAttribute.ToldTo(Enum.GetValues<Audience>())));

    /// <summary>In all languages together.</summary>
    [Fact]
    public void No_word_means_two_of_them() => Problems.AssertNone(
        from say in Say.All
        from command in Enum.GetValues<Command>()
        group command by say.Typed(command).ToUpperInvariant() into meant
        where meant.Distinct().Count() > 1
        select $"{meant.Key} means {string.Join(" and ", meant.Distinct())}");

    [Fact]
    public void What_each_place_is_told_means_that_command() => Problems.AssertNone(
        from say in Say.All
        from audience in Enum.GetValues<Audience>()
        from command in CommandDefinitionAttribute.ToldTo(audience)
        from line in say.Words(command, audience).Guide
        where CommandTable.Read(line.Typed) is not CommandReading.Known { Command: var meant }
            || (meant != command && !IsToldBeside(command, meant))
        select $"{line.Typed} is told of {command}, and means {CommandTable.Read(line.Typed)}");

    /// <summary>What is near to another one has no line of its own; Teams' list for the personal chat is full, too.</summary>
    static bool IsToldBeside(Command command, Command meant) => (command, meant) is
        (Command.MyDeals, Command.Board) or (Command.Today, Command.Owed)
        or (Command.Deal, Command.People or Command.TheySaid or Command.Remedy)
        or (Command.Settings, Command.Pace) or (Command.Review, Command.AskMe or Command.LookBack);
}
