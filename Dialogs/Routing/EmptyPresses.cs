using ReviewBot.Cards;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Routing;

/// <summary>
/// Detects clients that lose inputs: some phones do. A press without any input may also be an empty form, because some clients omit empty
/// inputs, so two in a row by the same person on the same form are required. A press with empty inputs does not count. In memory, per
/// replica, for half an hour and at most ten thousand people: a lost count costs one more press.
/// </summary>
sealed class EmptyPresses(TimeProvider time)
{
    const int Most = 10_000;

    static readonly TimeSpan Remembered = TimeSpan.FromMinutes(30);

    readonly TtlCache<(string Tenant, PersonId Person), string> last = new(time, Remembered, Most);

    /// <summary>The turn, marked if its client loses inputs.</summary>
    public Turn Mark(Turn turn, CardActionInvocation invocation)
    {
        if (!invocation.Press.TakesInputs)
            return turn;

        var key = (turn.Tenant, turn.By.Id);
        if (invocation.HasInputs)
        {
            last.Evict(key);
            return turn;
        }

        var form = FormOf(invocation.Press);
        var isSecond = last.TryGet(key, out var before) && before == form;
        last.Set(key, form);
        return turn with { LosesInputs = isSecond };
    }

    /// <summary>Identity of a form, regardless of the version of the deal or settings that its card was drawn from.</summary>
    static string FormOf(CardAction press) => press switch
    {
        CardAction.OnDeal it => (it with { On = it.On with { Version = 0 } }).ToJson(),
        CardAction.SaveSettings it => (it with { Version = 0 }).ToJson(),
        _ => press.ToJson(),
    };
}
