using ReviewBot.Dialogs;

namespace ReviewBot.Pages.Http;

/// <summary>Who looks at a page, and where it is shown.</summary>
/// <param name="Turn">As if the person asked in the conversation, or in their own chat where there is none.</param>
/// <param name="Home">The pipeline that is looked at; null: the person has none, or may not see this one.</param>
/// <param name="Pipelines">All pipelines of the person, by name.</param>
/// <param name="IsWithheld">True: nothing about deals is shown where the page stands.</param>
sealed record PageVisit(Turn Turn, string? Home, IReadOnlyList<(string Home, string Name)> Pipelines, bool IsWithheld)
{
    /// <summary>Name of the pipeline; empty without one.</summary>
    public string Name => Pipelines.FirstOrDefault(it => it.Home == Home).Name ?? "";
}
