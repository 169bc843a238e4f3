using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ReviewBot.Tests.Client;

static class AxeExtensions
{
    /// <summary>The violations of the rules of axe, and nothing of what passes: to describe each element that does takes most of the time.</summary>
    public static async Task<IReadOnlyList<AxeResultItem>> Violations(this IPage page) =>
        (await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] })).Violations;
}
