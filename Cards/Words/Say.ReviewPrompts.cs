using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Coaching prompts: questions that the lead could ask.</summary>
public partial class Say
{
    /// <param name="topic">Null: after the last topic.</param>
    public virtual string Prompt(Topic? topic, int number)
    {
        var prompts = Prompts(topic);
        return Quoted(prompts[(int)((uint)number % (uint)prompts.Length)]);
    }

    protected virtual string[] Prompts(Topic? topic) => topic switch
    {
        Topic.Done =>
        [
            "Who told us, and when?",
            "What did they do without us?",
            "What did they do that cost them something?",
            "What have we seen ourselves, and what have we only heard?",
            "Who has gone quiet?",
        ],
        Topic.Why =>
        [
            "Whose words are these?",
            "What happens the day after they decide to do nothing?",
            "Who there would miss it if it went away?",
            "What has changed for them since we last asked?",
        ],
        Topic.Where =>
        [
            "What would they say, if we asked them now?",
            "What made them go back, and was that good for them?",
            "Which job do they have to do without us?",
            "How do we know that this is settled?",
        ],
        Topic.Who =>
        [
            "Who hasn’t spoken yet?",
            "Who could say no, and has no reason to say yes?",
            "What would each of them say to the others?",
            "Who there explains it when we’re not in the room?",
        ],
        Topic.OffCourse =>
        [
            "What would make them wait?",
            "Do they doubt the change, or the choice?",
            "What are they afraid of getting wrong?",
            "What else is on their plate this month?",
        ],
        Topic.Next =>
        [
            "Do they know this is their next step?",
            "Would they write it down in the same words?",
            "What makes this easy to put off?",
            "Is it one thing, done by one person?",
        ],
        Topic.Help =>
        [
            "Would they thank us for this?",
            "What could they do themselves, if we made it easier?",
            "Who there would use it, and in which meeting?",
            "What can we leave out?",
        ],
        Topic.Reveal =>
        [
            "What’s the case against it?",
            "What would it take to go up one point?",
            "Who has heard it from them?",
        ],
        null =>
        [
            "What do we ask the customer first?",
            "What do we know now that we didn’t know before?",
        ],
        _ => throw new UnreachableException(),
    };
}
