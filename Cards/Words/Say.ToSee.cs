using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of what will be there to see when a step is done.</summary>
public partial class Say
{
    public virtual string WhatWillWeSee() => "What will we see when it’s done? (optional)";

    public virtual string WhatElseToSee() => "If it’s something else, what is it? (optional)";

    public virtual string Choice(ToSee it) => it switch
    {
        ToSee.NotSaid => "Not sure yet",
        ToSee.Mail => "An email",
        ToSee.CalendarDate => "A date in their calendar",
        ToSee.Name => "A name",
        ToSee.Document => "A document",
        ToSee.Other => "Something else",
        _ => throw new UnreachableException(),
    };

    /// <summary>Asks about a step, in place of "Did it happen?" where it is said what there will be.</summary>
    /// <param name="words">What something else is; null: not said.</param>
    public virtual string DidItHappen(ToSee? it, string? words = null) => it switch
    {
        ToSee.Other when words is not null => $"Do we have it yet: {Quoted(words)}?",
        null or ToSee.NotSaid => "Did it happen?",
        ToSee.Mail => "Do we have an email?",
        ToSee.CalendarDate => "Is the date in their calendar?",
        ToSee.Name => "Do we have a name?",
        ToSee.Document => "Do we have the document?",
        ToSee.Other => "Do we have what we expected to see?",
        _ => throw new UnreachableException(),
    };

    /// <summary>Asks what a step waits for, after "did it happen?" where it is said what there will be.</summary>
    public virtual string WhatIsInTheWay(ToSee? it, string? words = null) =>
        it is null ? "What’s in the way?" : $"{DidItHappen(it, words)} If not, what’s in the way?";

    /// <summary>Within a line about a step.</summary>
    public virtual string WillSee(ToSee it, string? words = null) => $"we’ll see {Seen(it, words)}";

    /// <summary>Follows the next step.</summary>
    public virtual string ToSeeIs(ToSee it, string? words = null) => $" We’ll see {Seen(it, words)}.";

    /// <summary>While nothing is chosen: how it would be known if what was expected is there.</summary>
    public virtual string Perhaps(Level level) => $"Perhaps: {Choice(level)}";

    /// <param name="from">Name of what was expected; null: nothing.</param>
    /// <param name="to">The same of now.</param>
    public virtual string ToSeeSet(string? about, string? from, string? to) =>
        (to is null ? "What we’ll see is no longer noted" : $"We’ll see {SeenOf(to)}")
        + $"{(from is null ? "" : $" (was: {SeenOf(from)})")}: {about}.";

    protected string SeenOf(string name) => Enum.TryParse<ToSee>(name, out var it) ? Seen(it, null) : Quoted(name);

    /// <summary>As the object of "see".</summary>
    protected virtual string Seen(ToSee it, string? words) => it switch
    {
        ToSee.Other when words is not null => Quoted(words),
        ToSee.NotSaid or ToSee.Other => "something",
        ToSee.Mail => "an email",
        ToSee.CalendarDate => "a date in their calendar",
        ToSee.Name => "a name",
        ToSee.Document => "a document",
        _ => throw new UnreachableException(),
    };
}
