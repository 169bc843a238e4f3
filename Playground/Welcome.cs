using System.Globalization;

namespace ReviewBot.Playground;

/// <summary>The text in the terminal after the start.</summary>
static class Welcome
{
    public static string For(PlaygroundOptions wanted, Uri client, Uri bot, TimeSpan took, MovableClock clock) =>
        string.Create(CultureInfo.InvariantCulture, $"""

        ReviewBot is ready, after {took.TotalSeconds:0.0} s.

          Open     {client.ToString().TrimEnd('/')}
          You are  Sam Sample, who leads the reviews.
          Pages    {bot.ToString().TrimEnd('/')}/pages, the board and the deals in a browser
          Kept in  {(wanted.Azurite ? "the Table Storage emulator, in " : "")}{wanted.Data}{Moved(client, bot)}{Ahead(clock)}{Crm(wanted)}

        Four things to type, in "Sales - Deal reviews", each after @ReviewBot:

          board            all deals, those that need help most on top
          review Contoso   a live review of one deal
          help             what else it can do
          later 3d         moves the clock three days (4h, 2w …), so that you see which nudges come

        Nudges about your own deals come to "Personal Chat".

        Ctrl-C stops everything.
        """);

    /// <summary>A note if the clock is ahead of the system clock, because the stored data is dated by it.</summary>
    static string Ahead(MovableClock clock) => clock.Ahead <= TimeSpan.Zero
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture,
            $"\n  It is    {clock.GetUtcNow():dddd d MMM yyyy} here: the clock was moved {clock.Ahead.TotalDays:0.#} days before");

    /// <summary>What to try with the fake CRM; empty without <c>--crm</c>.</summary>
    static string Crm(PlaygroundOptions wanted) => !wanted.Crm ? "" : $"""


          A CRM with sample opportunities is there, too. Type "connect" to ReviewBot, in "Personal Chat". Then, anywhere:

          there                 what the CRM has, and what was written back
          there won Contoso     a deal is won there; also lost, open, and new with a name
        """;

    /// <summary>A note if a default port was in use: the usual address then belongs to another program.</summary>
    static string Moved(Uri client, Uri bot) => (client.Port, bot.Port) switch
    {
        (56150, 3978) => "",
        _ =>
            string.Create(
                CultureInfo.InvariantCulture, $"\n  Ports    client {client.Port}, bot {bot.Port} (56150 and 3978 are the usual ones)"),
    };
}
