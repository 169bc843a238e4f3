using System.Globalization;
using Microsoft.Playwright;

namespace ReviewBot.Tests.Client;

/// <summary>User actions on one card in the browser.</summary>
public static class CardLocatorExtensions
{
    /// <summary>Time-out of one attempt, in milliseconds: an edit may have replaced the element.</summary>
    const float Attempt = 3000;

    /// <summary>
    /// Types into an input. Clicks first, because the renderer draws the card again on first focus, which discards earlier input.
    /// </summary>
    public static async Task Fill(this ILocator card, string label, string text)
    {
        var input = card.GetByLabel(label);
        await input.ClickAsync();
        await input.FillAsync(text);
    }

    /// <summary>
    /// Types into an input of a personal view and saves, until it succeeds: an edit for everybody may replace the view at any moment, even
    /// the confirmation after the save.
    /// </summary>
    /// <exception cref="TimeoutException">Not saved in ten attempts.</exception>
    public static Task SaveInView(
        this ILocator card, string view, ILocator input, string text, string save, Func<Task<bool>> isKept) =>
        card.InView(view, async () =>
        {
            await input.ClickAsync(new() { Timeout = Attempt });
            await input.FillAsync(text, new() { Timeout = Attempt });
            await card.TryPress(save);
            for (var waited = 0; !await isKept(); waited += 100)
            {
                if (waited >= Attempt)
                    throw new TimeoutException($"“{save}” was pressed, and nothing was kept.");
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        });

    /// <summary>Picks an option of a compact choice.</summary>
    public static async Task Choose(this ILocator card, string label, string option)
    {
        await card.GetByRole(AriaRole.Combobox, new() { Name = label }).ClickAsync();
        await card.Page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
    }

    /// <summary>Picks a day in the calendar of an input; typed dates are ignored by the client.</summary>
    public static async Task PickDay(this ILocator card, string label, DateOnly day)
    {
        await card.GetByLabel(label).ClickAsync();
        var calendar = card.Page.GetByRole(AriaRole.Dialog, new() { Name = "Calendar" });
        while (Month(await calendar.Locator(".fui-CalendarDay__monthAndYear").InnerTextAsync()) is var shown
            && shown != new DateOnly(day.Year, day.Month, 1))
        {
            await calendar.GetByTitle(shown < day ? "Next month" : "Previous month").ClickAsync();
        }
        await calendar.GetByRole(
            AriaRole.Button, new() { Name = day.ToString("d, MMMM, yyyy", CultureInfo.InvariantCulture), Exact = true })
            .ClickAsync();
    }

    /// <summary>Ticks a check box, or an option of an expanded choice.</summary>
    public static Task Tick(this ILocator card, string label) =>
        card.GetByRole(AriaRole.Checkbox, new() { Name = label })
            .Or(card.GetByRole(AriaRole.Radio, new() { Name = label })).First.CheckAsync();

    public static Task PressButton(this ILocator card, string title) =>
        card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    /// <summary>One attempt of an action that <see cref="InView"/> repeats.</summary>
    /// <exception cref="TimeoutException">There is no such button within three seconds.</exception>
    public static Task TryPress(this ILocator card, string title) =>
        card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync(new() { Timeout = Attempt });

    /// <summary>
    /// Runs an action in an open personal view. This client has no refresh: an edit for everybody replaces the view, so it is opened again
    /// until the action succeeds.
    /// </summary>
    /// <param name="view">The button that opens the view.</param>
    /// <param name="act">Throws <see cref="TimeoutException"/> if the view was replaced.</param>
    /// <exception cref="TimeoutException">No success in ten attempts.</exception>
    public static async Task InView(this ILocator card, string view, Func<Task> act)
    {
        var opens = card.GetByRole(AriaRole.Button, new() { Name = view, Exact = true });
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (attempt > 1 && await opens.IsVisibleAsync())
                    await opens.ClickAsync(new() { Timeout = Attempt });
                await act();
                return;
            }
            catch (TimeoutException) when (attempt < 10)
            {
                continue;
            }
        }
    }

    /// <summary>Presses a button of a personal view until the card shows the result, see <see cref="InView"/>.</summary>
    public static Task PressInView(this ILocator card, string view, string title, string shows) => card.InView(view, async () =>
    {
        await card.TryPress(title);
        await card.GetByText(shows).First.WaitForAsync(new() { Timeout = Attempt });
    });

    /// <summary>Waits until the card shows the text.</summary>
    public static Task Shows(this ILocator card, string text) => card.GetByText(text).First.WaitForAsync();

    /// <summary>
    /// Presses a button behind "…". A card that is drawn again closes the menu, so the menu is opened until the button was pressed.
    /// </summary>
    /// <exception cref="TimeoutException">The button did not come up in ten attempts of three seconds.</exception>
    public static async Task PressMore(this ILocator card, string title)
    {
        var button = card.Page.GetByText(title, new() { Exact = true }).Last;
        for (var attempt = 1; ; attempt++)
        {
            await card.GetByRole(AriaRole.Button, new() { Name = "More options" }).ClickAsync();
            try
            {
                await button.ClickAsync(new() { Timeout = Attempt });
                return;
            }
            catch (TimeoutException) when (attempt < 10)
            {
                await card.Page.Keyboard.PressAsync("Escape");
            }
        }
    }

    /// <summary>The text that the client shows when the answer to a press is not a card.</summary>
    public static Task<string> Toast(this ILocator card) =>
        card.Locator("xpath=ancestor::*[.//button[@aria-label='Dismiss Invoke Message']][1]").InnerTextAsync();

    static DateOnly Month(string header) => DateOnly.ParseExact(header.Trim(), "MMMM yyyy", CultureInfo.InvariantCulture);
}
