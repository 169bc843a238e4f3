using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace ReviewBot.Pages.Parts;

/// <summary>Words in a drawing. Razor takes an element of this name for its own.</summary>
static class SvgText
{
    public static MarkupString At(int x, int y, string words, string? look = null) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"""<text x="{x}" y="{y}"{(look is null ? "" : $" class=\"{look}\"")}>{HtmlEncoder.Default.Encode(words)}</text>"""));
}
