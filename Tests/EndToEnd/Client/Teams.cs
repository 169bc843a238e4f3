using Microsoft.Playwright;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Client;

/// <summary>One person's page of the local Teams client, with user actions.</summary>
public sealed class Teams : IAsyncDisposable
{
    const string Bot = "ReviewBot";
    const string Personal = "Personal Chat";

    readonly List<string> errors = [];
    int held;

    internal Teams(IPage page, Colleague person)
    {
        (Page, Me) = (page, person);
        page.PageError += (_, error) => errors.Add(error);
    }

    public IPage Page { get; }

    public Colleague Me { get; }

    /// <summary>Script errors of the page; a test should leave this empty.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>"Personal Chat", "Deal desk", "Sales - Deal reviews" or "Sales - General".</summary>
    /// <exception cref="NotSupportedException">
    /// The client has one user and one personal chat: it refuses what anybody else writes there, and shows nothing of theirs.
    /// </exception>
    public async Task Goto(string place)
    {
        if (place is Personal && Me.Id != Colleague.Sam.Id)
            throw new NotSupportedException($"{Me.Name} has no personal chat in this client: only Sam has.");

        var item = Page.GetByRole(AriaRole.Treeitem, new() { Name = place, Exact = true })
            .Or(Page.GetByRole(AriaRole.Treeitem, new() { Name = place }));
        await item.First.ClickAsync();
        await Editors.First.WaitForAsync();
    }

    /// <summary>Sends a message in a chat; in group chats the bot gets it only with a mention.</summary>
    public async Task Say(string text, bool mention = false)
    {
        await Type(Editors.Last, text, mention);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Starts a thread in a channel, with a mention. Other people's pages do not show it.</summary>
    public async Task Post(string text)
    {
        await Type(Editors.First, text, mention: true);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
    }

    /// <summary>Replies in the newest thread that contains <paramref name="thread"/>, with a mention.</summary>
    public async Task Reply(string thread, string text)
    {
        await Type(Thread(thread).Locator("[data-lexical-editor='true']"), text, mention: true);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>The newest thread that contains the text.</summary>
    public ILocator Thread(string text) => Page.GetByRole(AriaRole.Group)
        .Filter(new() { HasText = text })
        .Filter(new() { Has = Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }) })
        .Last;

    /// <summary>The visible cards, oldest first: of the open conversation, or of a thread.</summary>
    public ILocator Cards(ILocator? within = null) => within?.Locator(".ac-adaptiveCard") ?? Page.Locator(".ac-adaptiveCard");

    /// <summary>
    /// Waits for a card with the text and returns the newest, as a stable reference: it stays that card, whatever it shows later.
    /// </summary>
    public async Task<ILocator> Card(string text)
    {
        var mark = $"{++held}";
        try
        {
            await Cards().Filter(new() { HasText = text }).Last.EvaluateAsync(
                "(card, mark) => card.parentElement.parentElement.dataset.held = mark", mark);
        }
        catch (TimeoutException never)
        {
            throw new TimeoutException(
                $"No card shows “{text}”. In sight of {Me.Name}, with the client's log:\n{await Page.Locator("body").InnerTextAsync()}",
                never);
        }
        return Page.Locator($"[data-held='{mark}'] .ac-adaptiveCard");
    }

    /// <summary>Waits until the text is visible.</summary>
    public Task Sees(string text) => Page.GetByText(text).First.WaitForAsync();

    internal async Task Enter(Uri address)
    {
        await Page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Page.GetByRole(AriaRole.Treeitem, new() { Name = Personal }).WaitForAsync();
        // The log panel shows this event when the bot has answered; before that the client is not ready to send.
        await Page.GetByText("conversationUpdate").First.WaitForAsync();
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync();

    ILocator Editors => Page.Locator("[data-lexical-editor='true']");

    async Task Type(ILocator editor, string text, bool mention)
    {
        await editor.ClickAsync();
        if (mention)
        {
            await Page.Keyboard.TypeAsync("@");
            await Page.GetByRole(AriaRole.Listbox, new() { Name = "Typeahead menu" })
                .GetByRole(AriaRole.Menuitem, new() { Name = Bot })
                .ClickAsync();
            await editor.GetByText(Bot).WaitForAsync();
        }

        await Page.Keyboard.TypeAsync(mention ? $" {text}" : text);
        await editor.GetByText(text).First.WaitForAsync();
        // The client handles an input some frames after it has become visible; earlier keys are lost.
        await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))");
    }
}
