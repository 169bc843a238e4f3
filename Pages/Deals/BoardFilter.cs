using Microsoft.AspNetCore.Http;
using ReviewBot.Cards.Deals;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Pages.Deals;

/// <summary>Filter for the rows of the board; null: no filter.</summary>
/// <param name="Owner">Id of the owner; <see cref="Nobody"/>: deals without one.</param>
/// <param name="Job">A buying job in progress.</param>
public sealed record BoardFilter(string? Owner, MarkKind? Mark, Job? Job)
{
    public const string Nobody = "-";

    public static BoardFilter From(IQueryCollection query) => new(
        query["owner"].ToString() is { Length: > 0 } owner ? owner : null,
        Enum.TryParse<MarkKind>(query["mark"], out var mark) && Enum.IsDefined(mark) ? mark : null,
        Enum.TryParse<Job>(query["job"], out var job) && Enum.IsDefined(job) ? job : null);

    public bool Shows(BoardRow row) =>
        (Owner is null || (row.Deal.Owner?.Id.Value ?? Nobody) == Owner)
        && (Mark is null || row.Marks.Any(it => it.Kind == Mark))
        && (Job is not { } job || row.Deal[job].IsWorking);
}
