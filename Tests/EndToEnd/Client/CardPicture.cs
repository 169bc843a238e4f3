using Microsoft.Playwright;

namespace ReviewBot.Tests.Client;

/// <summary>Pictures of one card, at the two widths at which the reference pictures of the design were taken.</summary>
public static class CardPicture
{
    /// <summary>A card in a wide column of 680 pixels, less its frame.</summary>
    public const int Wide = 676;

    /// <summary>A card in a narrow column of 360 pixels, as on a phone, less its frame.</summary>
    public const int Narrow = 356;

    // The three boxes around a card set its width; the renderer watches its own and lays the card out anew.
    const string Stretch =
        "(card, width) => { for (let box = card, i = 0; i < 4; i++, box = box.parentElement) Object.assign(box.style, { boxSizing: 'border-box' }, "
        + "i < 2 ? { width: width + 'px', minWidth: width + 'px', maxWidth: 'none' } : { width: 'max-content', maxWidth: 'none', overflow: 'visible' }); document.activeElement?.blur() }";

    const string Release =
        "card => { for (let box = card, i = 0; i < 4; i++, box = box.parentElement) for (const name of ['boxSizing', 'width', 'minWidth', 'maxWidth', 'overflow']) box.style[name] = '' }";

    // Two frames later what the new width asks for has been drawn.
    const string Settled = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    /// <summary>Writes one picture of the card, as wide as told and as high as it gets, and leaves the page as it was.</summary>
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
