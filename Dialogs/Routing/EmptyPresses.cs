using ReviewBot.Cards;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Routing;

/// <summary>
/// Finds clients that do not send what is filled in: some phones. A press without any input may also be a form that was left empty, because
/// some clients leave out what is empty; two in a row by the same person on the same form are taken for a client that loses inputs. A press
/// whose inputs are there and empty is none of these. Counted in memory, by each replica for itself, for half an hour and for at most ten
/// thousand people; what is lost of it costs one more press.
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
            last.Forget(key);
            return turn;
        }

        var form = FormOf(invocation.Press);
        var isSecond = last.TryGet(key, out var before) && before == form;
        last.Set(key, form);
        return turn with { LosesInputs = isSecond };
    }

    /// <summary>The form of a press, whichever version of the deal or of the settings its card was drawn from.</summary>
    static string FormOf(CardAction press) => press switch
    {
        CardAction.OnDeal it => (it with { On = it.On with { Version = 0 } }).ToJson(),
        CardAction.SaveSettings it => (it with { V = 0 }).ToJson(),
        _ => press.ToJson(),
    };
}
