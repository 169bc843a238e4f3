using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Parts;

/// <summary>Every part on one card, to be looked at.</summary>
public sealed class GalleryTests
{
    [Fact]
    public Task All_parts() =>
        Approved.Card(Frame.Card(
            Say.In(CultureInfo.GetCultureInfo("en-GB")),
            "Every part of a card.",
            [
                Header.For("Contoso", "Service desk renewal", "Step 6 of 8"),
                Line.Title("What does Contoso need to do next?"),
                Line.Hint("One thing, one person at Contoso."),
                Note.Waiting("Lee Sample is answering", ", since 10:04"),
                Note.Saved("Saved", ", Lee Sample, 10:06"),
                Note.Missing("One answer is still missing: ", "by when. A rough date is fine."),
                Note.Failed("That did not save. ", "Your words are still here."),
                Note.Conflict(
                    "Kim Example answered while you were writing. ", "Which should stand?", [], Alone("Mine"), Alone("Keep both")),
                Note.Mark("Frozen", " · 54 days since their last known act", "To clear it: any action by Contoso."),
                Note.Prompt("You could ask", "“Do they know this is their next step?”"),
                Block.Pair(
                    Ask.Choice("who", "Who at Contoso? (required)", [("Priya Sample, CFO", "p1")], placeholder: "Choose a person")
                        .Required("Choose a person."),
                    Ask.Day("by", "By when? (required)", Sample.Days(3)).Required("Enter a date. A rough one is fine.")),
                Ask.Text("what", "What will they do? (required)", 160, placeholder: "For example: names the budget owner")
                    .Required("Say what, in a few words."),
                Note.Lens("What will the customer do as a result?", "I noticed the words ", "“Send it”", ".", Alone("Keep as is")),
                Line.Heading("Where they are"),
                Chips.For(Say.In(CultureInfo.GetCultureInfo("en-GB")), Jobs.Unknown),
                Line.Heading("What we know"),
                Line.Bullet(Run.Bold("They did: "), Run.Text("opened the trial"), Run.Subtle(", 2 Nov")),
                Line.Value("Time", Run.Bold("4 of 6 minutes"), Run.Text(", 2 questions left")),
                Line.Numbered("1", "Add a deal", "The customer and what they want."),
                Block.Row(Alone("Open Contoso"), Line.Sides([Run.Bold("Contoso")], Run.Reopened("Reopened"))),
                Block.Entry(
                    Line.Of(Run.Text("Did it happen?")),
                    Block.Buttons(Alone("Yes, done"), Button.Shows("Not yet", "later")),
                    Block.Folded("later", Ask.Day("date", "New date, if you know one (optional)"))),
                Line.Footer("Only you can see this."),
            ],
            [
                Button.Main("Save and continue", new CardAction.SaveDeal()),
                Button.Opens(
                    "Ask for help",
                    [Ask.Text("ask", "What would help? (optional)", 160)],
                    [Button.Main("Ask the team lead", new CardAction.Help())]),
                Alone("Skip this question"),
                Button.More("History", new CardAction.Help()).Alone(),
            ]));

    static global::AdaptiveCards.AdaptiveExecuteAction Alone(string title) => Button.Plain(title, new CardAction.Help()).Alone();
}
