using ReviewBot.Reviews;

namespace ReviewBot.Pages.Http;

/// <summary>What a rendering depends on besides the records: all who see the same share it.</summary>
/// <param name="Query">What the address asks for, in its own order.</param>
readonly record struct PageKey(WorkspaceId Workspace, string Page, string Query, string Culture, string Zone, DateOnly Day);
