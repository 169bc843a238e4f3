using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Routing;

/// <summary>Files of typed words with what is meant (<c>Typed/*.tsv</c>).</summary>
public sealed class TypedFilesTests
{
    /// <summary>Commands with serious effects: only by their own words, or after a press.</summary>
    static readonly Command[] Grave = [Command.Erase, Command.End, Command.HandOver, Command.Import];

    public static TheoryData<string> Files => ["words.tsv", "later.tsv", "last.tsv"];

    [Theory]
    [InlineData("words.tsv")]
    [InlineData("later.tsv")]
    public void Nothing_is_done_that_was_not_meant(string file) => Problems.AssertNone(
        from it in Tried(file)
        where it.Outcome is TypedOutcome.Wrong
        select $"{it.Line.Text}: {it.Line.Intent} {it.Line.Arguments} is meant, {it.Got} is done");

    [Theory]
    [InlineData("words.tsv", 0.98)]
    [InlineData("later.tsv", 0.98)]
    [InlineData("last.tsv", 0.9)]
    public void What_is_meant_is_done_or_one_press_away(string file, double atLeast)
    {
        var all = Tried(file);

        Assert.InRange(all.Count(it => it.Outcome is TypedOutcome.Meant or TypedOutcome.OnePress) / (double)all.Count, atLeast, 1);
    }

    /// <summary>A test set: the grammar was not tuned to these lines.</summary>
    [Fact]
    public void Of_what_nobody_has_looked_at_one_in_a_hundred_is_taken_otherwise() =>
        Assert.InRange(Tried("last.tsv").Count(it => it.Outcome is TypedOutcome.Wrong), 0, 2);

    /// <summary>With a missing letter none of the serious commands is executed. An unknown name ends nothing.</summary>
    [Fact]
    public void Nothing_grave_is_done_on_a_guess() => Problems.AssertNone(
        from line in TypedLine.ReadAll(PathOf("words.tsv"))
        where line.Text.Length < 25
        let meant = (CommandParser.Read(line.Text) as ParsedCommand.Known)?.Command
        from mistyped in Enumerable.Range(0, line.Text.Length).Select(at => line.Text.Remove(at, 1)).Distinct()
        let read = CommandParser.Read(mistyped) as ParsedCommand.Known
        where read is { Name: null } && Grave.Contains(read.Command) && meant != read.Command
        select $"{mistyped} does {read.Command}");

    /// <summary>A button does the words that it stands for.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_offered_can_be_typed(string file)
    {
        var lines = TypedLine.ReadAll(PathOf(file));
        var known = TypedLine.Known(lines);

        Problems.AssertNone(
            from line in lines
            let offered = CommandParser.Read(line.Text, known) as ParsedCommand.Offered
            where offered is not null
            from choice in offered.Choices
            from say in Say.All
            let words = CommandParser.Write(say, choice, null)
            where (CommandParser.Read(words, known) as ParsedCommand.Known)?.Command != choice.Command
            select $"{line.Text} offers {words}, which is {CommandParser.Read(words, known)}");
    }

    static IReadOnlyList<(TypedLine Line, TypedOutcome Outcome, string Got)> Tried(string file)
    {
        var lines = TypedLine.ReadAll(PathOf(file));
        var known = TypedLine.Known(lines);
        return [.. lines.Select(line => line.Try(known) is var (outcome, got) ? (line, outcome, got) : default)];
    }

    static string PathOf(string file) => Path.Combine(Repository.Root, "Tests", "Fast", "Dialogs", "Routing", "Typed", file);
}
