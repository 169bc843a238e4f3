using System.Security.Cryptography;
using System.Text;

namespace ReviewBot.Reviews;

/// <summary>A colleague's answer to "did we do our part?"</summary>
public enum PromiseAnswer
{
    Done,
    NotYet,
    NotNeeded,
}

/// <summary>Our own action that supports a buyer step, and its answers. It never counts as progress of the deal.</summary>
/// <param name="OfUs">Name of the colleague who does it.</param>
/// <param name="For">The step that it supports; null: none in particular.</param>
public sealed record Help(string What, string OfUs, DateOnly? By, StepId? For, bool IsDone = false) : ExtensibleRecord
{
    const int KeyLength = 12;

    /// <summary>Null on actions stored before they had ids.</summary>
    public HelpId? Id { get; init; }

    public bool IsNotNeeded => !IsDone && ClosedOn is not null;

    /// <summary>The buying job that it serves; null: that of its step, see <see cref="Deal.JobOf"/>.</summary>
    public Job? Job { get; init; }

    /// <summary>The local day on which it was done or dropped.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>When "did we do our part?" was last answered; null: never.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    public Person? AnsweredBy { get; init; }

    /// <summary>Undo state: its date before that answer moved it.</summary>
    public DateOnly? ByBefore { get; init; }

    public bool IsOpen => !IsDone && !IsNotNeeded;

    /// <summary>The id in buttons and in the ledger. An action without an id uses a hash of its text.</summary>
    public HelpId Key => Id ?? new($"t{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(What)))[..KeyLength]}");

    public bool IsLate(DateOnly today) => IsOpen && By < today;
}
