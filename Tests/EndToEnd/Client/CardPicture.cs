using Microsoft.Playwright;

namespace ReviewBot.Tests.Client;

/// <summary>Screenshots of one card, at the two widths of the design's reference pictures.</summary>
public static class CardPicture
{
    /// <summary>Width in pixels of a card in a wide column of 680, without its frame.</summary>
    public const int Wide = 676;

    /// <summary>Width in pixels of a card in a narrow column of 360, as on a phone, without its frame.</summary>
    public const int Narrow = 356;

    // Sets the width of the three boxes around a card; the renderer reacts to its new width with a new layout.
    const string Stretch =
        "(card, width) => { for (let box = card, i = 0; i < 4; i++, box = box.parentElement) Object.assign(box.style, { boxSizing: 'border-box' }, "
        + "i < 2 ? { width: width + 'px', minWidth: width + 'px', maxWidth: 'none' } : { width: 'max-content', maxWidth: 'none', overflow: 'visible' }); document.activeElement?.blur() }";

    const string Release =
        "card => { for (let box = card, i = 0; i < 4; i++, box = box.parentElement) for (const name of ['boxSizing', 'width', 'minWidth', 'maxWidth', 'overflow']) box.style[name] = '' }";

    // After two animation frames the new layout has been drawn.
    const string Settled = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    /// <summary>Writes a screenshot of the card in that width and its full height, and restores the page.</summary>
    public static async Task Shot(this ILocator card, string path, int width)
    {
        var page = card.Page;
        var before = page.ViewportSize ?? throw new InvalidOperationException("The page has no size.");
        await page.SetViewportSizeAsync(1800, 4000);
        await page.Mouse.MoveAsync(0, 0);
        await card.EvaluateAsync(Stretch, width);
        await page.EvaluateAsync(Settled);
        _ = await card.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled });

        await card.EvaluateAsync(Release);
        await page.SetViewportSizeAsync(before.Width, before.Height);
    }
}
