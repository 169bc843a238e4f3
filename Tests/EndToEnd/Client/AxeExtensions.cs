using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ReviewBot.Tests.Client;

/// <summary>
/// Accessibility, by the rules of axe. The script is called directly: its wrapper for Playwright takes three to five seconds a call, half
/// a second of it in the page.
/// </summary>
static class AxeExtensions
{
    const string Run =
        """
        () => axe.run(document, { resultTypes: ['violations'] })
            .then(found => found.violations.map(rule => `${rule.id}: ${rule.nodes[0]?.html}`))
        """;

    static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Each rule that the page violates, with the first element that does.</summary>
    public static Task<string[]> Violations(this IPage page) => page.MainFrame.Violations();

    /// <summary>The same, of the page in this frame.</summary>
    public static async Task<string[]> Violations(this IFrame frame)
    {
        await frame.EvaluateAsync(Script);
        return await frame.EvaluateAsync<string[]>(Run);
    }
}
