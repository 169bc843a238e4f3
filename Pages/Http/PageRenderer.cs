using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReviewBot.Pages.Http;

/// <summary>A rendered page or fragment: plain and compressed.</summary>
sealed class RenderedPage(string text)
{
    readonly CompressedContent content = new("text/html; charset=utf-8", Encoding.UTF8.GetBytes(text), CompressionLevel.Fastest);

    public string Text => Encoding.UTF8.GetString(content.Plain);

    public Task Send(HttpContext http) => content.Send(http);
}

/// <summary>Renders Razor components once, on the server (static rendering): no circuit, and no Blazor script in the browser.</summary>
sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    public async Task<RenderedPage> Render<T>(Dictionary<string, object?> parameters)
        where T : IComponent => new(await RenderText<T>(parameters));

    public async Task<string> RenderText<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
