using ReviewBot.BotApp.Work;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Nudges;

/// <summary>The jobs of one pipeline: handovers that end, recurring reviews, and its digest.</summary>
sealed class PipelineJob(HandoverReturns returns, RecurringReviews recurring, PipelineDigestJob digest, TimeProvider time) : IWorkJob
{
    public bool Handles(Subject subject) => subject is Subject.OfWorkspace;

    public async Task<DateTimeOffset?> Run(Subject subject, NudgeReadCache cache, CancellationToken ct)
    {
        var pipeline = (Subject.OfWorkspace)subject;
        return new[]
        {
            await returns.Run(pipeline.Workspace, time.GetUtcNow(), ct),
            await recurring.Run(pipeline.Workspace, time.GetUtcNow(), ct),
            await digest.Run(pipeline, cache, ct),
        }.Min();
    }
}
