using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace ReviewBot.Pages.Parts;

/// <summary>A text element in SVG, built in code because Razor reserves the tag.</summary>
static class SvgText
{
    public static MarkupString At(int x, int y, string words, string? look = null) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"""<text x="{x}" y="{y}"{(look is null ? "" : $" class=\"{look}\"")}>{HtmlEncoder.Default.Encode(words)}</text>"""));
}
