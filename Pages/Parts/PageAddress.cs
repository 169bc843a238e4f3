using ReviewBot.Reviews;

namespace ReviewBot.Pages.Parts;

/// <summary>The paths of the pages.</summary>
public static class PageAddress
{
    public static string Board(string? home = null) => home is null ? "/pages/board" : $"/pages/board?in={Uri.EscapeDataString(home)}";

    public static string Day(string? home = null) => home is null ? "/pages/day" : $"/pages/day?in={Uri.EscapeDataString(home)}";

    public static string Deal(string home, DealId deal) => Of("deal", home, deal);

    public static string Review(string home, DealId deal) => Of("review", home, deal);

    static string Of(string page, string home, DealId deal) =>
        $"/pages/{page}?in={Uri.EscapeDataString(home)}&deal={Uri.EscapeDataString(deal.Value)}";
}
