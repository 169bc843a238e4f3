using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Guide;

/// <summary>Explains the commands and the terms.</summary>
public static class GuideCard
{
    const string Words = "words";

    static readonly JobState Claimed = new(Job.Problem, JobStatus.Settled);

    public static AdaptiveCard For(Audience audience, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.GuideInShort(),
            [
                Header.For(say.Bot()),
                Line.Title(say.GuideTitle()),
                Line.Hint(say.HowToAddress(audience)),
                .. CommandDefinitionAttribute.ToldTo(audience)
                    .SelectMany(command => say.Words(command, audience).Guide)
                    .Select(it => Line.Bullet(Run.Bold(it.Typed), Run.Text($": {it.Meaning}"))),
                Line.Text(say.AskWhatTheyDid()).Spaced(AdaptiveSpacing.Large),
                Block.Folded(
                    Words,
                    [
                        Line.Of(Run.Bold(say.SevenJobs())),
                        .. Jobs.All.Select(job => Line.Bullet(Run.Bold(say.Name(job)), Run.Text($" {say.TheBuyerSays(job)}"))),
                        Line.Hint(say.SevenJobsNote()),
                        Line.Of(Run.Bold(say.StatesOfJobs())).Spaced(AdaptiveSpacing.Medium),
                        Meaning(say.Status(Claimed), say.ClaimedMeans(), say),
                        Meaning(say.Status(Claimed with { Status = JobStatus.Reopened }), say.ReopenedMeans(), say),
                        Line.Of(Run.Bold(say.QuestionsInReviews())).Spaced(AdaptiveSpacing.Medium),
                        Meaning(say.WhatWeWillSee(), say.WhatWeWillSeeMeans(), say),
                        Meaning(say.WhereWeCouldBeWrong(), say.WouldMakeUsWrongMeans(), say),
                        Meaning(say.QuestionForMe(), say.QuestionForMeMeans(), say),
                        Line.Of(Run.Bold(say.MarksOnDeals())).Spaced(AdaptiveSpacing.Medium),
                        .. Enum.GetValues<MarkKind>().Select(kind => Meaning(say.Word(kind), say.Means(kind), say)),
                        Line.Hint(say.MarksNote()),
                    ]).Spaced(AdaptiveSpacing.Medium),
                Line.Footer(say.WhoSeesIt(audience)),
            ],
            [
                Button.Main(say.StartAReview(), new CardAction.Propose()).Alone(),
                Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone(),
                Button.Shows(say.WhatTheWordsMean(), Words),
                Button.More(say.AddADeal(), new CardAction.AddDeal()).Alone(),
                Button.More(say.ImportAList(), new CardAction.Import()).Alone(),
            ]);
    }

    static AdaptiveColumnSet Meaning(string word, string means, Say say) => Line.Bullet(Run.Bold(word), Run.Text($": {say.Ended(means)}"));
}
