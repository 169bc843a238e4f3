using System.Diagnostics;

namespace ReviewBot.Cards.Words;

/// <summary>The words that are typed to the bot.</summary>
public partial class Say
{
    /// <summary>How a command is written, and what is told of it in a place.</summary>
    public virtual CommandWords Words(Command command, Audience audience) => command switch
    {
        Command.Help => new("help", "what you can type") { Guide = [("help", "this card")] },
        Command.Review => new(
            "review",
            audience is Audience.Personal
                ? "your deals that need a review most; add a customer’s name, and a day and time to plan one"
                : "the deals that need a review most; add a customer’s name, and a day and time to plan one")
        {
            Guide =
            [
                ("review", "the deals that need a review most"),
                ("review Contoso", "start a review of one deal"),
                audience is Audience.Personal
                    ? ("look back", "how the last review you led went, just for you")
                    : ("ask me a question", "one thing we don’t know yet, in the review that’s running"),
                ("review every Thursday 10:00", "the deals that need a review most, every week"),
                ("review Contoso on Thursday 10:00", "plan one for later"),
            ],
            InShort = "review, review and a customer",
        },
        Command.Board => new("board", "all deals, most urgent first"),
        Command.Patterns => new("patterns", "what your deals have in common: where they stall, which dates keep moving")
        {
            Guide = [("patterns", "what your deals have in common")],
        },
        Command.Learned => new("learned", "what your won deals had that lost ones didn’t, with counts")
        {
            Guide = [("learned", "what your won deals had that lost ones didn’t")],
        },
        Command.MyDeals => new("my deals", "your deals, most urgent first")
        {
            InShort = null,
            Guide = [("my deals", "your deals, most urgent first"), ("board", "the pipelines you lead: what moved, who needs help")],
        },
        Command.Deal => new("deal", "all we know about one deal; add its name")
        {
            Guide =
            [
                ("deal Contoso", "all we know about one deal"), ("who decides at Contoso", "the people there"),
                ("what did they say at Contoso", "what they confirmed or corrected in your note"),
                ("what holds back Contoso", "status quo or indecision, and what helps"),
            ],
            InShort = "deal and a name",
        },
        Command.End => new("end", "how a deal ended: they bought, chose someone else, or no decision; add its name")
        {
            Guide = [("end Contoso", "how it ended: they bought, chose someone else, or no decision")],
            InShort = "end and a name",
        },
        Command.Path => new("path", "what has to happen before they go live, worked back from the date; add a name")
        {
            Guide = [("path Contoso", "what has to happen before they go live")],
        },
        Command.HandOver => new("hand over", "your deals to a colleague, for good or until a date; add a name to hand over just one")
        {
            Guide = [("hand over", "your deals to a colleague, for good or until you’re back")],
        },
        Command.AddDeal => new("add deal", "a customer and what they want"),
        Command.Answer => new("answer", "answer by typing, if your Teams doesn’t send what you fill in"),
        Command.Import => new(
            "import",
            audience is Audience.Personal
                ? "import deals from a spreadsheet; you can also send the file"
                : "import deals from a spreadsheet")
        {
            Guide =
            [
                ("import", audience is Audience.Personal
                    ? "import deals from a spreadsheet; you can also send me the file"
                    : "import deals from a spreadsheet"),
            ],
        },
        Command.Pipeline => new("pipeline", "which deals are reviewed here"),
        Command.Nudges => new("nudges", "what I’ll ask you about, and when"),
        Command.Settings => new("settings", audience is Audience.Personal ? "when and how often I remind you" : "how this pipeline works")
        {
            Guide =
            [
                ("settings", audience is Audience.Personal ? "when and how often I remind you" : "how this pipeline works"),
                ("stop", "fewer reminders, or none"),
            ],
        },
        Command.Connect => new("connect", "keep this pipeline up to date from your CRM; for its admins") { InShort = null },
        Command.Export => new(
            "export", audience is Audience.Personal ? "everything as a file, or a list for a spreadsheet" : "a list for a spreadsheet"),
        Command.Erase => new("erase", "erase a name, a deal or a pipeline for good"),
        Command.Today => new("today", "what needs you today, and what you’ve promised")
        {
            Guide = [("today", "what needs you today"), ("what do I owe", "what you’ve promised")],
        },
        Command.Owed => new("what do I owe", "what you’ve promised") { InShort = null },
        Command.People => new("who decides at", "the people at a customer; add the customer’s name") { InShort = null },
        Command.TheySaid => new("what did they say at", "what they confirmed or corrected in your note; add the customer’s name") { InShort = null },
        Command.Remedy => new("what holds back", "status quo or indecision, and what helps; add the customer’s name") { InShort = null },
        Command.Pace => new("stop", "how often I remind you") { InShort = null },
        Command.Live => new("next", "the review that’s running here") { InShort = null },
        Command.AskMe => new("ask me a question", "one thing we don’t know yet, in the review that’s running") { InShort = null },
        Command.LookBack => new("look back", "how the last review you led went, just for you") { InShort = null },
        Command.TakeBack => new("undo my import", "undoes your last import, within a day") { InShort = null },
        Command.Hello => new("hello", "a greeting") { InShort = null },
        Command.Thanks => new("thanks", "you’re welcome") { InShort = null },
        _ => throw new UnreachableException(),
    };

    /// <summary>A command as it is written, in small letters.</summary>
    public string Typed(Command command) => Words(command, Audience.Personal).Typed;

    /// <summary>Every command, in one line.</summary>
    private protected string EachInShort() => string.Join(", ", CommandDefinitionAttribute.ToldTo(Enum.GetValues<Audience>())
        .Select(command => Words(command, Audience.Channel).InShort).OfType<string>());
}
