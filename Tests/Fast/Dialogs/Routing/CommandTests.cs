using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Routing;

/// <summary>Every command is complete: a definition, words in each language, and a handler.</summary>
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
        where CommandParser.Read(line.Typed) is not ParsedCommand.Known { Command: var meant }
            || (meant != command && !IsToldBeside(command, meant))
        select $"{line.Typed} is told of {command}, and means {CommandParser.Read(line.Typed)}");

    /// <summary>Understood, or at least offered if it is only executed after a press.</summary>
    [Fact]
    public void One_that_takes_a_deal_is_understood_with_its_name() => Problems.AssertNone(
        from say in Say.All
        from command in Enum.GetValues<Command>()
        where CommandDefinitionAttribute.Of(command).TakesDeal
        let read = CommandParser.Read($"{say.Typed(command)} Contoso", new([("Contoso", "CRM")]))
        let meant = read switch
        {
            ParsedCommand.Known known => known,
            ParsedCommand.Offered { Choices: [var only] } => only,
            _ => null,
        }
        where meant is not { Name: "Contoso" } || meant.Command != command
        select $"{say.Typed(command)} Contoso means {read}");

    /// <summary>True for commands that share the line of a similar one; Teams' list for the personal chat is full, too.</summary>
    static bool IsToldBeside(Command command, Command meant) => (command, meant) is
        (Command.MyDeals, Command.Board) or (Command.Today, Command.Owed)
        or (Command.Deal, Command.People or Command.TheySaid or Command.Remedy)
        or (Command.Settings, Command.Pace) or (Command.Review, Command.AskMe or Command.LookBack);

    [Fact]
    public void One_without_a_handler_is_named_at_the_start()
    {
        var all = Enum.GetValues<Command>();

        var thrown = Assert.Throws<InvalidOperationException>(
            () => new CommandRoutes([new Handler(all.Except([Command.Board, Command.Pace]))]));

        Assert.Equal("No handler for the commands: Board, Pace.", thrown.Message);
    }

    [Fact]
    public void One_with_two_handlers_is_named_at_the_start()
    {
        var thrown = Assert.Throws<InvalidOperationException>(
            () => new CommandRoutes([new Handler(Enum.GetValues<Command>()), new Handler([Command.Board])]));

        Assert.Equal("Two handlers for the command Board.", thrown.Message);
    }

    [Fact]
    public void A_form_is_one_by_its_definition_and_by_its_handler()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => new CommandRoutes([new Plain(Command.Export)]));

        Assert.StartsWith("The command Export: ", thrown.Message, StringComparison.Ordinal);
    }

    sealed class Plain(Command command) : ICommandHandler
    {
        public void Register(CommandRoutes commands) => commands.On(command, (_, _, _) => Task.FromResult(new Reply()));
    }

    /// <summary>A handler registered as the definitions require.</summary>
    sealed class Handler(IEnumerable<Command> all) : ICommandHandler
    {
        public void Register(CommandRoutes commands)
        {
            foreach (var it in all)
            {
                if (CommandDefinitionAttribute.Of(it).Scope is CommandScope.Form)
                    commands.OnForm(it, new CardAction.Help(), (_, _, _) => Task.FromResult(new Reply()));
                else
                    commands.On(it, (_, _, _) => Task.FromResult(new Reply()));
            }
        }
    }
}
