using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Pages.Deals;

/// <summary>View model of the board.</summary>
/// <param name="Open">All open deals of the pipeline, in the order of the board.</param>
public sealed record BoardModel(
    string Home, string Name, IReadOnlyList<(string Home, string Name)> Pipelines, IReadOnlyList<BoardRow> Open, int Unreadable,
    BoardFilter Filter, BoardCounts Counts, CardContext Context)
{
    public IReadOnlyList<BoardRow> Shown { get; } = [.. Open.Where(Filter.Shows)];

    public IReadOnlyList<Person> Owners { get; } =
        [.. Open.Select(it => it.Deal.Owner).OfType<Person>().DistinctBy(it => it.Id).OrderBy(it => it.Name, StringComparer.Ordinal)];

    public bool HasDealsWithoutOwner { get; } = Open.Any(it => it.Deal.Owner is null);

    public IReadOnlyList<MarkKind> Marks { get; } = [.. Open.SelectMany(it => it.Marks).Select(it => it.Kind).Distinct().Order()];

    public IReadOnlyList<Job> Jobs { get; } = [.. Reviews.Jobs.All.Where(job => Open.Any(it => it.Deal[job].IsWorking))];
}
