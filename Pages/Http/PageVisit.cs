using ReviewBot.Dialogs;

namespace ReviewBot.Pages.Http;

/// <summary>The person who looks at a page, and where it is displayed.</summary>
/// <param name="Turn">As if the person asked in the page's conversation or, without one, in their personal chat.</param>
/// <param name="Home">The displayed pipeline; null: none, or no access.</param>
/// <param name="Pipelines">All pipelines of the person, by name.</param>
/// <param name="IsWithheld">True: nothing about deals may be shown in the page's conversation.</param>
sealed record PageVisit(Turn Turn, string? Home, IReadOnlyList<(string Home, string Name)> Pipelines, bool IsWithheld)
{
    /// <summary>Name of the pipeline; empty without one.</summary>
    public string Name => Pipelines.FirstOrDefault(it => it.Home == Home).Name ?? "";
}
