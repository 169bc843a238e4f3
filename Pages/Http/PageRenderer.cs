using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReviewBot.Pages.Http;

/// <summary>A rendered page or fragment: plain and compressed.</summary>
sealed class RenderedPage(byte[] plain)
{
    readonly Lazy<byte[]> small = new(() => Brotli.Compress(plain, CompressionLevel.Fastest));

    public RenderedPage(string text)
        : this(Encoding.UTF8.GetBytes(text))
    {
    }

    public string Text => Encoding.UTF8.GetString(plain);

    public async Task Send(HttpContext http)
    {
        var isSmall = http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        var body = isSmall ? small.Value : plain;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = body.Length;
        http.Response.Headers.Vary = "Accept-Encoding";
        if (isSmall)
            http.Response.Headers.ContentEncoding = "br";
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}

/// <summary>Renders Razor components once, on the server (static rendering): no circuit, and no Blazor script in the browser.</summary>
sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    public async Task<RenderedPage> Render<T>(Dictionary<string, object?> parameters)
        where T : IComponent => new(Encoding.UTF8.GetBytes(await RenderText<T>(parameters)));

    public async Task<string> RenderText<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
