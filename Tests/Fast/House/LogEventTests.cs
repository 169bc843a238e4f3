using System.Reflection;
using Microsoft.Extensions.Logging;

namespace ReviewBot.Tests.House;

/// <summary>Event ids of the log, by which alerts and operators find its lines. The ranges are those in the doc comment of <c>Log</c>.</summary>
public sealed class LogEventTests
{
    static readonly Dictionary<string, (int First, int Last)> Ranges = new()
    {
        ["BotApp"] = (100, 299),
        ["Storage"] = (300, 399),
        ["Pages"] = (400, 499),
    };

    static readonly string[] Product =
        ["Reviews", "Cards", "Storage", "Connections", "CrmStandIns", "Dialogs", "Pages", "BotApp", "Playground"];

    [Fact]
    public void No_two_messages_have_one_event_id() => Assert.Empty(
        from message in Messages()
        group message by message.Id into same
        where same.Count() > 1
        select $"{same.Key}: {string.Join(", ", same.Select(it => $"{it.Project}.{it.Name}"))}");

    [Fact]
    public void Every_event_id_is_in_the_range_of_its_project() => Assert.Empty(
        from message in Messages()
        where !Ranges.TryGetValue(message.Project, out var range) || message.Id < range.First || message.Id > range.Last
        select $"{message.Project}.{message.Name}: {message.Id}");

    static List<(string Project, string Name, int Id)> Messages()
    {
        List<(string Project, string Name, int Id)> all =
        [
            .. from project in Product
               from type in Assembly.Load($"ReviewBot.{project}").GetTypes()
               from method in type.GetMethods(
                   BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
               let message = method.GetCustomAttribute<LoggerMessageAttribute>()
               where message is not null
               select (project, method.Name, message.EventId),
        ];
        Assert.True(all.Count > 30, $"Read {all.Count} messages only.");
        return all;
    }
}
