using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Nudges;

/// <summary>
/// Presentation of one kind of nudge: its card and its texts. Declared next to its card and discovered by type, like the buttons.
/// </summary>
public abstract class NudgePresenter
{
    static readonly Dictionary<NudgeKind, NudgePresenter> Presenters = typeof(NudgePresenter).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(NudgePresenter)))
        .Select(type => (NudgePresenter?)Activator.CreateInstance(type))
        .OfType<NudgePresenter>()
        .SelectMany(face => face.Kinds.Select(kind => (kind, face)))
        .ToDictionary(it => it.kind, it => it.face);

    /// <summary>The kinds with this presentation: the ledger may distinguish kinds that look alike.</summary>
    public abstract ValueList<NudgeKind> Kinds { get; }

    /// <exception cref="KeyNotFoundException">A kind that is never planned for a person, such as the digest.</exception>
    public static NudgePresenter Of(NudgeKind kind) => Presenters[kind];

    /// <summary>Name of any ledger entry, whatever its kind.</summary>
    public static string NameOf(LedgerEntry entry, Say say) =>
        Presenters.TryGetValue(entry.Kind, out var face) ? face.Name(entry.Kind, entry.Lines, say) : say.OtherNudge();

    /// <summary>Startup check of all kinds.</summary>
    /// <exception cref="InvalidOperationException">A kind has no planner or no presentation.</exception>
    public static void AssertComplete(IEnumerable<NudgeKind> kinds)
    {
        if (string.Join(", ", kinds.Where(kind => !IsComplete(kind))) is { Length: > 0 } missing)
            throw new InvalidOperationException($"No definition or no presenter for nudges of the kind: {missing}.");
    }

    /// <summary>Name within a sentence: "a card about 3 steps, 1 of them ours".</summary>
    public abstract string Name(NudgeKind kind, ValueList<LedgerLine> lines, Say say);

    /// <summary>The card when it is first sent.</summary>
    public abstract AdaptiveCard Card(Plan.Send plan, CardContext context);

    /// <summary>Its content, for the page of planned nudges.</summary>
    public abstract IEnumerable<AdaptiveTextRun[]> Lines(Plan.Send plan, CardContext context);

    /// <summary>Number of our own actions among them.</summary>
    protected static int Ours(ValueList<LedgerLine> lines) => lines.Count(it => it.Help is not null);

    /// <summary>True for kinds that are posted for a workspace: they are on nobody's page.</summary>
    static bool IsComplete(NudgeKind kind) =>
        NudgeKindDefinition.Find(kind) is { } definition && (definition.Plan is null || Presenters.ContainsKey(kind));
}

/// <summary>Presentation of the plans of one planner.</summary>
public abstract class NudgePresenter<T> : NudgePresenter
    where T : Plan.Send
{
    public sealed override AdaptiveCard Card(Plan.Send plan, CardContext context) => Card((T)plan, context);

    public sealed override IEnumerable<AdaptiveTextRun[]> Lines(Plan.Send plan, CardContext context) => Lines((T)plan, context);

    protected abstract AdaptiveCard Card(T plan, CardContext context);

    protected virtual IEnumerable<AdaptiveTextRun[]> Lines(T plan, CardContext context) => [];
}
