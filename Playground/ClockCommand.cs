using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReviewBot.BotApp.Teams;

namespace ReviewBot.Playground;

/// <summary>Decorator of the bot, in the Playground only: the command "later 3d" moves the clock of the running bot.</summary>
public sealed partial class ClockCommand(IBot bot, MovableClock clock, string? kept) : IBot
{
    /// <summary>Member of a button's data: how far to move.</summary>
    public const string By = "later";

    /// <summary>Registers the clock and this decorator.</summary>
    /// <param name="kept">The file that stores how far the clock is ahead; null: not stored.</param>
    public static void Join(WebApplicationBuilder builder, MovableClock clock, string? kept)
    {
        if (!builder.Environment.IsEnvironment(BotApp.Host.Playground))
            throw new InvalidOperationException("Only the clock of the Playground can be moved.");

        builder.Services.AddSingleton<TimeProvider>(clock);
        var own = builder.Services.Last(it => it.ServiceType == typeof(IBot)).ImplementationType
            ?? throw new InvalidOperationException("The bot is not made by its type any more.");
        builder.Services.AddSingleton<IBot>(
            provider => new ClockCommand((IBot)ActivatorUtilities.CreateInstance(provider, own), clock, kept));
    }

    /// <summary>A clock that is as far ahead as that file says.</summary>
    public static MovableClock Clock(string kept) =>
        new(File.Exists(kept)
            && TimeSpan.TryParse(File.ReadAllText(kept), CultureInfo.InvariantCulture, out var ahead)
            && ahead > TimeSpan.Zero
            ? ahead
            : TimeSpan.Zero);

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity is not { Type: ActivityTypes.Message } activity || Wanted(activity) is not { } by)
        {
            await bot.OnTurnAsync(turnContext, cancellationToken);
            return;
        }

        clock.Move(by);
        var onward = by < TimeSpan.FromDays(1) ? TimeSpan.Zero : Onward(Local(activity.LocalTimezone));
        clock.Move(onward);
        if (kept is not null)
            await File.WriteAllTextAsync(kept, clock.Ahead.ToString("c", CultureInfo.InvariantCulture), cancellationToken);
        var card = new Attachment
        {
            ContentType = AdaptiveCards.AdaptiveCard.ContentType,
            Content = ClockCard.For(by, Local(activity.LocalTimezone), onward > TimeSpan.Zero),
        };
        await turnContext.SendActivityAsync(MessageFactory.Attachment(card), cancellationToken);
    }

    /// <summary>Parses "3d": hours, days or weeks, at most a year. Null: not such a text.</summary>
    public static TimeSpan? Read(string? words) => Words().Match(words ?? "") is { Success: true } found
        ? int.Parse(found.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture) * Unit(found.Groups[2].Value[0]) is var by
            && by <= TimeSpan.FromDays(366)
            && by > TimeSpan.Zero
            ? by
            : null
        : null;

    /// <summary>The time until working hours. Outside of them no nudges are sent, so there would be nothing to see.</summary>
    public static TimeSpan Onward(DateTimeOffset now)
    {
        if (IsAtWork(now))
            return TimeSpan.Zero;

        var morning = new DateTimeOffset(now.Date, now.Offset).AddHours(9.5);
        while (morning < now || !IsAtWork(morning))
            morning = morning.AddDays(1);
        return morning - now;
    }

    /// <summary>True from Monday to Friday, within the default contact hours.</summary>
    public static bool IsAtWork(DateTimeOffset now) =>
        now is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday), Hour: >= 9 and < 17 };

    static TimeSpan Unit(char letter) => letter switch
    {
        'h' or 'H' => TimeSpan.FromHours(1),
        'd' or 'D' => TimeSpan.FromDays(1),
        _ => TimeSpan.FromDays(7),
    };

    static TimeSpan? Wanted(Activity activity) => activity.Value is null
        ? Read(WebUtility.HtmlDecode(Mention().Replace(activity.Text ?? "", "")))
        : Read($"later {JsonMember.FindText(activity.Value.ToString(), By)}");

    DateTimeOffset Local(string? zone) => TimeZoneInfo.ConvertTime(
        clock.GetUtcNow(), zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc);

    [GeneratedRegex(@"^\s*later\s+([0-9]{1,4})\s?(h|d|w)[a-z]*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("<at>.*?</at>", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
