using ReviewBot.Reviews;

namespace ReviewBot.Pages.Http;

/// <summary>Cache key of a rendering: everything it depends on besides the data.</summary>
/// <param name="Query">The query string, normalised.</param>
readonly record struct PageKey(WorkspaceId Workspace, string Page, string Query, string Culture, string Zone, DateOnly Day);
