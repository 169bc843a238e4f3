using Microsoft.Playwright;
using ReviewBot.Tests.Client;

namespace ReviewBot.Tests.Playground;

/// <summary>What Lee says about Alpine Ski House, question by question.</summary>
static class Answers
{
    const string Save = "Save and continue";

    public static async Task AnswersDone(this ILocator card)
    {
        await card.Choose("What happened?", "They did it");
        await card.Fill("Anything else they did?", "invited their security lead to the call");
        await card.Choose("How do we know?", "They wrote it");
        await card.Fill("Who told us?", "Priya Sample");
        await card.PressButton(Save);
        await card.Shows("Why do they have to change?");
    }

    public static async Task AnswersWhy(this ILocator card)
    {
        await card.Fill("Why do they have to change?", "The spring release doubles their tickets");
        await card.Fill("What happens if they do nothing?", "They hire six people, and still answer late");
        await card.Fill("What do they want to achieve?", "Half the open tickets by June");
        await card.Fill("Whose words are these?", "Priya Sample");
        await card.Choose("How do we know?", "They said it");
        await card.PressButton(Save);
        await card.Shows("Going back is normal");
    }

    public static async Task AnswersWhere(this ILocator card)
    {
        await card.PressButton("Show the other jobs");
        await card.Choose("Problem", "Settled");
        await card.Choose("Options", "Settled");
        await card.Choose("Needs", "In progress");
        await card.Choose("Agreement", "In progress");
        await card.Choose("Paperwork", "Not started");
        await card.PressButton(Save);
        await card.Shows("Who we know");
    }

    public static async Task AnswersWho(this ILocator card)
    {
        await card.Fill("Name or role", "Jonas Example");
        await card.Fill("Job title", "Head of IT");
        await card.Fill("What do they care about", "No new headcount");
        await card.Choose("Where do they stand?", "Open");
        await card.PressButton(Save);
        await card.Shows("What do you see?");
    }

    public static async Task AnswersOffCourse(this ILocator card)
    {
        await card.Tick("They can’t choose between options");
        await card.PressButton(Save);
        await card.Shows("What will they do?");
    }

    public static async Task AnswersNext(this ILocator card, string what)
    {
        await card.Choose("Who at Alpine Ski House?", "Priya Sample, CFO");
        await card.Fill("What will they do?", what);
        await card.PickDay("Or another day", new(2026, 12, 4));
        await card.Choose("Do they know about it?", "They agreed to it");
        await card.Choose("Which buying job does it help with?", "Agreement");
        await card.PressButton(Save);
    }

    public static async Task AnswersHelp(this ILocator card)
    {
        await card.Fill("What will we do?", "drafts a page on what waiting costs");
        await card.PickDay("Or another day", new(2026, 12, 1));
        await card.PressButton(Save);
        await card.Shows("How sure are you?");
    }
}
