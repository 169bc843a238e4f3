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
            "What happens on the day after they do nothing?",
            "Who there would miss it if it stopped?",
            "What has changed for them since we last asked?",
        ],
        Topic.Where =>
        [
            "What would they say, if we asked them now?",
            "What sent them back, and was that good for them?",
            "Which job do they have to do without us?",
            "How do we know that this is settled?",
        ],
        Topic.Who =>
        [
            "Who has not spoken yet?",
            "Who could say no, and has no reason to say yes?",
            "What would each of them say to the others?",
            "Who there explains it when we are not in the room?",
        ],
        Topic.OffCourse =>
        [
            "What would make them wait?",
            "Do they doubt the change, or the choice?",
            "What are they afraid to get wrong?",
            "What else is on their table this month?",
        ],
        Topic.Next =>
        [
            "Do they know this is their next step?",
            "Would they write it down in the same words?",
            "What makes this easy for them to leave undone?",
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
            "What does the lowest answer know?",
            "What would have to happen for one more?",
            "Who has heard it from them?",
        ],
        null =>
        [
            "What do we ask the customer first?",
            "What have we learnt that we did not know an hour ago?",
        ],
        _ => throw new UnreachableException(),
    };
}
