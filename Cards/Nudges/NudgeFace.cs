using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Nudges;

/// <summary>
/// How the nudges of one kind look, and what they are called. Each stands beside its card and is found by its type, as the buttons are.
/// </summary>
public abstract class NudgeFace
{
    static readonly Dictionary<NudgeKind, NudgeFace> Faces = typeof(NudgeFace).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(NudgeFace)))
        .Select(type => (NudgeFace?)Activator.CreateInstance(type))
        .OfType<NudgeFace>()
        .SelectMany(face => face.Kinds.Select(kind => (kind, face)))
        .ToDictionary(it => it.kind, it => it.face);

    /// <summary>Kinds that the ledger tells apart and that look alike have one face.</summary>
    public abstract ValueList<NudgeKind> Kinds { get; }

    public static NudgeFace Of(NudgeKind kind) => Faces[kind];

    /// <summary>As <see cref="Name"/>, of any kind that the ledger may have.</summary>
    public static string NameOf(LedgerEntry entry, Say say) =>
        Faces.TryGetValue(entry.Kind, out var face) ? face.Name(entry.Kind, entry.Lines, say) : say.OtherNudge();

    /// <summary>Asked at start, about all kinds.</summary>
    /// <exception cref="InvalidOperationException">Nothing plans a kind, or it has no face.</exception>
    public static void AssertComplete(IEnumerable<NudgeKind> kinds)
    {
        if (string.Join(", ", kinds.Where(kind => !IsComplete(kind))) is { Length: > 0 } missing)
            throw new InvalidOperationException($"No definition or no face for nudges of the kind: {missing}.");
    }

    /// <summary>Within a sentence: "a card about 3 steps, 1 of them ours".</summary>
    public abstract string Name(NudgeKind kind, ValueList<LedgerLine> lines, Say say);

    /// <summary>As it is first sent.</summary>
    public abstract AdaptiveCard Card(Plan.Send plan, CardContext reader);

    /// <summary>What stands on it, on the page that says what is planned.</summary>
    public abstract IEnumerable<AdaptiveTextRun[]> Lines(Plan.Send plan, CardContext reader);

    /// <summary>So many of them are our own actions.</summary>
    protected static int Ours(ValueList<LedgerLine> lines) => lines.Count(it => it.Help is not null);

    /// <summary>What is posted for a workspace needs no face: it is on nobody's list.</summary>
    static bool IsComplete(NudgeKind kind) =>
        NudgeKindDefinition.Find(kind) is { } definition && (definition.Plan is null || Faces.ContainsKey(kind));
}

/// <summary>The face of what one planner makes.</summary>
public abstract class NudgeFace<T> : NudgeFace
    where T : Plan.Send
{
    public sealed override AdaptiveCard Card(Plan.Send plan, CardContext reader) => Card((T)plan, reader);

    public sealed override IEnumerable<AdaptiveTextRun[]> Lines(Plan.Send plan, CardContext reader) => Lines((T)plan, reader);

    protected abstract AdaptiveCard Card(T plan, CardContext reader);

    protected virtual IEnumerable<AdaptiveTextRun[]> Lines(T plan, CardContext reader) => [];
}
