using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of next step, help and confidence.</summary>
public partial class Say
{
    public virtual string OneThing(string customer) => $"One thing, done by one person at {customer}.";

    public virtual string WhoAt(string customer) => $"Who at {customer}? (required)";

    public virtual string ChooseAPerson() => "Choose a person";

    /// <summary>A person in a list of choices.</summary>
    public virtual string Choice(Buyer buyer) => buyer.Function is { } function ? $"{buyer.Name}, {function}" : buyer.Name;

    public virtual string NotKnownYet() => "Not known yet";

    public virtual string OrSomebodyNew() => "Or somebody new (optional)";

    public virtual string ByWhenExactly() => "By when? (required)";

    public virtual string GiveADay() => "Give a date. A rough one is fine.";

    public virtual string DoesWhat() => "Does what? (required)";

    public virtual string ForExampleNext() => "For example: names the budget owner";

    public virtual string SayWhatTheyWillDo() => "Say what they will do, in a few words.";

    public virtual string DoTheyKnow() => "Do they know it? (required)";

    public virtual string ChooseOneOfThree() => "Choose one of the three.";

    public virtual string WhichJob() => "Which buying job does it help? (required)";

    public virtual string ChooseAJob() => "Choose one of the seven jobs.";

    /// <summary>Above the step that help is for.</summary>
    public virtual string TheirNextStep() => "Their next step";

    public virtual string NoNextStepYet() => "No next step is written down yet. Help can stand for itself.";

    public virtual string HelpIsNotProgress() => "What would make it easier for them? “Nothing needed” is a fine answer too.";

    public virtual string WhatWeDo() => "What do we do? (required)";

    public virtual string ForExampleHelp() => "For example: draft a page on what waiting costs";

    public virtual string SayWhatWeDo() => "Say what we do, in a few words.";

    public virtual string WhoOfUs() => "Who of us? (required)";

    public virtual string GiveAName() => "Give a name.";

    public virtual string HowSureAreYou() => "How sure are you? (required)";

    /// <summary>Above the five answers as buttons.</summary>
    public virtual string HowSureOneTap() => "How sure are you? One tap saves it.";

    public virtual string YouSaid(string answer) => $"You said: {answer}. Another tap changes it.";

    public virtual string ChooseOneToFive() => "Choose one of the five.";

    public virtual string Sure(int value) => value switch
    {
        1 => "1 · No",
        2 => "2 · I doubt it",
        3 => "3 · Could go either way",
        4 => "4 · I think so",
        _ => "5 · Yes, I am sure",
    };

    public virtual string PrivateUntilRevealed() =>
        "Only you see your answer until all of them are revealed. Then the spread is shown, never an average.";

    public virtual string WhatSentThemBack(Job job) => $"What sent them back to {Name(job)}? (optional)";

    public virtual string WhatSentThemBackTitle(string customer) => $"What sent {customer} back?";

    public virtual string GoingBackIsNormal() => "Going back is normal. A few words help the next conversation.";

    public virtual string ForExampleSentBack() => "For example: a new option came up";

    public virtual string WhoToldUsTitle() => "Who told us?";

    public virtual string WhoToldUsHint() => "It helps us to go back to the right person.";

    public virtual string WhatYouNoted() => "What you have just noted";
}
