using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ReviewBot.Tests.Client;

static class AxeExtensions
{
    /// <summary>Violations of the rules of axe only: describing each element that passes takes most of the time.</summary>
    public static async Task<IReadOnlyList<AxeResultItem>> Violations(this IPage page) =>
        (await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] })).Violations;
}
